"""Exports: a session for other people's tools, one file a format; the folder is the register."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from reports.export.record.record import Record

Export = Callable[[Record, Path], None]
"""Writes a session to a file, or to a folder of tables."""

LIBRARIES = {"parquet": "pyarrow"}
"""What a format needs that is not always there."""


def formats() -> list[str]:
    """Name the formats that there are, as they are typed."""
    return sorted(module.name.replace("_", "-") for module in iter_modules(__path__) if not module.ispkg)


def export(name: str) -> Export:
    """Give the export of that name; a file in this folder that holds none fails loudly."""
    chosen: Export = import_module(f"{__name__}.{name.replace('-', '_')}").EXPORT
    return chosen


def ending(name: str) -> str:
    """Give how the name of a file of that format ends, as other tools expect it; tables are in a folder."""
    endings = {"ocel-json": ".ocel.json", "ocel-sqlite": ".ocel.sqlite", "csv": "-csv", "parquet": "-parquet"}
    return endings.get(name, f".{name}")
