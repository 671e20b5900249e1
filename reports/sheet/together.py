"""What the observers saw of a round, taken together: by lesson what went well and wrong, and words that were heard."""

from collections.abc import Mapping
from typing import NamedTuple

from reports.sheet.marks import Noted, noted
from simulation.world.world import World


class Seen(NamedTuple):
    """What all observers together marked about a lesson in a round, and the words they heard that are still there."""

    lesson: int
    well: int
    wrong: int
    words: tuple[str, ...]


def together(world: World, texts: Mapping[int, str], turn: int) -> list[Seen]:
    """Give what was marked in a round, in the order of the lessons; who marked it is not told."""
    sheets = [sheet for sheet in noted(world, texts) if sheet.round == turn]
    lessons = sorted({sheet.lesson for sheet in sheets})
    return [_seen(lesson, [sheet for sheet in sheets if sheet.lesson == lesson]) for lesson in lessons]


def _seen(lesson: int, sheets: list[Noted]) -> Seen:
    """Take the sheets on one lesson together."""
    words = (quote.words for sheet in sheets for quote in sheet.quotes)
    return Seen(
        lesson,
        sum(sheet.well for sheet in sheets),
        sum(sheet.wrong for sheet in sheets),
        tuple(said for said in words if said is not None),
    )
