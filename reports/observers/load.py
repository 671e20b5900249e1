"""Load: how busy each role and each seat is, and what comes between its work."""

from array import array
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple, assert_never

from reports.observers.reading.levels import named
from reports.observers.reading.measuring import Found, Measuring, Part, counted, measure, ratio
from reports.observers.reading.openings import Openings
from reports.observers.reading.readings import Readings
from simulation.case import HOUR
from simulation.events.table import RoundOpened, SeatAway, SeatBack
from simulation.events.work import DeedBegun, DeedPaused
from simulation.journal import Entry
from simulation.scenario.words import Text
from simulation.world.world import World


class Busy(NamedTuple):
    """How long somebody was busy, in seconds, and the entries in which that began."""

    seconds: int
    entries: Sequence[int]


Noted = RoundOpened | DeedBegun | DeedPaused | SeatAway | SeatBack
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
        self._paused = array("q")
        self._busy: dict[str, Busy] = {}

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

    def _share(self, busy: Busy, whole: float) -> Found:
        """Give the time that some were busy, in parts of some whole; nothing when they never were there."""
        return ratio(busy.seconds, whole, busy.entries if whole else ())

    def _of(self, role: str) -> list[str]:
        """Give the seats of a role."""
        return [seat for seat, its in self._seats.items() if its == role]

    def gather(self, _: World) -> None:
        """Add up the work of each seat."""
        self._busy = {seat: Busy(0, ()) for seat in self._seats}
        for seat, _role, work in self.read.work():
            if seat in self._busy:
                before = self._busy[seat]
                self._busy[seat] = Busy(before.seconds + work.seconds, array("q", chain(before.entries, work.entries)))

    def _together(self, role: str) -> Busy:
        """Add up the work of the seats of a role."""
        rows = [self._busy[seat] for seat in self._of(role)]
        return Busy(sum(row.seconds for row in rows), array("q", chain.from_iterable(row.entries for row in rows)))

    @measure("hours", nl="Werklast", en="Load", level="role")
    def load(self, world: World) -> list[Part]:
        """Working hours in which the seats of a role were busy: with cases, meetings, agreements; by role."""
        return [
            Part(role, title, self._share(self._together(role), HOUR if self._there(self._of(role)) else 0))
            for role, title in _roles(world)
        ]

    @measure("share", nl="Bezetting", en="Utilisation", level="role")
    def utilisation(self, world: World) -> list[Part]:
        """Load over the working hours for which the seats of a role were there, absence taken off; by role."""
        return [
            Part(role, title, self._share(self._together(role), self._there(self._of(role))))
            for role, title in _roles(world)
        ]

    @measure("hours", nl="Eigen werklast", en="Own load", level="person")
    def own_load(self, _: World) -> list[Part]:
        """Working hours in which a seat was busy: with cases, meetings, agreements; for who sits there only."""
        return [
            Part(seat, named(seat), self._share(busy, HOUR if self._there([seat]) else 0), about=(seat,))
            for seat, busy in self._busy.items()
        ]

    @measure("share", nl="Eigen bezetting", en="Own utilisation", level="person")
    def own_utilisation(self, _: World) -> list[Part]:
        """Own load over the working hours for which a seat was there, absence taken off; for who sits there only."""
        return [
            Part(seat, named(seat), self._share(busy, self._there([seat])), about=(seat,))
            for seat, busy in self._busy.items()
        ]

    @measure("count", nl="Onderbrekingen", en="Interruptions")
    def interruptions(self, _: World) -> Found:
        """Times that work in hand was laid aside for something else."""
        return counted(self._paused, among=self._deeds)


def _roles(world: World) -> list[tuple[str, Text]]:
    """Give the roles that work in the organisation, with their titles."""
    return [(role, spec.title) for role, spec in world.scenario.roles.items() if not world.is_resident(role)]


OBSERVER = Load
