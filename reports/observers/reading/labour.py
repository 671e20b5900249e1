"""Labour: how long each seat worked, and what it was busy with at any moment, as bare numbers."""

from array import array
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from reports.observers.reading.spells import Spell


class Labour:
    """How long somebody worked, in seconds, and the entries in which that began."""

    def __init__(self) -> None:
        """Start with nothing done."""
        self.seconds = 0
        self.entries = array("q")

    def add(self, spell: Spell) -> None:
        """Add a spell, as far as it lies in working hours."""
        if spell.worked:
            self.seconds += spell.worked
            self.entries.append(spell.entry)


class Doing(NamedTuple):
    """What a seat was busy with: about which case, since when it could have begun, from when to when."""

    case: str
    could: int
    start: int
    end: int


class Busy:
    """All that one seat was busy with, one thing after the other; a task may have waited since long ago."""

    def __init__(self) -> None:
        """Start with free hands."""
        self._cases: list[str] = []
        self._could, self._starts, self._ends = array("q"), array("q"), array("q")

    def add(self, spell: Spell) -> None:
        """Add a spell that has ended."""
        self._cases.append(spell.case)
        self._could.append(spell.could)
        self._starts.append(spell.start)
        self._ends.append(spell.end)

    def between(self, start: int, end: int) -> list[Doing]:
        """Give what there was between two moments."""
        part = slice(bisect_right(self._ends, start), bisect_left(self._starts, end))
        rows = zip(self._cases[part], self._could[part], self._starts[part], self._ends[part], strict=True)
        return [Doing._make(row) for row in rows]
