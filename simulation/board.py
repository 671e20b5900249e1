"""The board: the recorded part of the world, the shared register of cases (the CRM)."""

from typing import Literal, NamedTuple

from simulation.case import Value
from simulation.world.casefile import CaseFile
from simulation.world.world import World

STATUS = "status"
"""The section with phase, owner and due date: what is said of a case without saying what it is about."""


class Field(NamedTuple):
    """One field of a card: what it says, since when, and by whose hand (empty: by a coupled channel)."""

    section: str
    name: str
    value: Value
    at: int
    by: str


Status = Literal["received", "in_progress", "waiting", "decided", "closed", "reopened"]
"""The states of a case on the board; a scenario has its own words for them."""


class Card(NamedTuple):
    """A card on the board, as far as somebody may read it."""

    case: str
    case_type: str
    status: Status
    phase: str
    owner: str
    due: int | None
    opened: int
    fields: tuple[Field, ...]


def card(world: World, case: CaseFile, role: str) -> Card:
    """Give a card as a role may read it."""
    sections = world.sight(role, case)
    status = STATUS in sections
    return Card(
        case.id,
        case.type,
        status_of(case) if status else "received",
        phase(case) if status else "",
        case.owner if status else "",
        case.term.due if status and case.term is not None else None,
        case.opened or 0,
        tuple(
            Field(section, name, case.value(name, written.version), written.at, written.seat)
            for name, written in case.card.items()
            if (section := world.section(case, name)) in sections
        ),
    )


def status_of(case: CaseFile) -> Status:
    """Give the state that the card shows, by what was recorded of the work."""
    if case.closed:
        return "closed"
    recorded = [task for task in case.outcomes if task in case.card]
    if case.objecting:
        return "reopened"
    if case.announced or any(_decides(case, task) for task in recorded):
        return "decided"
    if case.term is not None and case.term.suspended is not None:
        return "waiting"
    return "in_progress" if recorded else "received"


def _decides(case: CaseFile, task: str) -> bool:
    """Tell whether a task ended with a decision."""
    outcome = case.kind.tasks[task].outcomes.get(case.outcomes[task])
    return outcome is not None and outcome.result is not None


def phase(case: CaseFile) -> str:
    """Give the phase that the card shows: that of the last recorded step, not of the last one done."""
    recorded = [t for t in case.card if t in case.kind.tasks and case.kind.tasks[t].phase is not None]
    if not recorded:
        return next(iter(case.kind.phases), "")
    return case.kind.tasks[recorded[-1]].phase or ""
