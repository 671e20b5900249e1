"""What it takes to make a screen: processor time by role, at tables where bots have played for some weeks.

Two tables as in a room, and one at which a manager has sixty cards before him; every seat's screen is made again and
again from the same world, from nothing and with the last one remembered. Run with
`python benchmarks/screens.py [TIMES]`; prints the middle of so many and the least, in ms: on a machine with other work
to do the least says more.
"""

import statistics
import sys
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

from overdracht.composition import laid
from overdracht.shelf import header
from roles.terminal.alone import Alone
from roles.terminal.memory import Memory
from roles.terminal.presenter import NO_EVALUATION, present
from roles.terminal.screen import Board, Screen
from simulation.case import DAY, OBSERVERS
from simulation.intents.table import Introduce, OpenRound, TakeSeat
from simulation.outlook import FACILITATOR
from simulation.session.table import Table

TOWNS = ("tilburg-evenementenvergunning", "groningen-bijstandsuitkering")
WEEKS = 3
CARDS, HALF = 60, {"profiles.room.ordinary": "0.5"}
TIMES = 15


class Made(NamedTuple):
    """A screen that can be made: from nothing, and when the last one is remembered."""

    name: str
    make: Callable[[], Screen]
    again: Callable[[], Screen]
    """From memory of the last one."""


def played(town: str, weeks: float, settings: dict[str, str] | None = None, seat: str = "") -> Table:
    """Lay a table and let bots play for some weeks; somebody may sit in one seat."""
    table = laid(header(town, settings=settings), None)
    if seat:
        table.say(FACILITATOR, TakeSeat(seat))
    table.say(FACILITATOR, Introduce(()))
    table.say(FACILITATOR, OpenRound())
    table.advance(table.game.at + round(weeks * 7 * DAY))
    return table


def busy_manager() -> Table:
    """Play until sixty cards stand on the board of whoever leads."""
    table = played(TOWNS[1], 0, HALF, "manager-1")
    while cards(table, "manager-1") < CARDS:
        table.advance(table.game.at + 3600)
    return table


def cards(table: Table, seat: str) -> int:
    """Count the cards on the board that a seat sees."""
    blocks = present(table.eyes(seat), "nl").blocks
    return sum(len(column.items) for block in blocks if isinstance(block, Board) for column in block.columns)


def seats(table: Table) -> Iterator[Made]:
    """Go through one seat of each role, and those who have none in the game."""
    roles = dict[str, str]()
    for seat, desk in table.world.desks.items():
        if not desk.resident or seat in table.world.scenario.personas:
            roles.setdefault("a resident" if desk.resident else desk.role, seat)
    roles |= {"whoever leads the session": FACILITATOR, "an observer": OBSERVERS[0]}
    for role, seat in roles.items():
        memory = Memory()
        yield Made(
            role,
            lambda seat=seat: present(table.eyes(seat), "nl"),
            lambda seat=seat, memory=memory: present(table.eyes(seat), "nl", memory=memory),
        )


def alone(table: Table) -> Iterator[Made]:
    """Give what is made for one person alone, who leads the session too."""
    place = Alone(table, "manager-1", lambda *_: NO_EVALUATION)
    anew = lambda: Alone(table, "manager-1", lambda *_: NO_EVALUATION)  # noqa: E731 - somebody who remembers nothing
    yield Made("the manager, playing alone", lambda: anew().screen("nl"), lambda: place.screen("nl"))
    yield Made("the console behind it", lambda: anew().console("nl"), lambda: place.console("nl"))


def took(make: Callable[[], object], times: int) -> tuple[float, float]:
    """Give the processor time (ms) that something takes: the middle of so many, and the least."""
    spent = []
    for _ in range(times + 1):
        began = time.process_time()
        make()
        spent.append(time.process_time() - began)
    return statistics.median(spent[1:]) * 1e3, min(spent) * 1e3


def told(where: str, made: Iterator[Made], times: int) -> None:
    """Tell what each screen takes to make."""
    together = 0.0, 0.0
    for name, make, again in made:
        each, remembered = took(make, times), took(again, times)
        together = together[0] + each[0], together[1] + remembered[0]
        row = f"{len(make().deeds)} | {each[0]:.2f} | {each[1]:.2f} | {remembered[0]:.2f} | {remembered[1]:.2f}"
        print(f"| {where} | {name} | {row} |", flush=True)
    print(f"| {where} | together | | {together[0]:.1f} | | {together[1]:.1f} | |", flush=True)


if __name__ == "__main__":
    often = int(sys.argv[1]) if len(sys.argv) > 1 else TIMES
    print(f"| table | screen | deeds | ms from nothing | least | from memory | least |\n|{' --- |' * 7}", flush=True)
    for town in TOWNS:
        told(town.partition("-")[0].title(), seats(played(town, WEEKS)), often)
    told(f"{CARDS} cards", alone(busy_manager()), often)
