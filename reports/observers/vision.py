"""The vision: what desks choose when criteria and help pull apart, and who stands up for what was agreed."""

from array import array
from dataclasses import replace
from typing import assert_never

from reports.observers.reading.measuring import Found, Measuring, Part, counted, mean, measure, ratio
from reports.observers.reading.readings import Readings
from reports.observers.reading.sources import LESSONS
from simulation.events.organisation import DilemmaDecided, DilemmaMet
from simulation.events.table import AgreementBacked, RoundOpened
from simulation.journal import Entry
from simulation.scenario.words import Text
from simulation.world.agreements import InForce
from simulation.world.world import World

Noted = RoundOpened | DilemmaMet | DilemmaDecided | AgreementBacked
"""What concerns this family."""


class Vision(Measuring[Noted]):
    """Watches dilemmas and how they are decided, and times that agreements are backed."""

    def __init__(self, read: Readings) -> None:
        """Start with nothing to choose and nothing agreed."""
        super().__init__(read)
        self._met: dict[int, int] = {}
        self._for_resident, self._for_rule = array("q"), array("q")
        self._agreed: dict[str, InForce] = {}
        self._backed: list[tuple[float, int]] = []

    def note(self, event: Noted, entry: Entry, world: World) -> None:
        """Note what one event says."""
        match event:
            case RoundOpened():
                in_force = world.agreements.in_force.items()
                self._agreed = {name: replace(agreed) for name, agreed in in_force}
                waiting = (number for desk in world.desks.values() for number in desk.dilemmas)
                self._met.update(dict.fromkeys(waiting, entry.number))
            case DilemmaMet():
                self._met[event.dilemma] = entry.number
            case DilemmaDecided():
                self._met.pop(event.dilemma, None)
                (self._for_resident if event.resident_first else self._for_rule).append(entry.number)
            case AgreementBacked():
                self._back(event, entry)
            case _:
                assert_never(event)

    def _back(self, event: AgreementBacked, entry: Entry) -> None:
        """Note that an agreement has its full grip again, and how much of it had been lost."""
        agreed = self._agreed[event.intervention]
        self._backed.append((agreed.spec.grip - agreed.grip(entry.at), entry.number))
        agreed.backed = entry.at

    def _all(self) -> list[int]:
        """Give the entries of all dilemmas: decided, or still waiting."""
        return sorted([*self._for_resident, *self._for_rule, *self._met.values()])

    @measure("share", nl="Dilemma's beslist voor de inwoner", en="Dilemmas decided for the resident", source=LESSONS)
    def resident_first(self, _: World) -> Found:
        """Dilemmas in which what would help the resident was chosen, over all dilemmas decided: the vision lived.

        Whether the vision is known is asked of people, before and after; this is what they do.

        nl: Dilemma's waarin gekozen is wat de inwoner hielp, van alle dilemma's die beslist zijn: de visie zoals die
        geleefd wordt. Of mensen de visie kennen, vragen we hun vooraf en achteraf; dit is wat zij doen.
        """
        return ratio(len(self._for_resident), len(self._for_resident) + len(self._for_rule), self._for_resident)

    @measure("count", nl="Dilemma's", en="Dilemmas", source=LESSONS)
    def dilemmas(self, _: World) -> list[Part]:
        """Times that somebody's own criteria or queue stood against what would help a resident, by what was chosen."""
        chosen = {
            "for_resident": (Text(nl="gekozen voor de inwoner", en="chosen for the resident"), self._for_resident),
            "for_rule": (Text(nl="gekozen voor de eigen regel", en="chosen for the own rule"), self._for_rule),
            "undecided": (Text(nl="nog niet gekozen", en="not decided yet"), sorted(self._met.values())),
        }
        met = len(self._all())
        return [Part(key, title, counted(entries, among=met)) for key, (title, entries) in chosen.items()]

    @measure("count", nl="Steunmomenten voor afspraken", en="Times that agreements were backed", source=LESSONS)
    def support(self, _: World) -> Found:
        """Times that somebody who leads stood up for an agreement in force; not observed when nothing was agreed.

        nl: Keren dat iemand met leiding opkwam voor een afspraak die gold; niet gezien als er niets is afgesproken.
        """
        return counted([entry for _, entry in self._backed], among=len(self._agreed))

    @measure("0-1", nl="Wat steun in beweging bracht", en="What support moved", source=LESSONS)
    def support_moved(self, _: World) -> Found:
        """Grip that an agreement had lost and had again after it was backed; mean over the times that it was backed.

        Grip, from 0 to 1, is how firmly an agreement holds; it wears off while nobody backs it.
        """
        return mean([regained for regained, _ in self._backed], [entry for _, entry in self._backed])


OBSERVER = Vision
