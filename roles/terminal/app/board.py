"""The board as columns, drawn line by line: hundreds of cards cost no more than the lines that one sees."""

from textwrap import wrap
from typing import ClassVar, Final, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Static

from roles.terminal.app.drawing import MARKS, joined, link, muted, strong
from roles.terminal.app.words import word
from roles.terminal.plain.writing import SIGNS
from roles.terminal.saying import cleaned, labelled
from roles.terminal.screen import Board, Column, Item, Screen
from simulation.scenario.faults import Language

NARROWEST: Final = 24
"""Below so many characters no word fits; then one scrolls sideways."""


class Written(NamedTuple):
    """One line in a column, and how it looks."""

    text: str
    look: str


class Columns(ScrollView, can_focus=True):
    """Draws a board with Textual's line API."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"columns--title", "columns--card", "columns--line", "columns--late"}

    def __init__(self) -> None:
        """Have no board yet."""
        super().__init__()
        self._board: Board | None = None
        self._language: Language = "nl"
        self._columns: list[list[Written]] = []
        self._width = NARROWEST

    def show(self, board: Board, language: Language) -> None:
        """Draw a board, if it changed."""
        if (board, language) != (self._board, self._language):
            self._board, self._language = board, language
            self._lay_out()

    def on_resize(self) -> None:
        """Wrap the texts to the new width."""
        self._lay_out()

    def _lay_out(self) -> None:
        """Write the columns as lines, as wide as the window allows."""
        columns = self._board.columns if self._board is not None else ()
        self._width = max(NARROWEST, self.size.width // max(1, len(columns)))
        self._columns = [self._column(column) for column in columns]
        longest = max(map(len, self._columns), default=0)
        self.virtual_size = Size(self._width * len(self._columns), longest)
        self.refresh()

    def _column(self, column: Column) -> list[Written]:
        """Write one column: its title and its cards."""
        lines = self._wrapped(f"{column.title} ({len(column.items)})", "title")
        for item in column.items:
            lines += [Written("", "line"), *self._card(item)]
        return lines

    def _card(self, item: Item) -> list[Written]:
        """Write one card: who, how it stands, and whatever is late with a sign and a word."""
        sign = SIGNS[item.tone][self._language == "en"] if item.tone in SIGNS else ""
        extra = "; ".join(part for part in (item.sign, sign) if part)
        lines = self._wrapped(f"{MARKS.get(item.tone, '')} {item.title}", "late" if item.tone == "late" else "card")
        lines += self._wrapped(extra, "line")
        for line in item.lines:
            said = labelled(line.label, line.text) if line.label else line.text
            late = line.tone == "late"
            lines += self._wrapped(f"{MARKS['late']} {said}" if late else said, "late" if late else "line")
        return lines

    def _wrapped(self, text: str, look: str) -> list[Written]:
        """Write a text in lines that fit in a column."""
        return [Written(line, look) for line in wrap(cleaned(text), self._width - 2)]

    def render_line(self, y: int) -> Strip:
        """Draw one line across all columns."""
        left, top = self.scroll_offset
        segments = [segment for column in self._columns for segment in self._cell(column, y + top)]
        return Strip(segments).crop(left, left + self.size.width).extend_cell_length(self.size.width, self.rich_style)

    def _cell(self, column: list[Written], y: int) -> tuple[Segment, Segment]:
        """Draw one line of one column, and the space to the next."""
        text, look = column[y] if y < len(column) else ("", "line")
        style: Style = self.get_component_rich_style(f"columns--{look}")
        strip = Strip([Segment(text, style)]).adjust_cell_length(self._width - 2, style)
        return Segment(strip.text, style), Segment("│ ", self.get_component_rich_style("columns--line"))


class BoardShown(ModalScreen[None]):
    """The board over the whole window, for a beamer too; it stays live."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape,B", "dismiss")]

    def compose(self) -> ComposeResult:
        """Lay out the title, the columns and the way back."""
        yield Static(id="head")
        yield Columns()
        yield Static(id="keys")

    def show(self, seen: Screen) -> None:
        """Draw the board of a screen."""
        board = board_of(seen)
        if board is None or not self.is_mounted:
            return
        head = [strong(board.title), muted(f"{seen.clock.day} · {seen.clock.time} · {seen.clock.left_said}")]
        self.query_one("#head", Static).update(joined(head if board.columns else [*head, muted(board.nothing)]))
        self.query_one("#keys", Static).update(link("screen.dismiss", f"Esc {word('back', seen.language)}"))
        self.query_one(Columns).show(board, seen.language)


def board_of(seen: Screen | None) -> Board | None:
    """Find the board on a screen."""
    return next((block for block in seen.blocks if isinstance(block, Board)), None) if seen is not None else None
