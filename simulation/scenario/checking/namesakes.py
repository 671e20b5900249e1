"""One name for two things, between which the engine or a reader could not choose."""

from collections.abc import Iterator

from simulation.scenario.document import Document
from simulation.scenario.faults import Fault
from simulation.scenario.scenario import Scenario


def namesakes(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find tasks that bear the name of a fact, and streams that bear the name of a persona or a role."""
    for name, kind in scenario.case_types.items():
        for both in sorted(set(kind.facts) & set(kind.tasks)):
            yield document.fault(
                ("case_types", name, "tasks", both), at_key=True,
                nl="{value} is al de naam van een gegeven; geef de taak een andere naam.",
                en="{value} is the name of a fact already; give the task another name.",
            )  # fmt: skip
    # The third resident of a stream is called as the third seat of a role: `stream-3`.
    for both in sorted(set(scenario.roles) & set(scenario.ordinary)):
        yield document.fault(
            ("ordinary", both), at_key=True,
            nl="{value} is al een rol; kies een andere naam.",
            en="{value} is a role already; choose another name.",
        )  # fmt: skip
    for both in sorted(set(scenario.personas) & set(scenario.ordinary)):
        yield document.fault(
            ("ordinary", both), at_key=True,
            nl="{value} is al een persona; kies een andere naam.",
            en="{value} is a persona already; choose another name.",
        )  # fmt: skip
