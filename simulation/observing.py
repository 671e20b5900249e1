"""Observing: what an observer is, and the figures it hands out with the entries behind them."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, Protocol

from simulation.events.table import RoundOpened
from simulation.events.work import TaskAccepted, TaskBegun, TaskDone, TaskOffered
from simulation.journal import Entry
from simulation.scenario.words import Text
from simulation.world.world import World


class NotObserved:
    """A value that there is nothing to compute from; it is said, and never shown as zero."""

    def __repr__(self) -> str:
        """Say so."""
        return "not observed"


NOT_OBSERVED = NotObserved()
"""The one such value."""

Evidence = tuple[int, ...]
"""The numbers of the entries behind a figure."""


class Figure(NamedTuple):
    """One measured value: its name, what it is in words, its unit, and the entries behind it."""

    name: str
    title: Text
    value: float | NotObserved
    unit: str
    evidence: Evidence = ()


class Observer(Protocol):
    """Watches and never acts; live and afterwards it gives the same figures."""

    def see(self, entry: Entry, world: World) -> None:
        """Look at an entry, in the world as it is after it."""

    def figures(self, world: World) -> list[Figure]:
        """Give the figures as they are now."""


class Step(NamedTuple):
    """A piece of work on a case: who did it, in what role, when it could begin, began and ended (seconds)."""

    case: str
    activity: str
    who: str
    role: str
    enabled: int
    start: int
    finish: int
    entry: int


class Steps:
    """Reads steps of work out of a journal, entry by entry."""

    def __init__(self) -> None:
        """Start with nothing begun."""
        self._enabled: dict[tuple[str, str], int] = {}
        self._begun: dict[tuple[str, str], int] = {}

    def see(self, entry: Entry, world: World) -> list[Step]:
        """Give the steps that end with this entry."""
        done: list[Step] = []
        for event in entry.events:
            match event:
                case TaskOffered() | TaskAccepted():
                    self._enabled.setdefault((event.case, event.task), entry.at)
                case TaskBegun():
                    self._begun[(event.case, event.task)] = entry.at
                case TaskDone():
                    done.append(self._step(event, entry, world))
                case _:
                    pass
        return done

    def _step(self, event: TaskDone, entry: Entry, world: World) -> Step:
        """Close a step."""
        key = (event.case, event.task)
        start = self._begun.pop(key, entry.at)
        role = world.desks[event.seat].role
        enabled = self._enabled.pop(key, start)
        return Step(event.case, event.task, event.seat, role, enabled, start, entry.at, entry.number)


class Watch:
    """Lets fresh observers watch each round, and keeps what they measured."""

    def __init__(self, observers: Sequence[Callable[[], Observer]]) -> None:
        """Watch with these kinds of observer."""
        self._kinds = observers
        self.rounds: list[list[Observer]] = []

    def see(self, entry: Entry, world: World) -> None:
        """Show an entry to the observers of the round."""
        if any(isinstance(event, RoundOpened) for event in entry.events):
            self.rounds.append([kind() for kind in self._kinds])
        for observer in self.rounds[-1] if self.rounds else ():
            observer.see(entry, world)

    def figures(self, world: World) -> Iterable[list[Figure]]:
        """Give the figures of each round; those of a closed round don't change any more."""
        return [[figure for observer in observers for figure in observer.figures(world)] for observers in self.rounds]
