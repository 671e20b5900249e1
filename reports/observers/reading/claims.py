"""Claims: who claims each case, from its opening to its closing, as stretches that follow each other."""

from typing import get_args

from reports.observers.reading.owned import Stretch
from simulation.events.case import CaseClosed, CaseOpened, CaseReopened
from simulation.events.table import RoundOpened
from simulation.events.work import CaseClaimed, ClaimReleased, OwnerSettled
from simulation.journal import Entry
from simulation.observing import Notes
from simulation.world.world import World

Turning = CaseOpened | CaseClaimed | ClaimReleased | OwnerSettled | CaseClosed | CaseReopened
"""What may change who claims a case."""


class Claims:
    """Reads from a journal whose each case is."""

    def __init__(self) -> None:
        """Start with no case."""
        self._past: dict[str, list[Stretch]] = {}
        self._now: dict[str, Stretch] = {}
        self._turned = 0
        self._ended: dict[str, str] = {}
        self.notes: Notes = {RoundOpened: self._adopt, **dict.fromkeys(get_args(Turning), self._note)}

    def _adopt(self, _: RoundOpened, entry: Entry, world: World) -> None:
        """Take over the cases that an earlier round left open."""
        for file in world.cases.values():
            if not file.closed and file.opened is not None:
                self._turn(file.id, entry, world)

    def _note(self, event: Turning, entry: Entry, world: World) -> None:
        """Note who claims a case from this entry on."""
        self._turn(event.case, entry, world)

    def _turn(self, case: str, entry: Entry, world: World) -> None:
        """End a stretch when other seats claim the case than before, and begin the next; once an entry."""
        if self._turned != entry.number:
            self._turned, self._ended = entry.number, {}
        if case in self._ended:
            return
        file = world.cases.get(case)
        living = file is not None and not file.closed
        claims = tuple(file.claims) if file is not None else ()
        before = self._now.get(case)
        self._ended[case] = before.owner if before is not None else ""
        if before is not None and (not living or before.claims != claims):
            self._past.setdefault(case, []).append(before._replace(end=entry.at))
            del self._now[case]
        if living and case not in self._now:
            self._now[case] = Stretch(case, claims, entry.at, entry.at, entry.number)

    def owner(self, case: str, entry: Entry) -> str:
        """Give who owned a case up to the last entry; empty when nobody did, or more than one claimed it."""
        if entry.number == self._turned and case in self._ended:
            return self._ended[case]
        return self._now[case].owner if case in self._now else ""

    def stretches(self, case: str, until: int) -> list[Stretch]:
        """Give the stretches of a case up to a moment; they follow each other without gap or overlap."""
        still = [self._now[case]._replace(end=until)] if case in self._now else []
        return [stretch for stretch in (*self._past.get(case, ()), *still) if stretch.length]

    def cases(self) -> list[str]:
        """Name the cases that are not forgotten."""
        return [*self._past, *(case for case in self._now if case not in self._past)]

    def forget(self, case: str) -> None:
        """Let go of a case that is over."""
        self._past.pop(case, None)
