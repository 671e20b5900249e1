"""Waiting: tasks that must not begin before so much time has passed since what comes before them."""

from collections.abc import Callable

from simulation.events.work import TaskRipened
from simulation.intents.world import Ripen
from simulation.rules.ruling import Ruling
from simulation.world.activity import Activity
from simulation.world.casefile import CaseFile
from simulation.world.course import in_turn, may_apply, waits_for_others
from simulation.world.world import World


def after_opening(world: World, case: CaseFile, at: int) -> Ruling:
    """Let the tasks wait that come first of all."""
    return _wait(world, case, at, lambda spec: not spec.after and not spec.follows and not spec.on_objection)


def after_task(world: World, case: CaseFile, task: str, at: int) -> Ruling:
    """Let the tasks wait that come after this one."""
    return _wait(world, case, at, lambda spec: task in spec.after)


def after_result(world: World, case: CaseFile, result: str, at: int) -> Ruling:
    """Let the tasks wait that follow this result."""
    return _wait(world, case, at, lambda spec: not spec.after and result in spec.follows)


def after_objection(world: World, case: CaseFile, at: int) -> Ruling:
    """Let the tasks wait with which an objection begins."""
    return _wait(world, case, at, lambda spec: not spec.after and spec.on_objection)


def _wait(world: World, case: CaseFile, at: int, concerns: Callable[[Activity], bool]) -> Ruling:
    """Let each of these tasks ripen after its own time."""
    ruling = Ruling()
    for task, spec in world.waiting[case.type].items():
        if concerns(spec):
            ruling.later(at + spec.wait, Ripen(case.id, task))
    return ruling


def ripen(world: World, intent: Ripen) -> Ruling:
    """End a wait, unless something else came before the task meanwhile: then that starts a wait of its own."""
    case = world.cases.get(intent.case)
    if case is None or case.closed or intent.task in case.ripe:
        return Ruling()
    spec = case.tasks[intent.task]
    if not in_turn(case, spec) or not may_apply(world, case, intent.task) or waits_for_others(world, case, spec):
        return Ruling()
    return Ruling(TaskRipened(case.id, intent.task))
