"""The names that residents use: personas, and streams of ordinary requests."""

from collections.abc import Iterator

from simulation.scenario.checking.names.use import (
    CASE_TYPE,
    CHANNEL,
    FACT,
    OUTSIDE,
    OWN_FACT,
    Use,
    keys,
    listed,
    outside,
)
from simulation.scenario.faults import Trail
from simulation.scenario.resident import Persona, Representative, Stream
from simulation.scenario.scenario import Scenario


def uses_of_persona(scenario: Scenario, path: Trail, persona: Persona) -> Iterator[Use]:
    """Go through the names that a persona uses."""
    yield from _uses_of_resident(scenario, path, persona)
    yield from listed((*path, "channels"), persona.channels, CHANNEL, scenario.channels)
    kind = scenario.case_types.get(persona.case_type)
    if kind is not None:
        own = {fact for fact, spec in kind.facts.items() if spec.held_by is None and fact in persona.facts}
        yield from keys((*path, "facts"), persona.facts, FACT, kind.facts)
        yield from listed((*path, "keeps_back"), persona.keeps_back, OWN_FACT, own)
        if persona.told_before is not None:
            yield from listed((*path, "told_before", "facts"), persona.told_before.facts, OWN_FACT, own)
        if persona.representative is not None:
            yield from _uses_of_representative(path, persona, persona.representative)
        for n, change in enumerate(persona.changes):
            yield Use((*path, "changes", n, "fact"), change.fact, FACT, persona.facts)


def _uses_of_representative(path: Trail, persona: Persona, who: Representative) -> Iterator[Use]:
    """Go through the names that a representative uses."""
    here = (*path, "representative")
    yield from listed((*here, "channels"), who.channels, CHANNEL, persona.channels)
    if who.authorisation is not None:
        yield Use((*here, "authorisation"), who.authorisation, FACT, persona.facts)


def uses_of_stream(scenario: Scenario, path: Trail, stream: Stream) -> Iterator[Use]:
    """Go through the names that a stream of ordinary requests uses."""
    yield from _uses_of_resident(scenario, path, stream)
    yield from keys((*path, "channels"), stream.channels, CHANNEL, scenario.channels)
    kind = scenario.case_types.get(stream.case_type)
    if kind is not None:
        yield from keys((*path, "facts"), stream.facts, FACT, kind.facts)


def _uses_of_resident(scenario: Scenario, path: Trail, who: Persona | Stream) -> Iterator[Use]:
    """Go through the names that any resident uses."""
    yield Use((*path, "role"), who.role, OUTSIDE, outside(scenario))
    yield Use((*path, "case_type"), who.case_type, CASE_TYPE, scenario.case_types)
