"""Showing: who has most reason to look goes first, and nobody waits for ever."""

import asyncio
from itertools import pairwise

import msgspec

from roles.hosting.showing import Showing
from roles.terminal.presenter import present
from roles.terminal.screen import Screen
from simulation.scenario.faults import Language
from tests.hosting.hosted import table_at

BUSY, QUIET = [f"busy-{number}" for number in range(9)], "quiet"
SECONDS = 5.0


class Looks:
    """Somebody who looks."""

    def stir(self) -> None:
        """Nothing comes of it."""


class Slow:
    """A machine on which presenting a seat takes so long that the busy ones alone could keep it busy."""

    def __init__(self) -> None:
        self.now, self.shown = 0.0, list[tuple[str, float]]()
        self.showing = Showing(self._present, self._present, lambda: self.now)
        self._screen = present(table_at().eyes("front-1"), "nl")

    def _present(self, seat: str, language: Language) -> Screen:
        del language
        self.now += 0.02
        self.shown.append((seat, self.now))
        self.showing.stir(BUSY)
        return msgspec.structs.replace(self._screen, seat=seat, headline=str(self.now))


def test_a_seat_that_nothing_concerns_is_shown_even_when_the_others_never_rest() -> None:
    async def play() -> list[float]:
        slow = Slow()
        for seat in (*BUSY, QUIET):
            slow.showing.look(Looks(), seat, "nl")
        showing = asyncio.ensure_future(slow.showing.show())
        while slow.now < SECONDS:  # noqa: ASYNC110 - each turn of the loop presents one seat
            await asyncio.sleep(0)
        showing.cancel()
        return [at for seat, at in slow.shown if seat == QUIET]

    at = asyncio.run(asyncio.wait_for(play(), 60))
    assert max(later - before for before, later in pairwise(at)) < 0.6
    assert len(at) > SECONDS
