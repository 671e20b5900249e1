"""A tornado: how much each assumption matters, most first, as bars from a line at nought."""

from collections.abc import Sequence
from typing import NamedTuple

from matplotlib.axes import Axes

from reports.plots import numbering, style
from reports.plots.picture import Picture
from simulation.scenario.faults import Language
from simulation.wording import numerals

LETTERS = 44
INCHES = 0.34


class Bar(NamedTuple):
    """One assumption: what it is called, how much it matters, and the 95 % interval of that."""

    label: str
    amount: float
    low: float
    high: float


def tornado(name: str, title: str, bars: Sequence[Bar], axis: str, language: Language) -> Picture:
    """Draw bars with their intervals; those whose interval holds zero are hollow."""
    with style.drawing():
        sheet = style.sheet(1.0 + INCHES * max(1, len(bars)))
        if bars:
            axes = sheet.subplots()
            _draw(axes, bars, axis)
            numbering.number(axes.xaxis, language)
        else:
            style.nothing(sheet, {"nl": "Er is niets gevarieerd.", "en": "Nothing was varied."}[language])
    head = {
        "nl": ("aanname", "hoeveel", "95 % van", "95 % tot"),
        "en": ("assumption", "how much", "95 % from", "95 % to"),
    }
    rows = tuple((bar.label, *(numerals.written(value, "+.3g", language) for value in bar[1:])) for bar in bars)
    return Picture(name, title, _words(bars, language), head[language], rows, sheet)


def _draw(axes: Axes, bars: Sequence[Bar], axis: str) -> None:
    """Draw all bars, from above."""
    for at, bar in enumerate(bars):
        full = bar.low > 0 or bar.high < 0
        axes.barh(at, bar.amount, 0.55, color=style.BETTER if full else style.PAPER, edgecolor=style.BETTER, lw=1.2)
        axes.plot([bar.low, bar.high], [at, at], color=style.INK, lw=1.3, solid_capstyle="butt")
    axes.axvline(0, color=style.INK, lw=1)
    axes.set_yticks(range(len(bars)), [style.wrapped(bar.label, LETTERS) for bar in bars], size=7.5)
    axes.set_ylim(len(bars) - 0.4, -0.6)
    axes.grid(axis="x")
    axes.set_xlabel(axis)
    style.bare(axes)


def _words(bars: Sequence[Bar], language: Language) -> str:
    """Say what can be seen."""
    full = [bar.label for bar in bars if bar.low > 0 or bar.high < 0]
    none = {"nl": "geen enkele aanname doet er aantoonbaar toe", "en": "no assumption matters beyond doubt"}[language]
    first = {"nl": "Wat er het meest toe doet: ", "en": "What matters most: "}[language]
    return (first + ", ".join(full[:3]) if full else none[0].upper() + none[1:]) + "."
