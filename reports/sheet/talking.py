"""Where the two observers differ from each other, or from what the journal counts: something to talk about.

Only what was marked blind is compared. That two people see different things is no mistake of either of them.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, Literal, NamedTuple

from reports.lessons.contents import SPEAKS
from reports.rounds.predictions import Rounds
from reports.scorecard.directions import verdict
from reports.sheet.marks import Noted, noted
from simulation.observing import Evidence, Figure, NotObserved
from simulation.world.world import World

Why = Literal["well_or_wrong", "far_apart", "only_one", "not_counted", "not_marked", "other_way"]
"""The observers lean opposite ways, or are far apart on the scale; only one of them saw anything; the journal counts
nothing where they marked something, or something where they marked nothing; it went the other way than they say."""

FAR: Final = 2
"""So many places apart on a scale of five."""

MANY: Final = 3
"""So many marks of the one, and none of the other."""

COUNTS: Final = ("count", "share")
"""Units of figures that are nought when nothing of the kind happened; less of each of them is better."""


class Point(NamedTuple):
    """Something to talk about: why, which lesson and round, the entries on either side."""

    why: Why
    lesson: int
    round: int
    marks: Evidence
    journal: Evidence = ()


def points(world: World, rounds: Rounds) -> list[Point]:
    """Give what is worth talking about, lesson by lesson and round by round."""
    found: list[Point] = []
    before: dict[int, tuple[float, int]] = {}
    for (lesson, turn), group in groupby(noted(world, {}, blind=True), lambda one: (one.lesson, one.round)):
        sheets = list(group)
        found += _between_observers(sheets)
        figure = _figure(rounds, turn, lesson)
        if figure is not None:
            found += _beside_count(sheets, figure)
        well = _well(sheets)
        if well is not None and lesson in before:
            found += _over_rounds(sheets, before[lesson], well, rounds)
        if well is not None:
            before[lesson] = well, turn
    return found


def _between_observers(sheets: Sequence[Noted]) -> Iterator[Point]:
    """Compare the two observers."""
    lesson, turn, *_ = sheets[0]
    evidence = _entries(sheets)
    if len(sheets) == 1:
        if len(evidence) >= MANY:
            yield Point("only_one", lesson, turn, evidence)
        return
    one, other = sheets
    if one.leans * other.leans < 0:
        yield Point("well_or_wrong", lesson, turn, evidence)
    if isinstance(one.scale, float) and isinstance(other.scale, float) and abs(one.scale - other.scale) >= FAR:
        yield Point("far_apart", lesson, turn, evidence)


def _beside_count(sheets: Sequence[Noted], figure: Figure) -> Iterator[Point]:
    """Compare what was marked in a round with what the journal counts of it, where none at all can be counted."""
    lesson, turn, *_ = sheets[0]
    if figure.unit not in COUNTS or isinstance(figure.value, NotObserved):
        return
    wrong, well = sum(one.wrong for one in sheets), sum(one.well for one in sheets)
    if wrong and not figure.value:
        yield Point("not_counted", lesson, turn, _entries(sheets))
    if well and not wrong and figure.value:
        yield Point("not_marked", lesson, turn, _entries(sheets), figure.evidence)


def _over_rounds(
    sheets: Sequence[Noted], before: tuple[float, int], well: float, rounds: Rounds
) -> Iterator[Point]:  # fmt: skip
    """Compare which way it went by the observers with which way it went by the journal."""
    lesson, turn, *_ = sheets[0]
    share, former = before
    then = _figure(rounds, turn, lesson)
    went = verdict(_figure(rounds, former, lesson), then)
    if (went == "worse" and well > share) or (went == "better" and well < share):
        yield Point("other_way", lesson, turn, _entries(sheets), then.evidence if then is not None else ())


def _well(sheets: Sequence[Noted]) -> float | None:
    """Give which share of the strokes says that it went well; none without strokes."""
    well, wrong = sum(one.well for one in sheets), sum(one.wrong for one in sheets)
    return well / (well + wrong) if well + wrong else None


def _entries(sheets: Sequence[Noted]) -> Evidence:
    """Give the entries of all marks, in order."""
    return tuple(sorted(entry for one in sheets for entry in one.evidence))


def _figure(rounds: Rounds, turn: int, lesson: int) -> Figure | None:
    """Find what the journal says about a lesson in a round."""
    name = SPEAKS[lesson].measure
    figures = rounds[turn - 1] if turn <= len(rounds) else ()
    return next((figure for figure in figures if figure.name == name), None)
