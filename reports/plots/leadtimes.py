"""Lead times against the term: how long each resident with a story waited, round by round, and what the law allows."""

from statistics import quantiles

from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from reports.history.history import Case, History, Round
from reports.plots import numbering, style
from reports.plots.picture import Picture
from simulation.case import DAY

LOOKS = ((style.HUES[7], "s"), (style.HUES[0], "o"), (style.HUES[1], "^"), (style.HUES[2], "D"))
"""One a round."""

ENOUGH = 4
"""So many lead times make a spread."""


def draw(history: History) -> list[Picture]:
    """Draw all rounds in one picture, a row for each resident."""
    return [lead_times(history)]


def lead_times(history: History) -> Picture:
    """Draw how long it took, against the term."""
    sources = list(dict.fromkeys(c.source for part in history.rounds for c in part.opened() if c.persona))
    spreads = [_spread(part) for part in history.rounds]
    rows = len(sources) + any(spreads)
    with style.drawing():
        key = _key(history) if rows else []
        sheet = style.sheet(0.75 + 0.32 * max(1, rows) + style.key_height(len(key)))
        if rows:
            _rows(sheet.subplots(), history, sources, spreads)
            style.key(sheet, key)
        else:
            style.nothing(sheet, history.either(nl="Er is geen zaak geopend.", en="No case was opened."))
    title = history.either(
        nl="Hoe lang het duurde, naast de wettelijke termijn", en="How long it took, against the legal term"
    )
    names = (history.round_name(part.number) for part in history.rounds)
    head = (history.either(nl="inwoner", en="resident"), *names)
    table = tuple(
        (_name(history, source), *(_said(history, part, source) for part in history.rounds)) for source in sources
    )
    return Picture("leadtimes", title, _words(history), head, table, sheet)


def _spread(part: Round) -> tuple[float, float, float] | None:
    """Give the middle of the lead times of ordinary residents, and where four in five of them lie."""
    days = [_days(case, part) for case in part.told() if not case.persona]
    if len(days) < ENOUGH:
        return None
    parts = quantiles(days, n=10, method="inclusive")
    return parts[0], parts[4], parts[8]


def _days(case: Case, part: Round) -> float:
    """Give the days from the first contact to the result, or to the end of the round."""
    return (case.end(part.until) - (case.opened or case.arrived)) / DAY


def _rows(axes: Axes, history: History, sources: list[str], spreads: list[tuple[float, float, float] | None]) -> None:
    """Draw a row for each resident with a story, and one for the spread of all others."""
    names = [_name(history, source) for source in sources]
    for at, part in enumerate(history.rounds):
        aside = 0.13 * (at - (len(history.rounds) - 1) / 2)
        for row, source in enumerate(reversed(sources)):
            case = _case(part, source)
            if case is not None:
                _one(axes, part, case, row + 1 - aside, at)
        if (spread := spreads[at]) is not None:
            colour, mark = LOOKS[at % len(LOOKS)]
            axes.hlines(-aside, spread[0], spread[2], color=colour, lw=3)
            axes.plot(spread[1], -aside, mark, color=colour, mec=style.INK, mew=0.5, ms=6)
    others = history.either(nl="alle anderen*", en="all others*") if any(spreads) else ""
    axes.set_yticks(range(len(names) + 1), [others, *(style.named(name, 24) for name in reversed(names))], size=8)
    axes.set_ylim(-0.6 if others else 0.4, len(names) + 0.6)
    axes.set_xlim(left=0)
    axes.grid(axis="x")
    numbering.number(axes.xaxis, history.language)
    days = history.either(nl="dagen vanaf het eerste contact", en="days from the first contact")
    star = history.either(nl=" (* middelste, en vier van de vijf)", en=" (* the middle one, and four in five)")
    axes.set_xlabel(days + (star if others else ""))
    style.bare(axes)


def _one(axes: Axes, part: Round, case: Case, y: float, at: int) -> None:
    """Draw one case: the line as far as it came, its end, and the end of its legal term."""
    colour, mark = LOOKS[at % len(LOOKS)]
    days = _days(case, part)
    axes.hlines(y, 0, days, color=colour, lw=1.2)
    told = case.told is not None
    axes.plot(days, y, mark if told else ">", color=colour if told else style.PAPER, mec=style.INK if told else colour,
              mew=0.6 if told else 1.5, ms=7)  # fmt: skip
    if case.due is not None:
        axes.plot((case.due - (case.opened or case.arrived)) / DAY, y, "|", color=style.INK, ms=9, mew=2)


def _case(part: Round, source: str) -> Case | None:
    """Find the case of a resident with a story in a round."""
    return next((case for case in part.opened() if case.source == source), None)


def _name(history: History, source: str) -> str:
    """Name a resident with a story."""
    return next(case.name for part in history.rounds for case in part.opened() if case.source == source)


def _said(history: History, part: Round, source: str) -> str:
    """Write how long it took."""
    case = _case(part, source)
    if case is None:
        return "–"
    days = f"{_days(case, part):.0f} {history.either(nl='dagen', en='days')}"
    return days if case.told is not None else days + history.either(nl=", nog open", en=", still open")


def _key(history: History) -> style.Key:
    """Say what the marks stand for."""
    key: style.Key = []
    for at, part in enumerate(history.rounds):
        colour, mark = LOOKS[at % len(LOOKS)]
        name = history.either(nl=f"ronde {part.number}: uitkomst", en=f"round {part.number}: result")
        key.append((Line2D([], [], color=colour, marker=mark, mec=style.INK, mew=0.5), name))
    nothing = history.either(nl="nog geen uitkomst", en="no result yet")
    term = history.either(nl="einde wettelijke termijn", en="end of the legal term")
    key.append((Line2D([], [], ls="", marker=">", color=style.PAPER, mec=style.MUTED, mew=1.5), nothing))
    return [*key, (Line2D([], [], ls="", marker="|", color=style.INK, ms=9, mew=2), term)]


def _words(history: History) -> str:
    """Say in words what the picture shows."""
    said = []
    for part in history.rounds:
        cases = [case for case in part.opened() if case.persona]
        told = [case for case in cases if case.told is not None]
        got = "kreeg" if len(told) == 1 else "kregen"
        said.append(history.either(
            nl=f"In ronde {part.number} {got} {len(told)} van {len(cases)} inwoners met een verhaal een uitkomst.",
            en=f"In round {part.number} {len(told)} of {len(cases)} residents with a story got a result.",
        ))  # fmt: skip
    return " ".join(said) or history.either(nl="Er is nog geen ronde gespeeld.", en="No round was played yet.")


PLOT = draw
"""What stands in the register."""
