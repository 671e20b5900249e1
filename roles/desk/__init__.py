"""What anybody does at a desk, in small steps; a habit is a list of these in order of preference."""

from collections.abc import Callable, Sequence

from simulation.intents import PlayerIntent
from simulation.player import Player
from simulation.view import View

Step = Callable[[View], PlayerIntent | None]
"""One thing that a seat may think of doing next."""


def habit_of(steps: Sequence[Step]) -> Player:
    """Make a habit that does the first thing it can think of; with full hands it only hears what rings."""
    ringing, *others = steps

    def habit(view: View) -> PlayerIntent | None:
        if (intent := ringing(view)) is not None or view.busy:
            return intent
        for step in others:
            if (intent := step(view)) is not None:
                return intent
        return None

    return habit
