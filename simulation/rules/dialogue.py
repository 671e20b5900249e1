"""The dialogue: what we know, what we think, what it means for me; without a process, at any time between rounds."""

from typing import get_args

from simulation.case import DialogueQuestion
from simulation.events.group import AnswerShared, DialogueAnswered
from simulation.intents.group import AnswerDialogue, ShareAnswer
from simulation.rules.ruling import Refused, Ruling, Said
from simulation.world.world import World


def answer(world: World, said: Said, intent: AnswerDialogue) -> Ruling:
    """Note what somebody wrote; whoever sits anywhere takes part, observers as well."""
    _check(world, said.seat)
    if intent.question not in get_args(DialogueQuestion):
        raise Refused("no_such_value")
    if not intent.text:
        raise Refused("no_text")
    return Ruling(DialogueAnswered(said.seat, world.round, intent.question, intent.text, intent.shared))


def share(world: World, said: Said, intent: ShareAnswer) -> Ruling:
    """Let the group read what somebody wrote, or no longer."""
    _check(world, said.seat)
    written = world.table.dialogue.get((world.round, intent.question, said.seat))
    if written is None:
        raise Refused("no_text")
    if written.shared == intent.shared:
        raise Refused("already_so")
    return Ruling(AnswerShared(said.seat, world.round, intent.question, intent.shared))


def _check(world: World, seat: str) -> None:
    """Refuse a seat in which nobody sits, and what belongs to another phase."""
    if seat not in world.persons:
        raise Refused("seat_is_free")
    if world.table.phase != "dialogue":
        raise Refused("not_in_this_phase")
