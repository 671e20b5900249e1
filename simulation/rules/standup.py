"""Talking at once: two colleagues who have their hands free, or all whom whoever leads brings together.

What comes of it is that of any meeting: those who sit there hear what the bots know, and people tick what they told.
"""

from simulation.intents.employee import Meet, Work
from simulation.intents.table import BringTogether
from simulation.intents.world import Attend
from simulation.rules.custody import case_of
from simulation.rules.deeds import free
from simulation.rules.meeting import called
from simulation.rules.ruling import Refused, Ruling, Said
from simulation.world.desk import Desk
from simulation.world.world import World


def meet(world: World, said: Said, intent: Meet) -> Ruling:
    """Sit down with one colleague in person, when both are there and have their hands free."""
    case = case_of(world, intent.case)
    colleague = world.desks.get(intent.seat)
    if colleague is None or colleague.resident or not colleague.person or intent.seat == said.seat:
        raise Refused("no_such_desk")
    free(world.desks[said.seat])
    if not _at_work(world, world.desks[said.seat], said.at):
        raise Refused("not_now")
    if colleague.hands is not None or colleague.accounts or not _at_work(world, colleague, said.at):
        raise Refused("colleague_is_busy")
    return called(world, case.id, (said.seat, intent.seat), said.at, resident=False)


def bring_together(world: World, said: Said, intent: BringTogether) -> Ruling:
    """Let all of these who are at work sit down together; who has something in hand that can't wait comes after it."""
    if not world.playing:
        raise Refused("no_round")
    case = case_of(world, intent.case).id if intent.case else ""
    desks = [world.desks.get(seat) for seat in dict.fromkeys(intent.seats)]
    if any(desk is None or desk.resident for desk in desks):
        raise Refused("no_such_desk")
    there = [desk for desk in desks if desk is not None and _at_work(world, desk, said.at)]
    if len(there) < 2:  # noqa: PLR2004 - nobody confers alone
        raise Refused("nobody_to_meet")
    if any(desk.hands is not None and isinstance(desk.hands.intent, Attend) for desk in there):
        raise Refused("already_called")
    # Who comes last ends it: then everybody has sat there.
    there.sort(key=lambda desk: _comes(desk, said.at), reverse=True)
    return called(world, case, tuple(desk.seat for desk in there), said.at, resident=False)


def _at_work(world: World, desk: Desk, at: int) -> bool:
    """Tell whether somebody is there now."""
    return desk.away is None and world.timetable(desk.seat).is_open(at)


def _comes(desk: Desk, at: int) -> int:
    """Give when a seat can sit down: at once when it is free or at work on a task, which is laid aside."""
    return at if desk.hands is None or isinstance(desk.hands.intent, Work) else desk.hands.ends
