"""Who looks up when something happened: only the seats that it concerns."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from simulation.events import Event
from simulation.events.case import CaseDecided, CaseReopened, PlanChanged, ResidentArrived
from simulation.events.contact import (
    CallPromised,
    ContactAbandoned,
    ContactAnswered,
    ContactArrived,
    DatePassed,
    DiaryTurned,
    FactsTold,
    QuestionEnded,
    ReplyDue,
    ResultTold,
    SilenceFelt,
)
from simulation.events.knowledge import ColleagueAnswered, ColleagueAsked, FactsHeard, FactsRecorded
from simulation.events.organisation import (
    DelayEnded,
    ManagerAnswered,
    ManagerAsked,
    PlanMade,
    ReturnNeeded,
    SolutionProposed,
    SolutionSettled,
    TermMissed,
)
from simulation.events.table import Mended, SeatBack, SeatLeft
from simulation.events.work import (
    AdviceOverdue,
    DeedDone,
    DeskChased,
    DeskReminded,
    OwnerSettled,
    TaskDone,
    TaskDropped,
    TaskOffered,
    TaskRipened,
    TaskSentBack,
)
from simulation.intents.world import Look
from simulation.journal import Entry
from simulation.world.world import World


def concerned(world: World, entry: Entry) -> list[str]:
    """Give the seats that an entry concerns, in order; some may come twice."""
    concerned: list[str] = []
    for event in entry.events:
        if (seats := CONCERNED.get(type(event))) is not None:
            concerned.extend(seats(world, event))
    if type(entry.intent) is Look:
        concerned.append(entry.seat)
    return concerned


def _free(world: World, role: str) -> list[str]:
    """Give the seats of a role that have their hands free."""
    desks = world.desks
    return [seat for seat in world.trays[role].seats if desks[seat].hands is None]


def _callees(world: World, contact: int) -> Iterator[str]:
    """Go through who can pick up a contact: the free first; a ringing one disturbs the busy too."""
    slip = world.contacts.get(contact)
    if slip is None:
        return
    roles = [world.desks[slip.to].role] if slip.to else world.agreements.channels[slip.channel].reaches
    for role in roles:
        yield from _free(world, role)
    if slip.live:
        for role in roles:
            yield from world.trays[role].seats


def _holder(world: World, case_id: str) -> list[str]:
    """Give who has the file in hand, and who has taken a task of it."""
    case = world.cases.get(case_id)
    if case is None:
        return []
    holder = [case.holder] if case.holder else []
    claims = case.claims if case.shared else []
    return holder + claims + _waiting_for_facts(world, case_id)


def _waiting_for_facts(world: World, case_id: str) -> list[str]:
    """Give the seats that have a task of this case in hand and have not begun."""
    case = world.cases.get(case_id)
    return [a.seat for a in case.assigned.values() if a.seat and not a.begun] if case is not None else []


def _involved(world: World, case_id: str, task: str) -> Iterator[str]:
    """Go through who has a say about a task that lies elsewhere."""
    case = world.cases[case_id]
    assignment = case.assigned.get(task)
    if assignment is not None and assignment.giver:
        yield assignment.giver
    yield from case.claims


def _pressed(world: World, event: DeskChased | DeskReminded) -> Iterator[str]:
    """Give whoever was chased or reminded."""
    assignment = world.assignment(event.case, event.task)
    if assignment is not None:
        yield from (assignment.seat,) if assignment.seat else _free(world, assignment.role)


def _resident(world: World, case_id: str) -> Iterator[str]:
    """Give the resident of a case."""
    case = world.cases.get(case_id)
    if case is not None:
        yield case.resident


def _spoken(world: World, event: ContactAnswered) -> Iterator[str]:
    """Give the resident who was spoken with, and the owner of a file that all can work on."""
    yield from _resident(world, event.case)
    case = world.cases.get(event.case)
    if case is not None and case.shared:
        yield from case.claims


def _offered_to(world: World, event: TaskOffered) -> Iterable[str]:
    """Give the one to whom a task is offered, or all that are free to take it."""
    return (event.to,) if event.to else _free(world, event.role)


def _told(world: World, event: FactsTold | FactsRecorded | FactsHeard) -> Iterator[str]:
    """Go through who may have waited for these facts, and who has them now."""
    yield from _waiting_for_facts(world, event.case)
    yield event.seat


Seats = Callable[[World, Any], Iterable[str]]

# Asked of every event, so looked up by type: a `match` on msgspec's types costs a tenth of a microsecond a case.
CONCERNED: Final[dict[type[Event], Seats]] = {
    **dict.fromkeys(
        (DeedDone, OwnerSettled, SeatBack, SeatLeft, CaseDecided, ManagerAnswered), lambda _, event: (event.seat,)
    ),
    TaskOffered: _offered_to,
    **dict.fromkeys(
        (TaskDone, TaskDropped, TaskRipened, QuestionEnded, SolutionSettled, CaseReopened, PlanMade, DelayEnded),
        lambda world, event: _holder(world, event.case),
    ),
    TaskSentBack: lambda _, event: (event.to,),
    **dict.fromkeys((FactsTold, FactsRecorded, FactsHeard), _told),
    **dict.fromkeys((ColleagueAnswered, CallPromised), lambda world, event: _waiting_for_facts(world, event.case)),
    ContactArrived: lambda world, event: _callees(world, event.contact),
    ColleagueAsked: lambda world, event: _free(world, event.role),
    ManagerAsked: lambda world, _: _free(world, world.manager_role() or ""),
    AdviceOverdue: lambda world, event: _involved(world, event.case, event.task),
    **dict.fromkeys((DeskChased, DeskReminded), _pressed),
    **dict.fromkeys(
        (
            ResidentArrived, DiaryTurned, PlanChanged, ReplyDue, ResultTold, SilenceFelt, DatePassed, SolutionProposed,
            TermMissed, ContactAbandoned, ReturnNeeded,
        ),
        lambda world, event: _resident(world, event.case),
    ),
    ContactAnswered: _spoken,
    Mended: lambda world, _: [case.resident for case in world.cases.values()],
}  # fmt: skip
"""Whom each kind of event concerns; what is not here concerns nobody."""
