"""Owned: the stretches of time in which a case is nobody's, one person's, or claimed by more than one."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from reports.observers.reading.measuring import NOTHING, Found, mean, ratio
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


Stretches = Sequence[Stretch]
"""Stretches of all cases; those of one case follow each other."""


def with_owner(stretches: Stretches) -> list[Stretch]:
    """Give the stretches in which exactly one person owned a case."""
    return [stretch for stretch in stretches if stretch.owner]


def orphaned_share(stretches: Stretches) -> Found:
    """Give the share of the time in which nobody owned a case."""
    return _share((s for s in stretches if not s.claims), stretches)


def owned_share(stretches: Stretches) -> Found:
    """Give the share of the time in which exactly one person owned a case."""
    return _share(with_owner(stretches), stretches)


def contested_share(stretches: Stretches) -> Found:
    """Give the share of the time in which more than one claimed a case."""
    return _share((s for s in stretches if len(s.claims) > 1), stretches)


def longest_orphaned(stretches: Stretches) -> Found:
    """Give the longest unbroken time in which nobody owned a case, in days."""
    longest = max((s for s in stretches if not s.claims), key=lambda s: s.length, default=None)
    if longest is None:
        return Found(0.0) if stretches else NOTHING
    return Found(longest.length / DAY, (longest.entry,))


def owner_changes(stretches: Stretches, cases: int) -> Found:
    """Give how often a case went from one owner to another, mean over so many cases."""
    by_case: dict[str, list[Stretch]] = {}
    for stretch in with_owner(stretches):
        by_case.setdefault(stretch.case, []).append(stretch)
    changes = [b.entry for row in by_case.values() for a, b in pairwise(row) if a.owner != b.owner]
    return ratio(len(changes), cases, sorted(changes))


def tenure(stretches: Stretches) -> Found:
    """Give the mean unbroken time in which one person owned a case, in days."""
    owned = with_owner(stretches)
    return mean([s.length / DAY for s in owned], sorted(s.entry for s in owned))


def _share(some: Iterable[Stretch], stretches: Stretches) -> Found:
    """Give the share of the life of all cases that some stretches take."""
    some = list(some)
    whole = sum(stretch.length for stretch in stretches)
    return ratio(sum(s.length for s in some), whole, sorted(s.entry for s in some))
