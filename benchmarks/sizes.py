"""How much a kept entry takes: in memory as a room's table holds it and as it is read back, and in the session file.

Both games are played for two rounds by simulated people at a table with a session file. In memory counts what is new
with an entry, to whoever goes through the journal from the beginning: the records, numbers and names in it that no
entry before it had, and its place in the list. On disk counts its row, and what SQLite keeps around a row. Texts that
people type lie beside the entries and are not counted; the header is not either.
"""

import sys
import tracemalloc
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import fmean, median
from tempfile import TemporaryDirectory
from typing import Final

import msgspec

from overdracht.choosing import first_offers
from overdracht.composition import laid, opened
from overdracht.shelf import header
from roles import archetypes
from simulation.journal import Entry
from simulation.rehearsal import people, rehearse
from simulation.session.pages import rows_in
from simulation.session.seal import SEAL

GAMES: Final = ("tilburg-evenementenvergunning", "groningen-bijstandsuitkering")
IN_MEMORY: Final = 300
"""Bytes that the median entry may take in memory."""
ON_DISK: Final = 120
"""Bytes that the median entry may take on disk."""
PLACE: Final = 8
"""Bytes of a place in a list."""
AROUND: Final = 10
"""Bytes of SQLite around a row: its place on the page, its lengths, its number (fileformat.html, 1.6 and 2.1)."""

EVERYBODYS: Final = range(-5, 257)
"""Numbers, and false and true, of which Python keeps one for all."""


def main() -> int:
    """Print what entries take, and fail when the median takes too much."""
    with TemporaryDirectory() as folder:
        found = [sizes(game, Path(folder) / f"{game}.overdracht") for game in GAMES]
    return int(any(memory > IN_MEMORY or disk > ON_DISK for memory, disk in found))


def sizes(game: str, path: Path) -> tuple[float, float]:
    """Play, and give the median entry's bytes in memory, the largest of both ways to come by it, and on disk."""
    played, empty = play(game, path, 2)
    tracemalloc.start()
    read = opened(path).entries
    traced = tracemalloc.get_traced_memory()[0] / len(read)
    tracemalloc.stop()
    at_table, back = median(held(played)), median(held(read))
    rows = [len(body) + SEAL + AROUND for body in rows_in(path)["entries"].values()]
    print(f"{game}: {len(read)} entries")
    print(f"  in memory, median: {at_table:.0f} bytes at the table, {back:.0f} read back (at most {IN_MEMORY})")
    print(f"  in memory, mean: {fmean(held(played)):.0f} at the table, {traced:.0f} read back, by tracemalloc")
    grown = (path.stat().st_size - empty) / len(read)
    print(f"  on disk, median: {median(rows):.0f} bytes (at most {ON_DISK}); the file grew by {grown:.0f} an entry")
    return max(at_table, back), median(rows)


def play(game: str, path: Path, rounds: int) -> tuple[Sequence[Entry], int]:
    """Play some rounds at a table; give the entries, and the size of the file before them."""
    head = header(game, "room", 1, {"rounds.number": str(rounds)})
    table = laid(head, path)
    empty = path.stat().st_size
    for moment in rehearse(table.game, people(table.game, archetypes()), rounds, first_offers):
        if moment.second % 60 == 0:
            table.keep()
    table.keep()
    table.close()
    return table.journal.entries, empty


def held(entries: Iterable[Entry]) -> list[int]:
    """Give what each entry takes that no entry before it took."""
    seen: set[int] = set()
    return [new(entry, seen) + PLACE for entry in entries]


def new(value: object, seen: set[int]) -> int:
    """Give the bytes of a value and all in it, as far as they were not seen."""
    if value is None or id(value) in seen or (isinstance(value, int) and value in EVERYBODYS):
        return 0
    seen.add(id(value))
    return sys.getsizeof(value) + sum(new(part, seen) for part in parts(value))


def parts(value: object) -> Iterable[object]:
    """Give what a value refers to."""
    match value:
        case tuple():
            return value
        case dict():
            return (*value.keys(), *value.values())
        case msgspec.Struct():
            return (getattr(value, name) for name in value.__struct_fields__)
        case _:
            return ()


if __name__ == "__main__":
    sys.exit(main())
