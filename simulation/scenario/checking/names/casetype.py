"""The names that a case type uses: in its facts, tasks, conflicts, classes and term."""

from collections.abc import Iterator, Mapping

from simulation.case import DONE, NO_REACTION
from simulation.scenario.casetype import CaseType, Condition, Conflict, FactType, Outcome, Task
from simulation.scenario.checking.names.use import (
    DESK,
    FACT,
    KLASS,
    OUTCOME,
    PHASE,
    RESULT,
    SECTION,
    TASK,
    Use,
    classes,
    desks,
    keys,
    listed,
    sections,
)
from simulation.scenario.faults import Trail
from simulation.scenario.scenario import Scenario


def uses_of_case_type(scenario: Scenario, path: Trail, kind: CaseType) -> Iterator[Use]:
    """Go through the names that a case type uses."""
    for name, fact in kind.facts.items():
        yield from _uses_of_fact(scenario, (*path, "facts", name), fact)
    for name, task in kind.tasks.items():
        yield from _uses_of_task(scenario, (*path, "tasks", name), kind, task)
    for name, conflict in kind.conflicts.items():
        yield from _uses_of_conflict((*path, "conflicts", name), kind, conflict)
    for n, score in enumerate(kind.classes.scores if kind.classes else ()):
        yield Use((*path, "classes", "scores", n, "fact"), score.fact, FACT, kind.facts)
    yield from _uses_of_term(path, kind)
    if kind.withdrawn is not None:
        yield Use((*path, "withdrawn"), kind.withdrawn, RESULT, kind.results)


def _uses_of_term(path: Trail, kind: CaseType) -> Iterator[Use]:
    """Go through the names that a legal term uses."""
    if kind.term is not None:
        yield from keys((*path, "term", "by_class"), kind.term.by_class, KLASS, classes(kind))
        if kind.term.unrepaired is not None:
            yield Use((*path, "term", "unrepaired"), kind.term.unrepaired, RESULT, kind.results)


def _uses_of_fact(scenario: Scenario, path: Trail, fact: FactType) -> Iterator[Use]:
    """Go through the names that a fact uses."""
    yield Use((*path, "section"), fact.section, SECTION, sections(scenario))
    if fact.held_by is not None:
        yield Use((*path, "held_by"), fact.held_by, DESK, desks(scenario))


def _uses_of_task(scenario: Scenario, path: Trail, kind: CaseType, task: Task) -> Iterator[Use]:
    """Go through the names that a task uses."""
    yield from listed((*path, "roles"), task.roles, DESK, desks(scenario))
    yield Use((*path, "section"), task.section, SECTION, sections(scenario))
    if task.phase is not None:
        yield Use((*path, "phase"), task.phase, PHASE, kind.phases)
    yield from listed((*path, "needs"), task.needs, FACT, {**kind.facts, **kind.tasks})
    yield from listed((*path, "after"), task.after, TASK, kind.tasks)
    if task.within is not None and task.within.since is not None:
        yield Use((*path, "within", "since"), task.within.since, TASK, kind.tasks)
    yield from listed((*path, "follows"), task.follows, RESULT, kind.results)
    yield from _uses_of_conditions((*path, "only"), kind, task.only)
    for name, outcome in task.outcomes.items():
        yield from _uses_of_outcome((*path, "outcomes", name), kind, outcome)


def _uses_of_outcome(path: Trail, kind: CaseType, outcome: Outcome) -> Iterator[Use]:
    """Go through the names that an outcome uses."""
    yield from listed((*path, "reopens"), outcome.reopens, TASK, kind.tasks)
    yield from listed((*path, "asks"), outcome.asks, FACT, kind.facts)
    yield from _uses_of_conditions((*path, "only"), kind, outcome.only)
    yield from _uses_of_ends((*path, "given"), kind, outcome.given)
    if outcome.result is not None:
        yield Use((*path, "result"), outcome.result, RESULT, kind.results)


def _uses_of_conflict(path: Trail, kind: CaseType, conflict: Conflict) -> Iterator[Use]:
    """Go through the names that a conflict uses."""
    yield from listed((*path, "between"), conflict.between, TASK, kind.tasks)
    yield from listed((*path, "redo"), conflict.redo, TASK, kind.tasks)
    yield from listed((*path, "revise"), conflict.revise, FACT, kind.facts)
    yield from _uses_of_conditions((*path, "only"), kind, conflict.only)


def _uses_of_conditions(path: Trail, kind: CaseType, conditions: list[Condition]) -> Iterator[Use]:
    """Go through the names that conditions use."""
    for n, condition in enumerate(conditions):
        yield from listed((*path, n, "classes"), condition.classes or (), KLASS, classes(kind))
        yield from _uses_of_ends((*path, n, "ended"), kind, condition.ended)
        if condition.fact is not None:
            yield Use((*path, n, "fact"), condition.fact, FACT, kind.facts)


def _uses_of_ends(path: Trail, kind: CaseType, ended: Mapping[str, list[str]]) -> Iterator[Use]:
    """Go through tasks and the outcomes with which they must have ended."""
    yield from keys(path, ended, TASK, kind.tasks)
    for task, ends in ended.items():
        known = _ends_of(kind.tasks[task]) if task in kind.tasks else ends
        yield from listed((*path, task), ends, OUTCOME, known)


def _ends_of(task: Task) -> list[str]:
    """Give the ways in which a task can end; without outcomes of its own it is simply done."""
    return [*(task.outcomes or (DONE,)), *((NO_REACTION,) if task.advice is not None else ())]
