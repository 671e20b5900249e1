"""What would happen when every game is over."""

from collections.abc import Iterator

from simulation.scenario.document import Document
from simulation.scenario.faults import Fault
from simulation.scenario.scenario import Scenario


def moments(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find personas who come, and injects that befall, after the end of a round in both profiles."""
    profiles = (scenario.profiles.room, scenario.profiles.study)
    rounds = scenario.rounds.number if scenario.rounds.carry_over else 1
    for name, inject in scenario.injects.items():
        if inject.at > rounds * max(profile.round for profile in profiles):
            yield document.fault(
                ("injects", name, "at"),
                nl="{value} komt nooit: dan is de ronde voorbij, in beide profielen.",
                en="{value} never comes: by then the round is over, in both profiles.",
            )
    with_personas = [profile.round for profile in profiles if profile.personas]
    for name, persona in scenario.personas.items():
        if with_personas and persona.at > rounds * max(with_personas):
            yield document.fault(
                ("personas", name, "at"),
                nl="Op {value} komt niemand meer: dan is de ronde voorbij, in elk profiel met personas.",
                en="Nobody comes at {value} any more: by then the round is over, in every profile with personas.",
            )
