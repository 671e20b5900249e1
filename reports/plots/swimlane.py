"""Ownership as lanes: a lane for each case, in the colour of its owner, hatched where nobody owned it."""

from matplotlib.axes import Axes

from reports.history.history import Case, History, Round
from reports.plots import style
from reports.plots.picture import Picture
from reports.plots.timeline import date_axis, nobody_key, role_key, stretch

MOST = 24
"""So many lanes a picture has at most: residents with a story first, then the longest without an owner."""

LANE = 0.2
"""Inches."""


def draw(history: History) -> list[Picture]:
    """Draw who owned which case in each round."""
    return [swimlane(history, part) for part in history.rounds]


def swimlane(history: History, part: Round) -> Picture:
    """Draw who owned which case."""
    cases, looks = chosen(part), style.looks(history.roles())
    owners = {history.role_of(owned.owner) for case in cases for owned in case.owners}
    with style.drawing():
        key = role_key(history, looks, [role for role in looks if role in owners]) + nobody_key(history)
        sheet = style.sheet(0.75 + LANE * max(2, len(cases)) + style.key_height(len(key)))
        if cases:
            _lanes(sheet.subplots(), history, part, cases, looks)
            style.key(sheet, key)
        else:
            style.nothing(sheet, history.either(nl="Er is geen zaak geopend.", en="No case was opened."))
    title = history.either(nl=f"Van wie is de zaak? Ronde {part.number}", en=f"Whose case is it? Round {part.number}")
    head = (history.either(nl="zaak", en="case"), history.either(nl="zonder eigenaar", en="without an owner"),
            history.either(nl="eigenaren, op volgorde", en="owners, in order"))  # fmt: skip
    rows = tuple((case.name, _share(case), _owners(history, case)) for case in cases)
    return Picture(f"swimlane-{part.number}", title, _words(history, part, cases), head, rows, sheet)


def chosen(part: Round) -> list[Case]:
    """Choose the cases that get a lane, in the order in which they began."""
    cases = sorted(part.opened(), key=lambda case: (not case.persona, -case.orphaned(), case.id))[:MOST]
    return sorted(cases, key=lambda case: (not case.persona, case.opened or 0, case.id))


def _lanes(axes: Axes, history: History, part: Round, cases: list[Case], looks: dict[str, style.Look]) -> None:
    """Draw the lanes."""
    starts = [part.days(case.opened or part.since) for case in cases]
    ends = [part.days(owned.end) for case in cases for owned in case.owners]
    room = 0.01 * (max(ends, default=1) - min(starts))
    date_axis(axes, part, min(starts) - room, max([*ends, *starts]) + room, history.language)
    for lane, case in enumerate(reversed(cases)):
        for owned in case.owners:
            stretch(axes, lane, owned, part, looks, history.role_of(owned.owner))
        if case.told is not None:
            axes.plot(part.days(case.told), lane, "D", color=style.WHITE, mec=style.BLACK, ms=4.5, zorder=4)
    names = [style.named(case.name, 26) for case in reversed(cases)]
    axes.set_yticks(range(len(cases)), names, size=7.5)
    axes.set_ylim(-0.7, len(cases) - 0.3)
    axes.set_xlabel(
        history.either(nl="ruit: de inwoner hoort de uitkomst", en="diamond: the resident hears the result")
    )
    style.bare(axes)


def _share(case: Case) -> str:
    """Give the share of time without an owner."""
    return f"{100 * case.orphaned() / max(1, sum(owned.length for owned in case.owners)):.0f}%"


def _owners(history: History, case: Case) -> str:
    """Name the owners in order."""
    roles = [history.role_of(owned.owner) for owned in case.owners if owned.owner]
    distinct = [role for at, role in enumerate(roles) if role and (at == 0 or role != roles[at - 1])]
    return " → ".join(history.role(role) for role in distinct) or "–"


def _words(history: History, part: Round, cases: list[Case]) -> str:
    """Say in words what the picture shows."""
    every = part.opened()
    never = sum(not any(owned.owner for owned in case.owners) for case in every)
    left = len(every) - len(cases)
    said = history.either(
        nl=f"Van {len(every)} zaken hadden er {never} nooit een eigenaar.",
        en=f"Of {len(every)} cases {never} never had an owner.",
    )
    if left <= 0:
        return said
    return f"{said} " + history.either(
        nl=f"Getekend zijn de inwoners met een verhaal en wie het langst zonder eigenaar was; {left} zaken niet.",
        en=f"Drawn are the residents with a story and those longest without an owner; {left} cases are not.",
    )


PLOT = draw
"""What stands in the register."""
