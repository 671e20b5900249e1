"""Turns of a round as one seat lived them: what it did for somebody, or what came its way; one module a subject."""

from collections.abc import Iterator
from typing import Final

from reports.rounds.turns import colleagues, home, leading, residents
from reports.rounds.turns.turn import Rules, Turn, Writers
from reports.telling.scene import Scene
from simulation.events import Event
from simulation.events.knowledge import CardOpened

TURNS: Final[Rules] = {**residents.TURNS, **colleagues.TURNS, **leading.TURNS, **home.TURNS}
"""All rules; reading the card needs to know who wrote on it, and stands apart."""


def turns(scene: Scene, event: Event, writers: Writers) -> Iterator[Turn]:
    """Give what this event means to each seat concerned."""
    if isinstance(event, CardOpened):
        yield from colleagues.read(scene, event, writers)
    elif (rule := TURNS.get(type(event))) is not None:
        yield from rule(scene, event)


__all__ = ["TURNS", "Turn", "Writers", "turns"]
