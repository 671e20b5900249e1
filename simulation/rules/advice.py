"""Advice with a date: it falls due, desks are chased, and in the end the file goes on without."""

from simulation.case import DAY
from simulation.events.work import AdviceOverdue, DeskChased, DeskReminded, TaskDropped
from simulation.intents.employee import Chase, Proceed
from simulation.intents.world import DueToday, FallDue, Look
from simulation.rules.custody import assigned, case_of
from simulation.rules.ruling import Refused, Ruling
from simulation.world.casefile import CaseFile
from simulation.world.world import World


def fall_due(world: World, intent: FallDue) -> Ruling:
    """Notice that an advice has not come in time."""
    assignment = world.assignment(intent.case, intent.task)
    if assignment is None or assignment.overdue:
        return Ruling()
    if world.cases[intent.case].attempts.get(intent.task, 0) != intent.attempt:
        return Ruling()
    return Ruling(AdviceOverdue(intent.case, intent.task))


def due_today(world: World, intent: DueToday) -> Ruling:
    """Remind whoever has an advice that it is due today, unless it is being worked on or was agreed anew meanwhile."""
    assignment = world.assignment(intent.case, intent.task)
    if assignment is None or assignment.begun or assignment.due is None or world.at <= assignment.due - DAY:
        return Ruling()
    if world.cases[intent.case].attempts.get(intent.task, 0) != intent.attempt:
        return Ruling()
    return Ruling(DeskReminded(intent.case, intent.task))


def involved(seat: str, case: CaseFile, task: str) -> bool:
    """Tell whether a seat has a say about a task that lies elsewhere: it gave it, holds the case or owns it."""
    assignment = case.assigned.get(task)
    gave = assignment is not None and assignment.giver == seat
    return gave or case.holder == seat or seat in case.claims


def check_chase(world: World, seat: str, intent: Chase) -> None:
    """Refuse to chase what lies on one's own desk, or what is no business of this seat."""
    assignment = assigned(world, intent.case, intent.task)
    if assignment.seat == seat:
        raise Refused("it_is_yours")
    if not involved(seat, world.cases[intent.case], intent.task):
        raise Refused("not_in_your_hands")


def chase(world: World, seat: str, intent: Chase) -> Ruling:
    """Remind a desk; the task comes on top there."""
    check_chase(world, seat, intent)
    ruling = Ruling(DeskChased(intent.case, intent.task, seat))
    after = world.scenario.deeds.chase_after
    if after:
        ruling.later(world.timetable(seat).next_open(world.at + 2 * after), Look("chased"), seat)
    return ruling


def proceed(world: World, seat: str, intent: Proceed) -> Ruling:
    """Go on without an advice that is overdue."""
    case = case_of(world, intent.case)
    assignment = assigned(world, intent.case, intent.task)
    if not involved(seat, case, intent.task):
        raise Refused("not_in_your_hands")
    if not assignment.overdue or assignment.begun:
        raise Refused("not_overdue")
    return Ruling(TaskDropped(intent.case, intent.task, seat))
