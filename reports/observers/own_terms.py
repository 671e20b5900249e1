"""Own terms: tasks that the law wants done by a day of their own, such as an advance before the decision."""

from array import array
from collections import defaultdict
from collections.abc import Collection
from itertools import chain

from reports.observers.reading.measuring import Found, Measuring, Part, measure, ratio
from reports.observers.reading.readings import Readings
from simulation.events.case import CaseOpened
from simulation.events.table import RoundOpened
from simulation.events.work import TaskDone
from simulation.journal import Entry
from simulation.scenario.casetype import Task
from simulation.world.world import World

Noted = RoundOpened | CaseOpened | TaskDone
"""What concerns this family."""


class Kept:
    """The times that a task was first done: in which entries, and how many of them within its term."""

    def __init__(self) -> None:
        """Start with none."""
        self.entries = array("q")
        self.in_time = 0

    def add(self, entry: Entry, *, in_time: bool) -> None:
        """Add the time that a task was done in an entry."""
        self.entries.append(entry.number)
        self.in_time += in_time


class OwnTerms(Measuring[Noted]):
    """Watches the tasks that have a legal term of their own."""

    def __init__(self, read: Readings) -> None:
        """Start with nothing done."""
        super().__init__(read)
        self._opened: dict[str, int] = {}
        self._done: dict[str, dict[str, int]] = {}
        self._kept: dict[tuple[str, str], Kept] = defaultdict(Kept)

    def note(self, event: Noted, entry: Entry, world: World) -> None:
        """Note what one event says."""
        match event:
            case RoundOpened():
                self._opened = {file.id: file.opened for file in world.cases.values() if file.opened is not None}
            case CaseOpened():
                self._opened[event.case] = entry.at
            case TaskDone() if (file := world.cases.get(event.case)) is not None:
                done = self._done.setdefault(event.case, {})
                again = event.task in done
                done[event.task] = entry.at
                if not again:
                    self._judge(event, file.type, file.kind.tasks[event.task], entry)
            case _:
                pass

    def _judge(self, event: TaskDone, case_type: str, spec: Task, entry: Entry) -> None:
        """Hold the first time that a task is done against its own term."""
        term = spec.within
        if term is None:
            return
        since = self._done[event.case].get(term.since) if term.since else self._opened.get(event.case)
        if since is not None:
            self._kept[case_type, event.task].add(entry, in_time=entry.at - since <= term.length)

    def add_up(self, case: str) -> None:
        """Let go of a case."""
        self._opened.pop(case, None)
        self._done.pop(case, None)

    @measure("share", nl="Taken binnen hun eigen wettelijke termijn", en="Tasks within their own legal term")
    def tasks_in_time(self, _: World) -> Found:
        """Share of tasks with a legal term of their own that were first done within it.

        A task that was never done does not count; a term is counted by the calendar and not suspended.
        """
        return _share(self._kept.values())

    @measure("share", nl="Binnen de eigen wettelijke termijn", en="Within its own legal term")
    def tasks_in_time_by(self, world: World) -> list[Part]:
        """The same for each task by itself."""
        kinds = world.scenario.case_types
        return [
            Part(f"{kind}.{task}", kinds[kind].tasks[task].title, _share([kept]))
            for (kind, task), kept in sorted(self._kept.items())
        ]


def _share(some: Collection[Kept]) -> Found:
    """Give the share that was in time."""
    entries = array("q", chain.from_iterable(kept.entries for kept in some))
    return ratio(sum(kept.in_time for kept in some), len(entries), entries)


OBSERVER = OwnTerms
