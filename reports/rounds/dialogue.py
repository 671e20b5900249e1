"""What people shared in a dialogue, without names: question by question, in the order of the words."""

from collections.abc import Mapping
from typing import NamedTuple

from simulation.scenario.words import Text
from simulation.wording.group import DIALOGUE
from simulation.world.world import World


class Shared(NamedTuple):
    """What was shared on one question, and how many answers were removed from the session since."""

    question: Text
    answers: tuple[str, ...]
    removed: int


def shared(world: World, texts: Mapping[int, str]) -> list[Shared]:
    """Give what was shared, over all dialogues of a session; nothing where nobody shared anything."""
    open_to_all = [answer for answer in world.table.dialogue.values() if answer.shared]
    found = []
    for question, asked in DIALOGUE.items():
        numbers = [answer.text for answer in open_to_all if answer.question == question]
        answers = sorted((texts[number] for number in numbers if number in texts), key=str.casefold)
        found.append(Shared(asked, tuple(answers), len(numbers) - len(answers)))
    return found if open_to_all else []
