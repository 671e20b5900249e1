"""How fast somebody may talk: a measure that fills as time passes, and that each message empties a little."""

from collections.abc import Callable

from roles.hosting.door import Turned

A_SECOND, AT_ONCE = 30, 90
"""So many messages a second a client may send, and so many in one go."""


class Rate:
    """How fast somebody talks."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Begin with a full measure."""
        self._clock, self._left, self._since = clock, float(AT_ONCE), clock()

    def count(self) -> None:
        """Count a message; turns away who talks too fast."""
        now = self._clock()
        self._left = min(AT_ONCE, self._left + (now - self._since) * A_SECOND) - 1
        self._since = now
        if self._left < 0:
            raise Turned("flood")
