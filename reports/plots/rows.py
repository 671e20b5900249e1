"""Rows: a measure a row, a mark a round, joined by a line that says whether it went the right way."""

from collections.abc import Sequence

from matplotlib.axes import Axes

from reports.history.history import History
from reports.plots import style
from reports.scorecard.directions import Verdict, verdict
from reports.scorecard.wording import unit, value
from simulation.observing import Figure, NotObserved
from simulation.scenario.faults import Language

Rows = list[list[Figure | None]]
"""For each measure its figure in each round."""

COLOURS: dict[Verdict, str] = {
    "better": style.BETTER, "worse": style.WORSE, "same": style.SAME, "open": style.SAME,
}  # fmt: skip
MARKS: dict[Verdict, str] = {"better": "o", "worse": "X", "same": "s", "open": "s"}
VERDICTS: dict[Verdict, tuple[str, str]] = {
    "better": ("beter", "better"), "worse": ("slechter", "worse"), "same": ("gelijk", "the same"), "open": ("", ""),
}  # fmt: skip


def rows_of(rounds: Sequence[Sequence[Figure]], names: Sequence[str]) -> Rows:
    """Give the measures of these names that were observed in at least one round."""
    rows = [[next((f for f in figures if f.name == name), None) for figures in rounds] for name in names]
    return [row for row in rows if any(seen(figure) for figure in row)]


def seen(figure: Figure | None) -> bool:
    """Tell whether a figure was observed."""
    return figure is not None and not isinstance(figure.value, NotObserved)


def title_of(row: Sequence[Figure | None], language: Language) -> str:
    """Give what a row is about."""
    return next(figure.title.in_(language) for figure in row if figure is not None)


def said(figure: Figure | None, language: Language) -> str:
    """Write a value with its unit."""
    text = value(figure, language)
    return f"{text} {unit(figure, language)}".strip() if figure is not None and seen(figure) else text


def number_of(figure: Figure | None) -> float | None:
    """Give a value, if it was observed."""
    return None if figure is None or isinstance(figure.value, NotObserved) else float(figure.value)


def judge(row: Sequence[Figure | None], language: Language) -> Verdict:
    """Tell whether it went the right way from the first round to the last; what reads the same is the same."""
    if len(row) < 2:  # noqa: PLR2004 - one round changes nothing
        return "open"
    judgement = verdict(row[0], row[-1])
    return "same" if judgement != "open" and said(row[0], language) == said(row[-1], language) else judgement


def judged(row: Sequence[Figure | None], language: Language) -> str:
    """Say so in a word."""
    return VERDICTS[judge(row, language)][0 if language == "nl" else 1]


def draw_rows(axes: Axes, rows: Rows, language: Language, *, whole: float | None = None) -> None:
    """Draw rows on one scale, or each on a scale of its own when there is no whole; hollow is the first round."""
    for y, row in enumerate(reversed(rows)):
        values = [number for figure in row if (number := number_of(figure)) is not None]
        scale = whole or max(*map(abs, values), 1e-9)
        places = [number / scale for number in values]
        judgement = judge(row, language)
        axes.hlines(y, min(places), max(places), color=COLOURS[judgement], lw=2.5, zorder=1)
        for at, place in enumerate(places):
            last = at == len(places) - 1
            axes.plot(place, y, MARKS[judgement] if last else "o", color=COLOURS[judgement] if last else style.PAPER,
                      mec=style.INK, mew=0.9, ms=8 if last else 6.5, zorder=3 if last else 2)  # fmt: skip
        way = " → ".join(said(figure, language) for figure in row)
        axes.text(1.06, y, way, size=8, va="center", transform=axes.get_yaxis_transform())
    axes.set_yticks(range(len(rows)), [style.wrapped(title_of(row, language), 34) for row in reversed(rows)], size=8)
    axes.set_ylim(-0.6, len(rows) - 0.4)
    low = min(0.0, *(n for row in rows for f in row if (n := number_of(f)) is not None)) if whole is None else 0.0
    axes.set_xlim(-1.08 if low < 0 else -0.03, 1.05)


def table(history: History, rows: Rows) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Put rows in a table."""
    number = max((len(row) for row in rows), default=0)
    rounds = [history.round_name(at) for at in range(1, number + 1)]
    head = (history.either(nl="maat", en="measure"), *rounds, "")
    language = history.language
    body = [(title_of(row, language), *(said(f, language) for f in row), judged(row, language)) for row in rows]
    return head, tuple(body)


def words(history: History, rows: Rows) -> str:
    """Say in words what rows show."""
    if not rows:
        return history.either(nl="Er is niets gemeten.", en="Nothing was measured.")
    language = history.language
    parts = []
    for row in rows:
        judgement = judged(row, language)
        way = " → ".join(said(figure, language) for figure in row)
        parts.append(f"{title_of(row, language)}: {way}" + (f" ({judgement})" if judgement else ""))
    return "; ".join(parts) + "."
