"""Roles: one file an archetype, in the words of Dutch case handling; the folder is the register."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from simulation.player import Archetype


@cache
def archetypes() -> dict[str, Archetype]:
    """Give every archetype by its name; a file in this folder that holds none fails loudly."""
    names = sorted(module.name for module in iter_modules(__path__) if not module.ispkg)
    found = {name: import_module(f"{__name__}.{name}").ARCHETYPE for name in names}
    for name, archetype in found.items():
        if archetype.name != name:
            raise ValueError(f"roles/{name}.py holds the archetype {archetype.name!r}")
    return found
