"""Times: how long cases take, how much of it somebody worked on them, and whether the legal term was kept."""

from collections.abc import Iterable, Sequence
from typing import assert_never

from reports.observers.reading.lives import Life
from reports.observers.reading.measuring import Found, Measuring, mean, measure, ratio
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


class Times(Measuring[Noted]):
    """Watches how long each case takes, when somebody works on it, and its legal term."""

    reads = frozenset({"spells"})

    def __init__(self, read: Readings) -> None:
        """Start with nothing."""
        super().__init__(read)
        self._terms: set[str] = set()
        self._in_time: dict[str, bool] = {}
        self._term_ends: list[int] = []
        self._spread: list[Life] = []
        self._desks: dict[str, Desks] = {}
        self._touched: dict[str, int] = {}

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
                self._spread.append(life)

    def _end_term(self, case: str, entry: Entry, *, in_time: bool) -> None:
        """Note once whether a term was kept."""
        if case in self._terms and case not in self._in_time:
            self._in_time[case] = in_time
            self._term_ends.append(entry.number)

    def gather(self, _: World) -> None:
        """Work out for how long somebody worked on each case until its resident heard the result."""
        told = {life.case: life.told or 0 for life in self._watched()}
        worked: dict[str, Spans] = {case: [] for case in told}
        for spell in self.read.work():
            if spell.start < told.get(spell.case, 0):
                end = min(spell.end, told[spell.case])
                worked[spell.case] += self.read.hours[spell.role].open_spans(spell.start, end)
        self._touched = {case: length(joined(spans)) for case, spans in worked.items()}

    def _watched(self) -> list[Life]:
        """Give the cases that were watched from their opening until the resident heard the result."""
        return [life for life in self.read.lives.told() if life.opened == life.since]

    @measure("days", nl="Doorlooptijd", en="Lead time", source=DUMAS)
    def lead_time(self, _: World) -> Found:
        """Mean time from the resident's first contact until the resident was told the result, by the calendar."""
        told = [*self.read.lives.told()]
        return mean([_lead(life) / DAY for life in told], sorted(life.told_in for life in told))

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
        until = self.read.until
        waits = [(until if life.told is None else life.told) - life.opened for life in self._spread]
        return mean([wait / DAY for wait in waits], sorted(life.told_in or life.opened_in for life in self._spread))

    @measure("hours", nl="Tijd waarin iemand eraan werkte", en="Touch time")
    def touch_time(self, _: World) -> Found:
        """Mean time in which at least one employee, at work, was busy with the case, over cases with a result told.

        What several do at one moment counts once; nights and weekends within a piece of work do not count.
        """
        touched = [seconds / HOUR for seconds in self._touched.values()]
        return mean(touched, sorted(life.told_in for life in self._watched()))

    @measure("share", nl="Deel van de tijd waarin eraan gewerkt werd", en="Flow efficiency", source=LASHKEVICH)
    def flow_efficiency(self, _: World) -> Found:
        """Touch time over lead time, both by the calendar; of all cases with a result told, together."""
        told = self._watched()
        touched = sum(self._touched.values())
        return ratio(touched, sum(_lead(life) for life in told), sorted(life.told_in for life in told))

    @measure("share", nl="Binnen de wettelijke termijn", en="Within the legal term", source=AWB)
    def in_time(self, _: World) -> Found:
        """Cases whose result was told before the legal term was over, with lawful suspension taken off.

        Share of the cases with a term of which the result was told or the term has passed.
        """
        return ratio(sum(self._in_time.values()), len(self._in_time), self._term_ends)


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
