"""Searching among all that one can do now: deeds wherever they lie, by any word in them."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option as Row

from roles.terminal.app.drawing import link, muted, of_deed, strong
from roles.terminal.app.hanging import Hanging
from roles.terminal.app.things import Thing
from roles.terminal.app.words import word
from roles.terminal.saying import cleaned
from roles.terminal.screen import Deed
from simulation.scenario.faults import Language


class Searching(ModalScreen[Deed | None]):
    """Lists all deeds, and fewer with each letter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "dismiss(None)"),
        ("down", "move(1)"),
        ("up", "move(-1)"),
    ]

    def __init__(self, things: Sequence[Thing], language: Language) -> None:
        """Search in the deeds of these things."""
        super().__init__()
        self._language = language
        self._deeds = {
            deed.id: (deed, f"{thing.title} {deed.label}".lower()) for thing in things for deed in thing.deeds
        }

    def compose(self) -> ComposeResult:
        """Lay out where one types, and what is found."""
        with Vertical(id="filling"):
            yield Static(strong(word("search_help", self._language)))
            yield Input(compact=True, placeholder=word("search_type", self._language))
            yield OptionList(markup=False, compact=True)
            yield Static(muted(word("not_found", self._language)), id="not-found")
            yield Static(link("screen.dismiss(None)", f"Esc {word('back', self._language)}"))

    def on_mount(self) -> None:
        """List everything."""
        self._find("")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        """List what has these words in it."""
        self._find(event.value)

    def _find(self, text: str) -> None:
        """List the deeds in which all words occur."""
        words = cleaned(text).lower().split()
        found = [deed for deed, said in self._deeds.values() if all(part in said for part in words)]
        shown = self.query_one(OptionList)
        shown.clear_options()
        shown.add_options(Row(Hanging(of_deed("", deed), 1), deed.id) for deed in found)
        shown.highlighted = 0 if found else None
        self.query_one("#not-found", Static).display = not found

    def action_move(self, by: int) -> None:
        """Move the cursor in the list, while one types."""
        shown = self.query_one(OptionList)
        (shown.action_cursor_down if by > 0 else shown.action_cursor_up)()

    @on(Input.Submitted)
    def _entered(self) -> None:
        """Take the deed under the cursor."""
        self.query_one(OptionList).action_select()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        """Take a deed."""
        self.dismiss(self._deeds[event.option.id or ""][0])
