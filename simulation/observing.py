"""Observing: what an observer is, and the figures it hands out with the entries behind them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal, NamedTuple, Protocol, get_args

from simulation.events import Event
from simulation.events.case import CaseClassified, CaseClosed, CaseReopened, PlanChanged
from simulation.events.contact import ContactAnswered, ResultTold
from simulation.events.table import RoundClosed, RoundOpened
from simulation.events.work import ConflictFound, TaskBegun, TaskDone, TaskDropped, TaskReopened, TaskRipened
from simulation.journal import Entry
from simulation.scenario.words import Text
from simulation.world.course import is_ready
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

Level = Literal["organisation", "person", "role", "department"]
"""Between whom a measure tells apart; what is measured of all cases or residents together is the organisation's."""


class Figure(NamedTuple):
    """One measured value: its name, what it is in words, its unit, the entries behind it, how it is defined.

    `source` is where the definition comes from. `about` names the seats that the figure is about; it is for those
    who sit there, and the room does not see it. `definition_nl` is the definition in Dutch, where there is one.
    `more` counts the entries that stand behind it and are not named.
    """

    name: str
    title: Text
    value: float | NotObserved
    unit: str
    evidence: Evidence = ()
    definition: str = ""
    level: Level = "organisation"
    source: str = ""
    about: tuple[str, ...] = ()
    definition_nl: str = ""
    more: int = 0

    def briefly(self, most: int) -> "Figure":
        """Give the same figure with at most so many of its entries named: the first."""
        left_out = len(self.evidence) - most
        return self._replace(evidence=self.evidence[:most], more=self.more + left_out) if left_out > 0 else self


class Observer(Protocol):
    """Watches and never acts; live and afterwards it gives the same figures."""

    def see(self, entry: Entry, world: World) -> None:
        """Look at an entry, in the world as it is after it."""

    def figures(self, world: World) -> Iterable[Figure]:
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


Note = Callable[[Any, Entry, World], None]
"""Looks at one event of a kind, of an entry, in the world as it is after that entry."""

Notes = Mapping[type[Event], Note]
"""What is looked at, and how: by the type of an event, for that takes no longer when there are more types."""


Moving = (
    ContactAnswered | TaskDropped | TaskRipened | CaseClassified | CaseClosed | CaseReopened | ConflictFound
    | PlanChanged | ResultTold
)  # fmt: skip
"""After which other tasks of a case may be ready."""


class Readiness:
    """Keeps since when each task could begin: all that must come before it is done, and the request is in."""

    def __init__(self) -> None:
        """Start with nothing that can begin."""
        self._since: dict[str, dict[str, int]] = {}
        self.moved: dict[str, None] = {}
        """The cases to look at when all of an entry was noted."""
        self.notes: Notes = {
            **dict.fromkeys(get_args(Moving), self._move),
            **dict.fromkeys((TaskDone, TaskReopened), self._end),
            RoundOpened: self._adopt,
        }

    def settle(self, entry: Entry, world: World) -> None:
        """Look which tasks can begin from an entry on, and which can't any more, when all of it was noted."""
        for case in self.moved:
            self._look(world, case, entry.at)
        self.moved.clear()

    def since(self, case: str, task: str) -> int | None:
        """Give since when a task can begin; none when it can't, or when it is done."""
        return self._since.get(case, {}).get(task)

    def _adopt(self, _: RoundOpened, __: Entry, world: World) -> None:
        """Look at all that an earlier round left."""
        self.moved.update(dict.fromkeys(world.cases))

    def _move(self, event: Moving, _: Entry, __: World) -> None:
        """Look at a case."""
        self.moved[event.case] = None

    def _end(self, event: TaskDone | TaskReopened, _: Entry, __: World) -> None:
        """Begin anew with a task; when the step is written down, since when it could begin is still known."""
        self.moved[event.case] = None
        self._since.get(event.case, {}).pop(event.task, None)

    def _look(self, world: World, case: str, at: int) -> None:
        """Look at the tasks of one case; what could begin before keeps its moment."""
        file = world.cases.get(case)
        if file is None or file.closed:
            self._since.pop(case, None)
        elif file.holder or file.assigned or file.outcomes:
            before, done = self._since.get(case, {}), file.outcomes
            self._since[case] = {
                task: before.get(task, at)
                for task in file.kind.tasks
                if task not in done and is_ready(world, file, task)
            }


class Steps:
    """Reads steps of work out of a journal, event by event."""

    def __init__(self, ended: Callable[[Step], None]) -> None:
        """Start with nothing begun; tell of each step that ends."""
        self.readiness = Readiness()
        self._ended = ended
        self._begun: dict[str, dict[str, int]] = {}
        self.notes: Notes = {TaskBegun: self._begin, TaskDone: self._finish}

    def forget(self, case: str) -> None:
        """Let go of what was begun on a case that is over."""
        self._begun.pop(case, None)

    def _begin(self, event: TaskBegun, entry: Entry, _: World) -> None:
        """Note that a step begins."""
        self._begun.setdefault(event.case, {})[event.task] = entry.at

    def _finish(self, event: TaskDone, entry: Entry, world: World) -> None:
        """Note that a step ends."""
        start = self._begun.get(event.case, {}).pop(event.task, entry.at)
        since = self.readiness.since(event.case, event.task)
        enabled = start if since is None else min(since, start)
        role = world.desks[event.seat].role
        self._ended(Step(event.case, event.task, event.seat, role, enabled, start, entry.at, entry.number))


class Watch:
    """Lets fresh observers watch each round, and keeps what they measured: their figures, once it is over."""

    def __init__(self, observers: Sequence[Callable[[], Observer]], most: int | None = None) -> None:
        """Watch with these kinds of observer; of all that stands behind a figure name at most so many entries."""
        self._kinds, self._most = observers, most
        self._open = False
        self._over: list[list[Figure]] = []
        self.observers: list[Observer] = []
        """Those of the last round; they are let go of when the next one opens."""

    def see(self, entry: Entry, world: World) -> None:
        """Show an entry to the observers of the round; what is said between rounds is shown to none."""
        turning = {type(event) for event in entry.events} if entry.by == "facilitator" else ()
        if RoundOpened in turning:
            self._turn(world)
            self._open, self.observers = True, [kind() for kind in self._kinds]
        if self._open:
            for observer in self.observers:
                observer.see(entry, world)
        if RoundClosed in turning:
            self._turn(world)

    def over(self) -> Iterable[list[Figure]]:
        """Hand out the figures of the rounds that are over, for good: they are kept no longer."""
        over, self._over = self._over, []
        return over

    def figures(self, world: World) -> Iterable[list[Figure]]:
        """Give the figures of each round; those of a closed round don't change any more."""
        return [*self._over, *([self._measured(world)] if self._open else [])]

    def _turn(self, world: World) -> None:
        """End a round, if one is open: what was measured then is all that is needed of it."""
        if self._open:
            self._over.append(self._measured(world))
        self._open = False

    def _measured(self, world: World) -> list[Figure]:
        """Give the figures of the round as they are now."""
        figures = (figure for observer in self.observers for figure in observer.figures(world))
        return [*figures] if self._most is None else [figure.briefly(self._most) for figure in figures]
