"""Traces: the steps of each case in order, and what they say about the hands that it went through.

A journal and a log from real life both come down to such rows, so that both are measured by one formula.
"""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, groupby, islice, pairwise
from typing import Protocol

from reports.observers.reading.measuring import Found, mean, ratio
from reports.observers.reading.rows import Rows
from simulation.observing import Step

Trace = Sequence[Step]
"""The steps of one case, in order."""


class Traces(Protocol):
    """The traces of all cases, to go through as often as is needed."""

    def __iter__(self) -> Iterator[Trace]: ...

    def __len__(self) -> int: ...


class Traced:
    """The traces of a round; of a case that is over they are laid by as bare numbers, in its order but unnamed."""

    def __init__(self) -> None:
        """Start with nothing done."""
        self._open: dict[str, list[Step]] = {}
        self._steps = Rows(Step)
        self._lengths = array("q")

    def add(self, step: Step) -> None:
        """Add a step to the trace of its case."""
        self._open.setdefault(step.case, []).append(step)

    def lay_by(self, case: str) -> None:
        """Lay the trace of a case that is over by, if it has one."""
        if case in self._open:
            trace = self._open.pop(case)
            self._lengths.append(len(trace))
            self._steps.extend(step._replace(case="") for step in trace)

    def __iter__(self) -> Iterator[Trace]:
        """Go through the traces."""
        steps = iter(self._steps)
        yield from (list(islice(steps, length)) for length in self._lengths)
        yield from self._open.values()

    def __len__(self) -> int:
        """Count them."""
        return len(self._lengths) + len(self._open)


Name = Callable[[Step], str]
"""By what a step is named: its person, its role or its department."""


def numbers(entries: Iterable[int] = ()) -> "array[int]":
    """Lay the numbers of entries by."""
    return array("q", entries)


def person(step: Step) -> str:
    """Name who did a step."""
    return step.who


def role(step: Step) -> str:
    """Name the role in which it was done."""
    return step.role


def long(traces: Traces) -> list[Trace]:
    """Give the cases of at least two steps, in which a hand can change."""
    return [trace for trace in traces if len(trace) > 1]


def handover_rate(traces: Traces) -> Found:
    """Give the share of steps done by somebody else than the step before, mean over cases."""
    some = long(traces)
    return mean([changes(trace) / (len(trace) - 1) for trace in some], _turns(some))


def secon(traces: Traces) -> Found:
    """Give the share of steps done by the same person as the step before, mean over cases."""
    some = long(traces)
    return mean([1 - changes(trace) / (len(trace) - 1) for trace in some], entries(some))


def upc(traces: Traces) -> Found:
    """Give the share of steps done by whoever did most of them, mean over cases."""
    some = long(traces)
    return mean([max(_counts(trace)) / len(trace) for trace in some], entries(some))


def coc(traces: Traces) -> Found:
    """Give the continuity of care, mean over cases."""
    some = long(traces)
    return mean([_coc(_counts(trace)) for trace in some], entries(some))


def returns(traces: Traces, name: Name) -> Found:
    """Give the share of changes of hands that go back where the case just came from."""
    back = numbers(entry for trace in traces for entry in _back(trace, name))
    turns = sum(len(_merged(trace, name)) - 1 for trace in traces)
    return ratio(len(back), turns, back)


def returning(traces: Traces, name: Name) -> Found:
    """Give the share of cases with at least one change that goes back."""
    back = [some for trace in traces if (some := list(_back(trace, name)))]
    return ratio(len(back), len(traces), numbers(chain.from_iterable(back)))


def changes(trace: Trace) -> int:
    """Count how often somebody else does the next step."""
    return sum(one.who != other.who for one, other in pairwise(trace))


def entries(traces: Iterable[Trace]) -> "array[int]":
    """Give the entries of all steps."""
    return numbers(step.entry for trace in traces for step in trace)


def _turns(traces: Iterable[Trace]) -> "array[int]":
    """Give the entries of the steps at which the hand changed."""
    return numbers(other.entry for trace in traces for one, other in pairwise(trace) if one.who != other.who)


def _merged(trace: Trace, name: Name) -> list[Step]:
    """Keep the first step of each run by the same name."""
    return [next(run) for _, run in groupby(trace, key=name)]


def _back(trace: Trace, name: Name) -> Iterator[int]:
    """Go through the entries of steps that go back to the last name but one."""
    merged = _merged(trace, name)
    return (step.entry for before, step in zip(merged, merged[2:], strict=False) if name(before) == name(step))


def _counts(trace: Trace) -> list[int]:
    """Count the steps of each person."""
    return list(Counter(step.who for step in trace).values())


def _coc(counts: Sequence[int]) -> float:
    """Give the continuity of care of one case."""
    steps = sum(counts)
    return (sum(n * n for n in counts) - steps) / (steps * (steps - 1))
