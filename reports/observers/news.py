"""News: what residents hear of where things stand, asked and unasked, and what was promised."""

from array import array

from reports.observers.reading.measuring import Found, Measuring, counted, measure, ratio
from reports.observers.reading.readings import Readings
from reports.observers.reading.sources import WISHES
from simulation.case import DAY
from simulation.events.contact import (
    CallPromised,
    ContactAnswered,
    PromiseBroken,
    PromiseKept,
    ResultTold,
    StatusTold,
    StatusUnknown,
)
from simulation.events.table import RoundOpened
from simulation.journal import Entry
from simulation.world.world import World

WEEK = 7 * DAY


Noted = (
    RoundOpened | ContactAnswered | StatusTold | StatusUnknown | CallPromised | PromiseKept | PromiseBroken
    | ResultTold
)  # fmt: skip
"""What concerns this family."""


class News(Measuring[Noted]):
    """Watches what residents are told and promised."""

    def __init__(self, read: Readings) -> None:
        """Start with no news."""
        super().__init__(read)
        self._promised: dict[str, int] = {}
        self._asked: set[str] = set()
        self._kept, self._broken, self._unasked = array("q"), array("q"), array("q")
        self._unknown, self._contradicting = array("q"), array("q")
        self._answers = 0

    def note(self, event: Noted, entry: Entry, world: World) -> None:
        """Note what one event says."""
        match event:
            case RoundOpened():
                left = world.cases.values()
                self._promised.update((file.id, file.promised) for file in left if file.promised is not None)
            case ContactAnswered() if event.purpose in {"status", "complaint"}:
                self._asked.add(event.case)
            case StatusTold():
                self._tell(event, entry)
            case StatusUnknown():
                self._unknown.append(entry.number)
            case CallPromised():
                self._promised[event.case] = event.before
            case PromiseKept():
                self._keep(event.case, entry)
            case PromiseBroken():
                self._promised.pop(event.case, None)
                self._broken.append(entry.number)
            case ResultTold() if entry.at <= self._promised.get(event.case, -1):
                self._keep(event.case, entry)
            case _:
                pass

    def add_up(self, case: str) -> None:
        """Let go of a case."""
        self._promised.pop(case, None)
        self._asked.discard(case)

    def _tell(self, event: StatusTold, entry: Entry) -> None:
        """Note where things stand as a resident hears it."""
        if event.unasked and event.case not in self._asked:
            self._unasked.append(entry.number)
        if not event.unasked:
            self._answers += 1
        if event.contradicts:
            self._contradicting.append(entry.number)
        self._asked.discard(event.case)

    def _keep(self, case: str, entry: Entry) -> None:
        """Note that a promise was kept."""
        if self._promised.pop(case, None) is not None:
            self._kept.append(entry.number)

    @measure("per week", nl="Uit zichzelf verteld, per week", en="Told proactively, per week", source=WISHES)
    def told_proactively(self, _: World) -> Found:
        """Times that the status was told before it was asked, per week that a case was open, over all cases.

        A call back about what was asked and not answered is not proactive.

        nl: Keren dat verteld werd hoe het ervoor staat voordat de inwoner ernaar vroeg, per week dat een zaak open was,
        over alle zaken. Terugbellen over iets wat gevraagd was en geen antwoord had, telt niet mee.
        """
        return ratio(len(self._unasked), self.read.lives.lived(self.read.until) / WEEK, self._unasked)

    @measure("share", nl="Beloften nagekomen", en="Promises kept")
    def promises_kept(self, _: World) -> Found:
        """Calls back in time, over calls back promised that were kept or broken.

        Kept: the resident heard the status or the result before the moment promised. Nobody in the game promises a
        date for the result itself; what residents expect of it is in the expectation gap.
        """
        return ratio(len(self._kept), len(self._kept) + len(self._broken), self._kept + self._broken)

    @measure("share", nl="Kon niet zeggen hoe het ervoor staat", en="Status unknown")
    def status_unknown(self, _: World) -> Found:
        """Times that an employee could not say where things stand, over the times that a resident asked.

        nl: Keren dat een medewerker niet kon zeggen hoe het ervoor staat, van alle keren dat een inwoner ernaar vroeg.
        """
        return ratio(len(self._unknown), len(self._unknown) + self._answers, self._unknown)

    @measure("count", nl="Tegenstrijdige antwoorden", en="Contradicting answers")
    def contradicting_answers(self, _: World) -> Found:
        """Times that a resident heard that less was done than had been told before: both can't be right.

        nl: Keren dat een inwoner hoorde dat er minder klaar was dan eerder was verteld: dat kan niet allebei waar zijn.
        """
        told = len(self._unasked) + self._answers + len(self._contradicting)
        return counted(self._contradicting, among=told)


OBSERVER = News
