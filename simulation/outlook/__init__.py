"""Outlooks: what people at the table may know, and what a habit need not be told: words, costs, what just happened."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from simulation.case import OBSERVERS
from simulation.outlook.seated import Outlook
from simulation.outlook.surroundings import Surroundings
from simulation.outlook.traces import Footing, Traces
from simulation.outlook.whole import Whole
from simulation.world.world import World

Eyes = Outlook | Surroundings | Whole
"""Through whose eyes somebody looks: a seat's, those of who has no desk now, or of who sees everything."""

FACILITATOR = ""
"""The seat of whoever leads the session; it is no seat in the game."""


NOTHING: Final[Mapping[int, str]] = MappingProxyType({})
"""Nobody typed anything."""


def eyes(world: World, seat: str, typed: Mapping[int, str] = NOTHING, traces: Traces | None = None) -> Eyes:
    """Look through the eyes of a seat, as far as it may see; `typed` are the texts of people, by number.

    With traces of what changed, these eyes can tell whether things about a case still rest on the same.
    """
    if seat == FACILITATOR or seat in OBSERVERS:
        return Whole(world, seat, typed, traces)
    return (Outlook if seat in world.desks else Surroundings)(world, seat, typed, traces)


__all__ = ["FACILITATOR", "Eyes", "Footing", "Outlook", "Surroundings", "Traces", "Whole", "eyes"]
