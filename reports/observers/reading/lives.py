"""Lives: when each case opened, when its resident heard the result, and when it closed."""

from collections.abc import Iterator
from dataclasses import dataclass

from simulation.events.case import CaseClosed, CaseOpened, CaseReopened
from simulation.events.contact import ResultTold
from simulation.events.table import RoundOpened
from simulation.journal import Entry
from simulation.observing import Notes
from simulation.world.world import World


@dataclass(slots=True)
class Life:
    """One case from its first contact on; `since` is when it came under watch, later if it was open before.

    `told` is when the resident first heard a result, `before` whether that was before it came under watch; a case
    that is reopened has not closed, until it closes again.
    """

    case: str
    opened: int
    since: int
    opened_in: int
    told: int | None = None
    told_in: int = 0
    closed: int | None = None
    closed_in: int = 0
    before: bool = False

    def end(self, at: int) -> int:
        """Give when it closed, or the moment up to which it has been seen."""
        return at if self.closed is None else self.closed


class Lives:
    """Reads the lives of cases out of a journal, event by event; those that are over can be forgotten."""

    def __init__(self) -> None:
        """Start with no case at all."""
        self.all: dict[str, Life] = {}
        self._over = self._lived = 0
        self.notes: Notes = {
            RoundOpened: self._adopt, CaseOpened: self._open, ResultTold: self._tell, CaseClosed: self._close,
            CaseReopened: self._reopen,
        }  # fmt: skip

    def _open(self, event: CaseOpened, entry: Entry, _: World) -> None:
        """Begin to watch a case at its opening."""
        self._begin(event.case, entry.at, entry)

    def _tell(self, event: ResultTold, entry: Entry, _: World) -> None:
        """Note when a result was first told."""
        life = self.all.get(event.case)
        if life is not None and life.told is None:
            life.told, life.told_in = entry.at, entry.number

    def _close(self, event: CaseClosed, entry: Entry, _: World) -> None:
        """Note when a case closed."""
        if (life := self.all.get(event.case)) is not None:
            life.closed, life.closed_in = entry.at, entry.number

    def _reopen(self, event: CaseReopened, _: Entry, __: World) -> None:
        """Note that a case has not closed after all."""
        if (life := self.all.get(event.case)) is not None:
            life.closed = None

    def _adopt(self, _: RoundOpened, entry: Entry, world: World) -> None:
        """Take over the cases that an earlier round left open."""
        for file in world.cases.values():
            if not file.closed and file.opened is not None:
                self._begin(file.id, file.opened, entry, before=file.announced)

    def _begin(self, case: str, opened: int, entry: Entry, *, before: bool = False) -> None:
        """Begin to watch a case."""
        self.all[case] = Life(case, opened, entry.at, entry.number, before=before)

    def forget(self, case: str) -> None:
        """Let go of a case that is over; it still counts."""
        if (life := self.all.pop(case, None)) is not None:
            self._over += 1
            self._lived += life.end(life.since) - life.since

    def lived(self, until: int) -> int:
        """Add up for how long all cases were open under watch, in seconds."""
        return self._lived + sum(life.end(until) - life.since for life in self.all.values())

    def unheard(self) -> list[Life]:
        """Give those of which the resident had heard no result when they came under watch."""
        return [life for life in self.all.values() if not life.before]

    def told(self) -> Iterator[Life]:
        """Go through those of which the resident has heard the result."""
        return (life for life in self.all.values() if life.told is not None)

    def __len__(self) -> int:
        """Count the cases, forgotten ones too."""
        return self._over + len(self.all)
