"""Intents: everything that can be said, by whom, as one closed union."""

import msgspec

from simulation.intents.conversation import ConversationIntent
from simulation.intents.decider import ManagerIntent
from simulation.intents.employee import EmployeeIntent
from simulation.intents.group import GroupIntent
from simulation.intents.observer import ObserverIntent
from simulation.intents.resident import ResidentIntent
from simulation.intents.table import FacilitatorIntent
from simulation.intents.world import WorldIntent

PlayerIntent = EmployeeIntent | ManagerIntent | ResidentIntent | ConversationIntent
"""What a seat may say in the game."""

TableIntent = FacilitatorIntent | GroupIntent | ObserverIntent
"""What is said outside the game: it takes no simulated time."""

Intent = PlayerIntent | TableIntent | WorldIntent
"""Everything that comes in at the door."""

_READER = msgspec.json.Decoder(PlayerIntent | TableIntent)


class Malformed(ValueError):
    """A message that is no intent at all; it is turned away and leaves no trace."""


def heard(message: bytes | str) -> PlayerIntent | TableIntent:
    """Read an intent off the wire, strictly; what the world says can't come from there."""
    try:
        intent: PlayerIntent | TableIntent = _READER.decode(message)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as fault:
        raise Malformed(str(fault)) from fault
    return intent


__all__ = ["FacilitatorIntent", "Intent", "Malformed", "PlayerIntent", "TableIntent", "WorldIntent", "heard"]
