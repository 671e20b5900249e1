"""Times: how long cases take, how much of it somebody worked on them, and whether the legal term was kept."""

from array import array
from collections.abc import Iterable, Sequence
from copy import deepcopy
from typing import assert_never

from reports.observers.reading.lives import Life
from reports.observers.reading.measuring import Found, Measuring, measure, ratio
from reports.observers.reading.readings import Readings
from reports.observers.reading.sources import AWB, DUMAS, LASHKEVICH
from reports.observers.reading.spans import Spans, joined, length
from simulation.case import DAY, HOUR
from simulation.events.case import CaseOpened
from simulation.events.contact import ResultTold
from simulation.events.organisation import TermMissed, TermStarted
from simulation.events.table import RoundOpened
from simulation.journal import Entry
from simulation.scenario.casetype import CaseType, Condition
from simulation.world.casefile import CaseFile, holds
from simulation.world.world import World

Noted = RoundOpened | CaseOpened | TermStarted | TermMissed | ResultTold
"""What concerns this family."""

Desks = list[tuple[Sequence[Condition], set[str]]]
"""The tasks of a kind of case: on which conditions each is part of one, and which departments can do it."""


class Taken:
    """How long cases took, added up: of which the result was told, which were watched whole, and which are spread."""

    def __init__(self) -> None:
        """Start with no case."""
        self.told, self.lead = array("q"), 0
        self.watched, self.watched_lead, self.touched = array("q"), 0, 0
        self.spread, self.spread_lead = array("q"), 0
        self.untold = 0

    def add(self, life: Life, touched: int | None) -> None:
        """Add a case whose resident heard the result, and for how long somebody worked on it if it was watched."""
        self.told.append(life.told_in)
        self.lead += _lead(life)
        if touched is not None:
            self.watched.append(life.told_in)
            self.watched_lead += _lead(life)
            self.touched += touched

    def add_spread(self, life: Life) -> None:
        """Add a case whose tasks lie with more departments; who was told nothing waits on, whatever else happens."""
        self.spread.append(life.told_in or life.opened_in)
        self.spread_lead += (life.told or 0) - life.opened
        self.untold += life.told is None


class Times(Measuring[Noted]):
    """Watches how long each case takes, when somebody works on it, and its legal term."""

    reads = frozenset({"spells"})

    def __init__(self, read: Readings) -> None:
        """Start with nothing."""
        super().__init__(read)
        self._terms: set[str] = set()
        self._judged: set[str] = set()
        self._in_time = 0
        self._term_ends = array("q")
        self._spread: set[str] = set()
        self._desks: dict[str, Desks] = {}
        self._past, self._now = Taken(), Taken()

    def note(self, event: Noted, entry: Entry, world: World) -> None:
        """Note which cases lie with more departments, and what becomes of terms."""
        match event:
            case RoundOpened():
                self._terms.update(file.id for file in world.cases.values() if file.term is not None)
                self._add(self.read.lives.unheard(), world)
            case CaseOpened():
                self._add([self.read.lives.all[event.case]], world)
            case TermStarted():
                self._terms.add(event.case)
            case TermMissed():
                self._end_term(event.case, entry, in_time=False)
            case ResultTold():
                self._end_term(event.case, entry, in_time=True)
            case _:
                assert_never(event)

    def _add(self, lives: Iterable[Life], world: World) -> None:
        """Keep the cases whose tasks lie with more departments."""
        for life in lives:
            case = world.cases[life.case]
            if case.type not in self._desks:
                self._desks[case.type] = desks(world, case.kind)
            if spreads(case, self._desks[case.type]):
                self._spread.add(life.case)

    def _end_term(self, case: str, entry: Entry, *, in_time: bool) -> None:
        """Note once whether a term was kept."""
        if case in self._terms and case not in self._judged:
            self._judged.add(case)
            self._in_time += in_time
            self._term_ends.append(entry.number)

    def add_up(self, case: str) -> None:
        """Add up how long a case took."""
        if (life := self.read.lives.all.get(case)) is not None:
            self._add_life(life, self._past)
        for kept in (self._terms, self._judged, self._spread):
            kept.discard(case)

    def gather(self, _: World) -> None:
        """Add how long the cases take that are not over."""
        self._now = deepcopy(self._past)
        for life in self.read.lives.all.values():
            self._add_life(life, self._now)

    def _add_life(self, life: Life, to: Taken) -> None:
        """Add how long a case took to those before it."""
        if life.told is not None:
            to.add(life, self._touched(life.case, life.told) if life.opened == life.since else None)
        if life.case in self._spread:
            to.add_spread(life)

    def _touched(self, case: str, told: int) -> int:
        """Give for how long somebody worked on a case until its resident heard the result."""
        spans: Spans = []
        for spell in self.read.on(case):
            if spell.start < told:
                spans += self.read.hours[spell.role].open_spans(spell.start, min(spell.end, told))
        return length(joined(spans))

    @measure("days", nl="Doorlooptijd", en="Lead time", source=DUMAS)
    def lead_time(self, _: World) -> Found:
        """Mean time from the resident's first contact until the resident was told the result, by the calendar."""
        return ratio(self._now.lead / DAY, len(self._now.told), self._now.told)

    @measure("days", nl="Dagen tot de uitslag, over afdelingen heen", en="Days until the result, across departments")
    def open_days(self, _: World) -> Found:
        """Mean days from first contact to result told, or until now if none was told; by the calendar.

        Of cases whose tasks lie with more than one department: no single one has a role for each task before the
        result. Tasks of which only the class or the end of another task decides whether they are part of the
        case are left aside, for how a case is handled must not decide whether it counts. A resident who gave up
        was told no result.

        nl: Gemiddeld aantal dagen van het eerste contact tot de uitkomst verteld is, of tot nu als er geen is; volgens
        de kalender. Van zaken waarvan de taken bij meer dan één afdeling liggen: geen enkele afdeling heeft een rol
        voor elke taak vóór de uitkomst. Taken waarvan pas de indeling of het eind van een andere taak bepaalt of ze
        erbij horen, tellen hierbij niet mee: hoe een zaak wordt aangepakt, mag niet bepalen of zij meetelt. Wie opgaf,
        hoorde geen uitkomst.
        """
        waited = self._now.spread_lead + self._now.untold * self.read.until
        return ratio(waited / DAY, len(self._now.spread), self._now.spread)

    @measure("hours", nl="Tijd waarin iemand eraan werkte", en="Touch time")
    def touch_time(self, _: World) -> Found:
        """Mean time in which at least one employee, at work, was busy with the case, over cases with a result told.

        What several do at one moment counts once; nights and weekends within a piece of work do not count.
        """
        return ratio(self._now.touched / HOUR, len(self._now.watched), self._now.watched)

    @measure("share", nl="Deel van de tijd waarin eraan gewerkt werd", en="Flow efficiency", source=LASHKEVICH)
    def flow_efficiency(self, _: World) -> Found:
        """Touch time over lead time, both by the calendar; of all cases with a result told, together."""
        return ratio(self._now.touched, self._now.watched_lead, self._now.watched)

    @measure("share", nl="Binnen de wettelijke termijn", en="Within the legal term", source=AWB)
    def in_time(self, _: World) -> Found:
        """Cases whose result was told before the legal term was over, with lawful suspension taken off.

        Share of the cases with a term of which the result was told or the term has passed.
        """
        return ratio(self._in_time, len(self._term_ends), self._term_ends)


def _lead(life: Life) -> int:
    """Give the seconds from first contact to result told."""
    return (life.told or life.opened) - life.opened


def desks(world: World, kind: CaseType) -> Desks:
    """Give the departments that have a role for each task before the result, beside the conditions of that task."""
    tasks = [task for task in kind.tasks.values() if not task.follows and not task.on_objection]
    return [(task.only, {world.scenario.roles[role].department.en for role in task.roles}) for task in tasks]


def spreads(case: CaseFile, desks: Desks) -> bool:
    """Tell whether no single department has a role for each task that this case has from the start."""
    sure = [departments for only, departments in desks if all(_foreseen(case, one) for one in only)]
    return bool(sure) and not set.intersection(*sure)


def _foreseen(case: CaseFile, only: Condition) -> bool:
    """Tell whether a condition holds by the resident's story alone."""
    return only.classes is None and not only.ended and holds(case, only, case.as_it_is)


OBSERVER = Times
