"""Outlooks: what people at the table may know, and what a habit need not be told: words, costs, what just happened."""

from simulation.case import OBSERVERS
from simulation.outlook.seated import Outlook
from simulation.outlook.surroundings import NO_TEXTS, Surroundings, Texts
from simulation.outlook.whole import Whole
from simulation.world.world import World

Eyes = Outlook | Surroundings | Whole
"""Through whose eyes somebody looks: a seat's, those of who has no desk now, or of who sees everything."""

FACILITATOR = ""
"""The seat of whoever leads the session; it is no seat in the game."""


def eyes(world: World, seat: str, texts: Texts = NO_TEXTS) -> Eyes:
    """Look through the eyes of a seat, as far as it may see; `texts` fetches what people typed."""
    if seat == FACILITATOR or seat in OBSERVERS:
        return Whole(world, seat, texts)
    return Outlook(world, seat, texts) if seat in world.desks else Surroundings(world, seat, texts)


__all__ = ["FACILITATOR", "Eyes", "Outlook", "Surroundings", "Texts", "Whole", "eyes"]
