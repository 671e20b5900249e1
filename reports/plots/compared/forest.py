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

    def better(self, direction: Direction, /) -> bool:
        """Tell whether it is clear, and in the right direction."""

    def worse(self, direction: Direction, /) -> bool:
        """Tell whether it is clear, and in the wrong direction."""


class Group(NamedTuple):
    """Some effects under one heading."""

    title: str
    rows: tuple[tuple[str, Effect | None], ...]


class Scale(NamedTuple):
    """What is measured: its title, its unit in words, by what it is multiplied to be read, and which way is better."""

    title: str
    unit: str
    times: float
    better: Direction


def forest(name: str, title: str, groups: Sequence[Group], scale: Scale, language: Language) -> Picture:
    """Draw effects and their 95 % intervals; those whose interval does not hold zero are full."""
    with style.drawing():
        sheet = style.sheet(1.15 + INCHES * sum(1 + len(group.rows) for group in groups))
        _draw(sheet.subplots(), groups, scale, language)
    head = {"nl": ("", "verschil", "95 % van", "95 % tot"), "en": ("", "difference", "95 % from", "95 % to")}[language]
    rows = tuple((label, *_cells(found, scale, language)) for group in groups for label, found in group.rows)
    return Picture(name, title, _words(groups, scale, language), head, rows, sheet)


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
    way = _way(scale, language)
    axes.set_xlabel(
        f"{scale.title}: {_change(language)} ({scale.unit}); {way}" if scale.unit else f"{scale.title}: {way}"
    )
    style.bare(axes)


def _row(axes: Axes, at: int, found: Effect | None, scale: Scale) -> None:
    """Draw one effect."""
    if found is None:
        return
    colour = style.SAME if not found.clear else style.BETTER if found.better(scale.better) else style.WORSE
    low, middle, high = (scale.times * value for value in (found.low, found.difference, found.high))
    axes.plot([low, high], [at, at], color=colour, lw=2, solid_capstyle="butt")
    mark = "o" if not found.clear or found.better(scale.better) else "X"
    axes.plot(middle, at, mark, ms=6, color=colour if found.clear else style.PAPER, mec=colour, mew=1.4)


def _way(scale: Scale, language: Language) -> str:
    """Say which side is better."""
    left = scale.better == "lower"
    return {
        "nl": "links van de lijn is beter" if left else "rechts van de lijn is beter",
        "en": "left of the line is better" if left else "right of the line is better",
    }[language]


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


def _words(groups: Sequence[Group], scale: Scale, language: Language) -> str:
    """Say what can be seen."""
    found = [each for group in groups for _, each in group.rows if each is not None]
    better = sum(1 for each in found if each.better(scale.better))
    worse = sum(1 for each in found if each.worse(scale.better))
    return {
        "nl": f"{len(found)} effecten op {scale.title}: {better} met het hele interval aan de goede kant, {worse} aan "
        "de verkeerde; nog zonder correctie voor hoeveel er bekeken zijn.",
        "en": f"{len(found)} effects on {scale.title}: {better} with the whole interval on the good side, {worse} on "
        "the bad one; not yet corrected for how many were looked at.",
    }[language]
