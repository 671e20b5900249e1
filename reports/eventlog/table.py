"""The table that any log comes down to: a row an event, with what its case has as a whole beside it."""

import gzip
import io
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any, NamedTuple, cast

Row = dict[str, str]
"""One event: what stands in each column; what is empty is left out."""

Progress = Callable[[float], None]
"""Is told which part of the file has been read."""

OF_CASE = "case:"
"""Comes before the name of what belongs to a case as a whole."""

EMPTY = frozenset({"", "nan", "nat", "null", "none", "n/a", "<na>"})
"""How programs write that there is nothing."""

OFTEN = 1000


class Unpacked(io.RawIOBase):
    """A packed file as far as it can be unpacked: where it breaks off, it ends."""

    def __init__(self, packed: IO[bytes]) -> None:
        """Begin at the beginning."""
        self._file = gzip.GzipFile(fileobj=packed)
        self.whole = True

    def readable(self) -> bool:
        """Tell that one can read."""
        return True

    def seekable(self) -> bool:
        """Tell that one can go back."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go back."""
        return self._file.seek(offset, whence)

    def readinto(self, room: Any) -> int:  # noqa: ANN401 (any buffer)
        """Read what there is."""
        try:
            some = self._file.read1(len(room))
        except (EOFError, gzip.BadGzipFile, zlib.error):
            self.whole = False
            return 0
        room[: len(some)] = some
        return len(some)


class Table(NamedTuple):
    """All events, in the order of the file, the columns that occur, and whether the file could be read to its end."""

    columns: list[str]
    rows: list[Row]
    whole: bool = True


class BrokenOff(Exception):
    """The rest of a file can't be read."""


class UnreadableLog(ValueError):
    """There is no event in it that could be read."""


def read(path: Path, progress: Progress = lambda _: None) -> Table:
    """Read a log, whatever its name says that it is; `UnreadableLog` when there is nothing in it to measure."""
    from reports.eventlog import csv, xes

    size = max(path.stat().st_size, 1)
    with path.open("rb") as raw:
        packed = raw.read(2) == b"\x1f\x8b"
        raw.seek(0)
        unpacked = Unpacked(raw) if packed else None
        file = cast("IO[bytes]", io.BufferedReader(unpacked)) if unpacked else raw
        start = file.read(4096)
        file.seek(0)
        rows = xes.rows(file) if _is_xml(start) else csv.rows(file)
        found, whole = _as_far_as_it_goes(_watched(rows, lambda: progress(raw.tell() / size)))
    if not found:
        raise UnreadableLog
    columns = list(dict.fromkeys(column for row in found for column in row))
    return Table(columns, found, whole and (unpacked is None or unpacked.whole))


def _as_far_as_it_goes(rows: Iterator[Row]) -> tuple[list[Row], bool]:
    """Give the rows that can be read, and whether these are all."""
    found: list[Row] = []
    try:
        for row in rows:
            found.append(row)  # noqa: PERF402 (what was read before it breaks off is kept)
    except BrokenOff:
        return found, False
    return found, True


def _is_xml(start: bytes) -> bool:
    """Tell XML from a table by how it begins; a byte order mark or another alphabet may come first."""
    return start.lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n")[:1] == b"<"


def _watched(rows: Iterator[Row], look: Callable[[], None]) -> Iterator[Row]:
    """Give each row without its empty cells, and look now and then how far it is."""
    for number, row in enumerate(rows):
        if number % OFTEN == 0:
            look()
        yield {key: value for key, value in row.items() if value.strip().casefold() not in EMPTY}
