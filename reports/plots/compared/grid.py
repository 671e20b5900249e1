"""The interaction grid: a panel for two improvements, with a line for the other off and one for it on."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from reports.plots import numbering, style
from reports.plots.picture import Picture
from simulation.scenario.faults import Language
from simulation.wording import numerals

COLUMNS = 3

Corners = Mapping[tuple[str, str], tuple[float, float, float, float]]
"""For two improvements the mean of a measure with neither, the first, the second, and both."""


def grid(name: str, title: str, corners: Corners, titles: Mapping[str, str], axis: str, language: Language) -> Picture:
    """Draw all pairs; where two lines run side by side, two improvements just add up."""
    high = -(-len(corners) // COLUMNS)
    with style.drawing():
        sheet = style.sheet(1.75 * max(1, high) + 0.4)
        panels = list(sheet.subplots(high, COLUMNS, squeeze=False, sharey=True).flat)
        for axes, (pair, means) in zip(panels, corners.items(), strict=False):
            _panel(axes, [titles[one] for one in pair], means, language)
        for axes in panels[len(corners) :]:
            axes.set_axis_off()
        panels[0].set_ylabel(axis, size=7.5)
        off, on = _ends(language)
        style.key(sheet, [(Line2D([], [], color=style.SAME, marker="o"), f"{_second(language)}: {off}"),
                          (Line2D([], [], color=style.BETTER, marker="s"), f"{_second(language)}: {on}")])  # fmt: skip
    head = {"nl": ("", "geen", "eerste", "tweede", "beide"), "en": ("", "neither", "first", "second", "both")}[language]
    rows = tuple(
        (" × ".join(titles[one] for one in pair), *(numerals.written(mean, ".2f", language) for mean in means))
        for pair, means in corners.items()
    )
    return Picture(name, title, _words(len(corners), language), head, rows, sheet)


def pairs(names: Sequence[str]) -> list[tuple[str, str]]:
    """Give all pairs, in order."""
    return list(combinations(names, 2))


def _panel(axes: Axes, names: Sequence[str], means: tuple[float, float, float, float], language: Language) -> None:
    """Draw one pair."""
    neither, first, second, both = means
    axes.plot([0, 1], [neither, first], "o-", color=style.SAME, mec=style.INK, mew=0.5, lw=1.8)
    axes.plot([0, 1], [second, both], "s-", color=style.BETTER, mec=style.INK, mew=0.5, lw=1.8)
    axes.set_xticks([0, 1], list(_ends(language)), size=7.5)
    axes.set_xlim(-0.3, 1.3)
    axes.set_xlabel(_first(language), size=7)
    axes.set_title(style.wrapped(f"{names[0]} × {names[1]}", 32, 3), size=7.5)
    axes.tick_params(axis="y", labelsize=7)
    numbering.number(axes.yaxis, language)
    style.bare(axes)


def _ends(language: Language) -> tuple[str, str]:
    """Name off and on."""
    return ("zonder", "met") if language == "nl" else ("without", "with")


def _first(language: Language) -> str:
    """Name the one that lines run along."""
    return "de eerste" if language == "nl" else "the first"


def _second(language: Language) -> str:
    """Name the one that has lines of its own."""
    return "de tweede" if language == "nl" else "the second"


def _words(many: int, language: Language) -> str:
    """Say how to read it."""
    return {
        "nl": f"Paren: {many}. Lopen twee lijnen gelijk op, dan telt het effect van beide gewoon op.",
        "en": f"Pairs: {many}. Where two lines run side by side, both effects just add up.",
    }[language]
