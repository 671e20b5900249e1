"""Choosing: a seat to sit in, or to look through."""

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.screen import Screen as Display
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option as Row

from roles.terminal.app.drawing import joined, link, muted, strong
from roles.terminal.app.hanging import Hanging
from roles.terminal.app.words import word
from roles.terminal.saying import cleaned
from simulation.scenario.faults import Language


class ChooseSeat(Display[str]):
    """Asks which role somebody takes; who plays the own job learns least."""

    def __init__(self, title: str, seats: Mapping[str, str], language: Language) -> None:
        """Offer these seats, each with what it is called."""
        super().__init__()
        self._title, self._seats, self._language = title, seats, language
        self._number = ""

    def compose(self) -> ComposeResult:
        """Lay out the question and the seats."""
        said = [strong(self._title), Content(word("seat", self._language))]
        said += [muted(word(name, self._language)) for name in ("seat_advice", "seat_how")]
        yield Static(joined(said), id="head")
        rows = [
            Row(Hanging(Content.assemble(Content.styled(f"{place:2} ", "bold $primary"), cleaned(title)), 3), seat)
            for place, (seat, title) in enumerate(self._seats.items(), 1)
        ]
        yield OptionList(*rows, id="seats", markup=False, compact=True)
        yield Static(link("app.leave", f"Q {word('leave', self._language)}"), id="keys")

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        """Take a seat."""
        self.dismiss(event.option.id or "")

    def on_key(self, event: Key) -> None:
        """Let a number put the cursor on a seat; of a number that there is not the last digit begins another."""
        digit = event.character or ""
        if digit in set("0123456789"):
            event.stop()
            self._number = next((n for n in (self._number + digit, digit) if self._is_seat(n)), "")
            if self._number:
                self.query_one(OptionList).highlighted = int(self._number) - 1

    def _is_seat(self, number: str) -> bool:
        """Tell whether a seat has this number."""
        return 1 <= int(number) <= len(self._seats)


class LookAs(ModalScreen[str | None]):
    """Asks through which seat one wants to look."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss(None)")]

    def __init__(self, seats: Mapping[str, str], now: str, language: Language) -> None:
        """Offer these seats."""
        super().__init__()
        self._seats, self._now, self._language = seats, now, language

    def compose(self) -> ComposeResult:
        """Lay out the seats."""
        said = [Row(Hanging(Content(cleaned(title)), 0), seat) for seat, title in self._seats.items()]
        rows = OptionList(*said, markup=False, compact=True)
        rows.highlighted = list(self._seats).index(self._now) if self._now in self._seats else 0
        with Vertical(id="filling"):
            yield Static(strong(word("look_as_help", self._language)), classes="label")
            yield rows
            yield Static(link("screen.dismiss(None)", f"Esc {word('back', self._language)}"))

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        """Take a seat."""
        self.dismiss(event.option.id)
