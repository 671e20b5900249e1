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

    def __init__(self, source: Source, bar: str = "") -> None:
        """Draw from a source; a bar says what this is."""
        super().__init__()
        self.source, self.bar = source, bar

    def on_key(self, event: Key) -> None:
        """Go back; what other keys do is heard by the seat, as Textual asks every class in turn."""
        if event.key == "escape":
            event.stop()
            event.prevent_default()
            self.post_message(self.Left())
