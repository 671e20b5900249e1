"""The journal: a header and an append-only list of entries; everything else is a way of reading it."""

from collections.abc import Iterable, Iterator
from typing import Self

import msgspec

from simulation.case import By
from simulation.events import Event
from simulation.intents import Intent
from simulation.scenario.play import ProfileName
from simulation.sharing import Sharing

RULES_VERSION = 2
"""Raised whenever the same inputs could give another journal; older journals then fold but don't run again."""


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a journal is of: the scenario's text, and what it was played with."""

    scenario: str
    file: str
    profile: ProfileName
    seed: int
    settings: dict[str, str] = {}
    program: str = ""
    rules: int = RULES_VERSION
    overdracht: int = 1


class Entry(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """One commit: who spoke, what was asked for, what happened, and which entry caused it (0: none)."""

    number: int
    cause: int
    at: int
    by: By
    seat: str = ""
    intent: Intent | None = None
    events: tuple[Event, ...] = ()


_WRITER = msgspec.json.Encoder(order="deterministic")
_ENTRY = msgspec.json.Decoder(Entry)
_HEADER = msgspec.json.Decoder(Header)


def written(part: Header | Entry) -> bytes:
    """Write a header or an entry as one line of canonical JSON, without its line end."""
    return _WRITER.encode(part)


def read_entry(line: bytes) -> Entry:
    """Read an entry back; `ValueError` when it is none."""
    return _ENTRY.decode(line)


def read_header(line: bytes) -> Header:
    """Read a header back; `ValueError` when it is none."""
    return _HEADER.decode(line)


class Journal:
    """A header and its entries, numbered from 1 without gaps."""

    def __init__(self, header: Header, entries: Iterable[Entry] = ()) -> None:
        """Start with the entries that are there already."""
        self.header = header
        self.entries: list[Entry] = []
        for entry in entries:
            self.append(entry)

    @classmethod
    def read(cls, header: bytes, lines: Iterable[bytes]) -> Self:
        """Read a journal back, and keep once what it says often; `ValueError` when it is none."""
        journal, sharing = cls(read_header(header)), Sharing(str, tuple, int, float)
        for line in lines:
            entry = read_entry(line)
            sharing.share(entry)
            journal.append(entry)
        return journal

    def append(self, entry: Entry) -> None:
        """Add the next entry; `ValueError` when its number, time or cause can't be right."""
        entries, number = self.entries, entry.number
        if number != len(entries) + 1:
            raise ValueError(f"entry {number} where {len(entries) + 1} was due")
        if entries and entry.at < entries[-1].at:
            raise ValueError(f"entry {number} is at {entry.at}, before {entries[-1].at}")
        if not 0 <= entry.cause < number:
            raise ValueError(f"entry {number} names {entry.cause} as its cause")
        entries.append(entry)

    def lines(self) -> Iterator[bytes]:
        """Give the canonical JSON Lines: the header first, then each entry."""
        yield written(self.header)
        for entry in self.entries:
            yield written(entry)

    def __iter__(self) -> Iterator[Entry]:
        """Go through the entries in order."""
        return iter(self.entries)

    def __len__(self) -> int:
        """Count the entries."""
        return len(self.entries)
