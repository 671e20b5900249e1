"""Claims: who claims each case, from its opening to its closing, as stretches that follow each other."""

from collections.abc import Iterable, Iterator

from reports.observers.reading.owned import Stretch
from reports.observers.reading.rows import Rows
from simulation.events.case import CaseClosed, CaseOpened, CaseReopened
from simulation.events.table import RoundOpened
from simulation.events.work import CaseClaimed, ClaimReleased, OwnerSettled
from simulation.journal import Entry
from simulation.observing import of_kinds
from simulation.world.world import World

TURNING = frozenset({
    RoundOpened, CaseOpened, CaseClaimed, ClaimReleased, OwnerSettled, CaseClosed, CaseReopened,
})  # fmt: skip
"""What may change who claims a case."""


class Claims:
    """Reads from a journal whose each case is."""

    def __init__(self) -> None:
        """Start with no case."""
        self._past = Rows(Stretch)
        self._now: dict[str, Stretch] = {}
        self._turned = 0
        self._ended: dict[str, str] = {}

    def see(self, entry: Entry, world: World) -> None:
        """Note who claims what from this entry on."""
        self._turned, self._ended = entry.number, {}
        for case in dict.fromkeys(_turned(entry, world)):
            self._turn(case, entry, world)

    def _turn(self, case: str, entry: Entry, world: World) -> None:
        """End a stretch when other seats claim the case than before, and begin the next."""
        file = world.cases.get(case)
        living = file is not None and not file.closed
        claims = tuple(file.claims) if file is not None else ()
        before = self._now.get(case)
        self._ended[case] = before.owner if before is not None else ""
        if before is not None and (not living or before.claims != claims):
            self._past.append(before._replace(end=entry.at))
            del self._now[case]
        if living and case not in self._now:
            self._now[case] = Stretch(case, claims, entry.at, entry.at, entry.number)

    def owner(self, case: str, entry: Entry) -> str:
        """Give who owned a case up to the last entry; empty when nobody did, or more than one claimed it."""
        if entry.number == self._turned and case in self._ended:
            return self._ended[case]
        return self._now[case].owner if case in self._now else ""

    def stretches(self, until: int) -> list[Stretch]:
        """Give all stretches up to a moment; those of a case follow each other without gap or overlap."""
        still = (stretch._replace(end=until) for stretch in self._now.values())
        return [stretch for stretch in (*self._past, *still) if stretch.length]


def _turned(entry: Entry, world: World) -> Iterator[str]:
    """Go through the cases that come under watch with this entry, or that somebody else may claim from it on."""
    for event in of_kinds(entry, TURNING):
        match event:
            case RoundOpened():
                yield from _open(world)
            case CaseOpened() | CaseClaimed() | ClaimReleased() | OwnerSettled() | CaseClosed() | CaseReopened():
                yield event.case
            case _:
                pass


def _open(world: World) -> Iterable[str]:
    """Give the cases that an earlier round left open."""
    return (file.id for file in world.cases.values() if not file.closed and file.opened is not None)
