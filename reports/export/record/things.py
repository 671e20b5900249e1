"""Things: the objects of a session, each given when nothing about it can change any more."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from reports.export.record.cases import UNOWNED, Cases
from reports.export.record.happened import Happened
from reports.export.record.names import Names
from reports.export.record.ocel import CASE, START, ObjectType, OcelObject, Value
from reports.export.record.rows import CaseRow
from reports.export.record.taking_part import Relation, TakingPart
from simulation.case import OBSERVERS
from simulation.events.case import ResidentArrived
from simulation.events.contact import ContactMade
from simulation.events.knowledge import FactsRecorded
from simulation.events.table import RoundOpened
from simulation.events.work import TaskDone


class Things:
    """Follows what there is; cases are given when they or their round are over, all else when it is first met."""

    def __init__(self, names: Names) -> None:
        """Start with an empty town."""
        self._names = names
        self._part = TakingPart(names)
        self._cases = Cases(names)
        self._owners: dict[str, list[tuple[str, datetime]]] = {}
        self._met: set[str] = set()
        self._documents: dict[str, set[str]] = {}

    def see(self, happened: Happened, relations: Iterable[Relation]) -> Iterator[OcelObject]:
        """Give the objects that are complete with this event, in which these take part."""
        if isinstance(happened.event, RoundOpened):
            yield from self.left()
            yield from self._office(happened)
        self._cases.see(happened)
        if happened.case:
            self._own(happened)
        yield from self._come(happened)
        for name, _ in relations:
            # Seats are taken before a round opens, and by residents who have yet to arrive.
            if name.startswith("resident:"):
                yield from self._new(name, "resident", {})
            elif name.startswith("employee:"):
                role = {"role": "observer"} if name.removeprefix("employee:") in OBSERVERS else {}
                yield from self._new(name, "employee", role)
        for row in self._cases.over(happened):
            yield self._given(row)

    def left(self) -> Iterator[OcelObject]:
        """Give the cases of the round that is over."""
        for row in self._cases.rows.values():
            yield self._given(row)
        self._owners, self._documents = {}, {}

    def _given(self, row: CaseRow) -> OcelObject:
        """Give a case that is over, and forget what there was of it."""
        self._documents.pop(row.identificatie, None)
        return self._case(row, self._owners.pop(row.identificatie, []))

    def _own(self, happened: Happened) -> None:
        """Note when a case gets another owner than it had."""
        owner = self._cases.owner(happened.case)
        owners = self._owners.setdefault(self._names.case(happened.case, happened.round), [])
        if owner != (owners[-1][0] if owners else UNOWNED):
            owners.append((owner, happened.moment))

    def _come(self, happened: Happened) -> Iterator[OcelObject]:
        """Give residents, contacts and documents as they come."""
        event, part = happened.event, self._part
        match event:
            case ResidentArrived():
                yield from self._new(part.seat(event.seat, happened), "resident", {"role": event.role})
            case ContactMade():
                told: dict[str, Value] = {
                    "kanaal": event.channel,
                    "onderwerp": event.purpose,
                    "plaatsgevondenOp": happened.moment,
                }
                resident = (part.seat(event.resident, happened), "initiator")
                # Each has a number of its own, so it was not met before.
                yield _object(f"contact:{event.contact}", "contact", told, resident)
            case FactsRecorded():
                for fact in event.facts:
                    yield from self._document(happened, fact)
            case TaskDone():
                yield from self._document(happened, event.task)
            case _:
                pass

    def _document(self, happened: Happened, name: str) -> Iterator[OcelObject]:
        """Give what stands on a card, once."""
        row = self._cases.rows[happened.case]
        met = self._documents.setdefault(row.identificatie, set())
        if name not in met:
            met.add(name)
            kind = happened.world.scenario.case_types[row.zaaktype]
            section = (kind.facts.get(name) or kind.tasks[name]).section
            belongs = (self._part.case(happened), "of")
            told = {"name": name, "section": section}
            yield _object(self._part.document(happened, name), "document", told, belongs)

    def _office(self, happened: Happened) -> Iterator[OcelObject]:
        """Give the employees and their departments."""
        for seat, desk in happened.world.desks.items():
            department = self._part.department(desk.role, happened)
            yield from self._new(department, "department", {"name": department.partition(":")[2]})
            if not desk.resident:
                yield from self._new(f"employee:{seat}", "employee", {"role": desk.role}, (department, "of"))

    def _new(
        self, name: str, kind: ObjectType, told: Mapping[str, Value], *relations: tuple[str, str]
    ) -> Iterator[OcelObject]:
        """Give an object that was not met before."""
        if name not in self._met:
            self._met.add(name)
            yield _object(name, kind, told, *relations)

    def _case(self, row: CaseRow, owners: list[tuple[str, datetime]]) -> OcelObject:
        """Give a case, with all that owned it."""
        case = OcelObject(f"case:{row.identificatie}", "case", [("owner", UNOWNED, START)])
        case.attributes += [("owner", self._names.of(owner), moment) for owner, moment in owners]
        case.attributes.append(("round", row.ronde, START))
        for name in CASE:
            value = getattr(row, name, None)
            if value is not None:
                case.attributes.append((name, value, START))
        case.relations.append((f"resident:{row.initiator}", "initiator"))
        return case


def _object(name: str, kind: ObjectType, told: Mapping[str, Value], *relations: tuple[str, str]) -> OcelObject:
    """Make an object of what is so from the start."""
    return OcelObject(name, kind, [(key, value, START) for key, value in told.items()], [*relations])
