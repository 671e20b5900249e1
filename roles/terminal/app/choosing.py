"""Choosing: a seat to sit in, and a deed from a short list."""

from collections.abc import Mapping, Sequence
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

from roles.terminal.app.drawing import joined, link, muted, of_deed, strong
from roles.terminal.app.things import keyed
from roles.terminal.app.words import word
from roles.terminal.saying import cleaned
from roles.terminal.screen import Deed
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


class ChooseDeed(ModalScreen[Deed | None]):
    """Asks for one of several deeds."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss(None)")]

    def __init__(self, title: str, deeds: Sequence[Deed], language: Language) -> None:
        """Offer these deeds."""
        super().__init__()
        self._title, self._deeds, self._language = title, deeds, language
        self._keys = keyed(deeds)

    def compose(self) -> ComposeResult:
        """Lay out the deeds with their keys."""
        letters = {deed.id: key for key, deed in self._keys.items()}
        rows = [Row(of_deed(letters.get(deed.id, ""), deed), deed.id) for deed in self._deeds]
        with Vertical(id="filling"):
            yield Static(strong(self._title))
            yield OptionList(*rows, markup=False, compact=True)
            yield Static(link("screen.dismiss(None)", f"Esc {word('back', self._language)}"))

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        """Take a deed."""
        self.dismiss(next((deed for deed in self._deeds if deed.id == event.option.id), None))

    def on_key(self, event: Key) -> None:
        """Let a letter take a deed."""
        if (deed := self._keys.get(event.character or "")) is not None:
            event.stop()
            self.dismiss(deed)
