"""The reel of news: lines under each other, newest first; each is drawn once, wherever it moves to after that."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual


class Reel(ScrollView):
    """Lines of news, with Textual's line API: of twenty lines only those that are new cost something."""

    def __init__(self, name: str) -> None:
        """Have no news yet."""
        super().__init__(id=name)
        self._lines: Sequence[Content] = ()
        self._drawn: dict[object, list[Strip]] = {}
        self._rows: list[Strip] = []

    def show(self, lines: Sequence[Content]) -> None:
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
        self.refresh()

    def _wrapped(self, width: int) -> list[Strip]:
        """Draw what was not drawn before at this width; what is said twice is the same twice."""
        before, self._drawn = self._drawn, {}
        rows: list[Strip] = []
        for line in self._lines:
            key = (width, line.plain, *line.spans)
            if key not in self._drawn:
                self._drawn[key] = before.get(key) or Visual.to_strips(self, line, width, None, self.visual_style)
            rows += self._drawn[key]
        return rows

    def render_line(self, y: int) -> Strip:
        """Give one line."""
        row, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        return self._rows[row] if row < len(self._rows) else Strip.blank(width, self.rich_style)
