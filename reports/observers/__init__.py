"""Observers: one file a family of measures; the folder is the register."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from reports.observers.reading.measuring import Measuring


@cache
def observers() -> list[type[Measuring]]:
    """Give every observer; a file in this folder that holds none fails loudly."""
    names = sorted(module.name for module in iter_modules(__path__) if not module.ispkg)
    return [import_module(f"{__name__}.{name}").OBSERVER for name in names]


def definitions() -> dict[str, str]:
    """Give the definition of every measure by its name; parts of a measure share its definition."""
    return {measure.name: measure.definition for kind in observers() for measure in kind.measures()}
