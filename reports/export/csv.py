"""CSV: a folder with six tables, in UTF-8 with commas and a heading; what looks like a formula is text."""

import csv
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from reports.export.record.drafts import draft_of
from reports.export.record.record import Record
from reports.export.record.rows import TABLES, cells, columns
from reports.export.record.tables import rows

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""How a formula begins to a spreadsheet program (OWASP, CSV injection)."""


def write(record: Record, path: Path) -> None:
    """Write all tables at once, row by row."""
    with draft_of(path, folder=True) as draft, ExitStack() as open_files:
        writers = {}
        for table, kind in TABLES.items():
            # With a byte order mark, or a spreadsheet program takes it for another encoding.
            file = open_files.enter_context((draft / f"{table}.csv").open("w", encoding="utf-8-sig", newline=""))
            writers[table] = csv.writer(file)
            writers[table].writerow(columns(kind))
        for table, row in rows(record):
            writers[table].writerow([_cell(value) for value in cells(row)])
        open_files.close()


def _cell(value: object) -> object:
    """Give a cell that no program takes for more than what it says."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case datetime():
            return value.isoformat(timespec="seconds")
        case str() if value.startswith(FORMULA):
            return f"'{value}"
        case _:
            return value


EXPORT = write
