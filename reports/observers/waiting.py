"""Waiting: why work on a case did not begin when it could."""

from array import array
from bisect import bisect_left, insort
from copy import deepcopy
from typing import assert_never

from reports.observers.reading.causes import Cause, Free, Wait, Waited, batches
from reports.observers.reading.measuring import Found, Measuring, Part, measure, ratio
from reports.observers.reading.openings import Openings
from reports.observers.reading.readings import Readings
from reports.observers.reading.sources import LASHKEVICH, WAITS
from reports.observers.reading.spans import Spans, both, joined, without
from simulation.case import HOUR
from simulation.events.case import CaseClosed
from simulation.events.contact import QuestionAsked, QuestionEnded
from simulation.events.table import RoundOpened, SeatAway, SeatBack
from simulation.events.work import TaskAccepted, TaskBegun, TaskDone, TaskDropped, TaskOffered
from simulation.journal import Entry
from simulation.observing import Step
from simulation.scenario.words import Text
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
    RoundOpened | TaskOffered | TaskAccepted | TaskBegun | TaskDropped | TaskDone | QuestionAsked | QuestionEnded
    | CaseClosed | SeatAway | SeatBack
)  # fmt: skip
"""What concerns this family."""


class Waiting(Measuring[Noted]):
    """Watches when each step could begin and when it did, and what kept its doer in between."""

    reads = frozenset({"spells", "steps"})

    def __init__(self, read: Readings) -> None:
        """Start with nothing."""
        super().__init__(read)
        self._lies: dict[str, dict[str, int]] = {}
        self._begun: dict[tuple[str, str], tuple[str, int]] = {}
        self._asked, self._away = Openings(), Openings()
        self._total = 0
        self._behind = array("q")
        self._waits: dict[str, list[Wait]] = {}
        self._past, self._now = Waited(), Waited()

    def note(self, event: Noted, entry: Entry, world: World) -> None:
        """Note what comes before whom, what is asked of residents, and who is absent."""
        at = entry.at
        match event:
            case RoundOpened():
                self._adopt(at, world)
            case TaskOffered():
                self._lies.setdefault(event.case, {})[event.task] = at
            case TaskAccepted():
                self._lies.setdefault(event.case, {}).setdefault(event.task, at)
            case TaskBegun():
                self._begun[event.case, event.task] = event.seat, at
            case TaskDropped():
                self._begun.pop((event.case, event.task), None)
            case TaskDone():
                self._done(event)
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
                assert_never(event)

    def _adopt(self, at: int, world: World) -> None:
        """Take over questions and absences from an earlier round."""
        for file in world.cases.values():
            for _ in file.questions:
                self._asked.open(file.id, at)
        for desk in world.desks.values():
            if desk.away is not None:
                self._away.open(desk.seat, at)

    def _done(self, event: TaskDone) -> None:
        """Note for how long a step that is done had waited: all that its doer did meanwhile is known."""
        step = next(step for step in self.read.done if (step.case, step.activity) == (event.case, event.task))
        came = self._lies.get(event.case, {}).pop(event.task, step.start)
        self._begun.pop((event.case, event.task), None)
        if step.enabled < step.start:
            self._total += step.start - step.enabled
            self._behind.append(step.entry)
        waits = self._waits.setdefault(step.who, [])
        insort(waits, self._wait(step, came), key=_start)
        if len(waits) > 1:
            self._settle(step.who, waits)

    def _settle(self, seat: str, waits: list[Wait]) -> None:
        """Add up the batches of a seat to which no step can be added any more: a later one was not part of it."""
        in_hand = (at for who, at in self._begun.values() if who == seat)
        known = bisect_left(waits, min(in_hand, default=self.read.until), key=_start)
        *settled, last = [*batches(waits[:known], self._free(seat, waits))] or [[]]
        for batch in settled:
            self._past.add(batch)
        self._waits[seat] = last + waits[known:]

    def _free(self, seat: str, waits: list[Wait]) -> Free:
        """Give how to tell whether a seat was at work with free hands."""
        hours = self.read.hours[waits[0].step.role]

        def free(start: int, end: int) -> bool:
            busy = joined((doing.start, doing.end) for doing in self.read.busy(seat, start, end))
            return bool(without(hours.open_spans(start, end), busy))

        return free

    def add_up(self, case: str) -> None:
        """Let go of a case; its steps are added up with those of their doers."""
        self._asked.forget(case)
        self._lies.pop(case, None)
        for begun in [begun for begun in self._begun if begun[0] == case]:
            del self._begun[begun]

    def gather(self, _: World) -> None:
        """Add up all waits as they are now."""
        self._now = self.waited()

    def waited(self) -> Waited:
        """Add up all waits, those of steps to which others may still be added too."""
        now = deepcopy(self._past)
        for seat, waits in self._waits.items():
            for batch in batches(waits, self._free(seat, waits)) if waits else ():
                now.add(batch)
        return now

    @measure("hours", nl="Wachttijd per zaak", en="Waiting per case", source=LASHKEVICH)
    def waiting(self, _: World) -> Found:
        """Time from the moment a step could begin until it began, added up; mean over cases with a step done.

        A step could begin when the request was in and all that comes before it was done. Time by the calendar.

        nl: Tijd van het moment waarop een stap kon beginnen tot hij begon, opgeteld; gemiddeld over de zaken waarin een
        stap gedaan is. Een stap kon beginnen als de aanvraag binnen was en alles wat eerst moest, klaar was. Tijd
        volgens de kalender.
        """
        return ratio(self._total / HOUR, len(self.read.traces), self._behind)

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
        return [Part(cause, title, self._by(cause)) for cause, title in TITLES.items()]

    def _by(self, cause: Cause) -> Found:
        """Give the waiting by one cause."""
        return ratio(self._now.seconds[cause] / HOUR, len(self.read.traces), self._now.entries[cause])

    def _wait(self, step: Step, came: int) -> Wait:
        """Gather what is known of the time in which a step waited."""
        start, end = step.enabled, step.start
        if start == end:
            return Wait(step, max(came, start), (), [], [])
        until = self.read.until
        at_work = without(self.read.hours[step.role].open_spans(start, end), self._away.spans(step.who, until))
        asked: Spans = both(self._asked.spans(step.case, until), [(start, end)])
        return Wait(step, max(came, start), self.read.busy(step.who, start, end), at_work, asked)


def _start(wait: Wait) -> int:
    """Give when a step began."""
    return wait.step.start


OBSERVER = Waiting
