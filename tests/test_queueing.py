"""The engine against theory: queues whose answer the textbooks know come out as they should.

Every game here is played from a real scenario by the habits of the roles, and measured from its journal alone.
An interval is that of Student over independent replications, each without its first arrivals. The seeds are
fixed: with other seeds one interval in twenty would miss, as 95 % promises.
"""

from collections.abc import Mapping
from math import factorial, sqrt
from pathlib import Path
from statistics import fmean, stdev
from typing import Final, NamedTuple

import pytest

from overdracht.shelf import header, scenario_of
from roles import archetypes
from simulation.events.case import CaseClosed, CaseOpened
from simulation.events.work import TaskBegun, TaskDone, TaskOffered
from simulation.game import Game
from simulation.intents.table import OpenRound
from simulation.journal import Entry

HOUR: Final = 3600
HERE: Final = Path(__file__).parent / "scenarios"
ONE_QUEUE: Final = str(HERE / "one_queue.yaml")
FEEDBACK: Final = str(HERE / "feedback.yaml")

SEEDS: Final = range(11, 19)
STUDENT: Final = 2.365
"""The 97.5 % point of Student's t with one degree of freedom less than there are seeds."""
WARMING_UP: Final = 60
"""Arrivals that are not counted: they found an office emptier than it is on average."""

BETWEEN: Final = 10.0
"""Mean hours between two arrivals, in both scenarios."""

EFFORT: Final = "case_types.request.tasks.serve.effort"
SEATS: Final = "roles.desk.seats.study"


class Visit(NamedTuple):
    """One piece of work at a desk: when it was offered, begun and done."""

    offered: int
    begun: int
    done: int


class Played(NamedTuple):
    """What one replication shows: the visits to each task, and the window in which they are counted."""

    visits: dict[str, list[Visit]]
    start: int
    end: int

    def wait(self, task: str) -> float:
        """The mean hours that work waited, of what was offered within the window."""
        return fmean(v.begun - v.offered for v in self.visits[task] if self.start <= v.offered < self.end) / HOUR

    def number(self, task: str) -> float:
        """The mean number at a desk, waiting or in hand, over the window."""
        inside = (min(v.done, self.end) - max(v.offered, self.start) for v in self.visits[task])
        return sum(max(0, seconds) for seconds in inside) / (self.end - self.start)


class Interval(NamedTuple):
    """Where a mean lies, with 95 % confidence."""

    low: float
    high: float


def new_game(scenario: str, seed: int, settings: Mapping[str, str]) -> Game:
    """Lay a scenario out for study."""
    head = header(scenario, "study", seed, settings)
    return Game(scenario_of(head), head, archetypes())


def play(game: Game, entries: list[Entry]) -> None:
    """Play one round and keep what happened."""
    game.listeners.append(entries.append)
    game.say("", OpenRound())
    game.advance(game.world.round_ends)


def played(scenario: str, seed: int, settings: Mapping[str, str]) -> Played:
    """Play a scenario once, from empty to empty, and read the visits from its journal."""
    entries: list[Entry] = []
    play(new_game(scenario, seed, settings), entries)
    visits: dict[str, list[Visit]] = {}
    offered: dict[tuple[str, str], int] = {}
    begun: dict[tuple[str, str], int] = {}
    opened: list[int] = []
    for entry in entries:
        for event in entry.events:
            match event:
                case CaseOpened():
                    opened.append(entry.at)
                case TaskOffered():
                    offered[event.case, event.task] = entry.at
                case TaskBegun():
                    begun[event.case, event.task] = entry.at
                case TaskDone():
                    key = (event.case, event.task)
                    visits.setdefault(event.task, []).append(Visit(offered.pop(key), begun.pop(key), entry.at))
                case _:
                    pass
    return Played(visits, opened[WARMING_UP], opened[-1])


def replications(scenario: str, settings: Mapping[str, str]) -> list[Played]:
    """Play a scenario once for each seed."""
    return [played(scenario, seed, settings) for seed in SEEDS]


def interval(means: list[float]) -> Interval:
    """The 95 % interval of a mean, over independent replications."""
    half = STUDENT * stdev(means) / sqrt(len(means))
    return Interval(fmean(means) - half, fmean(means) + half)


def erlang_c(seats: int, offered: float) -> float:
    """The chance that all seats are taken when work arrives (Erlang's C formula); `offered` is the load."""
    full = offered**seats / factorial(seats) * seats / (seats - offered)
    return full / (sum(offered**n / factorial(n) for n in range(seats)) + full)


def wait_of_mmc(rate: float, effort: float, seats: int) -> float:
    """The mean wait where arrivals and efforts are exponential."""
    return erlang_c(seats, rate * effort) / (seats / effort - rate)


def wait_of_mg1(rate: float, effort: float, cv: float) -> float:
    """The mean wait at one seat, whatever the spread of the effort (Pollaczek and Khinchine)."""
    load = rate * effort
    return load * effort * (1 + cv**2) / (2 * (1 - load))


class Queue(NamedTuple):
    """A queue that theory knows: what to set, its mean effort in hours, and the mean wait that follows."""

    settings: dict[str, str]
    effort: float
    wait: float


QUEUES: Final = {
    "M/M/1": Queue({}, 6, wait_of_mmc(1 / BETWEEN, 6, 1)),
    "M/M/3": Queue({SEATS: "3", f"{EFFORT}.mean": "18h"}, 18, wait_of_mmc(1 / BETWEEN, 18, 3)),
    "M/D/1": Queue({f"{EFFORT}.kind": "fixed"}, 6, wait_of_mg1(1 / BETWEEN, 6, 0)),
    "M/G/1": Queue({f"{EFFORT}.kind": "lognormal", f"{EFFORT}.cv": "0.7"}, 6, wait_of_mg1(1 / BETWEEN, 6, 0.7)),
}


def measured(settings: Mapping[str, str]) -> tuple[Interval, Interval]:
    """The intervals of the mean wait at one desk, and of the mean number there."""
    runs = replications(ONE_QUEUE, settings)
    return interval([run.wait("serve") for run in runs]), interval([run.number("serve") for run in runs])


@pytest.mark.parametrize("name", QUEUES)
def test_a_queue_is_as_long_as_theory_says(name: str) -> None:
    """Erlang's formula for one seat and for three; Pollaczek and Khinchine's for fixed and for lognormal efforts."""
    queue = QUEUES[name]
    wait, number = measured(queue.settings)
    assert wait.low < queue.wait < wait.high
    assert number.low < (queue.wait + queue.effort) / BETWEEN < number.high


def test_an_effort_that_is_a_sixth_too_long_is_noticed() -> None:
    """The intervals are narrow enough to mean something."""
    wait, number = measured({f"{EFFORT}.mean": "7h"})
    queue = QUEUES["M/M/1"]
    assert wait.low > queue.wait
    assert number.low > (queue.wait + queue.effort) / BETWEEN


VISITS: Final = {"intake": 0.76 / 0.56, "assess": 1 / 0.56, "check": 0.8 / 0.56}
"""How often a case comes to each desk: intake = 1 + 0.2 assess, assess = intake + 0.3 check, check = 0.8 assess."""
DESKS: Final = {"intake": (4, 1), "assess": (12, 3), "check": (5, 1)}
"""Mean effort in hours and seats of each desk."""


def test_a_network_with_feedback_is_as_full_as_jackson_says() -> None:
    """Each desk behaves as if alone, with the arrivals that the cases sent back add to it."""
    runs = replications(FEEDBACK, {})
    for task, (effort, seats) in DESKS.items():
        rate = VISITS[task] / BETWEEN
        expected = wait_of_mmc(rate, effort, seats)
        wait = interval([run.wait(task) for run in runs])
        number = interval([run.number(task) for run in runs])
        assert wait.low < expected < wait.high, task
        assert number.low < rate * (expected + effort) < number.high, task


def test_little_s_law_holds_exactly() -> None:
    """From empty to empty, the number in the house summed over time is the time that all spent there, to the second.

    The left side counts the cases and trays of the world after every entry; the right side reads the journal.
    """
    entries: list[Entry] = []
    game = new_game(FEEDBACK, 1, {})
    area = Area(game)
    game.listeners.append(area)
    play(game, entries)
    spent = waited = 0
    for entry in entries:
        for event in entry.events:
            match event:
                case CaseOpened():
                    spent -= entry.at
                case CaseClosed():
                    spent += entry.at
                case TaskOffered():
                    waited -= entry.at
                case TaskBegun():
                    waited += entry.at
                case _:
                    pass
    assert not game.world.cases
    assert area.cases == spent > 0
    assert area.offered == waited > 0


class Area:
    """Sums, over time, how many cases are open and how many tasks wait in a tray."""

    def __init__(self, game: Game) -> None:
        self.world = game.world
        self.cases = self.offered = 0
        self._open = self._waiting = self._since = 0

    def __call__(self, entry: Entry) -> None:
        """Add what was so since the last entry."""
        lasted = entry.at - self._since
        self.cases += lasted * self._open
        self.offered += lasted * self._waiting
        self._since = entry.at
        self._open = sum(case.opened is not None for case in self.world.cases.values())
        self._waiting = sum(len(tray.tasks) for tray in self.world.trays.values())
