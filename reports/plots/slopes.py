"""Rounds as slopes: a measure a panel, each on its own scale, from one round to the next."""

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from reports.history.history import History
from reports.plots import style
from reports.plots.picture import Picture
from reports.scorecard.directions import Verdict, verdict
from reports.scorecard.wording import unit, value
from simulation.observing import Figure, NotObserved
from simulation.scenario.faults import Language

SHOWN = (
    "end_mark", "repeated_questions", "failure_demand", "orphaned_share", "lead_time", "waiting", "handovers_per_case",
    "completeness", "total_costs",
)  # fmt: skip
"""What stands in the debrief: something of each of the four perspectives."""

COLUMNS = 3
LOOKS: dict[Verdict, tuple[str, str]] = {
    "better": (style.BETTER, "o"), "worse": (style.WORSE, "X"), "same": (style.SAME, "s"), "open": (style.SAME, "s"),
}  # fmt: skip
WORDS: dict[Verdict, tuple[str, str]] = {
    "better": ("beter", "better"), "worse": ("slechter", "worse"), "same": ("gelijk", "the same"), "open": ("", ""),
}  # fmt: skip


def draw(history: History) -> list[Picture]:
    """Draw what changed from round to round."""
    return [slopes(history.figures, history.language)]


def slopes(rounds: Sequence[Sequence[Figure]], language: Language, names: Sequence[str] = SHOWN) -> Picture:
    """Draw some measures, round by round."""
    title = {"nl": "Van ronde tot ronde", "en": "From round to round"}[language]
    known = [row for name in names if any(map(_seen, row := [_named(figures, name) for figures in rounds]))]
    with style.drawing():
        sheet = style.sheet(1.55 * max(1, -(-len(known) // COLUMNS)))
        if known:
            panels = sheet.subplots(-(-len(known) // COLUMNS), COLUMNS, squeeze=False).flat
            for row, axes in zip(known, panels, strict=False):
                _panel(axes, row, language)
            for axes in list(panels)[len(known) :]:
                axes.set_axis_off()
        else:
            style.nothing(sheet, {"nl": "Er is nog geen ronde gespeeld.", "en": "No round was played yet."}[language])
    head = ("", *(_round(number, language) for number in range(1, len(rounds) + 1)))
    rows = tuple((_title(row, language), *(_value(figure, language) for figure in row)) for row in known)
    return Picture("slopes", title, _words(known, language), head, rows, sheet)


def _named(figures: Sequence[Figure], name: str) -> Figure | None:
    """Find a figure by its name."""
    return next((figure for figure in figures if figure.name == name), None)


def _seen(figure: Figure | None) -> bool:
    """Tell whether a figure was observed."""
    return figure is not None and not isinstance(figure.value, NotObserved)


def _title(row: Sequence[Figure | None], language: Language) -> str:
    """Give what a row is about."""
    return next(figure.title.in_(language) for figure in row if figure is not None)


def _value(figure: Figure | None, language: Language) -> str:
    """Write a value with its unit."""
    said = value(figure, language)
    return f"{said} {unit(figure, language)}".strip() if figure is not None and _seen(figure) else said


def _round(number: int, language: Language) -> str:
    """Name a round."""
    return f"{ {'nl': 'ronde', 'en': 'round'}[language] } {number}"


def _panel(axes: Axes, row: Sequence[Figure | None], language: Language) -> None:
    """Draw one measure: a line from the first round to the last, with its values."""
    points = [(at, figure) for at, figure in enumerate(row) if figure is not None and _seen(figure)]
    colour, mark = LOOKS[verdict(row[0], row[-1])]
    heights = [float(figure.value) for _, figure in points if not isinstance(figure.value, NotObserved)]
    axes.plot([at for at, _ in points], heights, color=colour, marker=mark, lw=2.2, ms=7, mec=style.INK, mew=0.6)
    for (at, figure), height in zip(points, heights, strict=True):
        axes.annotate(_value(figure, language), (at, height), (0, 8), textcoords="offset points", ha="center", size=8)
    axes.set_title(style.wrapped(_title(row, language), 30), size=8.5)
    axes.set_xticks(range(len(row)), [_round(at + 1, language) for at in range(len(row))])
    axes.set_xlim(-0.45, len(row) - 0.55)
    axes.set_ylim(min(0, *heights) if len(heights) > 1 else min(0, heights[0]), max(*heights, 0.001) * 1.35)
    axes.yaxis.set_major_locator(MaxNLocator(2))
    axes.set_yticks([])
    style.bare(axes)


def _words(known: Sequence[Sequence[Figure | None]], language: Language) -> str:
    """Say what went which way."""
    if not known:
        return {"nl": "Er is niets gemeten.", "en": "Nothing was measured."}[language]
    said = []
    for row in known:
        judged = WORDS[verdict(row[0], row[-1])][0 if language == "nl" else 1]
        way = " → ".join(_value(figure, language) for figure in row)
        said.append(f"{_title(row, language)}: {way}" + (f" ({judged})" if judged else ""))
    return "; ".join(said) + "."


PLOT = draw
"""What stands in the register."""
