"""The group around the rounds: what people say of themselves, what they predict, what they vote for."""

from typing import Final, get_args

from simulation.case import OBSERVERS, LobbyQuestion, Phase
from simulation.events.group import LobbyAnswered, OutcomePredicted, VoteCast, VoteWithdrawn
from simulation.intents.group import AnswerLobby, Predict, Vote, WithdrawVote
from simulation.rules.ruling import Refused, Ruling, Said
from simulation.world.world import World

MARKS: Final = range(1, 6)
"""From not at all to wholly."""


def answer(world: World, said: Said, intent: AnswerLobby) -> Ruling:
    """Note what somebody says of himself or herself, before the first round or after the last."""
    _check_person(world, said.seat)
    over = world.table.phase == "debrief" or world.last_round_is_over
    if world.round and not over:
        raise Refused("not_in_this_phase")
    if intent.question not in get_args(LobbyQuestion) or intent.value not in MARKS:
        raise Refused("no_such_value")
    return Ruling(LobbyAnswered(said.seat, intent.question, intent.value, after=bool(world.round)))


def predict(world: World, said: Said, intent: Predict) -> Ruling:
    """Note what somebody expects of a figure; it may be said anew until the phase ends."""
    _check_person(world, said.seat)
    _check_phase(world, "prediction")
    if intent.figure not in world.scenario.rounds.figures:
        raise Refused("no_such_figure")
    return Ruling(OutcomePredicted(said.seat, world.round + 1, intent.figure, intent.expects))


def vote(world: World, said: Said, intent: Vote) -> Ruling:
    """Note that somebody is for an improvement."""
    _check_person(world, said.seat)
    _check_phase(world, "choice")
    if intent.offer not in world.scenario.interventions:
        raise Refused("not_on_offer")
    vote = (world.round + 1, intent.offer, said.seat)
    if vote in world.table.votes or intent.offer in world.agreements.chosen:
        raise Refused("already_so")
    return Ruling(VoteCast(said.seat, world.round + 1, intent.offer))


def withdraw_vote(world: World, said: Said, intent: WithdrawVote) -> Ruling:
    """Note that somebody is for it no longer."""
    _check_person(world, said.seat)
    _check_phase(world, "choice")
    if (world.round + 1, intent.offer, said.seat) not in world.table.votes:
        raise Refused("no_such_vote")
    return Ruling(VoteWithdrawn(said.seat, world.round + 1, intent.offer))


def _check_person(world: World, seat: str) -> None:
    """Refuse who does not play: an observer, or a seat in which nobody sits."""
    if seat in OBSERVERS:
        raise Refused("not_your_role")
    if seat not in world.persons:
        raise Refused("seat_is_free")


def _check_phase(world: World, phase: Phase) -> None:
    """Refuse what belongs to another phase."""
    if world.table.phase != phase:
        raise Refused("not_in_this_phase")
