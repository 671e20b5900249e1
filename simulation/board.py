"""The board: the recorded part of the world, the shared register of cases (the CRM)."""

from typing import NamedTuple

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


class Card(NamedTuple):
    """A card on the board, as far as somebody may read it."""

    case: str
    case_type: str
    phase: str
    owner: str
    due: int | None
    opened: int
    fields: tuple[Field, ...]


def card(world: World, case: CaseFile, sections: set[str]) -> Card:
    """Give a card as these sections show it."""
    status = STATUS in sections
    return Card(
        case.id,
        case.type,
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


def phase(case: CaseFile) -> str:
    """Give the phase that the card shows: that of the last recorded step, not of the last one done."""
    recorded = [t for t in case.card if t in case.kind.tasks and case.kind.tasks[t].phase is not None]
    if not recorded:
        return next(iter(case.kind.phases), "")
    return case.kind.tasks[recorded[-1]].phase or ""


def board(world: World, sections: set[str]) -> list[Card]:
    """Give all cards on the board: a case stands there once anything about it was recorded."""
    if "" in world.broken:
        return []
    return [card(world, case, sections) for case in world.cases.values() if case.card and not case.closed]
