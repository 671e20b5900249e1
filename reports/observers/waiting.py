"""Waiting: why work on a case did not begin when it could."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from reports.observers.reading.causes import Cause, Wait, batches, split
from reports.observers.reading.measuring import Found, Measuring, Part, measure, ratio
from reports.observers.reading.openings import Openings
from reports.observers.reading.readings import Readings
from reports.observers.reading.sources import LASHKEVICH, WAITS
from reports.observers.reading.spans import Spans, both, joined, without
from reports.observers.reading.spells import Spell
from simulation.case import HOUR
from simulation.events.case import CaseClosed
from simulation.events.contact import QuestionAsked, QuestionEnded
from simulation.events.table import RoundOpened, SeatAway, SeatBack
from simulation.events.work import TaskAccepted, TaskDone, TaskOffered
from simulation.journal import Entry
from simulation.observing import Step
from simulation.scenario.words import Text
from simulation.timetable import Timetable
from simulation.world.world import World

TITLES: dict[Cause, Text] = {
    "batching": Text(nl="opgespaard", en="saved up"),
    "contention": Text(nl="bezig met wat eerder kwam", en="busy with what came first"),
    "prioritisation": Text(nl="bezig met wat later kwam", en="busy with what came later"),
    "unavailability": Text(nl="niet aan het werk", en="not at work"),
    "resident": Text(nl="wachten op de inwoner", en="waiting for the resident"),
    "extraneous": Text(nl="overig", en="other"),
}


Noted = (
    RoundOpened | TaskOffered | TaskAccepted | TaskDone | QuestionAsked | QuestionEnded | CaseClosed | SeatAway
    | SeatBack
)  # fmt: skip
"""What concerns this family."""


class Waiting(Measuring[Noted]):
    """Watches when each step could begin and when it did, and what kept its doer in between."""

    reads = frozenset({"spells", "steps"})

    def __init__(self, read: Readings) -> None:
        """Start with nothing."""
        super().__init__(read)
        self._lies: dict[tuple[str, str], int] = {}
        self._came: dict[tuple[int, str], int] = {}
        self._asked = Openings()
        self._away = Openings()

    def note(self, event: Noted, entry: Entry, world: World) -> None:
        """Note what comes before whom, what is asked of residents, and who is absent."""
        at = entry.at
        match event:
            case RoundOpened():
                self._adopt(at, world)
            case TaskOffered():
                self._lies[event.case, event.task] = at
            case TaskAccepted():
                self._lies.setdefault((event.case, event.task), at)
            case TaskDone() if (came := self._lies.pop((event.case, event.task), None)) is not None:
                self._came[entry.number, event.task] = came
            case QuestionAsked():
                self._asked.open(event.case, at)
            case QuestionEnded():
                self._asked.close(event.case, at)
            case CaseClosed():
                self._asked.close_all(event.case, at)
            case SeatAway():
                self._away.open(event.seat, at)
            case SeatBack():
                self._away.close(event.seat, at)
            case _:
                pass

    def _adopt(self, at: int, world: World) -> None:
        """Take over questions and absences from an earlier round."""
        for file in world.cases.values():
            for _ in file.questions:
                self._asked.open(file.id, at)
        for desk in world.desks.values():
            if desk.away is not None:
                self._away.open(desk.seat, at)

    @measure("hours", nl="Wachttijd per zaak", en="Waiting per case", source=LASHKEVICH)
    def waiting(self, _: World) -> Found:
        """Time from the moment a step could begin until it began, added up; mean over cases with a step done.

        A step could begin when the request was in and all that comes before it was done. Time by the calendar.

        nl: Tijd van het moment waarop een stap kon beginnen tot hij begon, opgeteld; gemiddeld over de zaken waarin een
        stap gedaan is. Een stap kon beginnen als de aanvraag binnen was en alles wat eerst moest, klaar was. Tijd
        volgens de kalender.
        """
        waits = [(step.start - step.enabled, step.entry) for step in self.read.steps if step.start > step.enabled]
        return ratio(sum(wait for wait, _ in waits) / HOUR, self._cases(), (entry for _, entry in waits))

    @measure("hours", nl="Wachttijd per zaak", en="Waiting per case", source=WAITS)
    def waiting_by(self, _: World) -> list[Part]:
        """Waiting per case by its cause; the causes are taken off each wait in this order and add up to it.

        Saved up: the doer, at work with free hands, let it lie until the last had come in of two or more steps
        of one kind, all there before the first began and done one right after another. Busy with what came
        first: the doer was busy with work, on another case, that could begin no later than this. Busy with what
        came later: with work that could begin after it. Not at work: the doer was absent or outside working
        hours. Waiting for the resident: a question about the case was open. Other: the rest, such as a tray
        that nobody empties, a wrong desk, a file that is elsewhere, or finding out what is needed.
        """
        rows = self.causes()
        return [Part(cause, title, self._by(cause, rows)) for cause, title in TITLES.items()]

    def _by(self, cause: Cause, rows: list[tuple[Step, dict[Cause, int]]]) -> Found:
        """Give the waiting by one cause."""
        total = sum(seconds[cause] for _, seconds in rows)
        return ratio(total / HOUR, self._cases(), (step.entry for step, seconds in rows if seconds[cause]))

    def _cases(self) -> int:
        """Count the cases with a step done."""
        return len({step.case for step in self.read.steps})

    def causes(self) -> list[tuple[Step, dict[Cause, int]]]:
        """Give for each step its seconds by cause; they sum exactly to its wait."""
        by_seat: dict[str, list[Step]] = {}
        for step in self.read.steps:
            by_seat.setdefault(step.who, []).append(step)
        rows: list[tuple[Step, dict[Cause, int]]] = []
        for seat, steps in by_seat.items():
            rows += self._split(steps, list(self.read.spells.get(seat, ())))
        return sorted(rows, key=lambda row: row[0].entry)

    def _split(self, steps: list[Step], busy: list[Spell]) -> Iterator[tuple[Step, dict[Cause, int]]]:
        """Go through the steps of one seat with their seconds by cause."""
        hours = self.read.hours[steps[0].role]
        waits = [self._wait(step, hours, busy) for step in steps]
        batch = batches(waits, hours, joined((spell.start, spell.end) for spell in busy))
        return ((wait.step, split(wait, batch[wait.step.entry])) for wait in waits)

    def _wait(self, step: Step, hours: Timetable, busy: list[Spell]) -> Wait:
        """Gather what is known of the time in which a step waited."""
        start, end = step.enabled, step.start
        came = max(self._came.get((step.entry, step.activity), step.start), step.enabled)
        away = self._away.spans(step.who, self.read.until)
        at_work = without(hours.open_spans(start, end), away)
        asked: Spans = both(self._asked.spans(step.case, self.read.until), [(start, end)])
        return Wait(step, came, _kept(busy, start, end), at_work, asked)


def _kept(spells: list[Spell], start: int, end: int) -> list[Spell]:
    """Give what a seat was busy with between two moments; of one seat, one spell follows the other."""
    first = bisect_right(spells, start, key=lambda spell: spell.end)
    return spells[first : bisect_left(spells, end, key=lambda spell: spell.start)]


OBSERVER = Waiting
