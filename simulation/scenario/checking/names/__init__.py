"""Every name that a scenario uses, noun by noun."""

from collections.abc import Collection, Iterator

from simulation.scenario.checking.names.agreement import uses_of_interventions
from simulation.scenario.checking.names.casetype import uses_of_case_type
from simulation.scenario.checking.names.inject import uses_of_dilemma, uses_of_inject
from simulation.scenario.checking.names.lesson import uses_of_lesson
from simulation.scenario.checking.names.organisation import uses_of_channel, uses_of_role
from simulation.scenario.checking.names.resident import uses_of_persona, uses_of_stream
from simulation.scenario.checking.names.use import RULESET, STREAM, Use, keys
from simulation.scenario.scenario import Scenario


def uses(scenario: Scenario, rules: Collection[str] | None) -> Iterator[Use]:
    """Go through every name that a scenario uses; `rules` are the new rules that interventions can bring."""
    if scenario.ruleset is not None:
        yield Use(("ruleset",), scenario.ruleset, RULESET, scenario.rulesets)
    for name, channel in scenario.channels.items():
        yield from uses_of_channel(scenario, ("channels", name), channel)
    for name, role in scenario.roles.items():
        yield from uses_of_role(scenario, ("roles", name), role)
    for name, kind in scenario.case_types.items():
        yield from uses_of_case_type(scenario, ("case_types", name), kind)
    for name, persona in scenario.personas.items():
        yield from uses_of_persona(scenario, ("personas", name), persona)
    for name, stream in scenario.ordinary.items():
        yield from uses_of_stream(scenario, ("ordinary", name), stream)
    for name, dilemma in scenario.dilemmas.items():
        yield from uses_of_dilemma(scenario, ("dilemmas", name), dilemma)
    for name, inject in scenario.injects.items():
        yield from uses_of_inject(scenario, ("injects", name), inject)
    yield from uses_of_interventions(scenario, rules)
    for n, lesson in enumerate(scenario.lessons):
        yield from uses_of_lesson(scenario, ("lessons", n), lesson)
    for name, profile in (("room", scenario.profiles.room), ("study", scenario.profiles.study)):
        shares = profile.ordinary if isinstance(profile.ordinary, dict) else {}
        yield from keys(("profiles", name, "ordinary"), shares, STREAM, scenario.ordinary)
