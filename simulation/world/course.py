"""The course of a case: which tasks are part of it, which can be done now, and whether anything is left to do."""

from collections.abc import Callable, Iterator

from simulation.world.activity import Activity
from simulation.world.casefile import CaseFile, holds
from simulation.world.world import World


def ready(world: World, case: CaseFile) -> Iterator[str]:
    """Go through the tasks that could be done now and lie with nobody."""
    if case.result and not case.announced:
        return
    for name in case.tasks:
        if name not in case.outcomes and name not in case.assigned and is_ready(world, case, name):
            yield name


def is_ready(world: World, case: CaseFile, task: str) -> bool:
    """Tell whether a task applies, its time has come, and all before it is done or not part of this case."""
    spec = case.tasks[task]
    if case.held_up or not in_turn(case, spec) or waits_for_others(world, case, spec):
        return False
    return (not spec.wait or task in case.ripe) and applies(world, case, task)


def waits_for_others(world: World, case: CaseFile, spec: Activity) -> bool:
    """Tell whether a task that comes before is still to be done."""
    return bool(spec.after) and any(t not in case.outcomes and may_apply(world, case, t) for t in spec.after)


def in_turn(case: CaseFile, spec: Activity) -> bool:
    """Tell whether a task belongs to where the case stands: before the result, after it, or after an objection."""
    if case.result:
        return case.announced and case.result in spec.follows
    return not spec.follows and spec.on_objection == case.objecting


def applies(world: World, case: CaseFile, task: str) -> bool:
    """Tell whether a task is part of this case, given its class, its answers and how earlier tasks ended."""
    scrapped, only = world.agreements.scrapped, case.tasks[task].only
    if scrapped and (case.type, task) in scrapped:
        return False
    return not only or all(holds(case, condition, case.as_it_is) for condition in only)


def may_apply(world: World, case: CaseFile, task: str) -> bool:
    """Tell whether a task is part of this case, or may still become so by how another one ends."""
    if applies(world, case, task):
        return True
    if (case.type, task) in world.agreements.scrapped:
        return False
    waited_for = {earlier for condition in case.tasks[task].only for earlier in condition.ended}
    open_ones = [earlier for earlier in waited_for if earlier not in case.outcomes]
    return any(in_turn(case, case.tasks[t]) and may_apply(world, case, t) for t in open_ones)


def is_over(world: World, case: CaseFile) -> bool:
    """Tell whether nothing is left to do on a case of which the resident has heard the result."""
    if case.assigned or not (case.announced or not case.kind.results):
        return False
    return not _is_left(world, case, lambda spec: in_turn(case, spec))


def has_sequel(world: World, case: CaseFile, result: str) -> bool:
    """Tell whether work follows this result, once the resident has heard it."""
    return _is_left(world, case, lambda spec: result in spec.follows)


def _is_left(world: World, case: CaseFile, concerns: Callable[[Activity], bool]) -> bool:
    """Tell whether any of these tasks is still to be done, or may become so."""
    tasks = case.tasks.items()
    return any(task not in case.outcomes and concerns(spec) and may_apply(world, case, task) for task, spec in tasks)
