"""Causes: why a step did not begin when it could; what is taken off a wait never counts twice."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final, Literal, NamedTuple, get_args

from reports.observers.reading.spans import Spans, both, joined, length, without
from reports.observers.reading.spells import Spell
from simulation.observing import Step
from simulation.timetable import Timetable

Cause = Literal["batching", "contention", "prioritisation", "unavailability", "resident", "extraneous"]
"""Why something waits, in the order in which the causes are taken off."""

CAUSES: Final[tuple[Cause, ...]] = get_args(Cause)


class Wait(NamedTuple):
    """A step that was done, when it came before its doer, and what is known of the time until it began."""

    step: Step
    came: int
    busy: Sequence[Spell]
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


def batches(waits: Iterable[Wait], hours: Timetable, busy: Spans) -> dict[int, int]:
    """Give, by the entry of each of one person's steps, when the last of its batch had come in."""
    found: dict[int, int] = {}
    in_order = sorted(waits, key=lambda wait: wait.step.start)
    for _, same in groupby(in_order, key=lambda wait: wait.step.activity):
        batch: list[Wait] = []
        for wait in same:
            if batch and not _joins(wait, batch, hours, busy):
                found.update(_complete(batch))
                batch = []
            batch.append(wait)
        found.update(_complete(batch))
    return found


def _joins(wait: Wait, batch: Sequence[Wait], hours: Timetable, busy: Spans) -> bool:
    """Tell whether a step was there before the batch began, and was done right after the last of it."""
    between = hours.open_spans(batch[-1].step.finish, wait.step.start)
    return wait.came <= batch[0].step.start and not without(between, busy)


def _complete(batch: Sequence[Wait]) -> dict[int, int]:
    """Give when the last of a batch had come in, for each of it; of one alone that is when it came itself."""
    last = max(wait.came for wait in batch)
    return {wait.step.entry: last for wait in batch}


def _span(spell: Spell) -> tuple[int, int]:
    """Give when a spell was."""
    return spell.start, spell.end
