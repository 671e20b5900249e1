"""Weights by which nothing can be chosen."""

from collections.abc import Collection, Iterator

from simulation.scenario.casetype import CaseType, Task
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault, Trail
from simulation.scenario.scenario import Scenario

MOST = 1e9
"""Weights together are less than this."""

Weights = Iterator[tuple[Trail, Collection[float]]]


def weights(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find weights by which nothing can be chosen."""
    for path, chosen in _weights(scenario):
        if min(chosen, default=0) < 0 or not 0 < sum(chosen) < MOST:
            yield document.fault(
                path,
                nl="Hier valt niet uit te kiezen: gewichten zijn nul of meer, en samen meer dan nul.",
                en="Nothing can be chosen here: weights are zero or more, and together more than zero.",
            )


def _weights(scenario: Scenario) -> Weights:
    """Go through all weights of a scenario."""
    for name, stream in scenario.ordinary.items():
        yield ("ordinary", name, "channels"), stream.channels.values()
    for name, kind in scenario.case_types.items():
        yield from _of_case_type(("case_types", name), kind)


def _of_case_type(path: Trail, kind: CaseType) -> Weights:
    """Go through the weights of answers and outcomes."""
    for fact, spec in kind.facts.items():
        if spec.values is not None:
            yield (*path, "facts", fact, "values"), spec.values.values()
    for task, work in kind.tasks.items():
        if work.outcomes:
            yield (*path, "tasks", task, "outcomes"), _least_choice(work)


def _least_choice(task: Task) -> list[float]:
    """Give the weights of the narrowest choice: nobody asks for more twice, and what is given isn't chosen."""
    free = [outcome for outcome in task.outcomes.values() if not outcome.given]
    settling = [outcome for outcome in free if not outcome.asks]
    return [outcome.weight for outcome in settling or task.outcomes.values()]
