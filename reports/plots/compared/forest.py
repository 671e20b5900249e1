"""A forest: effects with their intervals below each other, on one scale, with a line where nothing changes."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from matplotlib.axes import Axes

from reports.plots import numbering, style
from reports.plots.picture import Picture
from reports.scorecard.directions import Direction
from simulation.scenario.faults import Language
from simulation.wording import numerals

LETTERS = 46
INCHES = 0.3
"""What a row takes."""


class Effect(Protocol):
    """A difference with its 95 % interval, that can say whether it is beyond doubt and which way it goes."""

    @property
    def difference(self) -> float:
        """The difference."""

    @property
    def low(self) -> float:
        """Where its interval begins."""

    @property
    def high(self) -> float:
        """Where its interval ends."""

    @property
    def clear(self) -> bool:
        """Whether the interval does not hold zero."""

    def better(self, direction: Direction | None, /) -> bool:
        """Tell whether it is clear, and in the right direction."""

    def worse(self, direction: Direction | None, /) -> bool:
        """Tell whether it is clear, and in the wrong direction."""


class Group(NamedTuple):
    """Some effects under one heading."""

    title: str
    rows: tuple[tuple[str, Effect | None], ...]


class Scale(NamedTuple):
    """A measure: its title and unit in words, by what it is multiplied to be read, and which way, if any, is better."""

    title: str
    unit: str
    times: float
    better: Direction | None


def forest(
    name: str, title: str, groups: Sequence[Group], scale: Scale, language: Language, *, counted: bool = False
) -> Picture:
    """Draw effects and their 95 % intervals; the clear ones are full, `counted` if that is corrected for their number.

    An interval is always that of one effect by itself.
    """
    with style.drawing():
        sheet = style.sheet(1.15 + INCHES * sum(1 + len(group.rows) for group in groups))
        _draw(sheet.subplots(), groups, scale, language)
    head = {"nl": ("", "verschil", "95 % van", "95 % tot"), "en": ("", "difference", "95 % from", "95 % to")}[language]
    rows = tuple((label, *_cells(found, scale, language)) for group in groups for label, found in group.rows)
    return Picture(name, title, _words(groups, scale, language, counted=counted), head, rows, sheet)


def _draw(axes: Axes, groups: Sequence[Group], scale: Scale, language: Language) -> None:
    """Draw all rows, from above."""
    at, ticks = 0, list[tuple[int, str]]()
    for group in groups:
        # On paper of its own, so that the line where nothing changes does not run through it.
        axes.text(0, at, style.cut(group.title, 70), transform=axes.get_yaxis_transform(), va="center", weight="bold",
                  bbox={"facecolor": style.PAPER, "edgecolor": "none", "pad": 1.5})  # fmt: skip
        at += 1
        for label, found in group.rows:
            ticks.append((at, style.wrapped(label, LETTERS)))
            _row(axes, at, found, scale)
            at += 1
    axes.axvline(0, color=style.INK, lw=1)
    axes.set_yticks([place for place, _ in ticks], [label for _, label in ticks], size=7.5)
    axes.set_ylim(at - 0.4, -0.6)
    axes.grid(axis="x")
    numbering.number(axes.xaxis, language)
    change = f"{_change(language)} ({scale.unit})" if scale.unit else _change(language)
    axes.set_xlabel("; ".join([f"{scale.title}: {change}", *_way(scale, language)]))
    style.bare(axes)


def _row(axes: Axes, at: int, found: Effect | None, scale: Scale) -> None:
    """Draw one effect."""
    if found is None:
        return
    colour = _colour(found, scale)
    low, middle, high = (scale.times * value for value in (found.low, found.difference, found.high))
    axes.plot([low, high], [at, at], color=colour, lw=2, solid_capstyle="butt")
    mark = "X" if found.worse(scale.better) else "o"
    axes.plot(middle, at, mark, ms=6, color=colour if found.clear else style.PAPER, mec=colour, mew=1.4)


def _colour(found: Effect, scale: Scale) -> str:
    """Give the colour of an effect; one that is neither better nor worse is only dark."""
    if not found.clear:
        return style.SAME
    return style.BETTER if found.better(scale.better) else style.WORSE if found.worse(scale.better) else style.INK


def _way(scale: Scale, language: Language) -> Sequence[str]:
    """Say which side is better, where one is."""
    left = scale.better == "lower"
    words = {
        "nl": "links van de lijn is beter" if left else "rechts van de lijn is beter",
        "en": "left of the line is better" if left else "right of the line is better",
    }
    return [words[language]] if scale.better else []


def _change(language: Language) -> str:
    """Name what is drawn."""
    return {"nl": "verschil", "en": "difference"}[language]


def _cells(found: Effect | None, scale: Scale, language: Language) -> tuple[str, str, str]:
    """Write an effect as numbers."""
    if found is None:
        return ("-", "-", "-")
    values = (scale.times * value for value in (found.difference, found.low, found.high))
    middle, low, high = (numerals.written(value, "+.2f", language) for value in values)
    return middle, low, high


def _words(groups: Sequence[Group], scale: Scale, language: Language, *, counted: bool) -> str:
    """Say what can be seen; a single interval beside zero is not called beyond doubt when many were looked at."""
    found = [each for group in groups for _, each in group.rows if each is not None]
    clear, worse = sum(each.clear for each in found), sum(each.worse(scale.better) for each in found)
    said = (_beyond_doubt if counted else _beside_zero)(clear - worse, worse, scale)[language]
    what = {"nl": "effect" if len(found) == 1 else "effecten", "en": "effect" if len(found) == 1 else "effects"}
    return f"{len(found)} {what[language]} {'op' if language == 'nl' else 'on'} {scale.title}: {said}."


def _beyond_doubt(better: int, worse: int, scale: Scale) -> dict[Language, str]:
    """Say how many are beyond doubt, corrected for how many were looked at; the intervals never are."""
    return {
        "nl": (f"{better} aantoonbaar beter, {worse} aantoonbaar slechter" if scale.better
               else f"{better} aantoonbaar anders")
        + ", na correctie voor hoeveel er bekeken zijn; elk interval geldt op zichzelf",
        "en": (f"{better} better beyond doubt, {worse} worse" if scale.better else f"{better} other beyond doubt")
        + ", corrected for how many were looked at; each interval holds by itself",
    }  # fmt: skip


def _beside_zero(better: int, worse: int, scale: Scale) -> dict[Language, str]:
    """Say how many intervals don't hold zero."""
    return {
        "nl": (f"{better} met het hele interval aan de goede kant, {worse} aan de verkeerde" if scale.better
               else f"{better} met het hele interval aan één kant")
        + "; nog zonder correctie voor hoeveel er bekeken zijn",
        "en": (f"{better} with the whole interval on the good side, {worse} on the bad one" if scale.better
               else f"{better} with the whole interval on one side")
        + "; not yet corrected for how many were looked at",
    }  # fmt: skip
