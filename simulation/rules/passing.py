"""Time passes: what the world says when a timer rings."""

from collections.abc import Callable
from typing import Any, Final

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
    return RINGS[type(intent)](world, said, intent) if world.playing else Ruling()


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


Room = Callable[[World, Said, Any], Ruling]

# Looked up by type, as at the door itself.
RINGS: Final[dict[type[WorldIntent], Room]] = {
    Begin: lambda _world, _said, _intent: Ruling(),
    Finish: _finish,
    Deliver: lambda world, said, intent: contact.deliver(world, intent, said.at),
    RunOut: lambda world, _, intent: contact.run_out(world, intent),
    Arrive: lambda world, said, intent: resident.arrive(world, intent, said.at),
    Wonder: lambda world, said, intent: resident.wonder(world, intent, said.at),
    Reply: lambda world, _, intent: question.reply_due(world, intent),
    Remind: lambda world, _, intent: question.remind(world, intent),
    PassDate: lambda world, said, intent: resident.pass_date(world, intent, said.at),
    ChangePlan: lambda world, _, intent: resident.change_plan(world, intent),
    TurnPage: lambda world, _, intent: resident.turn_page(world, intent),
    FallDue: lambda world, _, intent: advice.fall_due(world, intent),
    DueToday: lambda world, _, intent: advice.due_today(world, intent),
    Ripen: lambda world, _, intent: waiting.ripen(world, intent),
    ComeBack: lambda world, _, intent: dilemma.come_back(world, intent),
    GoOn: lambda world, said, intent: dilemma.go_on(world, intent, said.at),
    Plan: lambda world, said, _: table.set_going(world, said.at),
    Attend: meeting.attend,
    Lapse: lambda world, said, intent: conversation.lapse(world, said.seat, intent),
    Sit: lambda world, said, intent: deeds.sit(world, said, intent.seconds),
    Look: _look,
    Uphold: lambda world, said, intent: agreements.uphold(world, intent, said.at),
    Gather: lambda world, said, intent: agreements.gather(world, intent, said.at),
    Strike: lambda world, said, intent: inject.strike(world, intent.inject, said.at),
    Recover: lambda world, _, intent: inject.recover(world, intent),
}
"""What follows when each timer rings while a round is on."""
