"""Handovers: a task of a case goes from one seat to another desk: warm or cold, taken up or given back."""

from array import array
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass

from reports.observers.reading.measuring import Found, Measuring, counted, mean, measure, ratio
from reports.observers.reading.readings import Readings
from reports.observers.reading.sources import AHRQ
from simulation.case import HOUR
from simulation.events.case import CaseClosed, CaseDecided
from simulation.events.contact import QuestionAsked
from simulation.events.knowledge import ColleagueAsked
from simulation.events.work import TaskAccepted, TaskDone, TaskDropped, TaskOffered, TaskReopened, TaskSentBack
from simulation.journal import Entry
from simulation.world.world import World


@dataclass(slots=True)
class Handover:
    """One task that was offered: how, and what became of it."""

    offered: int
    entry: int
    warm: bool
    facts: float
    due: int | None
    taker: str = ""
    taken: int | None = None
    bounced: bool = False
    dropped: bool = False
    clarified: bool = False

    @property
    def settled(self) -> bool:
        """Tell whether it is known what became of it."""
        return self.taken is not None or self.bounced or self.dropped

    @property
    def quality(self) -> float:
        """Give the mean of its marks, each 0 or 1 but the share of facts; what does not apply is left out."""
        marks = [self.taken is not None, self.warm, self.facts, not self.bounced]
        if self.taken is not None:
            marks.append(not self.clarified)
        if self.due is not None:
            marks.append(self.taken is not None and self.taken <= self.due)
        return sum(marks) / len(marks)


class Ended:
    """Handovers added up: the entries in which they were offered, by what became of them."""

    def __init__(self) -> None:
        """Start with none."""
        self.bounced, self.settled, self.taken = array("q"), array("q"), array("q")
        self.qualities = array("d")
        self.waited = 0

    def add(self, handover: Handover) -> None:
        """Add a handover as it stands."""
        if handover.bounced:
            self.bounced.append(handover.entry)
        if handover.settled:
            self.settled.append(handover.entry)
            self.qualities.append(handover.quality)
        if handover.taken is not None:
            self.taken.append(handover.entry)
            self.waited += handover.taken - handover.offered


Noted = (
    TaskOffered | TaskAccepted | TaskSentBack | TaskDropped | TaskDone | TaskReopened | CaseDecided | CaseClosed
    | ColleagueAsked | QuestionAsked
)  # fmt: skip
"""What concerns this family."""


class Handovers(Measuring[Noted]):
    """Watches tasks that are offered, taken up, given back, or left lying."""

    def __init__(self, read: Readings) -> None:
        """Start with none."""
        super().__init__(read)
        self._all, self._warm = array("q"), array("q")
        self._past, self._now = Ended(), Ended()
        self._lying: dict[str, dict[str, Handover]] = {}

    def note(self, event: Noted, entry: Entry, _: World) -> None:
        """Note what one event says about a handover."""
        match event:
            case TaskOffered() if event.seat:
                self._offer(event, entry)
            case TaskAccepted():
                self._take(event, entry.at)
            case TaskSentBack() if (handover := self._end(event.case, event.task)) is not None:
                handover.bounced = True
                self._past.add(handover)
            case TaskDropped() if (handover := self._end(event.case, event.task)) is not None:
                handover.dropped = handover.taken is None
                self._past.add(handover)
            case TaskDone() | TaskReopened() if (handover := self._end(event.case, event.task)) is not None:
                self._past.add(handover)
            case CaseDecided() | CaseClosed():
                for handover in self._lying.pop(event.case, {}).values():
                    self._past.add(handover)
            case ColleagueAsked():
                self._clarify(event.case, event.seat)
            case QuestionAsked() if event.repeated:
                self._clarify(event.case, event.seat)
            case _:
                pass

    def _offer(self, event: TaskOffered, entry: Entry) -> None:
        """Begin to follow a handover."""
        complete = event.on_card >= event.needed
        facts = event.on_card / event.needed if event.needed else 1.0
        handover = Handover(entry.at, entry.number, event.warm or complete, facts, event.due)
        self._all.append(entry.number)
        if handover.warm:
            self._warm.append(entry.number)
        if (earlier := self._end(event.case, event.task)) is not None:
            self._past.add(earlier)
        self._lying.setdefault(event.case, {})[event.task] = handover

    def _take(self, event: TaskAccepted, at: int) -> None:
        """Note that it was taken up."""
        handover = self._lying.get(event.case, {}).get(event.task)
        if handover is not None and handover.taken is None:
            handover.taken, handover.taker = at, event.seat

    def _end(self, case: str, task: str) -> Handover | None:
        """Follow a handover no further, if there was one."""
        return self._lying.get(case, {}).pop(task, None)

    def _clarify(self, case: str, seat: str) -> None:
        """Note that a receiver had to ask."""
        for handover in self._lying.get(case, {}).values():
            handover.clarified |= handover.taker == seat

    def gather(self, _: World) -> None:
        """Add the handovers of which the end is not known yet, as they stand."""
        self._now = deepcopy(self._past)
        for tasks in self._lying.values():
            for handover in tasks.values():
                self._now.add(handover)

    @measure("count", nl="Overdrachten", en="Handovers")
    def handovers(self, _: World) -> Found:
        """Tasks of a case that a seat offered to another desk; what the desk itself takes on is no handover."""
        return counted(self._all, among=len(self.read.lives))

    @measure("per case", nl="Overdrachten per zaak", en="Handovers per case")
    def handovers_per_case(self, _: World) -> Found:
        """Handovers divided by the cases that were open at some moment.

        nl: Overdrachten, gedeeld door de zaken die op enig moment open waren.
        """
        return ratio(len(self._all), len(self.read.lives), self._all)

    @measure("count", nl="Overdrachten die niemand oppakte", en="Handovers that nobody took up")
    def handovers_lying(self, _: World) -> Found:
        """Handovers that lie in a tray at this moment: offered, neither taken up nor given back."""
        lying = [h.entry for tasks in self._lying.values() for h in tasks.values() if h.taken is None]
        return counted(sorted(lying), among=len(self.read.lives))

    @measure("share", nl="Overdrachten die terugkwamen", en="Bounced handovers")
    def bounce_share(self, _: World) -> Found:
        """Handovers given back unworked because it was the wrong desk, divided by all handovers.

        nl: Overdrachten die zonder eraan te werken teruggingen omdat het niet de goede plek was, van alle overdrachten.
        """
        return self._share(self._now.bounced)

    @measure("share", nl="Warme overdrachten", en="Warm handovers", source=AHRQ)
    def warm_share(self, _: World) -> Found:
        """Handovers in which giver and receiver spoke, or the card held every fact that the offered task needs.

        What is expected of the receiver is named by the task that is offered.

        nl: Overdrachten waarbij gever en ontvanger elkaar spraken, of waarbij alles op de kaart stond wat de aangeboden
        taak nodig heeft. Wat van de ontvanger verwacht wordt, zegt de taak zelf.
        """
        return self._share(self._warm)

    @measure("0-1", nl="Kwaliteit van de overdracht", en="Handover quality", source=AHRQ)
    def handover_quality(self, _: World) -> Found:
        """Mean over handovers that were taken up, given back or given up on of six marks with equal weights.

        Taken up by somebody; warm; the share of needed facts on the card when it was offered; no clarification
        asked by the receiver until the task was done (of a colleague, or of the resident for what had been told
        before); not given back; taken up by the date that was set. The fourth is left out if nobody took it up,
        the sixth if no date was set.
        """
        return mean(self._now.qualities, self._now.settled)

    @measure("hours", nl="Tijd tot oppakken", en="Time to pick up")
    def pick_up_time(self, _: World) -> Found:
        """Mean time from offered to taken up, in hours by the calendar, over handovers that were taken up.

        nl: Gemiddelde tijd van aanbieden tot oppakken, in uren van de kalender, over de overdrachten die zijn opgepakt.
        """
        taken = self._now.taken
        return ratio(self._now.waited / HOUR, len(taken), taken)

    def _share(self, some: Sequence[int]) -> Found:
        """Give the share of all handovers that some are."""
        return ratio(len(some), len(self._all), some)


OBSERVER = Handovers
