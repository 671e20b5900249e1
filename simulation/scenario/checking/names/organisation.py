"""The names that the organisation uses: its roles and its channels."""

from collections.abc import Iterator

from simulation.case import ARCHETYPES
from simulation.scenario.channel import Channel
from simulation.scenario.checking.names.use import (
    ARCHETYPE,
    DESK,
    FACT,
    ROLE,
    SECTION,
    Use,
    desks,
    keys,
    listed,
    sections,
)
from simulation.scenario.faults import Trail
from simulation.scenario.role import Role
from simulation.scenario.scenario import Scenario


def uses_of_role(scenario: Scenario, path: Trail, role: Role) -> Iterator[Use]:
    """Go through the names that a role uses."""
    yield Use((*path, "archetype"), role.archetype, ARCHETYPE, ARCHETYPES)
    yield from listed((*path, "sees"), role.sees, SECTION, sections(scenario))
    yield from listed((*path, "knows"), role.knows, ROLE, scenario.roles)
    yield from keys((*path, "sees_if"), role.sees_if, SECTION, sections(scenario))
    facts = {fact for kind in scenario.case_types.values() for fact in kind.facts}
    for section, condition in role.sees_if.items():
        if condition.fact is not None:
            yield Use((*path, "sees_if", section, "fact"), condition.fact, FACT, facts)


def uses_of_channel(scenario: Scenario, path: Trail, channel: Channel) -> Iterator[Use]:
    """Go through the names that a channel uses."""
    facts = {fact for kind in scenario.case_types.values() for fact in kind.facts}
    yield from listed((*path, "reaches"), channel.reaches, DESK, desks(scenario))
    yield from listed((*path, "carries"), channel.carries or (), FACT, facts)
