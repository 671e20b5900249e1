"""Folding what the group and its observers do around the rounds."""

from typing import assert_never

import msgspec

from simulation.events.group import (
    AgreementTallied,
    AnswerShared,
    DialogueAnswered,
    GroupEvent,
    LobbyAnswered,
    MarkMade,
    MinutesAllotted,
    OutcomePredicted,
    OwnAgreementMade,
    PhaseEntered,
    VoteCast,
    VoteWithdrawn,
)
from simulation.journal import Entry
from simulation.world.own import own_agreement
from simulation.world.world import World


def fold_group(world: World, event: GroupEvent, entry: Entry) -> None:
    """Let one event around the rounds change the world."""
    table = world.table
    match event:
        case PhaseEntered():
            table.phase = event.phase
        case MinutesAllotted():
            table.allotted[(event.round, event.phase)] = event.minutes
        case LobbyAnswered():
            table.answers[(event.seat, event.question, event.after)] = event
        case DialogueAnswered():
            table.dialogue[(event.round, event.question, event.seat)] = event
        case AnswerShared():
            answer = (event.round, event.question, event.seat)
            table.dialogue[answer] = msgspec.structs.replace(table.dialogue[answer], shared=event.shared)
        case OutcomePredicted():
            table.predictions[(event.round, event.seat, event.figure)] = event
        case VoteCast():
            table.votes[(event.round, event.offer, event.seat)] = entry.number
        case VoteWithdrawn():
            del table.votes[(event.round, event.offer, event.seat)]
        case OwnAgreementMade():
            table.own[event.agreement] = event
            world.agreements.offers[event.agreement] = own_agreement(world.scenario, event)
            choose(world, event.agreement)
        case AgreementTallied():
            table.kept.append((entry.number, event))
        case MarkMade():
            table.marks.append((entry.number, event))
        case _:
            assert_never(event)


def choose(world: World, agreement: str) -> None:
    """Note that something was agreed for the round to come."""
    world.agreements.chosen.append(agreement)
    world.table.made.setdefault(world.round + 1, []).append(agreement)
