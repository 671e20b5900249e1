"""Time passes: what the world says when a timer rings."""

from typing import assert_never

from simulation.intents.world import (
    OWNERS_LOOK,
    Arrive,
    Attend,
    Begin,
    ChangePlan,
    ComeBack,
    Deliver,
    DueToday,
    FallDue,
    Finish,
    Gather,
    GoOn,
    Lapse,
    Look,
    PassDate,
    Plan,
    Recover,
    Remind,
    Reply,
    Ripen,
    RunOut,
    Sit,
    Strike,
    TurnPage,
    Uphold,
    Wonder,
    WorldIntent,
)
from simulation.rules import (
    advice,
    agreements,
    contact,
    conversation,
    deeds,
    dilemma,
    inject,
    meeting,
    question,
    resident,
    table,
    waiting,
)
from simulation.rules.custody import look_later
from simulation.rules.ruling import Ruling, Said
from simulation.rules.timed import attempt
from simulation.world.world import World


def pass_time(world: World, said: Said, intent: WorldIntent) -> Ruling:
    """Say what follows when a timer rings; nothing when it came too late."""
    if type(intent) is Begin:
        return table.begin()
    if not world.playing:
        return Ruling()
    return _ring(world, said, intent)


def _ring(world: World, said: Said, intent: WorldIntent) -> Ruling:
    """Hear the world while a round is on."""
    match intent:
        case Finish():
            return _finish(world, said, intent)
        case Deliver():
            return contact.deliver(world, intent, said.at)
        case RunOut():
            return contact.run_out(world, intent)
        case Arrive():
            return resident.arrive(world, intent, said.at)
        case Wonder():
            return resident.wonder(world, intent, said.at)
        case Reply():
            return question.reply_due(world, intent)
        case Remind():
            return question.remind(world, intent)
        case PassDate():
            return resident.pass_date(world, intent, said.at)
        case ChangePlan():
            return resident.change_plan(world, intent)
        case TurnPage():
            return resident.turn_page(world, intent)
        case FallDue():
            return advice.fall_due(world, intent)
        case DueToday():
            return advice.due_today(world, intent)
        case Ripen():
            return waiting.ripen(world, intent)
        case ComeBack():
            return dilemma.come_back(world, intent)
        case GoOn():
            return dilemma.go_on(world, intent, said.at)
        case Begin():
            return Ruling()
        case Plan() | Attend() | Lapse() | Sit() | Look() | Uphold() | Gather() | Strike() | Recover():
            return _ring_in_the_house(world, said, intent)
        case _:
            assert_never(intent)


def _ring_in_the_house(
    world: World, said: Said, intent: Plan | Attend | Lapse | Sit | Look | Uphold | Gather | Strike | Recover
) -> Ruling:
    """Hear what the organisation's own calendar brings."""
    match intent:
        case Plan():
            return table.set_going(world, said.at)
        case Attend():
            return meeting.attend(world, said, intent)
        case Lapse():
            return conversation.lapse(world, said.seat, intent)
        case Sit():
            return deeds.sit(world, said, intent.seconds)
        case Look():
            return _look(world, said, intent)
        case Uphold():
            return agreements.uphold(world, intent, said.at)
        case Gather():
            return agreements.gather(world, intent, said.at)
        case Strike():
            return inject.strike(world, intent.inject, said.at)
        case Recover():
            return inject.recover(world, intent)
        case _:
            assert_never(intent)


def _finish(world: World, said: Said, intent: Finish) -> Ruling:
    """End a deed, unless it was laid aside in the meantime."""
    desk = world.desks.get(said.seat)
    if desk is None or desk.hands is None or desk.hands.number != intent.deed:
        return Ruling()
    return deeds.done(desk).add(attempt(world, said.seat, desk.hands.intent, said.at))


def _look(world: World, said: Said, intent: Look) -> Ruling:
    """Let a seat look up; an owner, and whoever backs agreements, will look again."""
    desk = world.desks.get(said.seat)
    if desk is None:
        return Ruling()
    every = world.agreements.backs_every.get(desk.role)
    if intent.why == "back" and every:
        return Ruling().later(world.timetable(said.seat).next_open(said.at + every), intent, said.seat)
    return look_later(world, Ruling(), said.seat, said.at) if intent.why == OWNERS_LOOK and desk.owned else Ruling()
