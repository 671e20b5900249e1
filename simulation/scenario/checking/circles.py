"""Tasks that wait for themselves."""

from collections.abc import Iterator

from simulation.scenario.casetype import CaseType
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault
from simulation.scenario.scenario import Scenario


def circles(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find tasks that wait for themselves."""
    for name, kind in scenario.case_types.items():
        for task in kind.tasks:
            if task in _earlier(kind, task):
                yield document.fault(
                    ("case_types", name, "tasks", task, "after"),
                    nl="Deze taak wacht, via andere, op zichzelf en kan dus nooit beginnen.",
                    en="This task waits, through others, for itself and so can never begin.",
                )


def _earlier(kind: CaseType, task: str) -> set[str]:
    """Give all tasks that a task waits for, also through others."""
    seen, todo = set[str](), _waited_for(kind, task)
    while todo:
        earlier = todo.pop()
        if earlier not in seen:
            seen.add(earlier)
            todo.extend(_waited_for(kind, earlier))
    return seen


def _waited_for(kind: CaseType, task: str) -> list[str]:
    """Give what a task itself waits for: to be done, or to end in a certain way."""
    spec = kind.tasks[task]
    return [*spec.after, *(earlier for only in spec.only for earlier in only.ended)]
