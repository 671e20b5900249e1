"""Cost against residents' marks: each way to play at its means, with their intervals; what nothing beats is named."""

from collections.abc import Sequence
from typing import NamedTuple

from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from reports.plots import numbering, style
from reports.plots.picture import Picture
from simulation.scenario.faults import Language
from simulation.wording import numerals

NAMED = 16
"""So many points have a letter of their own: those with the best marks."""

COLUMNS = 1


class Point(NamedTuple):
    """One way to play: change in cost and in marks, each with half the width of its 95 % interval."""

    label: str
    cost: float
    cost_half: float
    mark: float
    mark_half: float


def unbeaten(points: Sequence[Point]) -> list[Point]:
    """Give the points that no other beats on both sides, the cheapest first."""
    best, found = float("-inf"), list[Point]()
    for point in sorted(points, key=lambda each: (each.cost, -each.mark)):
        if point.mark > best:
            best, found = point.mark, [*found, point]
    return found


def against(
    name: str, title: str, points: Sequence[Point], axes_titles: tuple[str, str], language: Language
) -> Picture:
    """Draw the points; what is not beaten is joined by a line."""
    front = unbeaten(points)
    looks = style.looks([point.label for point in front[-NAMED:]])
    with style.drawing():
        rows: style.Key = [(_mark(look), f"{look.letter}  {label}") for label, look in looks.items()]
        sheet = style.sheet(3.6 + style.key_height(len(rows), columns=COLUMNS))
        axes = sheet.subplots()
        _draw(axes, points, front, looks, axes_titles)
        numbering.number(axes.xaxis, language)
        numbering.number(axes.yaxis, language)
        style.key(sheet, rows, columns=COLUMNS)
    head = {"nl": ("", "kosten", "cijfer"), "en": ("", "cost", "mark")}[language]
    table = tuple(
        (point.label, numerals.written(point.cost, "+,.0f", language), numerals.written(point.mark, "+.2f", language))
        for point in points
    )
    return Picture(name, title, _words(front, language), head, table, sheet)


def _mark(look: style.Look) -> Line2D:
    """Give what stands for a point in the key."""
    return Line2D([], [], ls="", marker=look.mark, ms=8, color=look.colour, mec=style.INK, mew=0.7)


def _draw(
    axes: Axes, points: Sequence[Point], front: Sequence[Point], looks: dict[str, style.Look], titles: tuple[str, str]
) -> None:
    """Draw all points small, and those that nothing beats with letter and intervals."""
    axes.axhline(0, color=style.GRID, lw=1)
    axes.axvline(0, color=style.GRID, lw=1)
    axes.plot([p.cost for p in points], [p.mark for p in points], "o", ms=3, color=style.MUTED, mew=0)
    axes.plot([p.cost for p in front], [p.mark for p in front], "-", color=style.INK, lw=0.9)
    for point in front[-NAMED:]:
        look = looks[point.label]
        axes.errorbar(point.cost, point.mark, point.mark_half, point.cost_half, color=style.MUTED, lw=0.9)
        axes.plot(point.cost, point.mark, look.mark, ms=11, color=look.colour, mec=style.INK, mew=0.7)
        axes.text(point.cost, point.mark, look.letter, size=7, ha="center", va="center", color=look.lettering)
    axes.set_xlabel(titles[0])
    axes.set_ylabel(titles[1])
    style.bare(axes)
    axes.spines["left"].set_visible(True)


def _words(front: Sequence[Point], language: Language) -> str:
    """Say what nothing beats."""
    names = "; ".join(point.label for point in front[-NAMED:])
    return {
        "nl": f"Op de lijn, van goedkoop naar goed: {names}. Niets is goedkoper én beter dan deze.",
        "en": f"On the line, from cheap to good: {names}. Nothing is both cheaper and better than these.",
    }[language]
