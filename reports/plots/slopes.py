"""Rounds as slopes: a measure a panel, each on its own scale, from one round to the next."""

from collections.abc import Sequence

from matplotlib.axes import Axes

from reports.history.history import History
from reports.plots import style
from reports.plots.picture import Picture
from reports.plots.rows import COLOURS, MARKS, judge, judged, number_of, rows_of, said, title_of
from simulation.observing import Figure
from simulation.scenario.faults import Language

SHOWN = (
    "end_mark", "repeated_questions", "failure_demand", "orphaned_share", "lead_time", "waiting", "handovers_per_case",
    "completeness", "total_costs",
)  # fmt: skip
"""What stands in the debrief: something of each of the four perspectives."""

COLUMNS = 3


def draw(history: History) -> list[Picture]:
    """Draw what changed from round to round."""
    return [slopes(history.figures, history.language)]


def slopes(rounds: Sequence[Sequence[Figure]], language: Language, names: Sequence[str] = SHOWN) -> Picture:
    """Draw some measures, round by round."""
    title = {"nl": "Van ronde tot ronde", "en": "From round to round"}[language]
    known = rows_of(rounds, names)
    with style.drawing():
        sheet = style.sheet(1.55 * max(1, -(-len(known) // COLUMNS)))
        if known:
            panels = list(sheet.subplots(-(-len(known) // COLUMNS), COLUMNS, squeeze=False).flat)
            for row, axes in zip(known, panels, strict=False):
                _panel(axes, row, language)
            for axes in panels[len(known) :]:
                axes.set_axis_off()
        else:
            style.nothing(sheet, {"nl": "Er is nog geen ronde gespeeld.", "en": "No round was played yet."}[language])
    head = ("", *(_round(number, language) for number in range(1, len(rounds) + 1)))
    rows = tuple((title_of(row, language), *(said(figure, language) for figure in row)) for row in known)
    return Picture("slopes", title, _words(known, language), head, rows, sheet)


def _round(number: int, language: Language) -> str:
    """Name a round."""
    return f"{ {'nl': 'ronde', 'en': 'round'}[language] } {number}"


def _panel(axes: Axes, row: Sequence[Figure | None], language: Language) -> None:
    """Draw one measure: a line from the first round to the last, with its values."""
    points = [(at, height) for at, figure in enumerate(row) if (height := number_of(figure)) is not None]
    judgement, heights = judge(row, language), [height for _, height in points]
    axes.plot([at for at, _ in points], heights, MARKS[judgement], ls="-", color=COLOURS[judgement], lw=2.2, ms=7,
              mec=style.INK, mew=0.6)  # fmt: skip
    for at, height in points:
        axes.annotate(said(row[at], language), (at, height), (0, 8), textcoords="offset points", ha="center", size=8)
    axes.set_title(style.wrapped(title_of(row, language), 30), size=8.5)
    axes.set_xticks(range(len(row)), [_round(at + 1, language) for at in range(len(row))])
    axes.set_xlim(-0.45, len(row) - 0.55)
    low, high = min(0, *heights, 0), max(*heights, 0)
    axes.set_ylim(low * 1.1, (high + 0.35 * (high - low)) or 1)
    axes.set_yticks([])
    style.bare(axes)


def _words(known: Sequence[Sequence[Figure | None]], language: Language) -> str:
    """Say what went which way."""
    if not known:
        return {"nl": "Er is niets gemeten.", "en": "Nothing was measured."}[language]
    parts = []
    for row in known:
        word = judged(row, language)
        way = " → ".join(said(figure, language) for figure in row)
        parts.append(f"{title_of(row, language)}: {way}" + (f" ({word})" if word else ""))
    return "; ".join(parts) + "."


PLOT = draw
"""What stands in the register."""
