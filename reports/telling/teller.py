"""The teller: says of everything that happened, in plain sentences, what it was."""

from typing import assert_never

from reports.telling.case import tell_case
from reports.telling.contact import tell_contact
from reports.telling.group import tell_group
from reports.telling.knowledge import tell_knowledge
from reports.telling.memory import Memory
from reports.telling.organisation import tell_organisation
from reports.telling.scene import Scene
from reports.telling.table import tell_table
from reports.telling.work import tell_work
from simulation.events import Event
from simulation.events.case import CaseEvent
from simulation.events.contact import ContactEvent
from simulation.events.group import GroupEvent
from simulation.events.knowledge import KnowledgeEvent
from simulation.events.organisation import OrganisationEvent
from simulation.events.table import TableEvent
from simulation.events.work import WorkEvent
from simulation.journal import Entry
from simulation.scenario.faults import Language
from simulation.scenario.scenario import Scenario
from simulation.wording.words import Words
from simulation.world.world import World


class Teller:
    """Tells a journal, in the scenario's own words; it must hear every entry, in order."""

    def __init__(self, scenario: Scenario, language: Language = "nl") -> None:
        """Speak this language about this scenario."""
        self.words = Words(scenario, language)
        self.memory = Memory()

    def hear(self, entry: Entry) -> None:
        """Listen to an entry of which nothing needs to be told."""
        self.memory.hear(entry)

    def scene(self, entry: Entry, world: World) -> Scene:
        """Give all there is to tell an entry with, in the world as it is after it."""
        self.memory.hear(entry)
        return Scene(self.words, self.memory, world, entry)

    def sentence(self, entry: Entry, event: Event, world: World) -> str | None:
        """Tell one event of an entry, in the world as it is after it; None when it is better passed over."""
        return tell(self.scene(entry, world), event)


def tell(scene: Scene, event: Event) -> str | None:
    """Tell one event; each family has its own room."""
    if isinstance(event, WorkEvent):
        return tell_work(scene, event)
    if isinstance(event, CaseEvent):
        return tell_case(scene, event)
    if isinstance(event, ContactEvent):
        return tell_contact(scene, event)
    if isinstance(event, KnowledgeEvent):
        return tell_knowledge(scene, event)
    if isinstance(event, OrganisationEvent):
        return tell_organisation(scene, event)
    if isinstance(event, TableEvent):
        return tell_table(scene, event)
    if isinstance(event, GroupEvent):
        return tell_group(scene, event)
    assert_never(event)
