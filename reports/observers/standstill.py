"""Standstill: for how long nobody does anything on a case that is open."""

from collections.abc import Iterator
from typing import NamedTuple

from reports.observers.reading.lives import Life, Lives
from reports.observers.reading.measuring import NOTHING, Found, Measuring, measure, ratio
from reports.observers.reading.spans import length
from reports.observers.reading.spells import Spell, Spells
from simulation.calendar import Hours, Timetable
from simulation.case import VALUE
from simulation.events import Event
from simulation.events.case import CaseDecided
from simulation.events.contact import ContactAnswered, FactsTold, QuestionAsked
from simulation.events.knowledge import ColleagueAnswered, ColleagueAsked, FactsHeard, FactsRecorded
from simulation.events.organisation import DilemmaDecided, ManagerAnswered, ManagerAsked, MeetingHeld, SolutionProposed
from simulation.events.work import TaskDone, TaskDropped, TaskOffered, TaskSentBack
from simulation.journal import Entry
from simulation.world.world import World

WORKING_DAYS = 5
"""A case stands still when nobody does anything on it for longer than this."""


class Act(NamedTuple):
    """When somebody did something on a case, from one moment to another, and in which entry."""

    start: int
    end: int
    entry: int


class Standstill(Measuring):
    """Watches when anybody does anything on each case, until its resident has heard the result."""

    def __init__(self) -> None:
        """Start with nothing done."""
        self._lives = Lives()
        self._spells = Spells()
        self._acts: dict[str, list[Act]] = {}
        self._office: Timetable | None = None

    def see(self, entry: Entry, world: World) -> None:
        """Note what is done on which case."""
        self._office = world.office
        self._lives.see(entry, world)
        acts = [_work(spell) for spell in self._spells.see(entry, world) if spell.task]
        acts += [(case, Act(entry.at, entry.at, entry.number)) for event in entry.events if (case := _moved(event))]
        for case, act in acts:
            self._acts.setdefault(case, []).append(act)

    @measure("0-1", nl="Tijd waarin de zaak stilligt", en="Standstill")
    def standstill(self, _: World) -> Found:
        """Time in stretches of more than five working days without any work on the case, over the time it was open.

        Of all cases together, in hours that the office is open; a working day is the mean of the days on which
        it opens. A case is open from the first contact until the resident is told the result, until it is
        withdrawn, or until now. Work is: a task worked on, handed over, sent back or dropped; facts asked, heard
        or recorded; a meeting; a solution, a dilemma or a request to the manager; a decision. Claiming a case,
        taking a task onto one's own desk, chasing another and saying where a case stands move nothing.
        """
        if self._office is None:
            return NOTHING
        lives = self._lives.unheard()
        whole = sum(self._office.between(life.since, self._end(life)) for life in lives)
        stood = [stretch for life in lives for stretch in self._stretches(life, self._office)]
        return ratio(sum(seconds for seconds, _ in stood), whole, sorted({entry for _, entry in stood}))

    def _end(self, life: Life) -> int:
        """Give when a case was no longer open."""
        return life.end(self._lives.until) if life.told is None else life.told

    def _stretches(self, life: Life, office: Timetable) -> Iterator[tuple[int, int]]:
        """Go through the stretches in which a case stood still: how long, and the last entry before it."""
        end, most = self._end(life), WORKING_DAYS * _working_day(office.hours)
        last, entry = life.since, life.opened_in
        for act in [*self._of(life.case), Act(end, end, 0)]:
            idle = office.between(last, min(act.start, end))
            if idle > most:
                yield idle, entry
            if act.end >= last:
                last, entry = act.end, act.entry

    def _of(self, case: str) -> list[Act]:
        """Give what was done on a case, what goes on included, in order."""
        running = (_work(spell) for spell in self._spells.running(self._lives.until) if spell.task)
        return sorted([*self._acts.get(case, ()), *(act for name, act in running if name == case)])


def _work(spell: Spell) -> tuple[str, Act]:
    """Give a stretch of work on a task as an act on its case."""
    return spell.case, Act(spell.start, spell.end, spell.entry)


def _moved(event: Event) -> str:
    """Give the case that an employee moved by what happened; empty when nobody moved any."""
    match event:
        case (
            QuestionAsked() | FactsTold() | FactsHeard() | ColleagueAsked() | ColleagueAnswered() | MeetingHeld()
            | ManagerAsked() | ManagerAnswered() | SolutionProposed() | DilemmaDecided() | CaseDecided()
            | TaskDone() | TaskDropped() | TaskSentBack()
        ):  # fmt: skip
            return event.case
        case TaskOffered() | FactsRecorded() if event.seat:
            return event.case
        case ContactAnswered() if event.purpose in VALUE:
            return event.case
        case _:
            return ""


def _working_day(hours: Hours) -> float:
    """Give how long the office is open on a day on which it opens, in seconds."""
    days = [length(day) for day in hours.week if day]
    return sum(days) / len(days)


OBSERVER = Standstill
