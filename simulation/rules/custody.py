"""Custody and ownership: who has a case in hand, to whom it goes, whose it is."""

from collections.abc import Iterable

from simulation.events.contact import ContactPersonNamed
from simulation.events.knowledge import FactsHeard
from simulation.events.work import (
    CaseClaimed,
    ClaimReleased,
    TaskAccepted,
    TaskOffered,
    TaskSentBack,
)
from simulation.intents.employee import Accept, BecomeContactPerson, Claim, HandOver, Release, SendBack
from simulation.intents.world import OWNERS_LOOK, FallDue, Look
from simulation.rules.ruling import Refused, Ruling, Said
from simulation.world.casefile import Assignment, CaseFile
from simulation.world.course import is_ready
from simulation.world.world import World


def case_of(world: World, case_id: str) -> CaseFile:
    """Give an open case; refuse when there is none."""
    case = world.cases.get(case_id)
    if case is None or case.opened is None or case.closed:
        raise Refused("no_such_case")
    return case


def assigned(world: World, case_id: str, task: str) -> Assignment:
    """Give a task that lies with somebody; refuse when it does not."""
    assignment = case_of(world, case_id).assigned.get(task)
    if assignment is None:
        raise Refused("no_such_task")
    return assignment


def before(world: World, seat: str, case_id: str, task: str) -> Assignment:
    """Give a task that lies before this seat: in the tray of its role, or on its own desk."""
    assignment = assigned(world, case_id, task)
    if assignment.seat and assignment.seat != seat:
        raise Refused("somebody_else_has_it")
    if assignment.role != world.desks[seat].role or (assignment.to and assignment.to != seat):
        raise Refused("not_offered_to_you")
    return assignment


def can_do(world: World, seat: str, case: CaseFile, task: str) -> bool:
    """Tell whether a task belongs to a seat's role."""
    return world.desks[seat].role in case.tasks[task].roles


def accept(world: World, said: Said, intent: Accept) -> Ruling:
    """Take a task from the tray, or one of a case in hand."""
    case = case_of(world, intent.case)
    assignment = case.assigned.get(intent.task)
    if assignment is not None and assignment.seat == said.seat:
        raise Refused("already_yours")
    return take(world, said.seat, case, intent.task)


def take(world: World, seat: str, case: CaseFile, task: str) -> Ruling:
    """Put a task on one's desk: if it was offered, or is ready in a case that one has in hand."""
    if task not in case.tasks:
        raise Refused("no_such_task")
    if not can_do(world, seat, case, task):
        raise Refused("not_your_task")
    if task in case.assigned:
        taken = before(world, seat, case.id, task).seat
        return Ruling() if taken else Ruling(TaskAccepted(case.id, task, seat))
    if case.holder != seat and not (case.shared and case.holder and seat in case.claims):
        raise Refused("not_offered_to_you")
    if task in case.outcomes or not is_ready(world, case, task):
        raise Refused("not_ready")
    if case.assigned and not case.shared:
        raise Refused("file_is_elsewhere")
    return Ruling(TaskAccepted(case.id, task, seat))


def send_back(world: World, intent: SendBack, seat: str) -> Ruling:
    """Give a task back to whoever offered it."""
    assignment = before(world, seat, intent.case, intent.task)
    if assignment.begun:
        raise Refused("already_begun")
    if not assignment.giver:
        raise Refused("nobody_to_send_it_to")
    return Ruling(TaskSentBack(intent.case, intent.task, seat, assignment.giver))


def check_hand_over(world: World, seat: str, intent: HandOver) -> CaseFile:
    """Refuse to hand over what one doesn't have, what isn't ready, or to a desk that doesn't exist."""
    case = case_of(world, intent.case)
    if case.holder != seat and seat not in case.claims:
        raise Refused("not_in_your_hands")
    if intent.task not in case.tasks or intent.role not in world.trays:
        raise Refused("no_such_task")
    if world.is_resident(intent.role) or not world.trays[intent.role].seats:
        raise Refused("no_such_desk")
    if intent.task in case.outcomes or not is_ready(world, case, intent.task):
        raise Refused("not_ready")
    if intent.task in case.assigned or (case.assigned and not case.shared):
        raise Refused("file_is_elsewhere")
    return case


def hand_over(world: World, seat: str, intent: HandOver, at: int) -> Ruling:
    """Offer a task to a role; warm: speak with the receiver, who hears what the giver knows."""
    case = check_hand_over(world, seat, intent)
    ruling = offer(world, case, intent.task, intent.role, seat, at, warm=intent.warm)
    if seat in case.claims and not intent.keep and not case.owner_settled:
        ruling.happen(ClaimReleased(case.id, seat))
    return ruling


def offer(world: World, case: CaseFile, task: str, role: str, giver: str, at: int, *, warm: bool = False) -> Ruling:
    """Lay a task before a role, with what the card holds of it and, for an advice, when it is due."""
    needed, on_card = help_of_card(world, case, task, role)
    to = receiver(world, role) if warm else ""
    due, ignored = _due(world, case, task, at)
    ruling = Ruling(TaskOffered(case.id, task, role, giver, to, warm, needed, on_card, due, ignored))
    if due is not None:
        ruling.later(due, FallDue(case.id, task, case.attempts.get(task, 0)))
    if warm and (heard := shareable(world, case, giver, to)):
        ruling.happen(FactsHeard(case.id, heard, to, giver))
    return ruling


def help_of_card(world: World, case: CaseFile, task: str, role: str) -> tuple[int, int]:
    """Count what a task needs, and how much of that the card tells a role."""
    needs = [need for need in case.tasks[task].needs if case.version(need)]
    return len(needs), sum(1 for need in needs if _readable(world, case, need, role))


def _readable(world: World, case: CaseFile, need: str, role: str) -> bool:
    """Tell whether the card holds a fact as it is now, where this role may read it."""
    written = case.card.get(need)
    return written is not None and written.version == case.version(need) and world.may_read(role, case, need)


def _due(world: World, case: CaseFile, task: str, at: int) -> tuple[int | None, bool]:
    """Give the date by which an advice is due, and whether by luck nobody will react to it."""
    advice = case.tasks[task].advice
    if advice is None:
        return None, False
    ignored = advice.no_reaction > 0 and (
        world.luck.uniform("no_reaction", case.id, task, case.attempts.get(task, 0)) < advice.no_reaction
    )
    return world.calendar.deadline(at, advice.due), ignored


def receiver(world: World, role: str) -> str:
    """Give the seat of a role with the least before it; the first of equals."""
    seats = world.trays[role].seats
    present = [seat for seat in seats if world.desks[seat].away is None] or seats
    return min(present, key=lambda seat: len(world.desks[seat].mine))


def shareable(world: World, case: CaseFile, teller: str, hearer: str) -> tuple[str, ...]:
    """Give what one seat knows, that the other doesn't and may know."""
    news = [fact for fact in case.values if world.known(case, teller, fact) > world.known(case, hearer, fact)]
    return may_know(world, case, news, hearer)


def may_know(world: World, case: CaseFile, facts: Iterable[str], hearer: str) -> tuple[str, ...]:
    """Keep what a seat may know: by sight, or because a task of its role needs it."""
    role = world.desks[hearer].role
    needed = {need for spec in case.tasks.values() if role in spec.roles for need in spec.needs}
    return tuple(fact for fact in facts if fact in needed or world.may_read(role, case, fact))


def claim(world: World, said: Said, intent: Claim) -> Ruling:
    """Say: this is mine; the one who owns already keeps the claim, and then it is contested."""
    case = case_of(world, intent.case)
    if said.seat in case.claims:
        raise Refused("already_yours")
    ruling = Ruling(CaseClaimed(case.id, said.seat))
    return look_later(world, ruling, said.seat, said.at)


def look_later(world: World, ruling: Ruling, seat: str, at: int) -> Ruling:
    """Let an owner look at the own cases after a while, unless a look is to come already."""
    when = world.next_look(seat, at)
    if when is not None and world.desks[seat].look_due <= at:
        ruling.later(when, Look(OWNERS_LOOK), seat)
    return ruling


def release(world: World, said: Said, intent: Release) -> Ruling:
    """Give a claim up."""
    if said.seat not in case_of(world, intent.case).claims:
        raise Refused("not_yours")
    return Ruling(ClaimReleased(intent.case, said.seat))


def become_contact_person(world: World, said: Said, intent: BecomeContactPerson) -> Ruling:
    """Be the one whom the resident can turn to; the resident hears a name."""
    case = case_of(world, intent.case)
    if case.contact_person == said.seat:
        raise Refused("already_yours")
    return name_contact_person(world, case, said.seat)


def name_contact_person(world: World, case: CaseFile, seat: str) -> Ruling:
    """Give the resident a name to turn to; the first name does good."""
    ruling = Ruling(ContactPersonNamed(case.id, seat))
    return ruling if case.contact_person else ruling.move_trust(world, case.id, "owner_named")
