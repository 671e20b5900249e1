"""Leading: how long requests lie with the manager, and what became of needs that fit no product."""

from reports.observers.reading.measuring import Found, Measuring, mean, measure, ratio
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
        self._waits: list[tuple[float, int]] = []
        self._tailored: set[str] = set()
        self._results: list[tuple[bool, int]] = []

    def note(self, event: Noted, entry: Entry, _: World) -> None:
        """Note what one event says."""
        match event:
            case ManagerAsked():
                self._asked[event.request] = entry.at
            case ManagerAnswered() if event.request in self._asked:
                self._waits.append((entry.at - self._asked.pop(event.request), entry.number))
            case ResidentArrived() if event.tailored:
                self._tailored.add(event.case)
            case ResultTold() if event.case in self._tailored:
                self._results.append((event.need_met, entry.number))
            case _:
                pass

    @measure("days", nl="Wachten op de leiding", en="Waiting for the manager", source=LESSONS)
    def manager_wait(self, _: World) -> Found:
        """Mean calendar time from a request to the manager to the answer, over the requests that were answered.

        nl: Gemiddelde tijd van een vraag aan de leiding tot het antwoord, over de vragen die antwoord kregen; volgens
        de kalender.
        """
        return mean([wait / DAY for wait, _ in self._waits], [number for _, number in self._waits])

    @measure("share", nl="Bijzondere behoefte vervuld", en="Tailored needs met", source=LESSONS)
    def tailored_met(self, _: World) -> Found:
        """Results that met a need which fits no standard product, over all results told about such needs.

        nl: Uitkomsten die een behoefte vervulden waar geen standaardproduct bij past, van alle uitkomsten over zulke
        behoeften.
        """
        met = sum(1 for met, _ in self._results if met)
        return ratio(met, len(self._results), [number for _, number in self._results])


OBSERVER = Leading
