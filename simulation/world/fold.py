"""The fold: the one place where what happened changes the world."""

from typing import assert_never

from simulation.events import Event
from simulation.events.case import CaseEvent
from simulation.events.contact import ContactEvent
from simulation.events.knowledge import KnowledgeEvent
from simulation.events.organisation import OrganisationEvent
from simulation.events.table import TableEvent
from simulation.events.work import WorkEvent
from simulation.journal import Entry
from simulation.world.fold_case import fold_case
from simulation.world.fold_contact import fold_contact
from simulation.world.fold_knowledge import fold_knowledge
from simulation.world.fold_organisation import fold_organisation
from simulation.world.fold_table import fold_table
from simulation.world.fold_work import fold_work
from simulation.world.world import World


def fold(world: World, entry: Entry) -> None:
    """Let one entry change the world."""
    world.at = entry.at
    world.number = entry.number
    for event in entry.events:
        fold_event(world, event, entry)


def fold_event(world: World, event: Event, entry: Entry) -> None:
    """Let one event change the world; each family has its own room."""
    if isinstance(event, WorkEvent):
        fold_work(world, event, entry)
    elif isinstance(event, CaseEvent):
        fold_case(world, event)
    elif isinstance(event, ContactEvent):
        fold_contact(world, event, entry)
    elif isinstance(event, KnowledgeEvent):
        fold_knowledge(world, event)
    elif isinstance(event, OrganisationEvent):
        fold_organisation(world, event)
    elif isinstance(event, TableEvent):
        fold_table(world, event)
    else:
        assert_never(event)
