"""Two people play in tabs of a real browser, each at the own seat of one room, through the app itself."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from simulation.intents.table import OpenRound
from tests.hosting.chromium import PROGRAM, Chromium, Tab, chromium
from tests.hosting.hosted import Client, Hosted, hosted
from tests.hosting.test_tabs import SHOWN

SEATS = ("front-1", "handler-1")


async def seated(host: Hosted, seat: str) -> tuple[int, str]:
    """Take a seat; give its number at the door, and the token that the browser gets as a cookie."""
    async with await Client.come(host, seat=seat, name="Noor") as client:
        sitter = host.room.book.with_token(client.seated.token)
        assert sitter is not None
        return sitter.number, client.seated.token


def said_by(host: Hosted, seat: str) -> int:
    """How much a person in this seat said so far."""
    return sum(entry.seat == seat and entry.by == "person" for entry in host.table.journal.entries)


async def presses(host: Hosted, tab: Tab, seat: str, picture: Path) -> None:
    """Press keys until something was said; any first choice will do."""
    before = said_by(host, seat)
    await asyncio.to_thread(tab.ask, "Page.bringToFront")
    for keys in ("a", "\r", "a", "1", "\r", "2", "a", "1", "\r", "3", "a", "1", "\r", "4", "a", "1", "\r"):
        await asyncio.to_thread(tab.type, keys)
        await asyncio.sleep(0.7)
        if said_by(host, seat) > before:
            return
    await asyncio.to_thread(tab.picture, picture)
    pytest.fail(f"{seat} could not say anything; see {picture}")


async def opened(browser: Chromium, address: str, number: int, token: str) -> Tab:
    """A tab in which the app is drawn."""
    cookie = {f"seat{number}": token}
    tab = await asyncio.to_thread(lambda: browser.tab(f"{address}/seat/{number}/screen", **cookie))
    await asyncio.to_thread(tab.until, SHOWN, 40.0)
    return tab


async def holds(so: Callable[[], bool]) -> None:
    """Wait until something is so."""
    async with asyncio.timeout(20):
        while not so():  # noqa: ASYNC110 - what is looked at tells nobody when it changes
            await asyncio.sleep(0.05)


@pytest.mark.skipif(PROGRAM is None, reason="no Chromium on this machine")
def test_two_people_play_in_tabs_and_a_closed_tab_loses_nothing(tmp_path: Path) -> None:
    async def plays(browser: Chromium) -> None:
        async with hosted(tmp_path / "room.overdracht", speed=1) as host, await Client.come(host, lead=True) as lead:
            known = {seat: await seated(host, seat) for seat in SEATS}
            tabs = {seat: await opened(browser, host.http, *who) for seat, who in known.items()}
            for seat, tab in tabs.items():
                await presses(host, tab, seat, tmp_path / f"{seat}.png")
            await asyncio.to_thread(tabs["front-1"].close)
            await holds(lambda: not host.room.presence.is_there("front-1"))
            await lead.say(OpenRound())
            sitters, said = len(host.room.book.sitters), said_by(host, "front-1")
            again = await opened(browser, host.http, *known["front-1"])
            assert (len(host.room.book.sitters), said_by(host, "front-1")) == (sitters, said)
            await holds(lambda: host.room.presence.is_there("front-1"))
            assert "front-1" in host.table.world.persons
            await asyncio.sleep(1.0)
            await asyncio.to_thread(again.picture, tmp_path / "again.png")

    with chromium() as browser:
        asyncio.run(plays(browser))
