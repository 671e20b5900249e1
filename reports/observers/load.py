"""Load: how busy each role and each seat is, and what comes between its work."""

from collections.abc import Iterable
from typing import assert_never

from reports.observers.reading.labour import Work
from reports.observers.reading.measuring import Found, Measuring, Part, counted, measure, ratio
from reports.observers.reading.openings import Openings
from reports.observers.reading.readings import Readings
from simulation.case import HOUR
from simulation.events.table import RoundOpened, SeatAway, SeatBack
from simulation.events.work import DeedBegun, DeedPaused
from simulation.journal import Entry
from simulation.scenario.words import Text
from simulation.world.world import World

Noted = (
RoundOpened | DeedBegun | DeedPaused | SeatAway | SeatBack
)  # fmt: skip
"""What concerns this family."""


class Load(Measuring[Noted]):
    """Watches the hands of all desks."""

    reads = frozenset({"spells"})

    def __init__(self, read: Readings) -> None:
        """Start with all hands free."""
        super().__init__(read)
        self._away = Openings()
        self._seats: dict[str, str] = {}
        self._deeds = 0
        self._paused: list[int] = []
        self._work: dict[str, list[Work]] = {}

    def note(self, event: Noted, entry: Entry, world: World) -> None:
        """Note what one event says."""
        match event:
            case RoundOpened():
                self._seats = {seat: desk.role for seat, desk in world.desks.items() if not desk.resident}
                for desk in world.desks.values():
                    if desk.away is not None:
                        self._away.open(desk.seat, entry.at)
            case DeedBegun():
                self._deeds += 1
            case DeedPaused():
                self._paused.append(entry.number)
            case SeatAway():
                self._away.open(event.seat, entry.at)
            case SeatBack():
                self._away.close(event.seat, entry.at)
            case _:
                assert_never(event)

    def _there(self, seats: Iterable[str]) -> int:
        """Count the working time for which seats were there."""
        return sum(self._presence(seat) for seat in seats)

    def _presence(self, seat: str) -> int:
        """Count the working time for which one seat was there: its hours, absence taken off."""
        hours, until = self.read.hours[self._seats[seat]], self.read.until
        away = self._away.spans(seat, until)
        return hours.between(self.read.since or 0, until) - sum(hours.between(*span) for span in away)

    def _busy(self, work: Iterable[Work], whole: float) -> Found:
        """Give the time that some were busy, in parts of some whole; nothing when they never were there."""
        work = list(work) if whole else []
        return ratio(sum(stretch.seconds for stretch in work), whole, sorted(stretch.entry for stretch in work))

    def _of(self, role: str) -> list[str]:
        """Give the seats of a role."""
        return [seat for seat, its in self._seats.items() if its == role]

    def gather(self, world: World) -> None:
        """Bring the work of each role together."""
        self._work = {role: self.read.labour(role) for role, _ in _roles(world)}

    def _by_seat(self) -> dict[str, list[Work]]:
        """Give the work of each seat."""
        rows: dict[str, list[Work]] = {seat: [] for seat in self._seats}
        for role in dict.fromkeys(self._seats.values()):
            for stretch in self._work[role]:
                rows[stretch.seat].append(stretch)
        return rows

    @measure("hours", nl="Werklast", en="Load", level="role")
    def load(self, world: World) -> list[Part]:
        """Working hours in which the seats of a role were busy: with cases, meetings, agreements; by role."""
        return [
            Part(role, title, self._busy(self._work[role], HOUR if self._there(self._of(role)) else 0))
            for role, title in _roles(world)
        ]

    @measure("share", nl="Bezetting", en="Utilisation", level="role")
    def utilisation(self, world: World) -> list[Part]:
        """Load over the working hours for which the seats of a role were there, absence taken off; by role."""
        return [
            Part(role, title, self._busy(self._work[role], self._there(self._of(role))))
            for role, title in _roles(world)
        ]

    @measure("hours", nl="Eigen werklast", en="Own load", level="person")
    def own_load(self, _: World) -> list[Part]:
        """Working hours in which a seat was busy: with cases, meetings, agreements; for who sits there only."""
        return [
            Part(seat, Text(nl=seat, en=seat), self._busy(work, HOUR if self._there([seat]) else 0), about=(seat,))
            for seat, work in self._by_seat().items()
        ]

    @measure("share", nl="Eigen bezetting", en="Own utilisation", level="person")
    def own_utilisation(self, _: World) -> list[Part]:
        """Own load over the working hours for which a seat was there, absence taken off; for who sits there only."""
        return [
            Part(seat, Text(nl=seat, en=seat), self._busy(work, self._there([seat])), about=(seat,))
            for seat, work in self._by_seat().items()
        ]

    @measure("count", nl="Onderbrekingen", en="Interruptions")
    def interruptions(self, _: World) -> Found:
        """Times that work in hand was laid aside for something else."""
        return counted(self._paused, among=self._deeds)


def _roles(world: World) -> list[tuple[str, Text]]:
    """Give the roles that work in the organisation, with their titles."""
    return [(role, spec.title) for role, spec in world.scenario.roles.items() if not world.is_resident(role)]


OBSERVER = Load
