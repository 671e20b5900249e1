"""The table that any log comes down to: a row an event, with what its case has as a whole beside it."""

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, NamedTuple, cast

Row = dict[str, str]
"""One event: what stands in each column; what is empty is left out."""

Progress = Callable[[float], None]
"""Is told which part of the file has been read."""

OF_CASE = "case:"
"""Comes before the name of what belongs to a case as a whole."""

EMPTY = frozenset({"", "nan", "nat", "null", "none", "n/a", "<na>"})
"""How programs write that there is nothing."""

OFTEN = 1000


class Table(NamedTuple):
    """All events, in the order of the file, and the columns that occur."""

    columns: list[str]
    rows: list[Row]


class UnreadableLog(ValueError):
    """There is no event in it that could be read."""


def read(path: Path, progress: Progress = lambda _: None) -> Table:
    """Read a log, whatever its name says that it is; `UnreadableLog` when there is nothing in it to measure."""
    from reports.eventlog import csv, xes

    size = max(path.stat().st_size, 1)
    with path.open("rb") as raw:
        packed = raw.read(2) == b"\x1f\x8b"
        raw.seek(0)
        file = cast("IO[bytes]", gzip.GzipFile(fileobj=raw)) if packed else raw
        try:
            start = file.read(4096)
            file.seek(0)
            rows = xes.rows(file) if _is_xml(start) else csv.rows(file)
            found = list(_watched(rows, lambda: progress(raw.tell() / size)))
        except (EOFError, gzip.BadGzipFile) as damage:
            raise UnreadableLog(str(damage)) from None
    if not found:
        raise UnreadableLog
    return Table(list(dict.fromkeys(column for row in found for column in row)), found)


def _is_xml(start: bytes) -> bool:
    """Tell XML from a table by how it begins; a byte order mark or another alphabet may come first."""
    return start.lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n")[:1] == b"<"


def _watched(rows: Iterator[Row], look: Callable[[], None]) -> Iterator[Row]:
    """Give each row without its empty cells, and look now and then how far it is."""
    for number, row in enumerate(rows):
        if number % OFTEN == 0:
            look()
        yield {key: value for key, value in row.items() if value.strip().casefold() not in EMPTY}
