"""Openings: when something stood open, such as a question to a resident or an empty chair, by name."""

from reports.observers.reading.spans import Spans, joined


class Openings:
    """Keeps the stretches in which at least one thing stood open under a name."""

    def __init__(self) -> None:
        """Start with all closed."""
        self._since: dict[str, int] = {}
        self._count: dict[str, int] = {}
        self._past: dict[str, Spans] = {}

    def open(self, name: str, at: int) -> None:
        """Open one more under this name."""
        self._since.setdefault(name, at)
        self._count[name] = self._count.get(name, 0) + 1

    def close(self, name: str, at: int) -> None:
        """Close one under this name."""
        left = self._count.get(name, 0) - 1
        if left > 0:
            self._count[name] = left
        else:
            self.close_all(name, at)

    def close_all(self, name: str, at: int) -> None:
        """Close whatever stands open under this name."""
        self._count.pop(name, None)
        if name in self._since:
            self._past.setdefault(name, []).append((self._since.pop(name), at))

    def forget(self, name: str) -> None:
        """Let go of a name."""
        for kept in (self._since, self._count, self._past):
            kept.pop(name, None)

    def spans(self, name: str, until: int) -> Spans:
        """Give when anything stood open under this name, up to a moment."""
        now = [(self._since[name], until)] if name in self._since else []
        return joined([*self._past.get(name, ()), *now])
