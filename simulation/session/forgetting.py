"""Forgetting: a person's name and words are taken out of a session; the journal holds neither and stays as it is."""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from simulation.journal import Entry, read_entry
from simulation.session.file import SessionFile
from simulation.session.people import texts_of

BLOT = "…"
"""What stands where a name stood in somebody else's words."""


class Forgotten(NamedTuple):
    """How many texts were removed, in how many others the name was blotted out, and whether the scenario has it too.

    A name in the scenario is that of somebody who was made up, and the session needs the scenario to run again.
    """

    removed: int
    blotted: int
    in_scenario: bool


def forget(path: Path, person: str) -> Forgotten:
    """Remove the name of a person, all that was typed in the seats of that name, and mentions in other texts.

    `person` is a name as it was typed, or a seat.
    """
    name = _plain(person)
    with SessionFile.open(path) as file:
        texts = file.people.texts()
        named = {number for number, text in texts.items() if _plain(text).casefold() == name.casefold()}
        typed = named | _typed(map(read_entry, file.entries()), name, named)
        mention = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
        rest = {number: _plain(text) for number, text in texts.items() if number not in typed}
        blotted = {number: mention.sub(BLOT, text) for number, text in rest.items() if mention.search(text)}
        removed = typed & texts.keys()
        if removed or blotted:
            file.people.rewrite({**dict.fromkeys(removed), **blotted})
        return Forgotten(len(removed), len(blotted), bool(mention.search(file.header.decode())))


def _typed(entries: Iterable[Entry], person: str, named: set[int]) -> set[int]:
    """Give the numbers of what was typed in a seat of that name, or whose taker referred to that name."""
    seats = {person.casefold()}
    typed: set[int] = set()
    for entry in entries:
        numbers = set(texts_of(entry.intent))
        if numbers & named:
            seats.add(str(getattr(entry.intent, "seat", entry.seat)).casefold())
        if entry.seat and entry.seat.casefold() in seats:
            typed |= numbers
    return typed


def _plain(text: str) -> str:
    """Give a text in its one normal form, so that a name is found however its accents were typed."""
    return unicodedata.normalize("NFC", text.strip())
