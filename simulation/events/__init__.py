"""Events: everything that can happen, as one closed union."""

from simulation.events.case import CaseEvent
from simulation.events.contact import ContactEvent
from simulation.events.group import GroupEvent
from simulation.events.knowledge import KnowledgeEvent
from simulation.events.organisation import OrganisationEvent
from simulation.events.table import TableEvent
from simulation.events.work import WorkEvent

Event = WorkEvent | CaseEvent | ContactEvent | KnowledgeEvent | OrganisationEvent | TableEvent | GroupEvent
"""Everything that comes out on the one list."""
