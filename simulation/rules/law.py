"""The law of the game: one door through which every intent goes, to the room of its own mechanic."""

from collections.abc import Callable
from typing import Any, Final, assert_never, get_args

from simulation.intents import FacilitatorIntent, Intent, PlayerIntent
from simulation.intents.conversation import ConversationIntent, Tell
from simulation.intents.decider import AssignOwner, Back, Judge, SetPriority
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
    HandOver,
    Inform,
    LookUp,
    Meet,
    Proceed,
    Propose,
    Record,
    Release,
    Resume,
    SendBack,
    Work,
)
from simulation.intents.group import AnswerDialogue, AnswerLobby, GroupIntent, Predict, ShareAnswer, Vote, WithdrawVote
from simulation.intents.observer import Mark, ObserverIntent, Tally
from simulation.intents.resident import Contact, HangUp, ResidentIntent, Settle, Thank
from simulation.intents.table import (
    Agree,
    Allot,
    Announce,
    BringTogether,
    CloseRound,
    EnterPhase,
    Extend,
    Introduce,
    JoinSeat,
    LeaveSeat,
    MoveSeat,
    OpenRound,
    TakeSeat,
    Throw,
)
from simulation.intents.world import WorldIntent
from simulation.rules import (
    agreements,
    contact,
    conversation,
    custody,
    deeds,
    dialogue,
    dilemma,
    group,
    inject,
    leading,
    mandate,
    meeting,
    own,
    phases,
    sheet,
    standup,
    table,
    thanks,
    work,
)
from simulation.rules.advice import proceed
from simulation.rules.passing import pass_time
from simulation.rules.ruling import Refused, Ruling, Said
from simulation.rules.timed import effect, seconds_of
from simulation.world.world import World

ManagersWord = AssignOwner | SetPriority | Back
"""What takes a manager only a word; judging takes time, as all else at a desk."""


def law(world: World, said: Said) -> Ruling:
    """Say what follows from an intent; `Refused` when the rules don't allow it."""
    return ROOMS[type(said.intent)](world, said, said.intent)


def _by_facilitator(world: World, said: Said, intent: FacilitatorIntent) -> Ruling:
    """Hear what the facilitator says, outside the game."""
    match intent:
        case TakeSeat():
            return table.take_seat(world, intent)
        case JoinSeat():
            return table.join_seat(world, intent)
        case LeaveSeat():
            return table.leave_seat(world, intent)
        case MoveSeat():
            return table.move_seat(world, intent)
        case EnterPhase():
            return phases.enter(world, intent)
        case OpenRound():
            return table.open_round(world, said)
        case CloseRound():
            return table.close_round(world)
        case Extend():
            return table.extend(world, said, intent)
        case Introduce():
            return agreements.introduce(world, intent)
        case Agree():
            return own.agree(world, intent)
        case Throw():
            return inject.throw(world, intent.inject, said.at)
        case BringTogether():
            return standup.bring_together(world, said, intent)
        case Announce():
            return leading.announce(world, intent)
        case Allot():
            return leading.allot(world, intent)
        case _:
            assert_never(intent)


def _by_group(world: World, said: Said, intent: GroupIntent) -> Ruling:
    """Hear one of the group, around the rounds."""
    match intent:
        case AnswerLobby():
            return group.answer(world, said, intent)
        case AnswerDialogue():
            return dialogue.answer(world, said, intent)
        case ShareAnswer():
            return dialogue.share(world, said, intent)
        case Predict():
            return group.predict(world, said, intent)
        case Vote():
            return group.vote(world, said, intent)
        case WithdrawVote():
            return group.withdraw_vote(world, said, intent)
        case _:
            assert_never(intent)


def _by_observer(world: World, said: Said, intent: ObserverIntent) -> Ruling:
    """Hear a human observer."""
    match intent:
        case Mark():
            return sheet.mark(world, said, intent)
        case Tally():
            return sheet.tally(world, said, intent)
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
    room = IN_PLAY[type(intent)]
    if desk.resident and room not in (_by_resident, _at_the_table):
        raise Refused("not_your_role")
    return room(world, said, intent)


def _by_resident(world: World, said: Said, intent: ResidentIntent) -> Ruling:
    """Hear a resident."""
    match intent:
        case Contact():
            return contact.make(world, said, intent)
        case HangUp():
            return contact.hang_up(world, said, intent)
        case Settle():
            return dilemma.settle(world, said, intent)
        case Thank():
            return thanks.thank(world, said, intent)
        case _:
            assert_never(intent)


def _at_the_table(world: World, said: Said, intent: ConversationIntent) -> Ruling:
    """Hear anybody who sat in a meeting."""
    return conversation.tell(world, said, intent)


def _by_manager(world: World, said: Said, intent: ManagersWord) -> Ruling:
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


def _work(world: World, said: Said, intent: Work) -> Ruling:
    """Hear who begins on a task."""
    deeds.free(world.desks[said.seat])
    return work.start(world, said, intent)


def _record(world: World, said: Said, intent: Record) -> Ruling:
    """Hear what is to be recorded: not to do so takes no time."""
    return _take_time(world, said, intent) if intent.when == "now" else effect(world, said.seat, intent, said.at)


def _proceed(world: World, said: Said, intent: Proceed) -> Ruling:
    """Hear who goes on without."""
    return proceed(world, said.seat, intent)


def _resume(world: World, said: Said, _: Resume) -> Ruling:
    """Hear who takes up what was laid aside."""
    return deeds.resume(world, said)


def _take_time(world: World, said: Said, intent: Intent) -> Ruling:
    """Check a deed, and keep the seat busy with it; what costs nothing happens at once."""
    deeds.free(world.desks[said.seat])
    seconds = seconds_of(world, said.seat, intent)
    if seconds:
        return deeds.begin(world, said, seconds)
    return effect(world, said.seat, intent, said.at)


Room = Callable[[World, Said, Any], Ruling]

# Looked up by type: `isinstance` with msgspec's types costs a tenth of a microsecond for each that it is not.
ROOMS: Final[dict[type[Intent], Room]] = {
    **dict.fromkeys(get_args(FacilitatorIntent), _by_facilitator),
    **dict.fromkeys(get_args(GroupIntent), _by_group),
    **dict.fromkeys(get_args(ObserverIntent), _by_observer),
    **dict.fromkeys(get_args(PlayerIntent), _in_play),
    **dict.fromkeys(get_args(WorldIntent), pass_time),
}
# What takes only a word happens at once, the rest keeps the seat busy.
IN_PLAY: Final[dict[type[Intent], Room]] = {
    **dict.fromkeys(get_args(ResidentIntent), _by_resident),
    **dict.fromkeys(
        (
            HandOver, LookUp, Close, Ask, Consult, AnswerColleague, Inform, SendBack, Chase, Propose, AskManager,
            Decide, Judge,
        ),
        _take_time,
    ),
    Work: _work,
    AnswerContact: contact.pick_up,
    Record: _record,
    Accept: custody.accept,
    Claim: custody.claim,
    Release: custody.release,
    BecomeContactPerson: custody.become_contact_person,
    CallMeeting: meeting.call,
    Meet: standup.meet,
    Proceed: _proceed,
    Resume: _resume,
    **dict.fromkeys(get_args(ManagersWord), _by_manager),
    Tell: _at_the_table,
}  # fmt: skip
