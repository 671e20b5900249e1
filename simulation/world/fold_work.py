"""Folding what seats have in hand."""

from typing import Final

from simulation.case import NO_REACTION
from simulation.events import Event
from simulation.events.work import (
    AdviceOverdue,
    CaseClaimed,
    ClaimReleased,
    ConflictFound,
    DeskChased,
    DeskReminded,
    FileShared,
    OwnerSettled,
    TaskAccepted,
    TaskBegun,
    TaskDone,
    TaskDropped,
    TaskOffered,
    TaskReopened,
    TaskRipened,
    TaskSentBack,
)
from simulation.journal import Entry
from simulation.world.casefile import Assignment, CaseFile
from simulation.world.desk import put_first
from simulation.world.fold_deed import DEEDS, Fold
from simulation.world.world import World


def _accept(world: World, event: TaskAccepted, _: Entry) -> None:
    """Put a task on the desk of whoever took it."""
    accept(world, event.case, event.task, event.seat)


def _begin_task(world: World, event: TaskBegun, _: Entry) -> None:
    """Note that work on a task has started."""
    world.cases[event.case].assigned[event.task].begun = True


def _ripen(world: World, event: TaskRipened, _: Entry) -> None:
    """Note that a task has waited long enough."""
    world.cases[event.case].ripe.append(event.task)


def _reopen(world: World, event: TaskReopened, _: Entry) -> None:
    """Let a task be to do again, and let every desk be right for it."""
    case = world.cases[event.case]
    case.outcomes.pop(event.task, None)
    case.refused_by.pop(event.task, None)


def _share(world: World, event: FileShared, _: Entry) -> None:
    """Let several desks work on a case at the same time."""
    world.cases[event.case].shared = True


def _find_conflict(world: World, event: ConflictFound, _: Entry) -> None:
    """Let a conflict no longer be hidden."""
    world.cases[event.case].conflicts.remove(event.conflict)


def _claim(world: World, event: CaseClaimed, _: Entry) -> None:
    """Let a seat say that a case is its own."""
    claim(world, world.cases[event.case], event.seat)


def _release(world: World, event: ClaimReleased, _: Entry) -> None:
    """Let a seat say so no longer."""
    release(world, world.cases[event.case], event.seat)


def _offer(world: World, event: TaskOffered, _: Entry) -> None:
    """Lay a task in a tray; a file that travels leaves the giver's hands."""
    case = world.cases[event.case]
    assignment = Assignment(event.case, event.task, event.role, event.seat, world.at, event.to)
    assignment.due, assignment.no_reaction = event.due, event.no_reaction
    case.assigned[event.task] = assignment
    key = (event.case, event.task)
    tray = world.trays[event.role]
    tray.tasks[key] = assignment
    if case.priority:
        put_first(tray.tasks, key)
    if not case.shared:
        hold(world, case, "")


def accept(world: World, case_id: str, task: str, seat: str) -> None:
    """Put a task on a seat's desk: from a tray, or its own when the seat holds the case."""
    case = world.cases[case_id]
    assignment = case.assigned.get(task)
    if assignment is None:
        assignment = Assignment(case_id, task, world.desks[seat].role, "", world.at)
        case.assigned[task] = assignment
    else:
        world.trays[assignment.role].tasks.pop((case_id, task), None)
    assignment.seat = seat
    world.desks[seat].mine[(case_id, task)] = assignment
    if not case.shared:
        hold(world, case, seat)


def unassign(world: World, case: CaseFile, task: str) -> None:
    """Take a task off whatever desk or tray it lies on."""
    assignment = case.assigned.pop(task, None)
    if assignment is None:
        return
    key = (case.id, task)
    world.trays[assignment.role].tasks.pop(key, None)
    if assignment.seat:
        world.desks[assignment.seat].mine.pop(key, None)
    if assignment.overdue and assignment.giver:
        world.desks[assignment.giver].overdue.pop(key, None)


def _fall_due(world: World, event: AdviceOverdue, _: Entry) -> None:
    """Let whoever asked for an advice know that it is overdue."""
    assignment = world.cases[event.case].assigned[event.task]
    assignment.overdue = True
    if assignment.giver:
        world.desks[assignment.giver].overdue[(assignment.case, assignment.task)] = assignment


def hold(world: World, case: CaseFile, seat: str) -> None:
    """Put the file itself into a seat's hands; empty: into nobody's."""
    if case.holder:
        world.desks[case.holder].holding.pop(case.id, None)
    case.holder = seat
    case.held_since = world.at
    if seat:
        world.desks[seat].holding[case.id] = None


def _finish_task(world: World, event: TaskDone, _: Entry) -> None:
    """Note the outcome; its doer knows it, and others only by the card or by hearsay."""
    case = world.cases[event.case]
    unassign(world, case, event.task)
    case.outcomes[event.task] = event.outcome
    case.doers[event.task] = event.seat
    if needs := case.tasks[event.task].needs:
        case.used[event.task] = {fact: world.known(case, event.seat, fact) for fact in needs}
    case.attempts[event.task] = case.attempts.get(event.task, 0) + 1
    values = case.values.setdefault(event.task, [])
    values.append(event.outcome)
    if case.learn(event.seat, event.task, len(values)):
        remember(world, case, event.seat, event.task)
    if not case.shared or not case.holder:
        hold(world, case, event.seat)


def remember(world: World, case: CaseFile, seat: str, fact: str) -> None:
    """Put what a seat just learned before it, to be recorded or not."""
    if not records_matter(world, case, fact):
        return
    waiting = case.fresh.setdefault(seat, [])
    if fact not in waiting:
        waiting.append(fact)
    world.desks[seat].fresh[case.id] = None


def has_field(world: World, case: CaseFile, fact: str) -> bool:
    """Tell whether the card has a place for it."""
    spec = case.kind.facts.get(fact)
    return spec is None or spec.on_card or (case.type, fact) in world.agreements.fields


def records_matter(world: World, case: CaseFile, fact: str) -> bool:
    """Tell whether the card has a place for it that does not hold it yet."""
    if not world.scenario.board.sections or not has_field(world, case, fact):
        return False
    written = case.card.get(fact)
    return written is None or written.version < case.version(fact)


def _send_back(world: World, event: TaskSentBack, _: Entry) -> None:
    """Give the file back to the giver, who now knows that this was the wrong desk."""
    case = world.cases[event.case]
    assignment = case.assigned[event.task]
    case.refused_by.setdefault(event.task, []).append(assignment.role)
    unassign(world, case, event.task)
    if not case.shared:
        hold(world, case, event.to)


def _drop(world: World, event: TaskDropped, _: Entry) -> None:
    """Go on without it."""
    case = world.cases[event.case]
    unassign(world, case, event.task)
    case.outcomes[event.task] = NO_REACTION
    if not case.holder:
        hold(world, case, event.seat)


def _press(world: World, event: DeskChased | DeskReminded, _: Entry) -> None:
    """Lay the task on top; whoever would not have reacted does now."""
    assignment = world.cases[event.case].assigned[event.task]
    assignment.chased += isinstance(event, DeskChased)
    assignment.reminded |= isinstance(event, DeskReminded)
    assignment.no_reaction = False
    put_first(world.trays[assignment.role].tasks, (event.case, event.task))


def claim(world: World, case: CaseFile, seat: str) -> None:
    """Let a seat claim a case."""
    if seat not in case.claims:
        case.claims.append(seat)
        world.desks[seat].owned[case.id] = None
        expect_look(world, seat)


def expect_look(world: World, seat: str) -> None:
    """Note when an owner looks again, unless that is to come already."""
    desk = world.desks[seat]
    if desk.look_due <= world.at:
        desk.look_due = world.next_look(seat, world.at) or -1


def release(world: World, case: CaseFile, seat: str) -> None:
    """Let a seat's claim go."""
    if seat in case.claims:
        case.claims.remove(seat)
        case.released = world.at
        world.desks[seat].owned.pop(case.id, None)


def _settle(world: World, event: OwnerSettled, _: Entry) -> None:
    """Leave exactly one owner."""
    case = world.cases[event.case]
    for seat in list(case.claims):
        release(world, case, seat)
    claim(world, case, event.seat)
    case.owner_settled = True


WORK: Final[dict[type[Event], Fold]] = {
    **DEEDS,
    TaskOffered: _offer,
    TaskAccepted: _accept,
    TaskSentBack: _send_back,
    TaskBegun: _begin_task,
    TaskDone: _finish_task,
    TaskRipened: _ripen,
    TaskReopened: _reopen,
    TaskDropped: _drop,
    FileShared: _share,
    AdviceOverdue: _fall_due,
    DeskChased: _press,
    DeskReminded: _press,
    ConflictFound: _find_conflict,
    CaseClaimed: _claim,
    ClaimReleased: _release,
    OwnerSettled: _settle,
}
"""Half of all that happens is work, so each kind is looked up at once instead of matched in a row."""
