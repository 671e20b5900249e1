"""Rows read straight from the pages of a session file, for when SQLite cannot find its way in it any more.

Every row is sealed, so whatever looks like a row and bears the right seal is one, wherever it lies. The
names in here are those of https://www.sqlite.org/fileformat.html, sections 1.6 and 2.1.
"""

import mmap
from collections.abc import Iterator
from itertools import count, takewhile
from pathlib import Path

from simulation.session.seal import SEAL, TABLES, Table, seal

PAGE = 4096
"""Bytes in a page; written into every session file, and known here because the file's own word may be lost."""

FILE_HEAD = 100
PAGE_HEAD = 8
LEAF = 0x0D
MOST_CELLS = PAGE // 4
MOST_LOCAL = PAGE - 35
LEAST_LOCAL = (PAGE - 12) * 32 // 255 - 23

Bytes = bytes | mmap.mmap
Rows = dict[Table, dict[int, bytes]]


def rows_in(path: Path) -> Rows:
    """Give every sealed row that can be found in a file."""
    with path.open("rb") as file:
        if not path.stat().st_size:
            return rows_of(b"")
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            return rows_of(data)


def rows_of(data: Bytes) -> Rows:
    """Give every sealed row that can be found in these bytes."""
    rows: Rows = {table: {} for table in TABLES}
    for start in range(0, len(data), PAGE):
        for cell in _cells(data, start):
            number, payload = _payload(data, cell)
            body, stamp = _record(payload)
            for table in TABLES:
                if stamp and seal(table, number, body) == stamp:
                    rows[table][number] = body
    return rows


def from_the_start(rows: Rows) -> list[bytes]:
    """Give the entries up to the first that is missing."""
    entries = rows["entries"]
    return [entries[number] for number in takewhile(entries.__contains__, count(1))]


def _cells(data: Bytes, start: int) -> Iterator[int]:
    """Give the places of the rows on one page, if it is a page of rows."""
    head = start + (FILE_HEAD if start == 0 else 0)
    if _number(data, head, 1) == LEAF:
        for cell in range(min(_number(data, head + 3, 2), MOST_CELLS)):
            yield start + _number(data, head + PAGE_HEAD + 2 * cell, 2)


def _payload(data: Bytes, cell: int) -> tuple[int, bytes]:
    """Give the number of a row and its record, which may go on in a chain of pages elsewhere."""
    size, at = _varint(data, cell)
    number, at = _varint(data, at)
    if size <= MOST_LOCAL:
        return number, data[at : at + size]
    # More than the file holds cannot be: a damaged size would have us follow a chain in circles.
    size = min(size, len(data))
    local = LEAST_LOCAL + (size - LEAST_LOCAL) % (PAGE - 4)
    local = local if local <= MOST_LOCAL else LEAST_LOCAL
    chain = _chain(data, _number(data, at + local, 4), size - local)
    return number, b"".join([data[at : at + local], *chain])[:size]


def _chain(data: Bytes, page: int, size: int) -> Iterator[bytes]:
    """Give the contents of pages of which each names the next."""
    while page and size > 0:
        there = (page - 1) * PAGE
        yield data[there + 4 : there + PAGE]
        page = _number(data, there, 4)
        size -= PAGE - 4


def _record(payload: bytes) -> tuple[bytes, bytes]:
    """Split a record into body and seal; two times nothing if it is not of that shape."""
    size, at = _varint(payload, 0)
    number, at = _varint(payload, at)
    body, at = _varint(payload, at)
    stamp, at = _varint(payload, at)
    # The number lies outside the record (type 0); bytes are of even types from 12 on, two a byte.
    if at != size or number != 0 or body < 12 or body % 2 or stamp != 12 + 2 * SEAL:  # noqa: PLR2004
        return b"", b""
    end = size + (body - 12) // 2
    return payload[size:end], payload[end : end + SEAL]


def _number(data: Bytes, at: int, size: int) -> int:
    """Read a number of fixed size; what lies beyond the end of the file counts as 0."""
    return int.from_bytes(data[at : at + size], "big")


def _varint(data: Bytes, at: int) -> tuple[int, int]:
    """Read a number of seven bits a byte, and where it ends."""
    value = 0
    for place, byte in enumerate(data[at : at + 8]):
        value = value << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004 - the eighth bit says that more follows
            return value, at + place + 1
    return value << 8 | _number(data, at + 8, 1), at + 9
