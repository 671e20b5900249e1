"""Names of people and what they typed: beside the journal, so that a person can be taken out of a session."""

from collections.abc import Iterable, Mapping

from simulation.intents import Intent
from simulation.intents.observer import Mark
from simulation.intents.table import Agree
from simulation.journal import Entry
from simulation.session.database import Database


def texts_of(intent: Intent | None) -> tuple[int, ...]:
    """Give the numbers of the texts that somebody referred to."""
    match intent:
        case Agree():
            return (intent.text, intent.sign)
        case Mark():
            return (intent.text,)
        case _:
            return ()


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
