"""Tasks that can never be done, because of how they end."""

from collections.abc import Iterator

from simulation.scenario.casetype import Task
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault, Trail
from simulation.scenario.scenario import Scenario


def outcomes(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find tasks that always begin anew, that need themselves, and what no earlier task can dictate."""
    for name, kind in scenario.case_types.items():
        for task, spec in kind.tasks.items():
            yield from _in_task(document, ("case_types", name, "tasks", task), task, spec)


def _in_task(document: Document, path: Trail, name: str, task: Task) -> Iterator[Fault]:
    """Find what is wrong with the ends of one task."""
    if task.outcomes and all(_begins_anew(task, name, outcome) for outcome in task.outcomes):
        yield document.fault(
            (*path, "outcomes"), at_key=True,
            nl="Deze taak komt nooit klaar: na elke uitkomst begint ze opnieuw.",
            en="This task is never done: after each outcome it begins anew.",
        )  # fmt: skip
    if name in task.needs:
        yield document.fault(
            (*path, "needs", task.needs.index(name)),
            nl="Deze taak heeft de uitkomst van zichzelf nodig en kan dus niet beginnen.",
            en="This task needs its own outcome and so can't begin.",
        )
    for outcome, spec in task.outcomes.items():
        for earlier, ends in spec.given.items():
            if not ends or earlier == name:
                yield document.fault(
                    (*path, "outcomes", outcome, "given", earlier),
                    nl="Noem hier minstens een uitkomst van een eerdere taak; zo komt dit nooit voor.",
                    en="Name at least one outcome of an earlier task here; like this it never comes up.",
                )


def _begins_anew(task: Task, name: str, outcome: str) -> bool:
    """Tell whether a task is to be done again after this outcome."""
    spec = task.outcomes[outcome]
    return spec.result is None and (name in spec.reopens or bool(spec.asks))
