"""Lives: when each case opened, when its resident heard the result, and when it closed."""

from collections.abc import Iterator
from dataclasses import dataclass

from simulation.events.case import CaseClosed, CaseOpened, CaseReopened
from simulation.events.contact import ResultTold
from simulation.events.table import RoundOpened
from simulation.journal import Entry
from simulation.observing import of_kinds
from simulation.world.world import World

LIVING = frozenset({RoundOpened, CaseOpened, ResultTold, CaseClosed, CaseReopened})
"""Of what lives are made."""


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
    """Reads the lives of cases out of a journal, entry by entry."""

    def __init__(self) -> None:
        """Start with no case at all."""
        self.all: dict[str, Life] = {}

    def see(self, entry: Entry, world: World) -> None:
        """Note what an entry says of the lives of cases."""
        for event in of_kinds(entry, LIVING):
            match event:
                case RoundOpened():
                    self._adopt(entry, world)
                case CaseOpened():
                    self._begin(event.case, entry.at, entry)
                case ResultTold() if event.case in self.all and self.all[event.case].told is None:
                    self.all[event.case].told, self.all[event.case].told_in = entry.at, entry.number
                case CaseClosed() if event.case in self.all:
                    self.all[event.case].closed, self.all[event.case].closed_in = entry.at, entry.number
                case CaseReopened() if event.case in self.all:
                    self.all[event.case].closed = None
                case _:
                    pass

    def _adopt(self, entry: Entry, world: World) -> None:
        """Take over the cases that an earlier round left open."""
        for file in world.cases.values():
            if not file.closed and file.opened is not None:
                self._begin(file.id, file.opened, entry, before=file.announced)

    def _begin(self, case: str, opened: int, entry: Entry, *, before: bool = False) -> None:
        """Begin to watch a case."""
        self.all[case] = Life(case, opened, entry.at, entry.number, before=before)

    def unheard(self) -> list[Life]:
        """Give the cases of which the resident had heard no result when they came under watch."""
        return [life for life in self.all.values() if not life.before]

    def told(self) -> Iterator[Life]:
        """Go through the cases of which the resident has heard the result."""
        return (life for life in self.all.values() if life.told is not None)

    def __len__(self) -> int:
        """Count the cases."""
        return len(self.all)
