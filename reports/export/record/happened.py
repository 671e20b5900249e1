"""Happened: the events of a session one after the other, each in the world as it is after its entry."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from reports.export.record.record import Record
from simulation.events import Event
from simulation.events.contact import ContactArrived, ContactMade, ContactPickedUp
from simulation.journal import Entry
from simulation.world.fold import fold
from simulation.world.world import World


class Happened(NamedTuple):
    """One event: in which entry and the how manieth there, about which case (if any), in which world."""

    entry: Entry
    place: int
    event: Event
    case: str
    world: World

    @property
    def kind(self) -> str:
        """Name what happened."""
        return type(self.event).__name__

    @property
    def round(self) -> int:
        """Give the round in which it happened; 0 before the first."""
        return self.world.round

    @property
    def seat(self) -> str:
        """Name whom the event itself names, else who spoke; empty for the world and the facilitator."""
        return str(getattr(self.event, "seat", "") or self.entry.seat)

    @property
    def role(self) -> str:
        """Name the role of that seat."""
        desk = self.world.desks.get(self.seat)
        return desk.role if desk is not None else ""

    @property
    def department(self) -> str:
        """Name the department of that role."""
        return self.world.scenario.roles[self.role].department.nl if self.role else ""

    @property
    def moment(self) -> datetime:
        """Give the date and time in the game."""
        return self.world.calendar.moment(self.entry.at)

    def when(self, at: int | None) -> datetime | None:
        """Give the date and time of another second, if there is one."""
        return None if at is None else self.world.calendar.moment(at)


def happenings(record: Record) -> Iterator[Happened]:
    """Go through all that happened."""
    world = World(record.scenario, record.header.profile, record.header.seed)
    contacts: dict[int, str] = {}
    for entry in record.entries():
        fold(world, entry)
        for place, event in enumerate(entry.events):
            record.names.hear(event)
            yield Happened(entry, place, event, _case(event, contacts), world)


def _case(event: Event, contacts: dict[int, str]) -> str:
    """Name the case that an event is about; what follows on a contact names only the contact."""
    match event:
        case ContactMade():
            contacts[event.contact] = event.case
        case ContactArrived():
            return contacts.get(event.contact, "")
        case ContactPickedUp():
            return contacts.pop(event.contact, "")
        case _:
            pass
    return str(getattr(event, "case", ""))
