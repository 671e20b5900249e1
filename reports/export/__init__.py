"""Exports: a journal for other people's tools, one file a format; the folder is the register."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from simulation.journal import Journal

Export = Callable[[Journal, Path], None]
"""Writes a journal to a file."""


def formats() -> list[str]:
    """Name the formats that there are."""
    return sorted(module.name for module in iter_modules(__path__))


def export(name: str) -> Export:
    """Give the export of that name; a file in this folder that holds none fails loudly."""
    chosen: Export = import_module(f"{__name__}.{name}").EXPORT
    return chosen
