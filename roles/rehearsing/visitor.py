"""A visitor: somebody at a plain page, as with a phone; reads it, fills in its forms, and looks again."""

import asyncio
import re
import time
import urllib.request
from collections import Counter
from http.cookiejar import CookieJar
from random import Random
from typing import Final
from urllib.error import URLError
from urllib.parse import urlencode, urljoin, urlsplit

from roles.rehearsing.host import Door
from roles.rehearsing.reading import Form, Page, filled
from roles.rehearsing.stopwatch import Calls

PATIENCE: Final = 30.0
"""So many seconds a browser waits for a page."""

SEAT: Final = re.compile(r"/seat/\d+")
TOLD: Final = re.compile(r"[?&]told=(\w+)")


class Visitor:
    """Somebody at a plain page."""

    def __init__(self, door: Door, seat: str, name: str, calls: Calls) -> None:
        """Be about to sit down."""
        self.seat, self.who = seat, f"{seat} {name}"
        self.fetched: list[float] = []
        self.told: Counter[str] = Counter()
        self._door, self._name, self._calls = door, name, calls
        self._place, self._stays = "", True
        jar = urllib.request.HTTPCookieProcessor(CookieJar())
        self._browser = urllib.request.build_opener(jar, urllib.request.ProxyHandler({}))
        self._coming: asyncio.Task[None] | None = None
        self._playing: asyncio.Task[None] | None = None

    @property
    def sits(self) -> bool:
        """Tell whether there is a page of the own seat."""
        return bool(self._place)

    def come(self) -> None:
        """Sit down."""
        self._coming = asyncio.ensure_future(self._come())

    def play(self, thinks: tuple[float, float], luck: int) -> None:
        """Play until `leave`."""
        self._playing = asyncio.ensure_future(self._play(thinks, Random(luck)))

    async def leave(self) -> None:
        """Close the browser, once it has loaded what it was loading: a form under way would count after all."""
        self._stays = False
        await asyncio.gather(*filter(None, (self._coming, self._playing)), return_exceptions=True)

    async def _come(self) -> None:
        """Sit down, with the form at the door."""
        asked = {"what": "sit", "code": self._door.code, "seat": self.seat, "name": self._name, "agree": "yes"}
        while not self._place and self._stays:
            _, html = await self._fetch("/door", list(asked.items()))
            found = SEAT.search(html)
            self._place = found[0] if found else ""

    async def _play(self, thinks: tuple[float, float], luck: Random) -> None:
        """Do one thing after the other."""
        while self._stays:
            await asyncio.sleep(luck.uniform(*thinks))
            if self._place:
                await self._do_something(luck)

    async def _do_something(self, luck: Random) -> None:
        """Read the page, and do one thing that stands on it."""
        _, html = await self._fetch(self._place)
        page = Page(html)
        say = page.forms.get("say")
        choices = [*page.links, *page.buttons]
        if not choices or say is None:
            return
        chosen = luck.choice(choices)
        if chosen in page.links:
            await self._fill(chosen, luck)
        else:
            await self._post(say, [*say.hidden, ("deed", chosen)])

    async def _fill(self, link: str, luck: Random) -> None:
        """Fill in the form of a deed."""
        _, html = await self._fetch(link)
        form = _to_fill(Page(html))
        if form is not None:
            await self._post(form, filled(form, luck))

    async def _post(self, form: Form, fields: list[tuple[str, str]]) -> None:
        """Post a form; who is asked whether that is really so says yes."""
        address, html = await self._fetch(form.action, fields)
        told, sure = TOLD.search(address), _to_fill(Page(html))
        if told is None and sure is not None and ("sure", "yes") in sure.hidden:
            address, _ = await self._fetch(sure.action, sure.hidden)
            told = TOLD.search(address)
        self.told[told[1] if told else "amiss"] += 1

    async def _fetch(self, path: str, posted: list[tuple[str, str]] | None = None) -> tuple[str, str]:
        """Ask for a page; give where one ended up, and what stands there."""
        since = time.perf_counter()
        try:
            address, html = await asyncio.to_thread(self._load, path, posted)
        except (URLError, OSError):
            await asyncio.sleep(1.0)
            return "", ""
        self.fetched.append(time.perf_counter() - since)
        self._calls.look(self.who, "page", html.encode())
        return address, html

    def _load(self, path: str, posted: list[tuple[str, str]] | None) -> tuple[str, str]:
        """Load a page, beside the loop."""
        address = urljoin(self._door.address, path)
        if urlsplit(address).scheme not in {"http", "https"}:
            raise URLError(path)
        data = urlencode(posted).encode() if posted is not None else None
        with self._browser.open(address, data, PATIENCE) as answer:
            return answer.geturl(), answer.read().decode()


def _to_fill(page: Page) -> Form | None:
    """Find the form of a deed, or the one that asks whether one is sure."""
    return next((form for name, form in page.forms.items() if name != "say" and form.action), None)
