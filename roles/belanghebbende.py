"""Belanghebbende: somebody whom a case concerns, a neighbour for instance, and who wants to be heard."""

from roles.initiator import habit
from simulation.intents.conversation import Tell
from simulation.intents.resident import Contact, HangUp, Settle, Thank
from simulation.player import Archetype
from simulation.scenario.words import Text

ARCHETYPE = Archetype(
    name="belanghebbende",
    title=Text(nl="Belanghebbende", en="Interested party"),
    brief=Text(
        nl="Wat de gemeente beslist, raakt u. U wilt weten wie erover gaat en wanneer u iets mag zeggen.",
        en="What the municipality decides concerns you. You want to know who decides and when you may speak.",
    ),
    may=frozenset({Contact, HangUp, Settle, Tell, Thank}),
    habit=habit,
)
