"""The names that injects and dilemmas use."""

from collections.abc import Iterator

from simulation.scenario.checking.names.use import CHANNEL, DESK, FACT, PERSONA, Use, desks, listed
from simulation.scenario.faults import Trail
from simulation.scenario.inject import (
    Absence,
    AnyEffect,
    Dilemma,
    Inject,
    Lost,
    NewFact,
    Outage,
    Priority,
    Question,
    Shock,
)
from simulation.scenario.scenario import Scenario


def uses_of_dilemma(scenario: Scenario, path: Trail, dilemma: Dilemma) -> Iterator[Use]:
    """Go through the names that a dilemma uses."""
    yield from listed((*path, "roles"), dilemma.roles, DESK, desks(scenario))


def uses_of_inject(scenario: Scenario, path: Trail, inject: Inject) -> Iterator[Use]:
    """Go through the names that an inject uses."""
    for n, effect in enumerate(inject.effects):
        yield from _uses_of_effect(scenario, (*path, "effects", n), effect)


def _uses_of_effect(scenario: Scenario, path: Trail, effect: AnyEffect) -> Iterator[Use]:
    """Go through the names that the effect of an inject uses."""
    match effect:
        case Absence() | Question():
            yield Use((*path, "role"), effect.role, DESK, desks(scenario))
        case Outage():
            if effect.channel is not None:
                yield Use((*path, "channel"), effect.channel, CHANNEL, scenario.channels)
        case NewFact() | Lost():
            yield Use((*path, "persona"), effect.persona, PERSONA, scenario.personas)
            persona = scenario.personas.get(effect.persona)
            if persona is not None:
                yield Use((*path, "fact"), effect.fact, FACT, persona.facts)
        case Priority() | Shock():
            yield Use((*path, "persona"), effect.persona, PERSONA, scenario.personas)
