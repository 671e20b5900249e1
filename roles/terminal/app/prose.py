"""Prose: text that is drawn only when it reads otherwise, and laid out only when it needs other rows."""

from textual.content import Content
from textual.widgets import Static


class Prose(Static):
    """Text of ours on the screen; to lay out a whole screen costs more than to draw what changed on it."""

    def __init__(self, name: str) -> None:
        """Have nothing to say yet."""
        super().__init__(id=name, markup=False)
        self._said = Content()

    def say(self, said: Content) -> None:
        """Write this from now on."""
        if said.is_same(self._said):
            return
        before, self._said = self._said, said
        self.update(said, layout=not self.content_size.width or self._rows(before) != self._rows(said))

    def _rows(self, said: Content) -> int:
        """Count the rows that a text needs as wide as this is now."""
        return said.get_height({}, self.content_size.width)
