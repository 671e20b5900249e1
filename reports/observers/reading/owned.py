"""Owned: the stretches of time in which a case is nobody's, one person's, or claimed by more than one."""

from array import array
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from reports.observers.reading.measuring import NOTHING, Found, ratio
from simulation.case import DAY


class Stretch(NamedTuple):
    """A stretch in the life of a case in which the same seats claim it; `entry` is where it began."""

    case: str
    claims: tuple[str, ...]
    start: int
    end: int
    entry: int

    @property
    def owner(self) -> str:
        """Give the one owner; empty when nobody owns it or more than one claims it."""
        return self.claims[0] if len(self.claims) == 1 else ""

    @property
    def length(self) -> int:
        """Give how long it lasts, in seconds."""
        return self.end - self.start


Owners = Literal["nobody", "one", "several"]
"""Whether a case is nobody's, one person's, or claimed by more than one."""


class Owned:
    """The stretches of cases added up: how long they take, and the entries in which they began."""

    def __init__(self) -> None:
        """Start with no case."""
        self._seconds: dict[Owners, int] = {"nobody": 0, "one": 0, "several": 0}
        self._entries = {kind: array("q") for kind in self._seconds}
        self._longest = (-1, 0)
        self._changes = array("q")

    def add(self, stretches: Sequence[Stretch]) -> None:
        """Add the stretches of one case, which follow each other."""
        for stretch in stretches:
            kind = _owners(stretch)
            self._seconds[kind] += stretch.length
            self._entries[kind].append(stretch.entry)
            if kind == "nobody":
                self._longest = max(self._longest, (stretch.length, -stretch.entry))
        owned = with_owner(stretches)
        self._changes.extend(b.entry for a, b in pairwise(owned) if a.owner != b.owner)

    @property
    def owned(self) -> int:
        """Give for how long cases had exactly one owner, in seconds."""
        return self._seconds["one"]

    def share(self, kind: Owners) -> Found:
        """Give the share of the life of all cases in which they were nobody's, one person's or contested."""
        return ratio(self._seconds[kind], sum(self._seconds.values()), self._entries[kind])

    def longest_orphaned(self) -> Found:
        """Give the longest unbroken time in which nobody owned a case, in days; of two as long, the first."""
        if not self._entries["nobody"]:
            return Found(0.0) if any(self._entries.values()) else NOTHING
        seconds, entry = self._longest
        return Found(seconds / DAY, (-entry,))

    def owner_changes(self, cases: int) -> Found:
        """Give how often a case went from one owner to another, mean over so many cases."""
        return ratio(len(self._changes), cases, self._changes)

    def tenure(self) -> Found:
        """Give the mean unbroken time in which one person owned a case, in days."""
        entries = self._entries["one"]
        return ratio(self._seconds["one"] / DAY, len(entries), entries)


def with_owner(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Give the stretches in which exactly one person owned a case."""
    return [stretch for stretch in stretches if stretch.owner]


def _owners(stretch: Stretch) -> Owners:
    """Say whose a case was: nobody's, one person's, or more than one's."""
    return "several" if len(stretch.claims) > 1 else "one" if stretch.claims else "nobody"
