"""One name for two things, between which the engine or a reader could not choose."""

from collections.abc import Iterator

from simulation.case import OBSERVERS
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault
from simulation.scenario.scenario import Scenario

RESERVED = OBSERVERS[0].rpartition("-")[0]
"""What no role and no stream can be called."""


def namesakes(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find tasks that bear the name of a fact, and streams that bear the name of a persona or a role."""
    for name, kind in scenario.case_types.items():
        for both in sorted(set(kind.facts) & set(kind.tasks)):
            yield document.fault(
                ("case_types", name, "tasks", both), at_key=True,
                nl="{value} is al de naam van een gegeven; geef de taak een andere naam.",
                en="{value} is the name of a fact already; give the task another name.",
            )  # fmt: skip
    # Roles and streams give their seats a number, and so are the seats of the observers called: `observer-1`.
    for section, named in (("roles", scenario.roles), ("ordinary", scenario.ordinary)):
        if RESERVED in named:
            yield document.fault(
                (section, RESERVED), at_key=True,
                nl="{value} is de naam van wie toekijkt; kies een andere naam.",
                en="{value} is the name of who looks on; choose another name.",
            )  # fmt: skip
    # The third resident of a stream is called as the third seat of a role: `stream-3`.
    for others, nl, en in ((scenario.roles, "rol", "role"), (scenario.personas, "persona", "persona")):
        for both in sorted(set(others) & set(scenario.ordinary)):
            yield document.fault(
                ("ordinary", both), at_key=True,
                nl=f"{{value}} is al een {nl}; kies een andere naam.",
                en=f"{{value}} is a {en} already; choose another name.",
            )  # fmt: skip
