"""Load: how busy each role is, what comes between its work, and what it chooses when criteria and help pull apart."""

from collections.abc import Mapping

from reports.observers.reading.labour import Labour
from reports.observers.reading.measuring import Found, Measuring, Part, counted, measure, ratio
from reports.observers.reading.openings import Openings
from reports.observers.reading.sources import LESSONS
from reports.observers.reading.spans import length, open_spans, without
from simulation.calendar import Timetable
from simulation.case import HOUR
from simulation.events import Event
from simulation.events.organisation import DilemmaDecided
from simulation.events.table import AgreementBacked, RoundOpened, SeatAway, SeatBack
from simulation.events.work import DeedBegun, DeedPaused
from simulation.journal import Entry
from simulation.scenario.words import Text
from simulation.world.world import World


class Load(Measuring):
    """Watches the hands of all desks."""

    def __init__(self) -> None:
        """Start with all hands free."""
        self._labour = Labour()
        self._away = Openings()
        self._seats: dict[str, str] = {}
        self._hours: Mapping[str, Timetable] = {}
        self._since: int | None = None
        self._until = 0
        self._deeds = 0
        self._paused: list[int] = []
        self._for_resident: list[int] = []
        self._for_rule: list[int] = []
        self._backed: list[int] = []
        self._agreed = False

    def see(self, entry: Entry, world: World) -> None:
        """Note who is busy, and with what."""
        if self._since is None:
            self._since = entry.at
        self._until, self._hours = entry.at, world.timetables
        self._labour.see(entry, world)
        for event in entry.events:
            self._note(event, entry, world)

    def _note(self, event: Event, entry: Entry, world: World) -> None:
        """Note what one event says."""
        match event:
            case RoundOpened():
                self._seats = {seat: desk.role for seat, desk in world.desks.items() if not desk.resident}
                self._agreed = bool(world.agreements.in_force)
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
            case DilemmaDecided():
                (self._for_resident if event.resident_first else self._for_rule).append(entry.number)
            case AgreementBacked():
                self._backed.append(entry.number)
            case _:
                pass

    def _there(self, role: str) -> int:
        """Count the working time for which the seats of a role were there."""
        since = self._until if self._since is None else self._since
        seats = [seat for seat, its in self._seats.items() if its == role]
        if not seats:
            return 0
        opened = open_spans(self._hours[role], since, self._until)
        return sum(length(without(opened, self._away.spans(seat, self._until))) for seat in seats)

    def _busy(self, role: str, whole: float) -> Found:
        """Give the time for which a role was busy, in parts of some whole; nothing when it never was there."""
        work = self._labour.of(role) if self._there(role) else []
        seconds = sum(stretch.seconds for stretch in work)
        return ratio(seconds, whole if self._there(role) else 0, sorted(stretch.entry for stretch in work))

    @measure("hours", nl="Werklast", en="Load", level="role")
    def load(self, world: World) -> list[Part]:
        """Working hours in which the seats of a role were busy: with cases, meetings, agreements; by role."""
        return [Part(role, title, self._busy(role, HOUR)) for role, title in _roles(world)]

    @measure("share", nl="Bezetting", en="Utilisation", level="role")
    def utilisation(self, world: World) -> list[Part]:
        """Load over the working hours for which the seats of a role were there, absence taken off; by role."""
        return [Part(role, title, self._busy(role, self._there(role))) for role, title in _roles(world)]

    @measure("count", nl="Onderbrekingen", en="Interruptions")
    def interruptions(self, _: World) -> Found:
        """Times that work in hand was laid aside for something else."""
        return counted(self._paused, among=self._deeds)

    @measure("share", nl="Dilemma's beslist voor de inwoner", en="Dilemmas decided for the resident", source=LESSONS)
    def resident_first(self, _: World) -> Found:
        """Dilemmas in which what would help the resident was chosen, over all dilemmas decided: the vision lived."""
        return ratio(len(self._for_resident), len(self._for_resident) + len(self._for_rule), self._for_resident)

    @measure("count", nl="Steunmomenten voor afspraken", en="Times that agreements were backed", source=LESSONS)
    def support(self, _: World) -> Found:
        """Times that somebody who leads stood up for an agreement in force; not observed when nothing was agreed."""
        return counted(self._backed, among=int(self._agreed))


def _roles(world: World) -> list[tuple[str, Text]]:
    """Give the roles that work in the organisation, with their titles."""
    return [(role, spec.title) for role, spec in world.scenario.roles.items() if not world.is_resident(role)]


OBSERVER = Load
