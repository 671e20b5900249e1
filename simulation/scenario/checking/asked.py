"""Questions to the resident about what only a desk knows."""

from collections.abc import Iterator

from simulation.scenario.casetype import CaseType
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault, Trail
from simulation.scenario.scenario import Scenario


def asked_in_vain(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find facts that a resident must give anew, and that only a desk knows."""
    for name, kind in scenario.case_types.items():
        for path, fact in _asked(("case_types", name), kind):
            if kind.facts[fact].held_by is not None:
                yield document.fault(
                    path,
                    nl="{value} weet de inwoner niet, maar een rol (`held_by`); vraag het dus niet aan de inwoner.",
                    en="{value} is known by a role (`held_by`), not by the resident; so don't ask the resident.",
                )


def _asked(path: Trail, kind: CaseType) -> Iterator[tuple[Trail, str]]:
    """Go through the facts that a resident is made to give anew."""
    for task, spec in kind.tasks.items():
        for outcome, end in spec.outcomes.items():
            for n, fact in enumerate(end.asks):
                yield (*path, "tasks", task, "outcomes", outcome, "asks", n), fact
    for name, conflict in kind.conflicts.items():
        for n, fact in enumerate(conflict.revise):
            yield (*path, "conflicts", name, "revise", n), fact
