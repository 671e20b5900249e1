"""Times: how long cases take, how much of it somebody worked on them, and whether the legal term was kept."""

from reports.observers.reading.lives import Life, Lives
from reports.observers.reading.measuring import Found, Measuring, mean, measure, ratio
from reports.observers.reading.sources import AWB, DUMAS, LASHKEVICH
from reports.observers.reading.spans import Spans, joined, length, open_spans
from reports.observers.reading.spells import Spell, Spells
from simulation.case import DAY, HOUR
from simulation.events import Event
from simulation.events.case import CaseClosed
from simulation.events.contact import ResultTold
from simulation.events.organisation import TermMissed, TermStarted
from simulation.events.table import RoundOpened
from simulation.journal import Entry
from simulation.scenario.casetype import Condition
from simulation.world.casefile import CaseFile, holds
from simulation.world.world import World


class Times(Measuring):
    """Watches how long each case takes, when somebody works on it, and its legal term."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._lives = Lives()
        self._spells = Spells()
        self._worked: dict[str, Spans] = {}
        self._touched: dict[str, int] = {}
        self._terms: set[str] = set()
        self._in_time: dict[str, bool] = {}
        self._term_ends: list[int] = []
        self._spread: list[Life] = []

    def see(self, entry: Entry, world: World) -> None:
        """Note the work on each case, and what happens to its life and its term."""
        for spell in self._spells.see(entry, world):
            if spell.case:
                self._worked.setdefault(spell.case, []).extend(_at_work(spell, world))
        begun = self._lives.see(entry, world)
        self._spread += [life for life in begun if not life.before and spreads(world, world.cases[life.case])]
        for event in entry.events:
            self._note(event, entry, world)

    def _note(self, event: Event, entry: Entry, world: World) -> None:
        """Note what one event says about time."""
        match event:
            case RoundOpened():
                self._terms.update(file.id for file in world.cases.values() if file.term is not None)
            case TermStarted():
                self._terms.add(event.case)
            case TermMissed():
                self._end_term(event.case, entry, in_time=False)
            case ResultTold():
                self._end_term(event.case, entry, in_time=True)
                if event.case not in self._touched:
                    self._add_up(event.case, entry, world)
            case CaseClosed():
                self._worked.pop(event.case, None)
            case _:
                pass

    def _end_term(self, case: str, entry: Entry, *, in_time: bool) -> None:
        """Note once whether a term was kept."""
        if case in self._terms and case not in self._in_time:
            self._in_time[case] = in_time
            self._term_ends.append(entry.number)

    def _add_up(self, case: str, entry: Entry, world: World) -> None:
        """Add up the time that somebody worked on a case, now that its resident has heard the result."""
        running = [span for s in self._spells.running(entry.at) if s.case == case for span in _at_work(s, world)]
        self._touched[case] = length(joined([*self._worked.pop(case, ()), *running]))

    def _watched(self) -> list[Life]:
        """Give the cases that were watched from their opening until the resident heard the result."""
        return [life for life in self._lives.told() if life.opened == life.since]

    @measure("days", nl="Doorlooptijd", en="Lead time", source=DUMAS)
    def lead_time(self, _: World) -> Found:
        """Mean time from the resident's first contact until the resident was told the result, by the calendar."""
        told = [*self._lives.told()]
        return mean([_lead(life) / DAY for life in told], sorted(life.told_in for life in told))

    @measure("days", nl="Dagen tot de uitslag, over afdelingen heen", en="Days until the result, across departments")
    def open_days(self, _: World) -> Found:
        """Mean days from first contact to result told, or until now if none was told; by the calendar.

        Of cases whose tasks lie with more than one department: no single one has a role for each task before the
        result. Tasks of which only the class or the end of another task decides whether they are part of the
        case are left aside, for how a case is handled must not decide whether it counts. A resident who gave up
        was told no result.
        """
        until = self._lives.until
        waits = [(until if life.told is None else life.told) - life.opened for life in self._spread]
        return mean([wait / DAY for wait in waits], sorted(life.told_in or life.opened_in for life in self._spread))

    @measure("hours", nl="Tijd waarin iemand eraan werkte", en="Touch time")
    def touch_time(self, _: World) -> Found:
        """Mean time in which at least one employee, at work, was busy with the case, over cases with a result told.

        What several do at one moment counts once; nights and weekends within a piece of work do not count.
        """
        told = self._watched()
        return mean([self._touched[life.case] / HOUR for life in told], sorted(life.told_in for life in told))

    @measure("share", nl="Deel van de tijd waarin eraan gewerkt werd", en="Flow efficiency", source=LASHKEVICH)
    def flow_efficiency(self, _: World) -> Found:
        """Touch time over lead time, both by the calendar; of all cases with a result told, together."""
        told = self._watched()
        touched = sum(self._touched[life.case] for life in told)
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


def spreads(world: World, case: CaseFile) -> bool:
    """Tell whether no single department has a role for each task that this case has from the start."""
    tasks = [task for task in case.kind.tasks.values() if not task.follows and not task.on_objection]
    sure = [task for task in tasks if all(_foreseen(case, only) for only in task.only)]
    desks = [{world.scenario.roles[role].department.en for role in task.roles} for task in sure]
    return bool(desks) and not set.intersection(*desks)


def _foreseen(case: CaseFile, only: Condition) -> bool:
    """Tell whether a condition holds by the resident's story alone."""
    return only.classes is None and not only.ended and holds(case, only, case.as_it_is)


def _at_work(spell: Spell, world: World) -> Spans:
    """Give the part of a spell in which its seat is at work."""
    return open_spans(world.timetables[spell.role], spell.start, spell.end)


OBSERVER = Times
