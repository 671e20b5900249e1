"""Levels: by what a step is named when hands are told apart: its person, its role or its department."""

import re
from functools import cache

from reports.observers.reading import traces
from reports.observers.reading.traces import Name
from simulation.observing import Level
from simulation.scenario.words import Text
from simulation.world.world import World


def levels(world: World) -> list[tuple[Level, Text, Name]]:
    """Give the three ways of naming who did a step."""
    departments = {role: department(world, role) for role in world.scenario.roles}
    return [
        ("person", Text(nl="persoon", en="person"), traces.person),
        ("role", Text(nl="rol", en="role"), traces.role),
        ("department", Text(nl="afdeling", en="department"), lambda step: departments[step.role]),
    ]


def department(world: World, role: str) -> str:
    """Name the department of a role."""
    return world.scenario.roles[role].department.en


def key(department: str) -> str:
    """Make a name of a department fit for the name of a figure."""
    return re.sub(r"\W+", "_", department.lower()).strip("_")


@cache
def named(name: str) -> Text:
    """Give a name as a text; made once, for a text is checked when it is made."""
    return Text(nl=name, en=name)


def title_of(world: World, level: Level, name: str) -> Text:
    """Give what somebody is called at a level: a seat by its name, a role and a department in the reader's language."""
    match level:
        case "role":
            return world.scenario.roles[name].title
        case "department":
            return next(role.department for role in world.scenario.roles.values() if role.department.en == name)
        case _:
            return named(name)
