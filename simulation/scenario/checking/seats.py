"""Work that nobody sits ready for."""

from collections.abc import Iterator

from simulation.scenario.document import Document
from simulation.scenario.faults import Fault
from simulation.scenario.scenario import Scenario


def tasks_for_nobody(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find tasks of which no role has a seat."""
    for name, kind in scenario.case_types.items():
        for task, spec in kind.tasks.items():
            if not any(_seats(scenario, role) for role in spec.roles):
                yield document.fault(
                    ("case_types", name, "tasks", task, "roles"),
                    nl="Niemand kan deze taak doen: geen van deze rollen heeft in beide profielen een stoel.",
                    en="Nobody can do this task: none of these roles has a seat in both profiles.",
                )


def _seats(scenario: Scenario, role: str) -> bool:
    """Tell whether somebody plays a role in both profiles."""
    seats = scenario.roles[role].seats
    return seats.room > 0 and seats.study > 0
