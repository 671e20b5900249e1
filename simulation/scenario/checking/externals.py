"""Improvements that bind a party outside which has not agreed to take part."""

from collections.abc import Iterator

from simulation.scenario.agreement import ChannelChange, FieldChange, TaskChange
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault
from simulation.scenario.scenario import Scenario


def externals(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find improvements that bind a party outside which has not agreed to take part."""
    outside = {name for name, role in scenario.roles.items() if role.external}
    for name, offer in scenario.interventions.items():
        for n, change in enumerate(offer.changes):
            bound = [] if isinstance(change, ChannelChange | FieldChange | TaskChange) else change.roles
            for m, role in enumerate(bound):
                if role in outside and role not in offer.partners:
                    yield document.fault(
                        ("interventions", name, "changes", n, "roles", m),
                        nl="{value} is een partij van buiten. Doet die mee, noem haar dan bij `partners`.",
                        en="{value} is a party outside. If it takes part, name it under `partners`.",
                    )
