"""Patience: for how long somebody on the line holds on, as one learns of a person who sounds impatient."""

from simulation.world.casefile import CaseFile
from simulation.world.world import World


def holds_on(world: World, file: CaseFile) -> int | None:
    """Give how long the resident of a case holds on in all (seconds); at a table never shorter than a deed takes."""
    source = world.scenario.personas.get(file.source) or world.scenario.ordinary.get(file.source)
    at_table = max(world.profile.desk_time.most or 0, world.profile.pace or 0)
    return max(source.holds, at_table) if source is not None else None
