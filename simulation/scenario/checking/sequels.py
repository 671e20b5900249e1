"""Work after the result that can't come, or never comes to an end."""

from collections.abc import Iterator

from simulation.scenario.casetype import CaseType
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault, Trail
from simulation.scenario.scenario import Scenario


def sequels(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find work after the result that can't come, or never comes to an end."""
    for name, kind in scenario.case_types.items():
        path = ("case_types", name, "tasks")
        yield from _objections(document, path, kind)
        for task, spec in kind.tasks.items():
            if spec.follows and spec.on_objection:
                yield document.fault(
                    (*path, task, "follows"),
                    nl="Een taak volgt op een uitslag of op een bezwaar, niet op allebei.",
                    en="A task follows a result or an objection, not both.",
                )


def _objections(document: Document, path: Trail, kind: CaseType) -> Iterator[Fault]:
    """Find objections that nobody can decide on."""
    hearing = {task: spec for task, spec in kind.tasks.items() if spec.on_objection}
    if hearing and not any(o.result for spec in hearing.values() for o in spec.outcomes.values()):
        yield document.fault(
            (*path, next(iter(hearing)), "on_objection"),
            nl="Op een bezwaar moet iemand beslissen: geef een van deze taken een uitkomst met een result.",
            en="Somebody has to decide on an objection: give one of these tasks an outcome with a result.",
        )
