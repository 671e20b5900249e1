"""Work on tasks: what it needs, how it ends, what must be done again, and conflicts that come to light."""

import math

from simulation.case import DONE
from simulation.events.case import CaseClassified, CaseDecided
from simulation.events.knowledge import FactsOutdated
from simulation.events.work import ConflictFound, TaskBegun, TaskDone, TaskReopened
from simulation.intents.employee import Work
from simulation.rules import dilemma, waiting
from simulation.rules.custody import case_of, take
from simulation.rules.deeds import begin, effort
from simulation.rules.ruling import Refused, Ruling, Said
from simulation.rules.term import reclassify
from simulation.scenario.casetype import Condition, Conflict, Outcome
from simulation.world.activity import Activity
from simulation.world.casefile import CaseFile, holds
from simulation.world.world import World


def start(world: World, said: Said, intent: Work) -> Ruling:
    """Begin on a task; taking it comes with it."""
    case = case_of(world, intent.case)
    ruling = take(world, said.seat, case, intent.task)
    spec = case.tasks[intent.task]
    if intent.task in case.assigned and case.assigned[intent.task].begun:
        raise Refused("already_begun")
    if world.missing(case, intent.task, said.seat):
        raise Refused("facts_missing")
    if spec.mandate and not case.leaves.get("mandate"):
        raise Refused("no_mandate")
    ruling.happen(TaskBegun(case.id, intent.task, said.seat))
    ruling.add(dilemma.meet(world, said.seat, case, intent.task))
    seconds = task_effort(world, said.seat, case, intent.task, spec)
    return ruling.add(begin(world, said, seconds))


def task_effort(world: World, seat: str, case: CaseFile, task: str, spec: Activity) -> int:
    """Draw how long a task takes this seat; luck belongs to the case, so that it is the same in each round."""
    chosen = world.agreements.efforts.get((case.type, task), spec.effort)
    seconds = effort(world, chosen, ("effort", case.id, task, case.attempts.get(task, 0)))
    speed = world.role(seat).speed
    return seconds if speed == 1.0 else round(seconds / speed)


def finish(world: World, seat: str, intent: Work) -> Ruling:
    """End work on a task: its outcome, what that decides, and what must be done again."""
    case = case_of(world, intent.case)
    assignment = case.assigned.get(intent.task)
    if assignment is None or assignment.seat != seat:
        raise Refused("overtaken")
    spec = case.tasks[intent.task]
    name, outcome = outcome_of(world, case, intent.task, spec, seat)
    ruling = Ruling(TaskDone(case.id, intent.task, seat, name)).add(
        waiting.after_task(world, case, intent.task, world.at)
    )
    if outcome is not None and outcome.reopens:
        reopen(case, ruling, outcome.reopens, intent.task)
    if outcome is not None and outcome.asks:
        reopen(case, ruling, [intent.task], intent.task)
        outdate(case, ruling, outcome.asks, intent.task)
    if spec.classifies:
        ruling.add(classify(world, case, seat))
    if case.conflicts:
        _find_conflicts(ruling, case, seat, intent.task)
    if outcome is not None and outcome.result is not None:
        ruling.happen(CaseDecided(case.id, decided(case, outcome.result), seat))
    return ruling


def outcome_of(world: World, case: CaseFile, task: str, spec: Activity, seat: str) -> tuple[str, Outcome | None]:
    """Give how a task ends: as earlier outcomes dictate, else by luck among what its doer thinks possible."""
    if not spec.outcomes:
        return DONE, None
    possible = {n: o for n, o in spec.outcomes.items() if not o.only or _thinks(world, case, seat, o.only)}
    for name, outcome in possible.items():
        if outcome.given and all(case.outcomes.get(t) in ends for t, ends in outcome.given.items()):
            return name, outcome
    weights = {n: o.weight for n, o in possible.items() if not o.given and not _asked(case, task, o)}
    if not any(weights.values()):  # what should have dictated it was reopened meanwhile, or nothing else fits
        weights = {n: o.weight for n, o in spec.outcomes.items()}
    name = world.luck.chosen(weights, "outcome", case.id, task, case.attempts.get(task, 0))
    return name, spec.outcomes[name]


def _thinks(world: World, case: CaseFile, seat: str, conditions: list[Condition]) -> bool:
    """Tell whether conditions hold as far as a seat knows."""
    return all(holds(case, c, lambda fact: case.answer(fact, world.known(case, seat, fact))) for c in conditions)


def _asked(case: CaseFile, task: str, outcome: Outcome) -> bool:
    """Tell whether an outcome asks for more although it did so before: nobody asks for ever."""
    return bool(outcome.asks) and case.attempts.get(task, 0) > 0


def decided(case: CaseFile, result: str) -> str:
    """Give the result: the one made for this resident if that was settled, else the one of the task."""
    tailored = next((name for name, spec in case.kind.results.items() if spec.tailored), None)
    return tailored if case.settled and tailored is not None else result


def reopen(case: CaseFile, ruling: Ruling, tasks: list[str], why: str) -> None:
    """Let tasks be done again, as far as they were done."""
    for task in tasks:
        if task in case.outcomes or task == why:
            ruling.happen(TaskReopened(case.id, task, why))


def outdate(case: CaseFile, ruling: Ruling, facts: list[str], why: str) -> None:
    """Let the resident have to say facts anew, as far as there is anything to say."""
    if known := tuple(fact for fact in facts if case.version(fact)):
        ruling.happen(FactsOutdated(case.id, known, why))


def open_conflicts(case: CaseFile) -> list[str]:
    """Give the conflicts that are still hidden and concern a case of this class."""
    return [name for name in case.conflicts if _concerns(case, case.kind.conflicts[name])]


def _concerns(case: CaseFile, conflict: Conflict) -> bool:
    """Tell whether a conflict is for cases of this class; its answers were looked at when the resident arrived."""
    return all(only.classes is None or case.klass in only.classes for only in conflict.only)


def classify(world: World, case: CaseFile, seat: str) -> Ruling:
    """Sum the points of the answers as this seat knows them, and give the class and its legal term."""
    classes = case.kind.classes
    if classes is None:
        return Ruling()
    score = math.fsum(s.points for s in classes.scores if s.fits(case.answer(s.fact, world.known(case, seat, s.fact))))
    klass = next(n for n, b in classes.bounds.items() if b.up_to is None or score <= b.up_to)
    return Ruling(CaseClassified(case.id, klass, score)).add(reclassify(world, case, klass))


def _find_conflicts(ruling: Ruling, case: CaseFile, seat: str, task: str) -> None:
    """Bring a conflict to light when the second of the two that it lies between is done."""
    for name in open_conflicts(case):
        conflict = case.kind.conflicts[name]
        other = [t for t in conflict.between if t != task]
        if task in conflict.between and all(t in case.outcomes for t in other):
            ruling.happen(ConflictFound(case.id, name, seat, early=False))
            reopen(case, ruling, conflict.redo, task if task in conflict.redo else name)
            outdate(case, ruling, conflict.revise, name)
            return
