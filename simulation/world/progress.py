"""Progress: how far a case has come, as far as one seat knows."""

from simulation.world.casefile import CaseFile
from simulation.world.world import World


def progress_known(world: World, case: CaseFile, seat: str, *, read: bool) -> int:
    """Count the steps of a case that a seat knows are done; -1 when it knows nothing of the case at all."""
    known = sum(1 for task in case.outcomes if _knows_step(world, case, seat, task, read=read))
    involved = known or case.holder == seat or seat in case.claims or _has_task(case, seat)
    seen = read and (known or case.card)
    return known if involved or seen else -1


def _knows_step(world: World, case: CaseFile, seat: str, task: str, *, read: bool) -> bool:
    """Tell whether a seat knows that a task is done: from its head, or from the card it just read."""
    if case.knows(seat, task):
        return True
    return read and task in case.card and world.may_read(world.desks[seat].role, case, task)


def _has_task(case: CaseFile, seat: str) -> bool:
    """Tell whether a task of the case lies on a seat's desk."""
    return any(assignment.seat == seat for assignment in case.assigned.values())
