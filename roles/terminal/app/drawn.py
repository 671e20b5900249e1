"""Drawn: lines under each other, each of which is drawn once, wherever it moves to after that."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from textual.content import Content
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style


class Known(NamedTuple):
    """A line, and its rows as they were drawn."""

    line: Content
    rows: list[Strip]


def rows_of(line: Content, width: int, style: Style) -> list[Strip]:
    """Draw a line; without what Textual adds for selecting words with the mouse, which takes six times as long."""
    # While a window is made smaller, a list may have no width at all for a moment.
    parts = [line] if line.cell_length <= width else line.wrap(max(1, width))
    return [Strip(part.render_segments(style), part.cell_length) for part in parts]


class Drawn(ScrollView, can_focus=False):
    """Lines drawn with Textual's line API: only rows that read otherwise are painted again."""

    virtual_size = Reactive(Size(0, 0), layout=False)
    """More lines need no other place in the window, which would cost more than to draw them."""

    def __init__(self, name: str) -> None:
        """Have nothing to say yet."""
        super().__init__(id=name)
        self._lines: Sequence[Content] = ()
        self._known: dict[Content, Known] = {}
        self._width = 0
        self._rows: Sequence[Strip] = ()

    def say(self, lines: Sequence[Content]) -> None:
        """Write these lines from now on."""
        self._lines = lines
        self.lay_out()

    def on_resize(self) -> None:
        """Wrap the lines to the new width."""
        self.lay_out()

    def notify_style_update(self) -> None:
        """Draw all anew in other colours."""
        super().notify_style_update()
        self._known.clear()
        self.lay_out()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Count the rows that the lines need."""
        del container, viewport
        return len(self.drawn(width))

    def lay_out(self) -> None:
        """Give the lines their rows; when there are more or fewer than before, all else moves."""
        rows = self.drawn(self.content_size.width)
        if len(rows) != len(self._rows):
            self.refresh(layout=True)
        self.put(rows)

    def drawn(self, width: int) -> list[Strip]:
        """Give the rows of the lines; those lines are drawn that were not there before at this width."""
        known, self._known = self._known if width == self._width else {}, {}
        self._width = width
        rows: list[Strip] = []
        for line in self._lines if width else ():
            was = known.get(line)
            if was is None or not was.line.is_same(line):
                was = Known(line, rows_of(line, width, self.visual_style))
            self._known[line] = was
            rows += was.rows
        return rows

    def put(self, rows: Sequence[Strip]) -> None:
        """Show these rows from now on, and paint those that were not there."""
        before, self._rows = self._rows, rows
        self.virtual_size = Size(self._width, len(rows))
        height, top = self.content_size.height, self.scroll_offset.y
        seen = enumerate(zip_longest(rows[top : top + height], before[top : top + height]))
        other = [place for place, (row, was) in seen if row is not was]
        if other:
            self.refresh(Region(0, other[0], self._width, other[-1] - other[0] + 1))

    def render_line(self, y: int) -> Strip:
        """Give one row."""
        row, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        return self._rows[row] if row < len(self._rows) else Strip.blank(width, self.rich_style)
