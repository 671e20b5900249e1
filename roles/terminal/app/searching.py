"""The palette: all that one can do now, by any word in it: deeds wherever they lie, and what the app itself can do.

Textual has a palette of its own; it reads its labels as markup, and labels here hold words of people.
"""

from collections.abc import Sequence
from typing import ClassVar, Final, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option as Row

from roles.terminal.app.drawing import link, muted, of_deed, strong
from roles.terminal.app.hanging import Hanging
from roles.terminal.app.words import word
from roles.terminal.saying import cleaned
from roles.terminal.screen import Deed
from roles.terminal.things import Thing
from simulation.scenario.faults import Language

MOST: Final = 40
"""So many are listed at once: hundreds take longer to draw than to type one more letter."""


class Command(NamedTuple):
    """What the app itself can do: its key, what it is called, and the action."""

    key: str
    label: str
    action: str


class Found(NamedTuple):
    """What can be found: how it is written, the words by which, and what is then chosen."""

    written: Content
    words: str
    chosen: Deed | Command


class Searching(ModalScreen[Deed | Command | None]):
    """Lists what one can do, the app's own commands too, and fewer with each letter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "dismiss(None)"),
        ("down", "move(1)"),
        ("up", "move(-1)"),
    ]

    def __init__(
        self, things: Sequence[Thing], leading: Sequence[Deed], commands: Sequence[Command], language: Language
    ) -> None:
        """Search in the deeds of these things, in those of whoever leads, and in the app's commands."""
        super().__init__()
        self._language = language
        deeds = [(deed, f"{thing.title} {deed.label}") for thing in things for deed in thing.deeds]
        deeds += [(deed, deed.label) for deed in leading]
        self._all = [Found(of_deed("", deed), said.lower(), deed) for deed, said in deeds]
        self._all += [Found(_of_command(each), each.label.lower(), each) for each in commands]
        self._found: list[Found] = []

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
        """List that in which all words occur."""
        words = cleaned(text).lower().split()
        self._found = [found for found in self._all if all(part in found.words for part in words)]
        shown = self.query_one(OptionList)
        shown.clear_options()
        shown.add_options(Row(Hanging(found.written, 1), str(place)) for place, found in enumerate(self._found[:MOST]))
        if (more := len(self._found) - MOST) > 0:
            shown.add_option(Row(muted(word("more", self._language, more)), disabled=True))
        shown.highlighted = 0 if self._found else None
        self.query_one("#not-found", Static).display = not self._found

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
        """Take what is under the cursor."""
        self.dismiss(self._found[int(event.option.id or 0)].chosen)


def _of_command(command: Command) -> Content:
    """Write a command of the app with its key."""
    return Content.assemble(Content.styled(f" {command.key} ", "bold $primary on $panel"), f" {command.label}")
