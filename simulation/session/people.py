"""Names of people and what they typed: beside the journal, so that a person can be taken out of a session."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from simulation.intents import Intent, PlayerIntent, TableIntent
from simulation.intents.employee import Propose
from simulation.intents.group import AnswerDialogue
from simulation.intents.observer import Mark
from simulation.intents.table import Agree, Announce, JoinSeat, TakeSeat
from simulation.journal import Entry
from simulation.session.database import Database

Spoken = PlayerIntent | TableIntent
"""What people say."""


def texts_of(intent: Intent | None) -> tuple[int, ...]:
    """Give the numbers of the texts that somebody referred to."""
    match intent:
        case Agree():
            return (intent.text, intent.sign)
        case Mark() | Announce() | AnswerDialogue():
            return (intent.text,)
        case Propose():
            return (intent.text or 0,)
        case TakeSeat() | JoinSeat():
            return (intent.name, intent.job)
        case _:
            return ()


def renumbered(intent: Spoken, numbers: Sequence[int]) -> Spoken:
    """Give an intent whose texts are numbered 1, 2, ... the numbers that these texts have beside the journal."""
    if not numbers:
        return intent
    match intent:
        case Agree():
            return msgspec.structs.replace(intent, text=numbers[intent.text - 1], sign=numbers[intent.sign - 1])
        case Mark() | Propose() | Announce() | AnswerDialogue() if intent.text:
            return msgspec.structs.replace(intent, text=numbers[intent.text - 1])
        case TakeSeat() | JoinSeat() if intent.name or intent.job:
            name, job = (numbers[number - 1] if number else 0 for number in (intent.name, intent.job))
            return msgspec.structs.replace(intent, name=name, job=job)
        case _:
            raise ValueError(f"{type(intent).__name__} has no texts")


class People:
    """Texts by number; no rule of the game ever reads them."""

    def __init__(self, database: Database) -> None:
        """Look into the drawer of this session."""
        self._database = database

    def set_text(self, number: int, text: str) -> None:
        """Keep a name or a text under a number, in place of what was there."""
        body = text.encode()
        with self._database.transaction():
            self._database.put("texts", [(number, body)])

    def texts(self) -> dict[int, str]:
        """Give all texts by number."""
        return {number: body.decode() for number, body in self._database.rows("texts")}

    def free_number(self, entries: Iterable[Entry]) -> int:
        """Give a number for the next text: never one that something in the journal refers to, removed or not."""
        used = (number for entry in entries for number in texts_of(entry.intent))
        return max([0, *self.texts(), *used]) + 1

    def delete(self, number: int) -> None:
        """Remove a text for good: its bytes are overwritten on the disk."""
        self.rewrite({number: None})

    def rewrite(self, texts: Mapping[int, str | None]) -> None:
        """Put other texts in place of these, or nothing: all of it or nothing, and no byte of before is left."""
        with self._database.transaction():
            for number, text in texts.items():
                if text is None:
                    self._database.delete("texts", number)
                else:
                    self._database.put("texts", [(number, text.encode())])
        # What was deleted is overwritten already; this also gives back the pages on which it lay.
        self._database.run("VACUUM")
