"""The law of the game: one door through which every intent goes, to the room of its own mechanic."""

from typing import assert_never

from simulation.intents import Intent, PlayerIntent
from simulation.intents.decider import AssignOwner, Back, Judge, ManagerIntent, SetPriority
from simulation.intents.employee import (
    Accept,
    AnswerColleague,
    AnswerContact,
    Ask,
    AskManager,
    BecomeContactPerson,
    CallMeeting,
    Chase,
    Claim,
    Close,
    Consult,
    Decide,
    EmployeeIntent,
    HandOver,
    Inform,
    LookUp,
    Proceed,
    Propose,
    Record,
    Release,
    Resume,
    SendBack,
    Work,
)
from simulation.intents.resident import Contact, HangUp, ResidentIntent, Settle
from simulation.intents.table import CloseRound, Introduce, LeaveSeat, OpenRound, TableIntent, TakeSeat, Throw
from simulation.rules import (
    agreements,
    contact,
    custody,
    deeds,
    dilemma,
    inject,
    mandate,
    meeting,
    table,
    work,
)
from simulation.rules.advice import proceed
from simulation.rules.passing import pass_time
from simulation.rules.ruling import Refused, Ruling, Said
from simulation.rules.timed import effect, seconds_of
from simulation.world.world import World


def law(world: World, said: Said) -> Ruling:
    """Say what follows from an intent; `Refused` when the rules don't allow it."""
    intent = said.intent
    if isinstance(intent, TableIntent):
        return _at_the_table(world, said, intent)
    if isinstance(intent, PlayerIntent):
        return _in_play(world, said, intent)
    return pass_time(world, said, intent)


def _at_the_table(world: World, said: Said, intent: TableIntent) -> Ruling:
    """Hear what is said outside the game."""
    match intent:
        case TakeSeat():
            return table.take_seat(world, intent)
        case LeaveSeat():
            return table.leave_seat(world, intent)
        case OpenRound():
            return table.open_round(world, said)
        case CloseRound():
            return table.close_round(world)
        case Introduce():
            return agreements.introduce(world, intent)
        case Throw():
            if not world.playing:
                raise Refused("no_round")
            return inject.strike(world, intent.inject, said.at)
        case _:
            assert_never(intent)


def _in_play(world: World, said: Said, intent: PlayerIntent) -> Ruling:
    """Hear what a seat says: while a round is on, and while it is there."""
    if not world.playing:
        raise Refused("no_round")
    desk = world.desks.get(said.seat)
    if desk is None:
        raise Refused("no_such_seat")
    if desk.away is not None:
        raise Refused("you_are_away")
    if isinstance(intent, ResidentIntent):
        return _by_resident(world, said, intent)
    if desk.resident:
        raise Refused("not_your_role")
    if isinstance(intent, ManagerIntent) and not isinstance(intent, Judge):
        return _by_manager(world, said, intent)
    if isinstance(intent, EmployeeIntent | Judge):
        return _at_desk(world, said, intent)
    assert_never(intent)


def _by_resident(world: World, said: Said, intent: ResidentIntent) -> Ruling:
    """Hear a resident."""
    match intent:
        case Contact():
            return contact.make(world, said, intent)
        case HangUp():
            return contact.hang_up(world, said, intent)
        case Settle():
            return dilemma.settle(world, said, intent)
        case _:
            assert_never(intent)


def _by_manager(world: World, said: Said, intent: AssignOwner | SetPriority | Back) -> Ruling:
    """Hear the manager, for what takes only a word."""
    match intent:
        case AssignOwner():
            return mandate.assign_owner(world, said, intent)
        case SetPriority():
            return mandate.set_priority(world, intent)
        case Back():
            return mandate.back(world, said, intent)
        case _:
            assert_never(intent)


def _at_desk(world: World, said: Said, intent: EmployeeIntent | Judge) -> Ruling:
    """Hear an employee: what takes only a word happens at once, the rest keeps the seat busy."""
    match intent:
        case AnswerContact():
            return contact.pick_up(world, said, intent)
        case Accept():
            return custody.accept(world, said, intent)
        case Claim():
            return custody.claim(world, said, intent)
        case Release():
            return custody.release(world, said, intent)
        case BecomeContactPerson():
            return custody.become_contact_person(world, said, intent)
        case CallMeeting():
            return meeting.call(world, said, intent)
        case Proceed():
            return proceed(world, said.seat, intent)
        case Work():
            deeds.free(world.desks[said.seat])
            return work.start(world, said, intent)
        case Resume():
            return deeds.resume(world, said)
        case Record(when="later" | "never"):
            return effect(world, said.seat, intent, said.at)
        case (
            SendBack() | LookUp() | Ask() | Consult() | AnswerColleague() | Record() | HandOver() | Inform()
            | Chase() | Propose() | AskManager() | Decide() | Close() | Judge()
        ):  # fmt: skip
            return _take_time(world, said, intent)
        case _:
            assert_never(intent)


def _take_time(world: World, said: Said, intent: Intent) -> Ruling:
    """Check a deed, and keep the seat busy with it; what costs nothing happens at once."""
    deeds.free(world.desks[said.seat])
    seconds = seconds_of(world, said.seat, intent)
    if seconds:
        return deeds.begin(world, said, seconds)
    return effect(world, said.seat, intent, said.at)
