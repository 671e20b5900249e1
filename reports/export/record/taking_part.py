"""Taking part: which objects an event belongs to, and how."""

from collections.abc import Iterator

from reports.export.record.happened import Happened
from reports.export.record.names import Names
from simulation.case import OBSERVERS
from simulation.events.contact import ContactMade
from simulation.events.knowledge import ColleagueAsked, FactsHeard, FactsRecorded
from simulation.events.organisation import MeetingCalled, MeetingHeld
from simulation.events.work import OwnerSettled, TaskDone, TaskOffered, TaskSentBack

Relation = tuple[str, str]
"""The id of an object, and how it takes part."""


class TakingPart:
    """Finds the objects of an event by the names that an export gives them."""

    def __init__(self, names: Names) -> None:
        """Call things by these names."""
        self._names = names

    def of(self, happened: Happened) -> list[Relation]:
        """Give what takes part, each with how; nothing twice in the same way."""
        return list(dict.fromkeys((*self._matter(happened), *self._people(happened))))

    def case(self, happened: Happened) -> str:
        """Name the case."""
        return f"case:{self._names.case(happened.case, happened.round)}"

    def seat(self, seat: str, happened: Happened) -> str:
        """Name whoever plays a seat: a resident or an employee."""
        desk = happened.world.desks.get(seat)
        # A resident whose affairs are over has left; employees never do, and observers are counted among them.
        outside = seat not in OBSERVERS if desk is None else happened.world.is_resident(desk.role)
        return f"{'resident' if outside else 'employee'}:{self._names.of(seat)}"

    @staticmethod
    def department(role: str, happened: Happened) -> str:
        """Name the department of a role."""
        return f"department:{happened.world.scenario.roles[role].department.nl}"

    def document(self, happened: Happened, name: str) -> str:
        """Name what stands on the card of a case under some name."""
        return f"document:{self._names.case(happened.case, happened.round)}/{name}"

    def _matter(self, happened: Happened) -> Iterator[Relation]:
        """Give what an event is about."""
        event = happened.event
        if happened.case:
            yield self.case(happened), "about"
        if (contact := getattr(event, "contact", None)) is not None:
            yield f"contact:{contact}", "in"
        match event:
            case FactsRecorded():
                yield from ((self.document(happened, fact), "recorded") for fact in event.facts)
            case TaskDone():
                yield self.document(happened, event.task), "made"
            case _:
                pass

    def _people(self, happened: Happened) -> Iterator[Relation]:
        """Give who does it, from whom it comes and to whom it goes."""
        event = happened.event
        match event:
            case TaskOffered():
                if event.seat:
                    yield self.seat(event.seat, happened), "from"
                yield from self._to(event.to, event.role, happened)
            case TaskSentBack():
                yield self.seat(event.seat, happened), "from"
                yield self.seat(event.to, happened), "to"
            case ColleagueAsked():
                yield self.seat(event.seat, happened), "from"
                yield self.department(event.role, happened), "to"
            case FactsHeard():
                yield self.seat(event.teller, happened), "from"
                yield self.seat(event.seat, happened), "to"
            case OwnerSettled():
                yield self.seat(event.seat, happened), "to"
            case MeetingCalled() | MeetingHeld():
                yield from ((self.seat(seat, happened), "attended by") for seat in event.seats)
            case ContactMade():
                yield self.seat(event.resident, happened), "performed by"
            case _ if happened.seat:
                yield self.seat(happened.seat, happened), "performed by"
            case _:
                pass

    def _to(self, seat: str, role: str, happened: Happened) -> Iterator[Relation]:
        """Give to whom something is offered: a seat, or whoever is in a department."""
        yield (self.seat(seat, happened) if seat else self.department(role, happened)), "to"
