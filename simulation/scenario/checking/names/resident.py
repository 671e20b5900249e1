"""The names that residents use: personas, and streams of ordinary requests."""

from collections.abc import Iterator

from simulation.scenario.checking.names.use import (
    CASE_TYPE,
    CHANNEL,
    FACT,
    OUTSIDE,
    Use,
    keys,
    listed,
    outside,
)
from simulation.scenario.faults import Trail
from simulation.scenario.resident import Persona, Stream
from simulation.scenario.scenario import Scenario


def uses_of_persona(scenario: Scenario, path: Trail, persona: Persona) -> Iterator[Use]:
    """Go through the names that a persona uses."""
    yield from _uses_of_resident(scenario, path, persona)
    yield from listed((*path, "channels"), persona.channels, CHANNEL, scenario.channels)
    kind = scenario.case_types.get(persona.case_type)
    if kind is not None:
        own = {fact for fact, spec in kind.facts.items() if spec.held_by is None}
        yield from keys((*path, "facts"), persona.facts, FACT, own)
        yield from listed((*path, "keeps_back"), persona.keeps_back, FACT, own)
        for n, change in enumerate(persona.changes):
            yield Use((*path, "changes", n, "fact"), change.fact, FACT, persona.facts)


def uses_of_stream(scenario: Scenario, path: Trail, stream: Stream) -> Iterator[Use]:
    """Go through the names that a stream of ordinary requests uses."""
    yield from _uses_of_resident(scenario, path, stream)
    yield from keys((*path, "channels"), stream.channels, CHANNEL, scenario.channels)


def _uses_of_resident(scenario: Scenario, path: Trail, who: Persona | Stream) -> Iterator[Use]:
    """Go through the names that any resident uses."""
    yield Use((*path, "role"), who.role, OUTSIDE, outside(scenario))
    yield Use((*path, "case_type"), who.case_type, CASE_TYPE, scenario.case_types)
