"""Leading: how long requests lie with the manager, and what became of needs that fit no product."""

from array import array

from reports.observers.reading.measuring import Found, Measuring, measure, ratio
from reports.observers.reading.readings import Readings
from reports.observers.reading.sources import LESSONS
from simulation.case import DAY
from simulation.events.case import ResidentArrived
from simulation.events.contact import ResultTold
from simulation.events.organisation import ManagerAnswered, ManagerAsked
from simulation.journal import Entry
from simulation.world.world import World

Noted = ManagerAsked | ManagerAnswered | ResidentArrived | ResultTold
"""What concerns this family."""


class Leading(Measuring[Noted]):
    """Watches the manager's desk, and the cases for which somebody had to make room."""

    def __init__(self, read: Readings) -> None:
        """Start with nothing asked."""
        super().__init__(read)
        self._asked: dict[int, int] = {}
        self._waited = self._met = 0
        self._answered, self._results = array("q"), array("q")
        self._tailored: set[str] = set()

    def note(self, event: Noted, entry: Entry, _: World) -> None:
        """Note what one event says."""
        match event:
            case ManagerAsked():
                self._asked[event.request] = entry.at
            case ManagerAnswered() if event.request in self._asked:
                self._waited += entry.at - self._asked.pop(event.request)
                self._answered.append(entry.number)
            case ResidentArrived() if event.tailored:
                self._tailored.add(event.case)
            case ResultTold() if event.case in self._tailored:
                self._met += event.need_met
                self._results.append(entry.number)
            case _:
                pass

    def add_up(self, case: str) -> None:
        """Let go of a case."""
        self._tailored.discard(case)

    @measure("days", nl="Wachten op de leiding", en="Waiting for the manager", source=LESSONS)
    def manager_wait(self, _: World) -> Found:
        """Mean calendar time from a request to the manager to the answer, over the requests that were answered.

        nl: Gemiddelde tijd van een vraag aan de leiding tot het antwoord, over de vragen die antwoord kregen; volgens
        de kalender.
        """
        return ratio(self._waited / DAY, len(self._answered), self._answered)

    @measure("share", nl="Bijzondere behoefte vervuld", en="Tailored needs met", source=LESSONS)
    def tailored_met(self, _: World) -> Found:
        """Results that met a need which fits no standard product, over all results told about such needs.

        nl: Uitkomsten die een behoefte vervulden waar geen standaardproduct bij past, van alle uitkomsten over zulke
        behoeften.
        """
        return ratio(self._met, len(self._results), self._results)


OBSERVER = Leading
