"""Patience: for how long somebody on the line holds on, as one learns of a person who sounds impatient."""

from simulation.world.world import World


def holds_on(world: World, source: str) -> int | None:
    """Give how long such a resident holds on in all (seconds); at a table never shorter than a deed takes."""
    who = world.scenario.personas.get(source) or world.scenario.ordinary.get(source)
    at_table = max(world.profile.desk_time.most or 0, world.profile.pace or 0)
    return max(who.holds, at_table) if who is not None else None
