"""Plots: one file a picture; the folder is the register."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from reports.plots.plot import Plot

LAID_UNDER = {"style", "numbering", "picture", "plot", "timeline", "rows"}
"""What all pictures stand on, and no picture itself."""


@cache
def plots() -> dict[str, Plot]:
    """Give every plot by its name; a file in this folder that holds none fails loudly."""
    names = sorted({module.name for module in iter_modules(__path__) if not module.ispkg} - LAID_UNDER)
    return {name: import_module(f"{__name__}.{name}").PLOT for name in names}
