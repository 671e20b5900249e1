"""Folding what happens to cases as a whole."""

from typing import Final

from simulation.events import Event
from simulation.events.case import (
    CaseClassified,
    CaseClosed,
    CaseDecided,
    CaseOpened,
    CaseReopened,
    PlanChanged,
    PrioritySet,
    ResidentArrived,
)
from simulation.journal import Entry
from simulation.world.casefile import CaseFile
from simulation.world.desk import Desk, put_first
from simulation.world.fold_deed import Fold
from simulation.world.fold_work import hold, release, unassign
from simulation.world.world import World


def _open(world: World, event: CaseOpened, _: Entry) -> None:
    """Note when the first contact was."""
    case = world.cases[event.case]
    case.opened = case.last_news = world.at


def _classify(world: World, event: CaseClassified, _: Entry) -> None:
    """Note the class."""
    world.cases[event.case].klass = event.klass


def _change_plan(world: World, event: PlanChanged, _: Entry) -> None:
    """Let a fact be something else from now on."""
    world.cases[event.case].values[event.fact].append(event.value)


def _arrive(world: World, event: ResidentArrived, _: Entry) -> None:
    """Open a seat for a resident, with a story that only he or she knows."""
    world.table.residents.add(event.seat)
    world.table.cases.add(event.case)
    desk = Desk(event.seat, event.role, person=event.seat in world.persons)
    desk.resident, desk.case = True, event.case
    world.desks[event.seat] = desk
    kind = world.scenario.case_types[event.case_type]
    world.cases[event.case] = CaseFile(event, kind, world.activities[event.case_type], world.at)


def _decide(world: World, event: CaseDecided, _: Entry) -> None:
    """Note the result; what is still to be done needs not be done, and whoever decided has the file."""
    case = world.cases[event.case]
    case.result, case.objecting = event.result, False
    for task in list(case.assigned):
        unassign(world, case, task)
    hold(world, case, event.seat)


def _close(world: World, event: CaseClosed, _: Entry) -> None:
    """Clear the desks of a case; it leaves the working set unless its resident may come back, or is a person."""
    case = world.cases[event.case]
    for task in list(case.assigned):
        unassign(world, case, task)
    for seat in list(case.claims):
        release(world, case, seat)
    hold(world, case, "")
    _clear_heads(world, case)
    case.result, case.closed = event.result, True
    world.closed_count += 1
    if not (world.desks[case.resident].person or _may_come_back(world, case)):
        forget(world, case)


def _may_come_back(world: World, case: CaseFile) -> bool:
    """Tell whether a resident may still object: the result does not help, and trust is gone or a person plays."""
    if not case.unmet or case.objected:
        return False
    upset = case.trust < world.scenario.trust.objects_below or world.desks[case.resident].person
    return case.tailored or (case.kind.hears_objections and upset)


def _reopen(world: World, event: CaseReopened, _: Entry) -> None:
    """Let what was decided be open again, in the hands of whoever heard the objection; all that was known stays."""
    case = world.cases[event.case]
    world.closed_count -= case.closed
    case.result, case.announced, case.closed, case.objecting = "", False, False, True
    for task in list(case.assigned):
        unassign(world, case, task)
    hold(world, case, event.seat)


def _clear_heads(world: World, case: CaseFile) -> None:
    """Take all that still waited for somebody about this case off the desks."""
    for seat in (*case.fresh, *case.folders, case.promised_by):
        desk = world.desks.get(seat)
        if desk is not None:
            for pile in (desk.fresh, desk.folder, desk.promised):
                pile.pop(case.id, None)
    for request in [request for request in world.requests.values() if request.case == case.id]:
        del world.requests[request.number]
        world.trays[request.role].requests.pop(request.number, None)
    for desk in world.desks.values() if world.dilemma_count else ():
        for number in [n for n, dilemma in desk.dilemmas.items() if dilemma.case == case.id]:
            del desk.dilemmas[number]


def forget(world: World, case: CaseFile) -> None:
    """Let a case and its resident leave the working set; the journal keeps them."""
    del world.cases[case.id]
    del world.desks[case.resident]


def _put_first(world: World, event: PrioritySet, _: Entry) -> None:
    """Lay everything of a case on top."""
    case = world.cases[event.case]
    case.priority = True
    for task, assignment in case.assigned.items():
        put_first(world.trays[assignment.role].tasks, (case.id, task))


CASE: Final[dict[type[Event], Fold]] = {
    ResidentArrived: _arrive,
    CaseOpened: _open,
    CaseClassified: _classify,
    CaseDecided: _decide,
    CaseClosed: _close,
    CaseReopened: _reopen,
    PrioritySet: _put_first,
    PlanChanged: _change_plan,
}
"""What each kind of event does; looked up, as that of work."""
