"""A room full of people plays a whole game; it runs again, and whatever a seat was shown comes of the journal."""

import asyncio
import re
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin

import pytest

from overdracht.rehearsing import runs_again
from roles.rehearsing.company import Company, Wishes
from roles.rehearsing.counting import counted
from roles.rehearsing.evening import Asked
from roles.rehearsing.floor import bare_disk, bare_wire
from roles.rehearsing.host import Host
from roles.rehearsing.leader import Leader
from roles.rehearsing.stopwatch import Calls, Times, times
from tests.hosting.chromium import PROGRAM, Tab, chromium
from tests.hosting.recorded import Recorded, Unexplained, unexplained
from tests.hosting.test_tabs import SHOWN
from tests.plays import EVERYTHING

OVERDRACHT = (sys.executable, "-m", "overdracht")
SITS = """(() => {{
  const form = document.querySelector('form.fields'), seat = form.querySelector('input[value="{seat}"]');
  seat.checked = form.querySelector('[name=agree]').checked = true;
  form.querySelector('[name=name]').value = 'Noor';
  form.requestSubmit();
}})()"""
"""What somebody does on the page at the door who takes a seat."""


class Evening(NamedTuple):
    """What became of an evening."""

    seated: int
    phases: list[str]
    recorded: list[Recorded]
    unexplained: list[Unexplained]
    lost: int
    doubled: int
    amiss: int
    same: bool
    missed: list[str]
    timed: dict[str, Times | None]
    in_tabs: list[int]

    @property
    def screens(self) -> int:
        """How many screens were shown to who is over the wire."""
        return sum(len(one.trees) for one in self.recorded)


class Browsing:
    """Two people in tabs of a real browser, who come in by the page at the door and press keys."""

    def __init__(self, browser: ExitStack) -> None:
        self._chromium = browser.enter_context(chromium())
        self.tabs: list[Tab] = []

    def come(self, door: str, seats: list[str]) -> None:
        """Sit down by the page at the door, and open the app."""
        for seat in seats:
            tab = self._chromium.tab(door)
            tab.until("document.querySelector('form.fields [name=agree]') !== null")
            tab.read(SITS.format(seat=seat))
            tab.until("/seat\\/\\d+/.test(document.body.innerHTML) && !document.querySelector('[name=agree]')")
            place = re.search(r"/seat/\d+", str(tab.read("document.body.innerHTML")))
            assert place
            tab.open(urljoin(door, f"{place[0]}/screen"))
            tab.until(SHOWN, 60.0)
            self.tabs.append(tab)

    async def play(self) -> None:
        """Press one key after the other, for ever."""
        while True:
            for keys in ("a", "\r", "1", "a", "\r", "2", "a", "1", "\r", "3"):
                for tab in self.tabs:
                    await asyncio.to_thread(tab.type, keys)
                await asyncio.sleep(1.0)


async def evening(asked: Asked, in_tabs: list[str]) -> Evening:
    """Play a whole game with everybody there, and look at what became of it."""
    calls, wire, disk, recorded = Calls(), list[float](), list[float](), list[Recorded]()
    floors = bare_wire(wire), bare_disk(asked.session.parent, disk)
    playing = [asyncio.ensure_future(floor) for floor in floors]
    async with (
        await Host.opened(asked.hosting) as host,
        Company(host.door, asked.program, asked.wishes, calls) as company,
    ):
        with ExitStack() as things:
            if in_tabs:
                browsing = await asyncio.to_thread(Browsing, things)
                await asyncio.to_thread(browsing.come, host.door.link, in_tabs)
                playing.append(asyncio.ensure_future(browsing.play()))
            # Who listens does so from the first screen on.
            company.invited = lambda bot: recorded.append(Recorded(bot))
            await company.come()
            seated = company.seated
            company.play()
            leader = Leader(company.leading, calls, lambda _: None, asked.wishes.between)
            await leader.lead(company.watching, company.glancing)
            for task in playing:
                task.cancel()
            await asyncio.gather(*playing, return_exceptions=True)
            await company.leave()
            assert await host.close()
    count = counted(asked.session, company)
    return Evening(
        seated=seated + len(in_tabs),
        phases=leader.phases,
        recorded=recorded,
        unexplained=unexplained(asked.session, recorded),
        lost=count.lost,
        doubled=count.doubled,
        amiss=sum(visitor.told["strange"] for visitor in company.visitors),
        same=runs_again(asked.session),
        missed=calls.missed,
        timed={
            "shown over the wire": times(calls.seen["bot"]),
            "painted in a terminal": times(calls.seen["terminal"]),
            "kept and confirmed": times([took for bot in company.bots for took in bot.remote.heard]),
            "pages": times([took for visitor in company.visitors for took in visitor.fetched]),
            "bare wire": times(wire),
            "bare disk": times(disk),
        },
        in_tabs=[count.by_seat[seat] for seat in in_tabs],
    )


def told(took: Times | None) -> str:
    """How long something took, in milliseconds; told by pytest -s."""
    if took is None:
        return "never"
    return f"{took.number:6} times  p50 {took.p50 * 1e3:6.1f} ms  p99 {took.p99 * 1e3:6.1f} ms"


WHOLE = ["lobby", "briefing", "play", "evaluation", "prediction", "choice", "briefing", "play", "evaluation", "debrief"]


def all_is_well(found: Evening, seats: int) -> None:
    """Everybody was there to the end, nothing is lost or doubled, and everything shown can be computed."""
    assert found.seated == seats
    assert found.phases == WHOLE
    assert (found.lost, found.doubled, found.amiss) == (0, 0, 0)
    assert found.same
    assert found.unexplained == []
    assert found.screens > seats


def test_a_small_room_plays_a_whole_game_and_all_that_was_shown_comes_of_the_journal(tmp_path: Path) -> None:
    wishes = Wishes(6, pages=1, thinks=(0.1, 0.6), between=0.8)
    asked = Asked(OVERDRACHT, EVERYTHING, 400.0, wishes, tmp_path / "small.overdracht")
    found = asyncio.run(asyncio.wait_for(evening(asked, []), 180))
    all_is_well(found, 6)
    # What was planted is found: a word that no moment of the journal gives.
    trees = found.recorded[0].trees
    trees[-2] = {**trees[-2], "headline": "Something else"}
    assert [one.number for one in unexplained(asked.session, found.recorded[:1])] == [len(trees) - 2]


@pytest.mark.prove
@pytest.mark.parametrize(
    ("scenario", "tabs"),
    [
        ("tilburg-evenementenvergunning", ["handler-1", "manager-1"]),
        ("groningen-bijstandsuitkering", ["income_officer-1", "manager-1"]),
    ],
)
@pytest.mark.skipif(PROGRAM is None, reason="no Chromium on this machine")
def test_twenty_four_people_at_terminals_tabs_pages_and_over_the_wire_play_both_rounds(
    scenario: str, tabs: list[str], tmp_path: Path
) -> None:
    wishes = Wishes(22, terminals=3, pages=4, keep_free=frozenset(tabs))
    asked = Asked(OVERDRACHT, scenario, 40.0, wishes, tmp_path / "full.overdracht")
    found = asyncio.run(asyncio.wait_for(evening(asked, tabs), 1800))
    figures = [f"{name:24} {told(took)}" for name, took in found.timed.items()]
    figures.append(f"{found.screens} screens held against the journal; in tabs was said: {found.in_tabs}")
    sys.stdout.write("\n".join(figures) + "\n")
    all_is_well(found, 24)
    assert all(found.in_tabs)
