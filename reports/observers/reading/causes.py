"""Causes: why a step did not begin when it could; what is taken off a wait never counts twice."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, Literal, NamedTuple, get_args

from reports.observers.reading.labour import Doing
from reports.observers.reading.spans import Spans, both, joined, length, without
from simulation.observing import Step

Cause = Literal["batching", "contention", "prioritisation", "unavailability", "resident", "extraneous"]
"""Why something waits, in the order in which the causes are taken off."""

CAUSES: Final[tuple[Cause, ...]] = get_args(Cause)


class Wait(NamedTuple):
    """A step that was done, when it came before its doer, and what is known of the time until it began."""

    step: Step
    came: int
    busy: Sequence[Doing]
    at_work: Spans
    asked: Spans

    @property
    def idle(self) -> Spans:
        """Give when its doer was at work with free hands, and nothing was asked of the resident."""
        return without(without(self.at_work, joined(_span(spell) for spell in self.busy)), self.asked)


def split(wait: Wait, batch: int) -> dict[Cause, int]:
    """Give the seconds by cause, which sum to the wait; `batch` is when the last of its batch had come in."""
    step = wait.step
    left: Spans = [(step.enabled, step.start)] if step.enabled < step.start else []
    if not left:
        return dict.fromkeys(CAUSES, 0)
    others = [spell for spell in wait.busy if spell.case != step.case]
    earlier = both(joined(_span(spell) for spell in others if spell.could <= step.enabled), wait.at_work)
    later = both(joined(_span(spell) for spell in others if spell.could > step.enabled), wait.at_work)
    saved_up = both(wait.idle, [(wait.came, batch)]) if batch > wait.came else []
    closed = without(left, wait.at_work)
    taken: list[tuple[Cause, Spans]] = [
        ("batching", saved_up), ("contention", earlier), ("prioritisation", later), ("unavailability", closed),
        ("resident", wait.asked), ("extraneous", left),
    ]  # fmt: skip
    seconds: dict[Cause, int] = {}
    for cause, spans in taken:
        seconds[cause] = length(both(left, spans))
        left = without(left, spans)
    return seconds


Free = Callable[[int, int], bool]
"""Whether somebody at work had free hands at any moment between two."""


def batches(waits: Iterable[Wait], free: Free) -> Iterator[list[Wait]]:
    """Go through the batches of one person's steps, in the order in which they began; most are of one alone."""
    for _, same in groupby(waits, key=lambda wait: wait.step.activity):
        batch: list[Wait] = []
        for wait in same:
            if batch and not _joins(wait, batch, free):
                yield batch
                batch = []
            batch.append(wait)
        yield batch


def _joins(wait: Wait, batch: Sequence[Wait], free: Free) -> bool:
    """Tell whether a step was there before the batch began, and was done right after the last of it."""
    return wait.came <= batch[0].step.start and not free(batch[-1].step.finish, wait.step.start)


class Waited:
    """Waits added up by their causes: the seconds, and the entries of the steps that waited."""

    def __init__(self) -> None:
        """Start with none."""
        self.seconds = dict.fromkeys(CAUSES, 0)
        self.entries = {cause: array("q") for cause in CAUSES}

    def add(self, batch: Sequence[Wait]) -> None:
        """Add the waits of a batch: none of it was begun before the last had come in."""
        last = max(wait.came for wait in batch)
        for wait in batch:
            if wait.step.enabled < wait.step.start:
                for cause, seconds in split(wait, last).items():
                    if seconds:
                        self.seconds[cause] += seconds
                        self.entries[cause].append(wait.step.entry)


def _span(doing: Doing) -> tuple[int, int]:
    """Give when something was done."""
    return doing.start, doing.end
