"""The fold: the one place where what happened changes the world."""

from typing import Final, get_args

from simulation.events import Event
from simulation.events.group import GroupEvent
from simulation.events.organisation import OrganisationEvent
from simulation.events.table import TableEvent
from simulation.intents.world import OWNERS_LOOK, Look
from simulation.journal import Entry
from simulation.world.fold_case import CASE
from simulation.world.fold_contact import CONTACT
from simulation.world.fold_deed import Fold
from simulation.world.fold_group import fold_group
from simulation.world.fold_knowledge import KNOWLEDGE
from simulation.world.fold_organisation import fold_organisation
from simulation.world.fold_table import fold_table
from simulation.world.fold_work import WORK, expect_look
from simulation.world.noticing import notice, noticing
from simulation.world.world import World


def fold(world: World, entry: Entry) -> None:
    """Let one entry change the world."""
    world.at = entry.at
    world.number = entry.number
    for event in entry.events:
        seats = noticing(world, event) if world.persons else ()
        fold_event(world, event, entry)
        if seats:
            notice(world, event, seats)
    if type(entry.intent) is Look and entry.intent.why == OWNERS_LOOK and entry.seat in world.desks:
        expect_look(world, entry.seat)


def fold_event(world: World, event: Event, entry: Entry) -> None:
    """Let one event change the world; each family has its own room."""
    FOLDS[type(event)](world, event, entry)


# Looked up by type: `isinstance` with msgspec's types costs a tenth of a microsecond for each that it is not.
FOLDS: Final[dict[type[Event], Fold]] = {
    **WORK,
    **CASE,
    **CONTACT,
    **KNOWLEDGE,
    **{
        kind: room
        for family, room in (
            (OrganisationEvent, fold_organisation),
            (TableEvent, fold_table),
            (GroupEvent, fold_group),
        )
        for kind in get_args(family)
    },
}
