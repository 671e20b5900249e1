"""The dotted chart: a row for each case, a mark for each step done, in the look of whoever did it."""

from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from reports.history.history import Case, History, Round
from reports.plots import style
from reports.plots.picture import Picture
from reports.plots.timeline import date_axis

ROW = 0.17
"""Inches for a case with a name."""

CROWD = 2.6
"""Inches at most for all others together."""


def draw(history: History) -> list[Picture]:
    """Draw each round."""
    return [dotted(history, part) for part in history.rounds]


def dotted(history: History, part: Round) -> Picture:
    """Draw the steps of all cases: those with a story on top, the ordinary ones below."""
    named = [case for case in part.opened() if case.persona]
    others = [case for case in part.opened() if not case.persona]
    looks = style.looks(history.roles())
    did = [role for role in looks if any(step.role == role for case in part.cases.values() for step in case.steps)]
    with style.drawing():
        key: style.Key = [(_mark(looks[role]), f"{looks[role].letter}  {history.role(role)}") for role in did]
        heights = [max(0.5, ROW * len(rows)) for rows in (named, others) if rows]
        heights = [min(CROWD, high) for high in heights]
        sheet = style.sheet(0.9 + sum(heights) + style.key_height(len(key)))
        if heights:
            panels = sheet.subplots(len(heights), 1, squeeze=False, sharex=True, height_ratios=heights)[:, 0]
            for axes, rows in zip(panels, [rows for rows in (named, others) if rows], strict=True):
                _panel(axes, history, part, rows, looks, names=rows is named)
            date_axis(panels[-1], part, 0, part.days(part.until), history.language)
            style.key(sheet, key)
        else:
            style.nothing(sheet, history.either(nl="Er is geen zaak geopend.", en="No case was opened."))
    title = history.either(
        nl=f"Elke stap van elke zaak, ronde {part.number}", en=f"Every step of every case, round {part.number}"
    )
    head = (history.either(nl="zaak", en="case"), history.either(nl="stappen", en="steps"),
            history.either(nl="rollen", en="roles"))  # fmt: skip
    table = tuple((c.name, str(len(c.steps)), str(len({step.role for step in c.steps}))) for c in named)
    return Picture(f"dotted-{part.number}", title, _words(history, part), head, table, sheet)


def _mark(look: style.Look) -> Line2D:
    """Give the mark of a role, for the key."""
    return Line2D([], [], ls="", marker=look.mark, color=look.colour, mec=style.INK, mew=0.5, ms=6)


def _panel(
    axes: Axes, history: History, part: Round, cases: list[Case], looks: dict[str, style.Look], *, names: bool
) -> None:
    """Draw some cases, the first on top."""
    size = 5.5 if names else 3.6
    rows = {case.id: len(cases) - 1 - at for at, case in enumerate(cases)}
    axes.hlines(
        list(rows.values()), [part.days(case.opened or part.since) for case in cases],
        [part.days(case.end(part.until)) for case in cases], color=style.GRID, lw=1.4 if names else 0.8,
    )  # fmt: skip
    for role, look in looks.items():
        done = [(part.days(step.finish), rows[case.id]) for case in cases for step in case.steps if step.role == role]
        if done:
            axes.plot(*zip(*done, strict=True), look.mark, color=look.colour, mec=style.INK, mew=0.4, ms=size, ls="")
    axes.set_ylim(-1, len(cases))
    axes.set_yticks(list(rows.values()) if names else [])
    if names:
        axes.set_yticklabels([style.named(case.name, 22) for case in cases], size=7.5)
    else:
        axes.set_ylabel(history.either(nl=f"{len(cases)} andere zaken", en=f"{len(cases)} other cases"))
    style.bare(axes)


def _words(history: History, part: Round) -> str:
    """Say in words what the picture shows."""
    steps = sum(len(case.steps) for case in part.cases.values())
    still = sum(not case.steps for case in part.opened())
    return history.either(
        nl=f"{steps} stappen op {len(part.opened())} zaken; aan {still} zaken is niets gedaan dan antwoorden.",
        en=f"{steps} steps on {len(part.opened())} cases; on {still} cases nothing was done but answering.",
    )


PLOT = draw
"""What stands in the register."""
