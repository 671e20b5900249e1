"""Beside: a screen over one's own that stays live: the console of whoever leads, or another seat to look through."""

from collections.abc import Callable

from textual.events import Key
from textual.message import Message

from roles.terminal.app.seat import Seat
from roles.terminal.screen import Screen
from simulation.scenario.faults import Language

Source = Callable[[Language], Screen | None]
"""Gives the screen as it is now; none while it is not here."""


class Beside(Seat):
    """Draws what its source gives; Escape goes back to what was there before."""

    class Left(Message):
        """Somebody wants to go back."""

    def __init__(self, source: Source) -> None:
        """Draw from a source."""
        super().__init__()
        self.source = source

    def on_key(self, event: Key) -> None:
        """Go back, or do as at one's own seat."""
        if event.key == "escape":
            event.stop()
            self.post_message(self.Left())
        else:
            super().on_key(event)
