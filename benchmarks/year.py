"""A year at the desks: listens to a game that bots play, keeps no journal, and counts what came of it."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from reports.observers.own_terms import OwnTerms
from reports.observers.reading.readings import Readings
from reports.observers.reading.spells import Spell, Spells
from simulation.case import DAY, HOUR, Purpose
from simulation.events import Event
from simulation.events.case import CaseClassified, CaseClosed, CaseOpened, ResidentArrived
from simulation.events.contact import (
    CallPromised,
    ContactAbandoned,
    ContactAnswered,
    ContactArrived,
    ContactMade,
    ContactPickedUp,
    ResultTold,
    StatusTold,
    StatusUnknown,
)
from simulation.events.knowledge import ColleagueAsked
from simulation.events.organisation import TermMissed, TermStarted, TermSuspended
from simulation.events.table import RoundOpened
from simulation.events.work import AdviceOverdue, TaskDone, TaskDropped, TaskOffered
from simulation.journal import Entry
from simulation.world.world import World

WEEK = 7 * DAY
FIRST_CONTACT = 7 * DAY
"""What comes within so long after a call shows that the call did not solve it."""
AGAIN: frozenset[Purpose] = frozenset({"status", "complaint"})
"""Contacts about what the resident was in touch for before."""


@dataclass(slots=True)
class Affair:
    """One case: when it came, what became of it, and what it took."""

    type: str
    opened: int | None = None
    told: int | None = None
    ended: int | None = None
    result: str = ""
    klass: str = ""
    contacts: int = 0
    again: int = 0
    rounds: int = 0
    hours: float = 0.0
    in_time: bool | None = None
    has_term: bool = False
    lost: bool = False


@dataclass(slots=True)
class Contact:
    """One contact that a resident made: when it could be picked up, was, and was dealt with."""

    case: str
    channel: str
    purpose: Purpose
    role: str = ""
    front: bool = False
    arrived: int | None = None
    picked_up: int | None = None
    answered: int | None = None
    took: int = 0
    working_days: float = 0.0
    abandoned: bool = False
    solved: bool = False


@dataclass(slots=True)
class Advice:
    """One advice that was asked for: whether it came, and after how many working days."""

    offered: int
    overdue: bool = False
    dropped: bool = False
    working_days: float | None = None


@dataclass
class Year:
    """Counts, entry by entry; all in it is plain, so that it can be sent from one process to another."""

    affairs: dict[str, Affair] = field(default_factory=dict)
    contacts: dict[int, Contact] = field(default_factory=dict)
    advices: list[Advice] = field(default_factory=list)
    outcomes: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    own_terms: dict[str, float] = field(default_factory=dict)
    until: int = 0

    def __post_init__(self) -> None:
        """Start with nothing under way."""
        self._ended: list[Spell] = []
        self._spells, self._terms = Spells(self._ended.append), OwnTerms(Readings())
        self._calls: dict[str, Contact] = {}
        self._asked: dict[tuple[str, str], Advice] = {}

    def see(self, entry: Entry, world: World) -> None:
        """Count what an entry tells."""
        self.until = entry.at
        self._spells.see(entry, world)
        for spell in self._ended:
            if spell.case in self.affairs:
                self.affairs[spell.case].hours += spell.worked / HOUR
        self._ended.clear()
        for event in entry.events:
            if isinstance(event, RoundOpened | CaseOpened | TaskDone):
                self._terms.note(event, entry, world)
            self._case(event, entry.at)
            self._contact(event, entry, world)
            self._work(event, entry.at, world)

    def finish(self, world: World) -> "Year":
        """Add what observers have measured; from here on nothing is counted any more."""
        figures = self._terms.figures(world)
        self.own_terms = {figure.name: figure.value for figure in figures if isinstance(figure.value, float)}
        return self

    def _case(self, event: Event, at: int) -> None:
        """Count what happens to a case."""
        match event:
            case ResidentArrived():
                self.affairs[event.case] = Affair(event.case_type)
            case CaseOpened():
                self.affairs[event.case].opened = at
            case CaseClassified():
                self.affairs[event.case].klass = event.klass
            case TermStarted():
                self.affairs[event.case].has_term = True
            case TermSuspended():
                self.affairs[event.case].rounds += 1
            case TermMissed():
                self.affairs[event.case].in_time = False
            case ResultTold() | CaseClosed() if self.affairs[event.case].ended is None:
                _end(self.affairs[event.case], event, at)
            case _:
                pass

    def _contact(self, event: Event, entry: Entry, world: World) -> None:
        """Count what residents make contact for, and how it goes."""
        match event:
            case ContactMade():
                self._make(event, entry.at)
            case ContactArrived():
                self.contacts[event.contact].arrived = entry.at
            case ContactPickedUp():
                self.contacts[event.contact].picked_up = entry.at
            case ContactAbandoned():
                self.contacts[event.contact].abandoned = True
                self.affairs[event.case].lost = True
            case ContactAnswered():
                self._answer(event, entry, world)
            case _:
                pass

    def _make(self, event: ContactMade, at: int) -> None:
        """Count a contact; when it is about the same again, the call before it has not solved it."""
        affair = self.affairs[event.case]
        self.contacts[event.contact] = Contact(event.case, event.channel, event.purpose)
        affair.contacts += 1
        affair.again += event.purpose in AGAIN or affair.lost
        affair.lost = False
        if event.purpose in AGAIN:
            self._unsolved(event.case, at)

    def _answer(self, event: ContactAnswered, entry: Entry, world: World) -> None:
        """Count how long an answer took; it has solved the matter unless something shows that it has not."""
        contact = self.contacts[event.contact]
        contact.role = world.desks[event.seat].role
        contact.front = world.role(event.seat).archetype == "klantcontacter"
        contact.answered = entry.at
        contact.took = _at_work(world, contact.role, contact.picked_up or entry.at, entry.at)
        contact.working_days = working_days(world, contact.arrived or entry.at, entry.at)
        told = any(isinstance(other, StatusTold) for other in entry.events)
        contact.solved = told or event.purpose not in AGAIN
        self._calls[event.case] = contact

    def _work(self, event: Event, at: int, world: World) -> None:
        """Count advices and outcomes, and what shows that a call was not the end of it."""
        match event:
            case CallPromised() | StatusUnknown():
                self._unsolved(event.case, at)
            case ColleagueAsked():
                self._elsewhere(event.case, event.role, at)
            case TaskOffered():
                self._elsewhere(event.case, event.role, at)
                if event.due is not None:
                    self._ask(event, at)
            case AdviceOverdue():
                self._asked[event.case, event.task].overdue = True
            case TaskDropped():
                self._asked.pop((event.case, event.task)).dropped = True
            case TaskDone():
                self.outcomes[self.affairs[event.case].type, event.task, event.outcome] += 1
                if (advice := self._asked.pop((event.case, event.task), None)) is not None:
                    advice.working_days = working_days(world, advice.offered, at)
            case _:
                pass

    def _ask(self, event: TaskOffered, at: int) -> None:
        """Begin to wait for an advice, unless it is only passed on."""
        if (event.case, event.task) not in self._asked:
            self._asked[event.case, event.task] = Advice(at)
            self.advices.append(self._asked[event.case, event.task])

    def _unsolved(self, case: str, at: int) -> None:
        """Note that the last contact about a case, if it was not long ago, did not solve the matter."""
        last = self._calls.get(case)
        if last is not None and last.answered is not None and at - last.answered <= FIRST_CONTACT:
            last.solved = False

    def _elsewhere(self, case: str, role: str, at: int) -> None:
        """Note that a request went on to another desk than the one that took it in."""
        last = self._calls.get(case)
        if last is not None and last.purpose == "request" and role != last.role:
            self._unsolved(case, at)

    def of(self, *types: str) -> list[Affair]:
        """Give the cases of these types, or of all, about which somebody made contact."""
        every = (affair for affair in self.affairs.values() if affair.opened is not None)
        return [affair for affair in every if not types or affair.type in types]

    def ended(self, *types: str) -> list[Affair]:
        """Give those of which the resident heard a result, or that were withdrawn."""
        return [affair for affair in self.of(*types) if affair.ended is not None]

    def open_at(self, at: int, *types: str) -> int:
        """Count the cases that were under way at a moment."""
        return sum((a.opened or 0) <= at and (a.ended is None or a.ended > at) for a in self.of(*types))

    def through(self, channels: Collection[str]) -> list[Contact]:
        """Give the contacts through these channels."""
        return [contact for contact in self.contacts.values() if contact.channel in channels]


def _end(affair: Affair, event: ResultTold | CaseClosed, at: int) -> None:
    """Note what became of a case, the first time that something did."""
    affair.ended, affair.result = at, event.result
    if isinstance(event, ResultTold):
        affair.told = at
        if affair.has_term and affair.in_time is None:
            affair.in_time = True


def _at_work(world: World, role: str, start: int, end: int) -> int:
    """Give the seconds of working time of a role between two moments."""
    return world.timetables[role].between(start, end)


def working_days(world: World, start: int, end: int) -> float:
    """Give the working days of the office between two moments."""
    opened = [sum(closes - opens for opens, closes in day) for day in world.office.hours.week if day]
    return world.office.between(start, end) * len(opened) / sum(opened)


def share(values: Iterable[bool]) -> float | None:
    """Give the part that is so, in per cent; nothing when there is nothing to look at."""
    return None if (one := mean(values)) is None else 100 * one


def mean(values: Iterable[float]) -> float | None:
    """Give the mean, if there is anything to take it of."""
    found = [*values]
    return sum(found) / len(found) if found else None
