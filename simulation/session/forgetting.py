"""Forgetting: a person's name and words are taken out of a session; the journal holds neither and stays as it is."""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from simulation.events.table import IntentRefused
from simulation.intents.table import JoinSeat, MoveSeat, TakeSeat
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
    """Remove the name of a person, all that was typed in a seat while that person sat there, and mentions elsewhere.

    `person` is a name as it was typed; or a seat, if nobody has that name: then it is about all who sat there.
    """
    name = _plain(person)
    with SessionFile.open(path) as file:
        texts = {number: _plain(text) for number, text in file.people.texts().items()}
        named = {number for number, text in texts.items() if text.casefold() == name.casefold()}
        typed, names = _typed(map(read_entry, file.entries()), named, "" if named else name)
        typed |= named
        words = {texts[number] for number in names if texts.get(number)} or {name}
        mention = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(words)))})(?!\w)", re.IGNORECASE)
        rest = {number: text for number, text in texts.items() if number not in typed}
        blotted = {number: mention.sub(BLOT, text) for number, text in rest.items() if mention.search(text)}
        removed = typed & texts.keys()
        if removed or blotted:
            file.people.rewrite({**dict.fromkeys(removed), **blotted})
        return Forgotten(len(removed), len(blotted), bool(mention.search(file.header.decode())))


def _typed(entries: Iterable[Entry], named: set[int], seat: str) -> tuple[set[int], set[int]]:
    """Give the numbers of what was typed by who sat down under such a name or in that seat, and those of their names.

    What somebody else types in the same seat, before or after, stays; of two who share a seat nobody knows who typed.
    """
    theirs = {seat.casefold()} - {""}
    typed: set[int] = set()
    names: set[int] = set()
    for entry in entries:
        intent = entry.intent
        # Who was refused a seat does not sit there.
        seated = not any(isinstance(event, IntentRefused) for event in entry.events)
        if isinstance(intent, MoveSeat) and seated:
            seats = {intent.seat.casefold(), intent.to.casefold()}
            theirs ^= seats if len(theirs & seats) == 1 else set()
        elif isinstance(intent, TakeSeat | JoinSeat) and seated:
            whose = intent.seat.casefold()
            if intent.name in named or whose == seat.casefold():
                theirs.add(whose)
                names.add(intent.name)
                typed.add(intent.job)
            elif isinstance(intent, TakeSeat):
                theirs.discard(whose)
        elif entry.seat.casefold() in theirs:
            typed |= set(texts_of(intent))
    return typed | names, names


def _plain(text: str) -> str:
    """Give a text in its one normal form, so that a name is found however its accents were typed."""
    return unicodedata.normalize("NFC", text.strip())
