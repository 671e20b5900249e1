"""What a move takes of a host: processor time to say it, to present whoever looks, and to write what changed.

One room with everybody's screen in it (20 clients of `live.py` have no more), without network and without clients: what
is left out is a send for each client. A move is what whoever leads says to everybody, with the clock gone on between.
Run with `python benchmarks/moves.py [TIMES]`; prints the middle of so many and the least, in ms, since on a machine
with other work to do the least says more.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from overdracht.composition import laid
from overdracht.shelf import header
from roles.hosting.room import Room
from roles.hosting.showing import View
from roles.terminal.presenter import NO_EVALUATION
from simulation.intents.table import Announce, Introduce, OpenRound, TakeSeat
from simulation.outlook import FACILITATOR
from simulation.session.controls import Jump
from simulation.session.pace import Pace

TOWNS = ("tilburg-evenementenvergunning", "groningen-bijstandsuitkering")
DAYS, TIMES, PASSES = 5, 40, 240
"""Days that bots play before people come in; moves that are counted; seconds of the game between two moves."""


def full(town: str, folder: Path) -> Room:
    """Open a room in which somebody sits in every seat, with something on the desks."""
    table = laid(header(town), folder / f"{town}.overdracht")
    room = Room(table, Pace(table), lambda *_: NO_EVALUATION)
    for intent in (Introduce(()), OpenRound(), *[Jump()] * DAYS, *map(TakeSeat, room.screens.chairs("nl"))):
        room.do(FACILITATOR, intent)
    room.pace.pause()
    return room


class Spent:
    """Processor time by what it went to."""

    def __init__(self) -> None:
        """Have spent nothing."""
        self.on = defaultdict[str, float](float)
        self._since = time.process_time()

    def note(self, what: str) -> None:
        """Say what the time since the last note went to."""
        now = time.process_time()
        self.on[what] += (now - self._since) * 1e3
        self._since = now


def moved(room: Room, views: list[View]) -> Spent:
    """Make one move, as the host does it."""
    spent = Spent()
    room.do(FACILITATOR, Announce(1), ["zq00000"])
    spent.note("said and kept")
    for view in views:
        before = view.number
        screen = room.screens.present(view.seat, view.language)
        spent.note("presented")
        if view.take(screen):
            view.frame(before)
        spent.note("compared and written")
    return spent


async def measured(town: str, times: int) -> None:
    """Make moves in one room, and tell what they took."""
    with tempfile.TemporaryDirectory() as folder:
        room = full(town, Path(folder))
        views = [View(seat, "nl", reading=False) for seat in (*room.screens.chairs("nl"), FACILITATOR)]
        moves = list[Spent]()
        for _ in range(times + 3):
            moves.append(moved(room, views))
            room.table.advance(room.table.game.at + PASSES)
    counted = moves[3:]
    for what in counted[0].on:
        told(town, what, [move.on[what] for move in counted])
    told(town, f"together, {len(views)} screens", [sum(move.on.values()) for move in counted])


def told(town: str, what: str, took: list[float]) -> None:
    """Tell one row."""
    print(
        f"| {town.partition('-')[0].title()} | {what} | {statistics.median(took):.1f} | {min(took):.1f} |", flush=True
    )


if __name__ == "__main__":
    print(f"| table | | ms | least |\n|{' --- |' * 4}", flush=True)
    for name in TOWNS:
        asyncio.run(measured(name, int(sys.argv[1]) if len(sys.argv) > 1 else TIMES))
