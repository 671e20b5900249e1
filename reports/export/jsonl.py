"""JSON Lines: the canonical journal, its header first and then one entry a line.

With pseudonyms the scenario is left out of the header, for it names the residents: such a file can be read, but
not run again.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from reports.export.record.drafts import draft_of
from reports.export.record.record import Record
from simulation.journal import Entry, written


def write(record: Record, path: Path) -> None:
    """Write a journal line by line."""
    with draft_of(path) as draft, draft.open("wb") as file:
        for line in _lines(record):
            file.write(line + b"\n")


def _lines(record: Record) -> Iterator[bytes]:
    """Give the header and the entries, canonical or under pseudonyms."""
    if not record.names.hidden:
        yield written(record.header)
        yield from map(written, record.entries())
        return
    yield written(msgspec.structs.replace(record.header, scenario="", settings={}))
    for entry in record.entries():
        for event in entry.events:
            record.names.hear(event)
        told = record.names.within(msgspec.to_builtins(entry))
        yield written(msgspec.convert(told, Entry))


EXPORT = write
