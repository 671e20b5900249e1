"""Standstill: for how long nobody does anything on a case that is open."""

from array import array
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from itertools import chain
from typing import NamedTuple, get_args

from reports.observers.reading.lives import Life
from reports.observers.reading.measuring import Found, Measuring, measure, ratio
from reports.observers.reading.readings import Readings
from reports.observers.reading.spans import length
from reports.observers.reading.turns import Turning, Turns
from simulation.calendar import Hours
from simulation.case import VALUE
from simulation.events import Event
from simulation.events.case import CaseDecided
from simulation.events.contact import ContactAnswered, FactsTold, QuestionAsked
from simulation.events.knowledge import ColleagueAnswered, ColleagueAsked, FactsHeard, FactsRecorded
from simulation.events.organisation import DilemmaDecided, ManagerAnswered, ManagerAsked, MeetingHeld, SolutionProposed
from simulation.events.work import TaskDone, TaskDropped, TaskOffered, TaskSentBack
from simulation.journal import Entry
from simulation.observing import Note
from simulation.timetable import Timetable
from simulation.world.world import World

WORKING_DAYS = 5
"""A case stands still when nobody does anything on it for longer than this."""


class Act(NamedTuple):
    """When somebody did something on a case, from one moment to another, and in which entry."""

    start: int
    end: int
    entry: int


Noted = (
    QuestionAsked | FactsTold | FactsHeard | ColleagueAsked | ColleagueAnswered | MeetingHeld | ManagerAsked
    | ManagerAnswered | SolutionProposed | DilemmaDecided | CaseDecided | TaskDone | TaskDropped | TaskSentBack
    | TaskOffered | FactsRecorded | ContactAnswered
)  # fmt: skip
"""What concerns this family."""


class Stood:
    """For how long cases were open and for how long of it they stood still, and the entries before that began."""

    def __init__(self) -> None:
        """Start with no case."""
        self.whole = self.still = 0
        self.entries = array("q")


class Standstill(Measuring[Noted]):
    """Watches when anybody does anything on each case, until its resident has heard the result."""

    reads = frozenset({"spells"})

    def __init__(self, read: Readings) -> None:
        """Start with nothing done."""
        super().__init__(read)
        self._acts: dict[str, list[Act]] = {}
        self._turns = Turns()
        self._past, self._now = Stood(), Stood()

    def notes(self) -> Iterator[tuple[type[Event], Note]]:
        """Go through what moves a case, and what may make it somebody else's turn."""
        yield from super().notes()
        yield from ((kind, self._turns.note) for kind in get_args(Turning))

    def note(self, event: Noted, entry: Entry, _: World) -> None:
        """Note that somebody did something, unless that only says where the case stands; the world does nothing."""
        match event:
            case TaskOffered() | FactsRecorded() if not event.seat:
                return
            case ContactAnswered() if event.purpose not in VALUE:
                return
            case _:
                self._acts.setdefault(event.case, []).append(Act(entry.at, entry.at, entry.number))

    def add_up(self, case: str) -> None:
        """Add up for how long a case stood still."""
        if (life := self.read.lives.all.get(case)) is not None:
            self._add(life, self._past)
        self._acts.pop(case, None)
        self._turns.forget(case)

    def gather(self, _: World) -> None:
        """Add for how long the cases stand still that are not over."""
        self._now = deepcopy(self._past)
        for life in self.read.lives.all.values():
            self._add(life, self._now)

    def _add(self, life: Life, to: Stood) -> None:
        """Add a case to those before it, unless its resident had heard the result already."""
        if life.before or (office := self.read.office) is None:
            return
        to.whole += office.between(life.since, self._end(life))
        stood = [*self._stretches(life, office)]
        to.still += sum(seconds for seconds, _ in stood)
        to.entries.extend({entry for _, entry in stood})

    @measure("0-1", nl="Tijd waarin de zaak stilligt", en="Standstill")
    def standstill(self, _: World) -> Found:
        """Time in stretches of more than five working days without any work on the case, over the time it was open.

        Of all cases together, in hours that the office is open; a working day is the mean of the days on which
        it opens. A case is open from the first contact until the resident is told the result, until it is
        withdrawn, or until now. Work is: a task worked on, handed over, sent back or dropped; facts asked, heard
        or recorded; a meeting; a solution, a dilemma or a request to the manager; a decision. Claiming a case,
        taking a task onto one's own desk, chasing another and saying where a case stands move nothing. Time in which
        nobody inside could do anything, since the case waits for its resident or for a term that must pass first,
        is no part of a stretch.

        nl: Tijd in perioden van meer dan vijf werkdagen waarin niemand iets aan de zaak deed, van de tijd dat de zaak
        open was. Van alle zaken samen, in uren dat het kantoor open is; een werkdag is het gemiddelde van de dagen
        waarop het open is. Een zaak is open van het eerste contact tot de inwoner de uitkomst hoort, tot de aanvraag is
        ingetrokken, of tot nu. Werk is: een taak doen, overdragen, terugsturen of laten vallen; feiten vragen, horen of
        opschrijven; een overleg; een oplossing, een dilemma of een vraag aan de leiding; een besluit. Een zaak op u
        nemen, een taak op het eigen bureau leggen, een ander herinneren en zeggen hoe het ervoor staat brengen niets
        vooruit. Tijd waarin niemand binnen iets kon doen, omdat de zaak wacht op de inwoner of op een termijn die eerst
        voorbij moet zijn, telt niet mee.
        """
        return ratio(self._now.still, self._now.whole, self._now.entries)

    def _end(self, life: Life) -> int:
        """Give when a case was no longer open."""
        return life.end(self.read.until) if life.told is None else life.told

    def _stretches(self, life: Life, office: Timetable) -> Iterator[tuple[int, int]]:
        """Give the stretches, longer than the most, in which a case stood still: how long, and the entry before."""
        most, end = WORKING_DAYS * _working_day(office.hours), self._end(life)
        last, entry = life.since, life.opened_in
        for act in [*self._done(life.case), Act(end, end, 0)]:
            # What is short by the clock is not looked up in the calendar.
            if act.start - last > most and (idle := self._idle(life.case, last, min(act.start, end), office)) > most:
                yield idle, entry
            if act.end >= last:
                last, entry = act.end, act.entry

    def _done(self, case: str) -> list[Act]:
        """Give all that was done on a case, in order, work that goes on included."""
        worked = (Act(spell.start, spell.end, spell.entry) for spell in self.read.on(case) if spell.task)
        return sorted(chain(self._acts.get(case, ()), worked))

    def _idle(self, case: str, start: int, end: int, office: Timetable) -> int:
        """Give the hours between two moments in which somebody inside could have done something."""
        waited = sum(
            office.between(max(start, since), min(end, until))
            for since, until in self._turns.waiting(case, self.read.until)
            if max(start, since) < min(end, until)
        )
        return max(0, office.between(start, end) - waited) if start < end else 0


@cache
def _working_day(hours: Hours) -> float:
    """Give how long the office is open on a day on which it opens, in seconds."""
    days = [length(day) for day in hours.week if day]
    return sum(days) / len(days)


OBSERVER = Standstill
