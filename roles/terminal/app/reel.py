"""The reel of news: lines under each other, newest first; each is drawn once, wherever it moves to after that."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

SIGN: Final = Content.styled("> ", "bold $accent")
"""What stands before a line that is new."""

SPACE: Final = " " * len(SIGN)
"""What stands there once it is known."""


class Told(NamedTuple):
    """A line, and whether it is new; it begins with the space for the sign."""

    line: Content
    fresh: bool = False


class Reel(ScrollView):
    """Lines of news, with Textual's line API: of twenty lines only those that are new cost something."""

    virtual_size = Reactive(Size(0, 0), layout=False)
    """More lines need no other place in the window, which would cost more than to draw them."""

    def __init__(self, name: str) -> None:
        """Have no news yet."""
        super().__init__(id=name)
        self._lines: Sequence[Told] = ()
        self._drawn: dict[object, list[Strip]] = {}
        self._sign: list[Strip] = []
        self._rows: list[Strip] = []

    def show(self, lines: Sequence[Told]) -> None:
        """Show these lines, the first of them in sight."""
        self._lines = lines
        self._lay_out()
        if self.scroll_y:
            self.scroll_home(animate=False)

    def on_resize(self) -> None:
        """Wrap the lines to the new width."""
        self._lay_out()

    def notify_style_update(self) -> None:
        """Draw all anew in other colours."""
        super().notify_style_update()
        self._drawn.clear()
        self._sign.clear()
        self._lay_out()

    def _lay_out(self) -> None:
        """Give the lines their rows, beside a bar when they are too many; nothing while this is out of sight."""
        width, height = self.content_size
        if not width:
            return
        # A line has a row at least; so only when they are few it is tried whether they fit without a bar.
        bar = len(self._lines) > height or len(self._wrapped(width)) > height
        width -= self.scrollbar_size_vertical if bar else 0
        self._rows = self._wrapped(width)
        self.virtual_size = Size(width, len(self._rows))
        self.show_vertical_scrollbar = bar
        self.vertical_scrollbar.window_virtual_size = len(self._rows)
        self.refresh()

    def _wrapped(self, width: int) -> list[Strip]:
        """Draw what was not drawn before at this width; what is said twice is the same twice."""
        before, self._drawn = self._drawn, {}
        rows: list[Strip] = []
        for line, fresh in self._lines:
            key = (width, line.plain, *line.spans)
            if key not in self._drawn:
                self._drawn[key] = before.get(key) or self._strips(line, width)
            first, *others = self._drawn[key]
            rows += [self._signed(first) if fresh else first, *others]
        return rows

    def _signed(self, row: Strip) -> Strip:
        """Put the sign over the space before a row; so a line is not drawn anew when it is new no more."""
        self._sign = self._sign or self._strips(SIGN, len(SIGN))
        return Strip.join([*self._sign, row.crop(len(SIGN))])

    def _strips(self, line: Content, width: int) -> list[Strip]:
        """Draw a line."""
        return Visual.to_strips(self, line, width, None, self.visual_style)

    def render_line(self, y: int) -> Strip:
        """Give one line."""
        row, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        return self._rows[row] if row < len(self._rows) else Strip.blank(width, self.rich_style)
