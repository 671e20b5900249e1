"""Times on a log: how long cases took, how much of it somebody worked on them, and whether they were in time."""

from collections.abc import Iterator

from reports.eventlog.log import Log
from reports.observers.reading.measuring import Found, mean, ratio
from reports.observers.reading.spans import joined, length
from simulation.case import DAY, HOUR


def lead_time(log: Log) -> Found:
    """Give the mean time from the first event of a case to its last, in days."""
    return mean([(end - start) / DAY for _, start, end in _lives(log)])


def touch_time(log: Log) -> Found:
    """Give the mean time in which at least one was busy with a case, in hours."""
    return mean([_touched(log, case) / HOUR for case, _, _ in _lives(log)])


def touched_share(log: Log) -> Found:
    """Give touch time over lead time, of all cases together."""
    lives = list(_lives(log))
    return ratio(sum(_touched(log, case) for case, _, _ in lives), sum(end - start for _, start, end in lives))


def waiting(log: Log) -> Found:
    """Give the time between steps in which nobody worked on a case, added up, mean over cases, in hours."""
    waits = [sum(step.start - step.enabled for step in log.steps[case]) / HOUR for case, _, _ in _lives(log)]
    return mean(waits)


def in_time(log: Log) -> Found:
    """Give the share of cases whose last event came before they were due."""
    due = [(end, log.deadlines[case]) for case, _, end in _lives(log) if case in log.deadlines]
    return ratio(sum(end <= deadline for end, deadline in due), len(due))


def _lives(log: Log) -> Iterator[tuple[str, int, int]]:
    """Go through the cases of which it is known when they began and ended."""
    for case in log.events:
        life = log.life(case)
        if life is not None:
            yield case, *life


def _touched(log: Log, case: str) -> int:
    """Give the time in which at least one was busy with a case, in seconds."""
    return length(joined((step.start, step.finish) for step in log.steps[case]))
