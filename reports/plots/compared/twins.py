"""Twins as slopes: the mean of each way to play, from what it is held against to what it became."""

from collections.abc import Sequence
from typing import NamedTuple

from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from reports.plots import numbering, style
from reports.plots.picture import Picture
from simulation.scenario.faults import Language
from simulation.wording import numerals

SHOWN = 8

LEAST = 0.02
"""Of its level an axis shows at least this share."""


class Slope(NamedTuple):
    """One way to play: its mean before and after, and the 95 % interval of the difference."""

    label: str
    before: float
    after: float
    low: float
    high: float


def twins(name: str, title: str, slopes: Sequence[Slope], axis: str, language: Language) -> Picture:
    """Draw a line for each; beside its end lies the interval of where it would end."""
    shown = slopes[:SHOWN]
    looks = style.looks([slope.label for slope in shown])
    with style.drawing():
        rows: style.Key = [(_mark(look), f"{look.letter}  {label}") for label, look in looks.items()]
        sheet = style.sheet(3.0 + style.key_height(len(rows), columns=1))
        axes = sheet.subplots()
        for at, slope in enumerate(shown):
            _line(axes, at, slope, looks[slope.label])
        axes.set_xticks([0, 1], list(_ends(language)))
        axes.set_xlim(-0.2, 1.5)
        axes.set_ylabel(axis)
        axes.grid(axis="y")
        _keep_proportion(axes)
        numbering.number(axes.yaxis, language)
        style.bare(axes)
        style.key(sheet, rows, columns=1)
    head = ("", *_ends(language))
    table = tuple(
        (slope.label, *(numerals.written(end, ".2f", language) for end in (slope.before, slope.after)))
        for slope in slopes
    )
    return Picture(name, title, _words(shown, language), head, table, sheet)


def _keep_proportion(axes: Axes) -> None:
    """Don't make a mountain of a difference that is next to nothing beside the level that it is at."""
    low, high = axes.get_ylim()
    middle, least = (low + high) / 2, LEAST * max(abs(low), abs(high))
    if high - low < least:
        axes.set_ylim(middle - least / 2, middle + least / 2)


def _mark(look: style.Look) -> Line2D:
    """Give what stands for a line in the key."""
    return Line2D([], [], color=look.colour, marker=look.mark, mec=style.INK, mew=0.5)


def _line(axes: Axes, at: int, slope: Slope, look: style.Look) -> None:
    """Draw one line, with its interval a little to the right of the one before."""
    axes.plot([0, 1], [slope.before, slope.after], color=look.colour, lw=1.8, marker=look.mark, mec=style.INK, mew=0.5)
    place = 1.08 + 0.045 * at
    axes.plot([place, place], [slope.before + slope.low, slope.before + slope.high], color=look.colour, lw=2.4)
    axes.text(place, slope.before + slope.high, look.letter, size=7, ha="center", va="bottom")


def _ends(language: Language) -> tuple[str, str]:
    """Name both ends."""
    return ("uitgangspunt", "zo gespeeld") if language == "nl" else ("baseline", "this way")


def _words(slopes: Sequence[Slope], language: Language) -> str:
    """Say how many go down and up."""
    down = sum(slope.after < slope.before for slope in slopes)
    up = sum(slope.after > slope.before for slope in slopes)
    level = len(slopes) - down - up
    return {
        "nl": f"Omlaag: {down}; omhoog: {up}; gelijk: {level}. Rechts de zekerheden van 95 %.",
        "en": f"Down: {down}; up: {up}; level: {level}. On the right the intervals of 95 %.",
    }[language]
