"""The whole: what observers and the facilitator see, who play nobody and change nothing in the game."""

from collections.abc import Iterator

from simulation.board import Card, card
from simulation.case import OBSERVERS, Phase
from simulation.events.table import InjectStruck
from simulation.outlook.conferring import Conference, conferences
from simulation.outlook.patience import holds_on
from simulation.outlook.surroundings import Surroundings
from simulation.rules.phases import NEXT as PHASES
from simulation.rules.phases import can_enter
from simulation.scenario.inject import Inject
from simulation.sheet import Sheet, sheet
from simulation.world import plan
from simulation.world.casefile import CaseFile
from simulation.world.desk import ContactSlip, Desk
from simulation.world.plan import Step


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

    def ringing(self, role: str) -> int:
        """Count the residents who wait on the line or at the counter of a role."""
        return sum(slip.live for slip in self._world.trays[role].contacts.values())

    def on_hold(self) -> Iterator[tuple[CaseFile, ContactSlip, int, int | None]]:
        """Go through who waits on a line or at a counter: since when, and how long he or she holds on in all."""
        for slip in self._world.contacts.values():
            file = self._world.cases.get(slip.case)
            if slip.live and slip.arrived is not None and not slip.seat and file is not None:
                yield file, slip, slip.arrived, holds_on(self._world, file.source)

    def meetings(self) -> Iterator[tuple[int, Conference]]:
        """Go through the meetings that go on now."""
        return conferences(self._world)

    def orphans(self) -> Iterator[tuple[CaseFile, int]]:
        """Go through the open cases that nobody owns, and since when."""
        for file in self._world.cases.values():
            if file.opened is not None and not file.closed and not file.claims:
                yield file, max(file.opened, file.released)

    def lies_too_long(self, since: int) -> bool:
        """Tell whether that is longer than an owner would let work rest."""
        after = self._world.scenario.deeds.chase_after
        return after is not None and self.at - since > after

    def board(self) -> list[str]:
        """Name the cases on the board."""
        return [case.id for case in self.open_cases()]

    def card(self, case: str) -> Card:
        """Give a card as those see it who may read everything that is told of a case's course."""
        file = self._world.cases[case]
        return card(self._world, file, self._widest(file))

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

    def plan(self) -> dict[Step, int]:
        """Give the session plan: each step with the real minutes that are meant for it."""
        return {step: plan.minutes(self._world, step) for step in plan.steps(self._world)}

    @property
    def step(self) -> Step:
        """Give the step of the plan that the table is at."""
        return plan.now(self._world)

    @property
    def coming(self) -> Step | None:
        """Give the step for which the plan has time next; none at its end."""
        plan = self.plan()
        steps = list(plan)
        return next((step for step in steps[steps.index(self.step) + 1 :] if plan[step]), None)

    @property
    def pace(self) -> int:
        """Give the working time (seconds) that passes in a real minute."""
        return plan.pace(self._world)

    def still_to_predict(self) -> list[str]:
        """Name the people in a seat who have said nothing yet of what they expect of the round to come."""
        said = {seat for number, seat, _ in self._world.table.predictions if number == self.round + 1}
        return [seat for seat in self.asked_to_predict() if seat not in said]

    def asked_to_predict(self) -> list[str]:
        """Name the people whom one asks what they expect; observers play no part in it."""
        return [seat for seat in self.people() if seat not in OBSERVERS] if self.figures() else []

    @property
    def has_own_agreements(self) -> bool:
        """Tell whether the group made agreements in words of its own."""
        return bool(self._world.table.own)

    def injects(self) -> dict[str, Inject]:
        """Give the injects that the facilitator can let happen."""
        return dict(self._world.scenario.injects)

    def struck(self) -> list[tuple[int, str]]:
        """Give the injects that befell this round, as this seat saw them."""
        return [(at, event.inject) for at, event in self.noticed if isinstance(event, InjectStruck)]

    def free_seats(self) -> list[str]:
        """Name the seats in which no person sits: desks, residents with a name, observers."""
        return [seat for seat in self.every_seat() if seat not in self._world.persons]

    def every_seat(self) -> list[str]:
        """Name all seats in which a person can sit: desks, residents with a name, observers."""
        return [*self.seats(), *self._world.scenario.personas, *OBSERVERS]

    def desk(self, seat: str) -> Desk | None:
        """Give a desk or a home; none for who has none now."""
        return self._world.desks.get(seat)

    def taken_seats(self) -> list[str]:
        """Name the seats in which people sit."""
        return sorted(self._world.persons)
