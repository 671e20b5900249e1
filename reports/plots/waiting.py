"""Waiting by cause: how long steps of a case lay still, and what kept whoever had to do them."""

from collections.abc import Sequence

from matplotlib.axes import Axes

from reports.history.history import History
from reports.plots import style
from reports.plots.picture import Picture
from simulation.observing import Figure, NotObserved

MEASURE = "waiting_by."


def draw(history: History) -> list[Picture]:
    """Draw one bar a round, in pieces that add up to the waiting per case."""
    return [waiting(history)]


def waiting(history: History) -> Picture:
    """Draw the causes of waiting, round under round."""
    names = list(dict.fromkeys(figure.name for part in history.figures for figure in part if _is_cause(figure)))
    looks = style.looks(names)
    hours = [{f.name: _hours(f) for f in part if _is_cause(f)} for part in history.figures]
    shown = [name for name in names if any(part.get(name, 0) > 0 for part in hours)]
    with style.drawing():
        key: style.Key = [(style.patch(looks[name]), _title(history, name)) for name in shown]
        sheet = style.sheet(0.8 + 0.45 * max(1, len(hours)) + style.key_height(len(key)))
        if shown:
            _bars(sheet.subplots(), history, hours, shown, looks)
            style.key(sheet, key)
        else:
            style.nothing(sheet, history.either(nl="Er is geen wachttijd gemeten.", en="No waiting was measured."))
    title = history.either(nl="Waarop wordt gewacht", en="What is waited for")
    head = (history.either(nl="oorzaak (uren per zaak)", en="cause (hours a case)"), *_rounds(history, len(hours)))
    rows = tuple((_title(history, name), *(_said(history, part.get(name, 0)) for part in hours)) for name in shown)
    return Picture("waiting", title, _words(history, hours, shown), head, rows, sheet)


def _is_cause(figure: Figure) -> bool:
    """Tell whether a figure is one of the causes."""
    return figure.name.startswith(MEASURE)


def _hours(figure: Figure) -> float:
    """Give the hours of a cause; what was not observed takes no room."""
    return 0.0 if isinstance(figure.value, NotObserved) else figure.value


def _title(history: History, name: str) -> str:
    """Name a cause: what stands behind the title of the measure as a whole."""
    figure = next(f for part in history.figures for f in part if f.name == name)
    return figure.title.in_(history.language).rpartition(": ")[2]


def _rounds(history: History, number: int) -> tuple[str, ...]:
    """Name the rounds."""
    return tuple(history.round_name(at) for at in range(1, number + 1))


def _said(history: History, hours: float) -> str:
    """Write hours."""
    return history.words.number(round(hours, 1))


def _bars(
    axes: Axes, history: History, hours: Sequence[dict[str, float]], shown: Sequence[str], looks: dict[str, style.Look]
) -> None:
    """Draw the bars, the first round on top."""
    whole = max(sum(part.values()) for part in hours)
    for row, part in enumerate(reversed(hours)):
        start = 0.0
        for name in shown:
            _piece(axes, history, row, start, part.get(name, 0), whole, looks[name])
            start += part.get(name, 0)
        axes.text(start + 0.008 * whole, row, _said(history, start), va="center", size=8, weight="bold")
    axes.set_yticks(range(len(hours)), list(reversed(_rounds(history, len(hours)))))
    axes.set_xlim(0, whole * 1.09)
    axes.set_xlabel(
        history.either(nl="uren wachten per zaak, op de kalender", en="hours of waiting a case, by the calendar")
    )
    style.bare(axes)


def _piece(axes: Axes, history: History, row: int, start: float, length: float, whole: float, look: style.Look) -> None:
    """Draw one cause, with its hours where there is room."""
    axes.barh(row, length, 0.62, start, color=look.colour, ec=style.INK, hatch=look.hatch, lw=0.6)
    if length > 0.07 * whole:
        axes.text(start + length / 2, row, _said(history, length), ha="center", va="center", size=8, color=style.BLACK,
                  bbox={"boxstyle": "round,pad=0.15", "fc": style.WHITE, "ec": "none"})  # fmt: skip


def _words(history: History, hours: Sequence[dict[str, float]], shown: Sequence[str]) -> str:
    """Say in words what the picture shows."""
    if not shown:
        return history.either(nl="Er is geen wachttijd gemeten.", en="No waiting was measured.")
    said = []
    for number, part in enumerate(hours, 1):
        total, most = sum(part.values()), max(shown, key=lambda name: part.get(name, 0))
        said.append(history.either(
            nl=f"Ronde {number}: {_said(history, total)} uur wachten per zaak, vooral: {_title(history, most)}.",
            en=f"Round {number}: {_said(history, total)} hours of waiting a case, mostly: {_title(history, most)}.",
        ))  # fmt: skip
    return " ".join(said)


PLOT = draw
"""What stands in the register."""
