"""What people say of themselves before the first round and after the last, as figures of the group."""

from typing import Final, NamedTuple, get_args

from simulation.case import LobbyQuestion
from simulation.observing import NOT_OBSERVED, NotObserved
from simulation.scenario.words import Text
from simulation.wording.group import QUESTIONS
from simulation.world.world import World

FEWEST: Final = 3
"""Of fewer people than this nothing is told: a mean would say what one of them said."""


class Voices(NamedTuple):
    """How many people answered, and the mean of their answers; of too few it is not told."""

    people: int
    mean: float | NotObserved


class Attitude(NamedTuple):
    """What the group says of itself on one question, before and after."""

    question: LobbyQuestion
    title: Text
    before: Voices
    after: Voices


def attitudes(world: World) -> list[Attitude]:
    """Give what the group says of itself; never what one person says."""
    return [
        Attitude(
            question, QUESTIONS[question], _voices(world, question, after=False), _voices(world, question, after=True)
        )
        for question in get_args(LobbyQuestion)
    ]


def _voices(world: World, question: LobbyQuestion, *, after: bool) -> Voices:
    """Take the last answer of each seat together."""
    said = [a.value for (_, asked, late), a in world.table.answers.items() if asked == question and late == after]
    return Voices(len(said), sum(said) / len(said) if len(said) >= FEWEST else NOT_OBSERVED)
