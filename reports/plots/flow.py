"""Cumulative flow: how many cases had come in, had a result, and were closed, day by day."""

from collections.abc import Sequence

from matplotlib.axes import Axes

from reports.history.history import History, Round
from reports.plots import style
from reports.plots.picture import Picture
from reports.plots.timeline import date_axis

LOOKS = ((style.HUES[4], "-"), (style.HUES[1], "--"), (style.HUES[2], ":"))
"""Came in, heard the result, closed."""


def draw(history: History) -> list[Picture]:
    """Draw each round; the height between the lines is the number of open cases."""
    return [flow(history)]


def flow(history: History) -> Picture:
    """Draw all rounds side by side, on one scale."""
    counts = [_moments(part) for part in history.rounds]
    most = max((len(moments) for counted in counts for moments in counted), default=0)
    with style.drawing():
        sheet = style.sheet(2.7)
        if most:
            panels = sheet.subplots(1, len(counts), squeeze=False, sharey=True)[0]
            for axes, part, counted in zip(panels, history.rounds, counts, strict=True):
                _panel(axes, history, part, counted, most)
            panels[0].set_ylabel(history.either(nl="zaken, opgeteld", en="cases, added up"))
            style.key(sheet, list(zip(panels[0].lines, _names(history), strict=True)))
        else:
            style.nothing(sheet, history.either(nl="Er is geen zaak geopend.", en="No case was opened."))
    title = history.either(nl="Zaken erin en eruit", en="Cases in and out")
    head = (history.either(nl="ronde", en="round"), *_names(history))
    rows = tuple((str(part.number), *(str(len(m)) for m in c)) for part, c in zip(history.rounds, counts, strict=True))
    return Picture("flow", title, _words(history, counts), head, rows, sheet)


def _names(history: History) -> tuple[str, str, str]:
    """Name the three lines."""
    if history.language == "nl":
        return "binnengekomen", "inwoner weet de uitkomst", "afgesloten"
    return "came in", "resident knows the result", "closed"


def _moments(part: Round) -> tuple[list[float], ...]:
    """Give when cases came in, heard their result, and were closed."""
    cases = part.opened()
    opened = [part.days(max(case.opened or part.since, part.since)) for case in cases]
    told = [part.days(case.told) for case in cases if case.told is not None]
    closed = [part.days(case.closed) for case in cases if case.closed is not None]
    return sorted(opened), sorted(told), sorted(closed)


def _panel(axes: Axes, history: History, part: Round, counted: Sequence[list[float]], most: int) -> None:
    """Draw one round."""
    end = part.days(part.until)
    for moments, (colour, dash) in zip(counted, LOOKS, strict=True):
        axes.step(
            [0, *moments, end], [*range(len(moments) + 1), len(moments)], where="post", color=colour, ls=dash, lw=2.2
        )
    came, _, closed = counted
    days = sorted({0.0, *came, *closed, end})
    low = [sum(m <= day for m in closed) for day in days]
    high = [sum(m <= day for m in came) for day in days]
    axes.fill_between(days, low, high, step="post", color=style.GRID, lw=0)
    date_axis(axes, part, 0, end, history.language, most=4)
    axes.set_ylim(0, most * 1.08)
    axes.grid(axis="y")
    axes.set_title(history.either(nl=f"Ronde {part.number}", en=f"Round {part.number}"))


def _words(history: History, counts: Sequence[Sequence[list[float]]]) -> str:
    """Say in words what the picture shows."""
    said = [
        history.either(
            nl=f"Ronde {number}: {len(came)} zaken kwamen binnen, {len(told)} inwoners weten de uitkomst, "
            f"{len(closed)} zaken zijn afgesloten.",
            en=f"Round {number}: {len(came)} cases came in, {len(told)} residents know the result, "
            f"{len(closed)} cases are closed.",
        )
        for number, (came, told, closed) in enumerate(counts, 1)
    ]
    return " ".join(said) or history.either(nl="Er is nog geen ronde gespeeld.", en="No round was played yet.")


PLOT = draw
"""What stands in the register."""
