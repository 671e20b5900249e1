"""Choosing: a seat to sit in, or to look through."""

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.screen import Screen as Display
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option as Row

from roles.terminal.app.drawing import joined, link, muted, strong
from roles.terminal.app.words import word
from roles.terminal.saying import cleaned
from simulation.scenario.faults import Language


class ChooseSeat(Display[str]):
    """Asks which role somebody takes; who plays the own job learns least."""

    def __init__(self, title: str, seats: Mapping[str, str], language: Language) -> None:
        """Offer these seats, each with what it is called."""
        super().__init__()
        self._title, self._seats, self._language = title, seats, language

    def compose(self) -> ComposeResult:
        """Lay out the question and the seats."""
        said = [strong(self._title), Content(word("seat", self._language)), muted(word("seat_advice", self._language))]
        yield Static(joined(said), id="head")
        rows = [
            Row(Content.assemble(Content.styled(f"{place:2} ", "bold $primary"), cleaned(title)), seat)
            for place, (seat, title) in enumerate(self._seats.items(), 1)
        ]
        yield OptionList(*rows, id="seats", markup=False, compact=True)
        yield Static(link("app.leave", f"Q {word('leave', self._language)}"), id="keys")

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        """Take a seat."""
        self.dismiss(event.option.id or "")

    def on_key(self, event: Key) -> None:
        """Let a digit put the cursor on a seat."""
        if (event.character or "") in set("123456789"[: len(self._seats)]):
            event.stop()
            self.query_one(OptionList).highlighted = int(event.character or "1") - 1


class LookAs(ModalScreen[str | None]):
    """Asks through which seat one wants to look."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss(None)")]

    def __init__(self, seats: Mapping[str, str], now: str) -> None:
        """Offer these seats."""
        super().__init__()
        self._seats, self._now = seats, now

    def compose(self) -> ComposeResult:
        """Lay out the seats."""
        said = [Row(Content(cleaned(title)), seat) for seat, title in self._seats.items()]
        rows = OptionList(*said, id="filling", markup=False)
        rows.highlighted = list(self._seats).index(self._now) if self._now in self._seats else 0
        yield rows

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        """Take a seat."""
        self.dismiss(event.option.id)
