"""The reel of news: lines under each other, newest first, beside a bar when they are too many."""

from collections.abc import Sequence
from typing import Final

from textual.content import Content

from roles.terminal.app.drawn import Drawn

SIGN: Final = Content.styled("> ", "bold $accent")
"""What stands before a line that is new."""

SPACE: Final = " " * len(SIGN)
"""What stands there once it is known."""


class Reel(Drawn, can_focus=True):
    """Lines of news: of twenty only those that are new are drawn."""

    def say(self, lines: Sequence[Content]) -> None:
        """Write these lines, the first of them in sight."""
        super().say(lines)
        if self.scroll_y:
            self.scroll_home(animate=False)

    def lay_out(self) -> None:
        """Give the lines their rows; nothing while this is out of sight."""
        width, height = self.content_size
        if not width:
            return
        # A line has a row at least; so only when they are few it is tried whether they fit without a bar.
        bar = len(self._lines) > height or len(self.drawn(width)) > height
        self.put(self.drawn(width - (self.scrollbar_size_vertical if bar else 0)))
        self.show_vertical_scrollbar = bar
        self.vertical_scrollbar.window_virtual_size = len(self._rows)
