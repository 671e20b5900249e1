"""A place: where somebody sits, at a table in this process or over a wire; what draws and says needs no more of it."""

from collections.abc import Callable
from typing import Protocol

from roles.terminal.saying import Saying
from roles.terminal.screen import Deed, Screen
from simulation.scenario.faults import Language


class Place(Protocol):
    """One seat: its screen as it is now, what can be said there, and who is told that something changed."""

    watchers: list[Callable[[], None]]

    def screen(self, language: Language) -> Screen:
        """Give the seat as it is now, with every deed that stands on it."""
        ...

    def leading(self, language: Language) -> tuple[Deed, ...]:
        """Give what this seat can do beside its screen: leading the session and its clock, for who plays alone."""
        ...

    def say(self, what: Saying) -> None:
        """Say something; what came of it is on the next screen."""
        ...

    def console(self, language: Language) -> Screen | None:
        """Give the facilitator's console for who plays and leads too; none for everybody else."""
        ...

    def look(self, seat: str, language: Language) -> Screen | None:
        """Look as another seat, to read only: for who leads. None while it is not here, or for whom it is not."""
        ...

    async def keep(self) -> None:
        """Keep up with the table for as long as somebody sits here."""
        ...
