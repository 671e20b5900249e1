"""The manager: leave that must be asked, whose case it is, what goes first, and agreements to back."""

from simulation.events.case import PrioritySet
from simulation.events.organisation import ManagerAnswered, ManagerAsked
from simulation.events.table import AgreementBacked
from simulation.events.work import OwnerSettled
from simulation.intents.decider import AssignOwner, Back, Judge, SetPriority
from simulation.intents.employee import AskManager
from simulation.rules.custody import case_of, look_later
from simulation.rules.ruling import Refused, Ruling, Said
from simulation.world.casefile import CaseFile
from simulation.world.world import World


def check_ask(world: World, seat: str, intent: AskManager) -> CaseFile:
    """Refuse to ask when nobody leads, or what was asked before."""
    case = case_of(world, intent.case)
    if world.manager_role() is None:
        raise Refused("nobody_leads")
    if intent.leave in case.asked_leave:
        raise Refused("already_asked")
    if seat == next(iter(world.trays[world.manager_role() or ""].seats), ""):
        raise Refused("you_lead")
    return case


def ask(world: World, seat: str, intent: AskManager) -> Ruling:
    """Lay a request before the manager."""
    case = check_ask(world, seat, intent)
    return Ruling(ManagerAsked(world.request_count + 1, case.id, intent.leave, seat))


def check_judge(world: World, seat: str, intent: Judge) -> None:
    """Refuse to judge what was not asked of this desk."""
    request = world.requests.get(intent.request)
    if request is None or request.leave is None or request.role != world.desks[seat].role:
        raise Refused("no_such_request")


def judge(world: World, seat: str, intent: Judge) -> Ruling:
    """Grant or refuse; what is granted about a case as such takes effect at once."""
    check_judge(world, seat, intent)
    request = world.requests[intent.request]
    leave = request.leave or "mandate"
    ruling = Ruling(ManagerAnswered(request.number, request.case, leave, request.seat, intent.granted))
    if intent.granted and leave == "priority":
        ruling.happen(PrioritySet(request.case))
    if intent.granted and leave == "owner":
        ruling.add(_settle(world, request.case, request.seat, world.at))
    return ruling


def _settle(world: World, case_id: str, seat: str, at: int) -> Ruling:
    """Make a seat the one owner of a case."""
    return look_later(world, Ruling(OwnerSettled(case_id, seat)), seat, at)


def assign_owner(world: World, said: Said, intent: AssignOwner) -> Ruling:
    """Say whose case it is."""
    case = case_of(world, intent.case)
    desk = world.desks.get(intent.seat)
    if desk is None or desk.resident:
        raise Refused("no_such_desk")
    if case.claims == [intent.seat]:
        raise Refused("already_so")
    return _settle(world, case.id, intent.seat, said.at)


def set_priority(world: World, intent: SetPriority) -> Ruling:
    """Let a case go first, at the cost of the others."""
    if case_of(world, intent.case).priority:
        raise Refused("already_so")
    return Ruling(PrioritySet(intent.case))


def back(world: World, said: Said, intent: Back) -> Ruling:
    """Stand up for agreements in public: they have their full grip again."""
    if not intent.interventions or not set(intent.interventions) <= set(world.agreements.in_force):
        raise Refused("not_agreed")
    return Ruling(*(AgreementBacked(name, said.seat) for name in dict.fromkeys(intent.interventions)))
