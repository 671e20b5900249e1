"""Serving tabs: who may open one, how many, and what goes to and fro."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Final, NamedTuple, assert_never

from starlette.requests import HTTPConnection, Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from roles.hosting.tabs.browser import Allowance, Blurred, Focused, Malformed, Message, Ping, Sized, Typed, heard
from roles.hosting.tabs.page import HEADERS, file, page
from roles.hosting.tabs.process import Gone, Process, Size
from simulation.scenario.faults import Language

MOST: Final = 40
"""Tabs of all seats together; each is a process of some tens of megabytes."""

MOST_A_SEAT: Final = 2
"""Two people can share a seat, each with a screen; a third tab closes the oldest."""

STARTING: Final = 2
"""So many apps start at once: a room that opens its browsers together must not hold up those who play."""

STALLED: Final = 10.0
"""Seconds after which a browser that takes nothing in is cut off."""

LEFT, CLOSING, REFUSED, FAILED, FULL, MOVED = 1000, 1001, 1008, 1011, 1013, 4001
"""How a tab is closed, as the page's script reads it; after a host that closes it asks until there is one again."""


class Offer(NamedTuple):
    """What the host lends: whose seat an address or cookie is for, and which Origin is ours.

    `token` is empty for somebody without a seat; `command` sits down with the token in its environment; `plain` is
    where the page without a screen is.
    """

    token: Callable[[HTTPConnection], str]
    is_ours: Callable[[str | None, str], bool]
    command: Callable[[Language], Sequence[str]]
    plain: Callable[[str, Language], str]


class Tabs:
    """All tabs of a host."""

    def __init__(self, offer: Offer, at: str = "/tab/{token}", most: int = MOST) -> None:
        """Serve what is offered at addresses of this form, to so many at a time."""
        self._offer, self._most = offer, most
        self._open: list[tuple[str, asyncio.Event]] = []
        self._closing = False
        self._none = asyncio.Event()
        self._none.set()
        self._starting = asyncio.Semaphore(STARTING)
        self.routes: list[BaseRoute] = [
            Route("/tab/-/{name}", self._file),
            Route(at, self._page),
            WebSocketRoute(f"{at}/{{language}}", self._sit),
        ]

    @property
    def count(self) -> int:
        """Give how many tabs are open."""
        return len(self._open)

    async def close(self) -> None:
        """Close all tabs, and wait until their processes have ended."""
        self._closing = True
        for _, moved in self._open:
            moved.set()
        await self._none.wait()

    # --- pages ------------------------------------------------------------------------------------------------

    async def _page(self, request: Request) -> Response:
        """Give the page to whoever has a seat; others are shown the door."""
        if not (token := self._offer.token(request)):
            return RedirectResponse("/", 303, HEADERS)
        language = spoken(request.query_params.get("lang", ""))
        text = page(language, f"{request.url.path}/{language}", self._offer.plain(token, language))
        return Response(text, media_type="text/html", headers=HEADERS)

    @staticmethod
    async def _file(request: Request) -> Response:
        """Give one of the files of the page."""
        found = file(request.path_params["name"])
        if found is None:
            return Response(status_code=404)
        keep = {"Cache-Control": "public, max-age=86400", "X-Content-Type-Options": "nosniff"}
        return Response(found.body, media_type=found.kind, headers=keep)

    # --- a tab ------------------------------------------------------------------------------------------------

    async def _sit(self, socket: WebSocket) -> None:
        """Let somebody play in a tab, until one of the two leaves."""
        origin, host = socket.headers.get("origin"), socket.headers.get("host", "")
        if not (self._offer.is_ours(origin, host) and (token := self._offer.token(socket))):
            await socket.close(REFUSED)
            return
        await socket.accept()
        if (moved := self._room_for(token)) is None:
            await socket.close(FULL)
            return
        asked = socket.query_params
        size = Size.within(number(asked.get("width"), 80), number(asked.get("height"), 24))
        try:
            code = await self._play(socket, token, size, moved)
        except Gone:
            code = FAILED
        finally:
            self._left(token, moved)
        with suppress(RuntimeError, WebSocketDisconnect):
            await socket.close(CLOSING if self._closing else code)

    def _room_for(self, token: str) -> asyncio.Event | None:
        """Take a place, if need be of the oldest tab of the same seat; what is given rings when it is taken again."""
        own = [tab for tab in self._open if tab[0] == token and not tab[1].is_set()]
        if len(own) >= MOST_A_SEAT or (own and self.count >= self._most):
            own[0][1].set()
        elif self.count >= self._most:
            return None
        self._open.append((token, moved := asyncio.Event()))
        self._none.clear()
        return moved

    def _left(self, token: str, moved: asyncio.Event) -> None:
        """Give a place back."""
        self._open.remove((token, moved))
        if not self._open:
            self._none.set()

    async def _play(self, socket: WebSocket, token: str, size: Size, moved: asyncio.Event) -> int:
        """Carry to and fro until the app, the browser or a newer tab ends it; give the reason."""
        language = spoken(socket.path_params["language"])
        async with self._started(token, language, size) as process:
            ends = [_drawn(process, socket), _heard(process, socket), _replaced(moved)]
            ways = [asyncio.create_task(end) for end in ends]
            try:
                await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
                return next(way.result() for way in ways if way.done())
            finally:
                for way in ways:
                    way.cancel()
                await asyncio.gather(*ways, return_exceptions=True)

    @asynccontextmanager
    async def _started(self, token: str, language: Language, size: Size) -> AsyncIterator[Process]:
        """Start an app, not too many at once; it never outlives its tab."""
        async with self._starting:
            process = await Process.start(self._offer.command(language), token, size)
            try:
                await process.ready()
            except BaseException:
                await asyncio.shield(process.stop())
                raise
        try:
            yield process
        finally:
            await asyncio.shield(process.stop())


async def _drawn(process: Process, socket: WebSocket) -> int:
    """Carry what is drawn to the browser."""
    try:
        async for frame in process.drawn():
            async with asyncio.timeout(STALLED):
                await socket.send_bytes(frame)
    except Gone:
        return FAILED
    except (TimeoutError, RuntimeError, OSError, WebSocketDisconnect):
        return FAILED
    return LEFT


async def _heard(process: Process, socket: WebSocket) -> int:
    """Carry what is typed to the app; who says anything else, or too much, is cut off."""
    allowance, clock = Allowance(), asyncio.get_running_loop()
    try:
        async for text in socket.iter_text():
            if not allowance.takes(clock.time()):
                return REFUSED
            await _obey(heard(text), process, socket)
    except Gone:
        return FAILED
    except (Malformed, KeyError):  # Starlette gives a KeyError for bytes where a text was due
        return REFUSED
    return LEFT


async def _obey(message: Message, process: Process, socket: WebSocket) -> None:
    """Do what the page's script asks."""
    match message:
        case Typed(text=text):
            await process.typed(text)
        case Sized(extent=extent):
            await process.sized(Size.within(extent.width, extent.height))
        case Focused() | Blurred():
            await process.focused(focus=isinstance(message, Focused))
        case Ping(at=at):
            await socket.send_json(["pong", at[:20]])
        case _:
            assert_never(message)


async def _replaced(moved: asyncio.Event) -> int:
    """Wait until a newer tab takes this one's place."""
    await moved.wait()
    return MOVED


def spoken(language: str) -> Language:
    """Give the language that was asked for, or else Dutch."""
    return "en" if language == "en" else "nl"


def number(text: str | None, otherwise: int) -> int:
    """Read a small whole number from an address."""
    return int(text) if text and len(text) <= 5 and text.isascii() and text.isdigit() else otherwise  # noqa: PLR2004
