"""Presence: which seats have somebody on the line, and since when the others have not."""

from collections.abc import Callable, Iterator
from typing import Final, Protocol

from roles.terminal.wire.messages import Why

LATELY: Final = 20.0
"""Who reads a page asks for it again within so many seconds, or has a line; else the seat seems to be empty."""


class Line(Protocol):
    """One connection of one sitter."""

    sitter: int
    seat: str

    def cut(self, why: Why) -> None:
        """End it, and say why."""

    def tell(self, what: str) -> None:
        """Say something that the host itself says, by its word."""

    def move(self, seat: str) -> None:
        """Go on in another seat."""


class Presence:
    """Everybody who is on the line."""

    def __init__(self, patience: float, clock: Callable[[], float]) -> None:
        """Count who is away for longer than `patience` seconds."""
        self.lines: dict[Line, None] = {}
        """In the order in which they came."""
        self._patience, self._clock = patience, clock
        self._since: dict[str, float] = {}
        self._empty = clock()

    def came(self, line: Line) -> None:
        """Hear that somebody is on the line."""
        self.lines[line] = None
        self._since.pop(line.seat, None)

    def went(self, line: Line) -> None:
        """Hear that a line is gone."""
        self.lines.pop(line, None)
        self.left(line.seat)
        if not self.lines:
            self._empty = self._clock()

    def left(self, seat: str) -> None:
        """Begin to count for a seat with nobody on the line."""
        if not self.is_there(seat):
            self._since.setdefault(seat, self._clock())

    def visited(self, seat: str) -> None:
        """Hear that somebody without a line of its own has asked for a page of this seat."""
        self._since[seat] = self._empty = self._clock()

    def is_there(self, seat: str) -> bool:
        """Tell whether a seat has somebody on the line."""
        return any(line.seat == seat for line in self.lines)

    def is_off(self, seat: str) -> bool:
        """Tell whether nobody is on the line of a seat, nor has asked for a page of it lately."""
        return not self.is_there(seat) and self._since.get(seat, 0.0) < self._clock() - LATELY

    def absent(self) -> list[str]:
        """Name the seats in which nobody has been for too long."""
        before = self._clock() - self._patience
        return [seat for seat, since in self._since.items() if since < before]

    @property
    def forsaken(self) -> bool:
        """Tell whether everybody has been gone for too long."""
        return not self.lines and self._empty < self._clock() - self._patience

    def of(self, sitter: int) -> Iterator[Line]:
        """Go through the lines of somebody."""
        return (line for line in tuple(self.lines) if line.sitter == sitter)

    def move(self, sitter: int, seat: str) -> None:
        """Let all lines of somebody go on in another seat."""
        for line in self.of(sitter):
            before = line.seat
            line.move(seat)
            self.left(before)
            self._since.pop(seat, None)

    def cut(self, sitter: int, why: Why) -> None:
        """End all lines of somebody."""
        for line in self.of(sitter):
            line.cut(why)

    def tell(self, what: str) -> None:
        """Say something to everybody."""
        for line in tuple(self.lines):
            line.tell(what)
