"""The whole: what observers and the facilitator see, who play nobody and change nothing in the game."""

from collections.abc import Iterator

from simulation.board import Card, card
from simulation.case import Phase
from simulation.events.table import InjectStruck
from simulation.outlook.surroundings import Surroundings
from simulation.rules.phases import NEXT as PHASES
from simulation.rules.phases import can_enter
from simulation.scenario.inject import Inject
from simulation.sheet import Sheet, sheet
from simulation.world.casefile import CaseFile
from simulation.world.desk import Desk


class Whole(Surroundings):
    """Everything, read only."""

    def cases(self) -> list[CaseFile]:
        """Give all cases as they are."""
        return list(self._world.cases.values())

    def desks(self) -> list[Desk]:
        """Give all desks and homes as they are."""
        return list(self._world.desks.values())

    def lying(self, role: str) -> int:
        """Count what lies in the tray of a role."""
        tray = self._world.trays[role]
        return len(tray.tasks) + len(tray.contacts) + len(tray.requests)

    def board(self) -> list[Card]:
        """Give the board as those see it who may read everything that is told of a case's course."""
        return [card(self._world, case, role) for case in self.open_cases() if (role := self._widest(case))]

    def open_cases(self) -> Iterator[CaseFile]:
        """Go through the cases of which the board shows anything."""
        return (case for case in self._world.cases.values() if case.card and not case.closed)

    def _widest(self, case: CaseFile) -> str:
        """Name the role that may read most of a card."""
        return max(self._world.trays, key=lambda role: len(self._world.sight(role, case)))

    @property
    def sheet(self) -> Sheet:
        """Give what this seat may read of the observers' sheets."""
        return sheet(self._world, self.seat)

    def phases_from_here(self) -> list[Phase]:
        """Name the phases that can be entered now; a round is opened and closed, not entered."""
        return [phase for phase in PHASES if phase not in {"lobby", "play"} and can_enter(self._world, phase)]

    def injects(self) -> dict[str, Inject]:
        """Give the injects that the facilitator can let happen."""
        return dict(self._world.scenario.injects)

    def struck(self) -> list[tuple[int, str]]:
        """Give the injects that befell this round, as this seat saw them."""
        return [(at, event.inject) for at, event in self.noticed if isinstance(event, InjectStruck)]

    def free_seats(self) -> list[str]:
        """Name the seats in which no person sits: desks, residents with a name, observers."""
        names = [*self.seats(), *self._world.scenario.personas]
        return [name for name in names if name not in self._world.persons]

    def taken_seats(self) -> list[str]:
        """Name the seats in which people sit."""
        return sorted(self._world.persons)
