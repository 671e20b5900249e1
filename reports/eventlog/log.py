"""The log as steps: who did what on which case, from when to when; and whose each case was, and when it was due."""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reports.eventlog.columns import Meaning
from reports.eventlog.dates import Dates
from reports.eventlog.table import OF_CASE, Row, Table
from reports.observers.reading.owned import Stretch
from simulation.observing import Step

A_LOOK = 10_000
"""So many dates show in what order day and month stand."""


class Event(NamedTuple):
    """One event; what the log does not say is empty, and a moment that can't be read is none."""

    case: str
    activity: str
    who: str
    role: str
    department: str
    owner: str
    transition: str
    instance: str
    start: int | None
    at: int | None
    number: int


class Log(NamedTuple):
    """What a log comes down to; `events` of each case are in order, `steps` likewise, by when they ended.

    `traces` are the steps of which the doer is known, for each case that has any. Left out are the events that name no
    case, as many as `without_case`; `undated` are the times that can't be read.
    """

    has: frozenset[Meaning]
    events: Mapping[str, Sequence[Event]]
    steps: Mapping[str, Sequence[Step]]
    traces: Sequence[Sequence[Step]]
    departments: Mapping[int, str]
    deadlines: Mapping[str, int]
    began: bool
    owner_of_case: bool
    whole: bool
    without_case: int
    undated: Sequence[str]

    def life(self, case: str) -> tuple[int, int] | None:
        """Give when a case began and when it ended, by its first and last event that has a time."""
        times = [at for event in self.events[case] for at in (event.start, event.at) if at is not None]
        return (min(times), max(times)) if times else None


def log_of(table: Table, columns: Mapping[Meaning, str]) -> Log:
    """Read a table by its columns."""
    dates = Dates(_samples(table, columns))
    events: dict[str, list[Event]] = defaultdict(list)
    deadlines: dict[str, int] = {}
    undated: list[str] = []
    for number, row in enumerate(table.rows, 1):
        event = _event(row, columns, dates, number)
        if not event.case:
            continue
        if event.at is None and (time := row.get(columns.get("time", ""))):
            undated.append(time)
        events[event.case].append(event)
        due = dates.end(row.get(columns.get("deadline", ""), ""))
        if due is not None:
            deadlines[event.case] = due
    ordered = {case: _in_order(some) for case, some in events.items()}
    began = "start" in columns or any(event.transition == "start" for some in ordered.values() for event in some)
    completed = any(event.transition == "complete" for some in ordered.values() for event in some)
    steps = {case: _steps(_paired(some), completed=completed) for case, some in ordered.items()}
    departments = {event.number: event.department for some in ordered.values() for event in some}
    of_case = columns.get("owner", "").startswith(OF_CASE)
    known = ([step for step in some if step.who] for some in steps.values())
    traces = [trace for trace in known if trace]
    return Log(frozenset(columns), ordered, steps, traces, departments, deadlines, began and completed, of_case,
               table.whole, len(table.rows) - sum(map(len, ordered.values())), undated)  # fmt: skip


def stretches(log: Log) -> list[Stretch]:
    """Give whose each case was: whoever an event names owns it from then on, until an event names another."""
    return [stretch for case, events in log.events.items() for stretch in _owned(case, events)]


def _samples(table: Table, columns: Mapping[Meaning, str]) -> Iterator[str]:
    """Give dates to look at."""
    names: tuple[Meaning, ...] = ("time", "start", "deadline")
    for row in table.rows[:A_LOOK]:
        yield from (row[columns[name]] for name in names if columns.get(name) in row)


def _event(row: Row, columns: Mapping[Meaning, str], dates: Dates, number: int) -> Event:
    """Read one row; what it does not say is empty, and what does not say whether it began or ended, ended."""
    said = {meaning: row[column] for meaning, column in columns.items() if column in row}.get
    return Event(
        said("case", ""), said("activity", ""), said("resource", ""), said("role", ""), said("department", ""),
        said("owner", ""), said("transition", "complete").casefold(),
        said("instance", ""), dates.seconds(said("start", "")), dates.seconds(said("time", "")), number,
    )  # fmt: skip


def _in_order(events: list[Event]) -> list[Event]:
    """Sort by time; an event without a time stays behind the one before it."""
    keyed: list[tuple[int, Event]] = []
    last = min((event.at for event in events if event.at is not None), default=0)
    for event in events:
        last = last if event.at is None else event.at
        keyed.append((last, event))
    return [event for _, event in sorted(keyed, key=lambda pair: pair[0])]


def _paired(events: Sequence[Event]) -> Sequence[Event]:
    """Leave instances out where they don't say which start belongs to which completion: each event has its own."""
    starts = {(event.activity, event.instance) for event in events if event.transition == "start"}
    ends = {(event.activity, event.instance) for event in events if event.transition == "complete"}
    return events if not starts or starts & ends else [event._replace(instance="") for event in events]


def _steps(events: Sequence[Event], *, completed: bool) -> list[Step]:
    """Make steps of completions, each with the start that belongs to it; if nothing completes, of all events."""
    open_starts: dict[tuple[str, str], deque[int]] = defaultdict(deque)
    steps: list[Step] = []
    before: int | None = None
    for event in events:
        key = event.activity, event.instance
        if completed and event.transition != "complete":
            if event.transition == "start" and event.at is not None:
                open_starts[key].append(event.at)
            continue
        finish = event.at if event.at is not None else before or 0
        start = open_starts[key].popleft() if open_starts[key] else event.start if event.start is not None else finish
        start = min(start, finish)
        enabled = start if before is None else min(before, start)
        steps.append(Step(event.case, event.activity, event.who, event.role, enabled, start, finish, event.number))
        before = finish
    return steps


def _owned(case: str, events: Sequence[Event]) -> Iterator[Stretch]:
    """Give the stretches of one case; what has no time tells nothing of when."""
    timed = [event for event in events if event.at is not None]
    if not timed:
        return
    first = timed[0]
    start, owner, number = first.at or 0, first.owner, first.number
    for event in timed[1:]:
        if event.owner != owner:
            yield Stretch(case, (owner,) if owner else (), start, event.at or 0, number)
            start, owner, number = event.at or 0, event.owner, event.number
    yield Stretch(case, (owner,) if owner else (), start, timed[-1].at or 0, number)
