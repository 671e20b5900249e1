"""The observers' marks by lesson and round: strokes, a place on the scale, and words that were heard."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from simulation.events.group import MarkMade
from simulation.observing import NOT_OBSERVED, Evidence, NotObserved
from simulation.world.world import World

Marks = Sequence[tuple[int, MarkMade]]
"""Marks, each with its entry."""


class Quote(NamedTuple):
    """Words that were heard, with the entry, the moment, the case and the seat; none when they were removed."""

    entry: int
    mark: MarkMade
    words: str | None


class Noted(NamedTuple):
    """What one observer marked about a lesson in a round: what went well, what went wrong, the mean on the scale."""

    lesson: int
    round: int
    observer: str
    well: int
    wrong: int
    scale: float | NotObserved
    quotes: tuple[Quote, ...]
    evidence: Evidence

    @property
    def leans(self) -> int:
        """Tell whether more went well (1) or more went wrong (-1); 0 when neither."""
        return (self.well > self.wrong) - (self.well < self.wrong)


def noted(world: World, texts: Mapping[int, str], *, blind: bool = False) -> list[Noted]:
    """Give what each observer marked by lesson and round; `blind` leaves out what was marked at the evaluation."""
    marks = [(number, mark) for number, mark in world.table.marks if not (blind and mark.late)]
    keys = sorted({(mark.lesson, mark.round, mark.seat) for _, mark in marks})
    return [
        _noted(key, [(n, mark) for n, mark in marks if (mark.lesson, mark.round, mark.seat) == key], texts)
        for key in keys
    ]


def _noted(key: tuple[int, int, str], marks: Marks, texts: Mapping[int, str]) -> Noted:
    """Take the marks of one observer about one lesson in one round together."""
    strokes = [mark.value for _, mark in marks if mark.kind != "scale"]
    scale = [mark.value for _, mark in marks if mark.kind == "scale"]
    return Noted(
        *key,
        well=sum(value > 0 for value in strokes),
        wrong=sum(value < 0 for value in strokes),
        scale=sum(scale) / len(scale) if scale else NOT_OBSERVED,
        quotes=tuple(Quote(n, mark, texts.get(mark.text)) for n, mark in marks if mark.kind == "quote"),
        evidence=tuple(n for n, _ in marks),
    )
