"""Received: the screens as a host showed them last, made of the first whole one and all patches since."""

from roles.terminal.screen import Screen
from roles.terminal.wire.messages import Changed, Shown
from roles.terminal.wire.patch import Astray, Tree, patched, screen_of, tree_of


class Received:
    """The screen of the own seat, and that of a seat which whoever leads reads along with."""

    def __init__(self) -> None:
        """Have received nothing yet."""
        self.looked_at = ""
        self._tree: Tree | None = None
        self._aside: Tree | None = None
        self._screen: Screen | None = None
        self._read: tuple[Screen, Tree] | tuple[()] = ()

    def __bool__(self) -> bool:
        """Tell whether the host has shown the own seat."""
        return self._tree is not None

    def screen(self) -> Screen | None:
        """Give the own seat; only what changed since it was asked for last is read anew."""
        if self._screen is None and self._tree is not None:
            self._screen = screen_of(self._tree, *self._read)
            self._read = self._screen, self._tree
        return self._screen

    def aside(self) -> Screen | None:
        """Give the seat that is read along with, once the host has shown it."""
        return screen_of(self._aside) if self._aside is not None and self.looked_at else None

    def look(self, seat: str) -> None:
        """Wait for the screen of another seat."""
        self.looked_at, self._aside = seat, None

    def take(self, message: Shown | Changed) -> None:
        """Take in a screen, or what changed; `Astray` when there is nothing to lay that on."""
        if isinstance(message, Shown):
            self._put(tree_of(message.screen), reading=message.reading)
            return
        before = self._aside if message.reading else self._tree
        if before is not None:
            self._put(patched(before, message.patch), reading=message.reading)
        elif not message.reading:
            raise Astray("nothing to lay it on")
        # What was on its way from a seat that nobody reads any more is let go.

    def _put(self, tree: Tree, *, reading: bool) -> None:
        """Lay a screen ready; it is read when somebody looks."""
        if reading:
            self._aside = tree
        else:
            self._tree, self._screen = tree, None
