"""Memory: what a seat's screen says about each case, kept from screen to screen for as long as it rests on the same.

Most of a screen is about cases that nobody touched since the last one. Made again it would read the same, so the very
same parts stand on the next screen: nobody has to make them, or to look whether they changed.
"""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from simulation.outlook import Footing

T = TypeVar("T")

Name = tuple[Hashable, str]
"""What something is, and the case that it is about, if any."""


class Memory:
    """What stood on the last screen of one seat in one language, and what it rests on."""

    def __init__(self) -> None:
        """Have seen no screen yet."""
        self._before: dict[Name, tuple[Footing, Any]] = {}
        self._now: dict[Name, tuple[Footing, Any]] = {}

    def turn(self) -> None:
        """Begin the next screen; what did not stand on the last one is forgotten."""
        self._before, self._now = self._now, {}

    def keep(self, name: Name, footing: Footing | None, make: Callable[[], T]) -> T:
        """Give what was made before, when it rests on the same; else make it. What has no footing is always made."""
        if footing is None:
            return make()
        kept = self._before.get(name)
        if kept is None or kept[0] != footing:
            kept = footing, make()
        self._now[name] = kept
        made: T = kept[1]
        return made
