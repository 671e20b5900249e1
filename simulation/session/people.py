"""Names of people and what they typed: beside the journal, so that a person can be taken out of a session."""

from simulation.session.database import Database


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

    def delete(self, number: int) -> None:
        """Remove a text for good: its bytes are overwritten on the disk."""
        with self._database.transaction():
            self._database.delete("texts", number)
