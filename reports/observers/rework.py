"""Rework: what had to be done again, what came to light late, and what residents were asked after applying."""

from array import array
from typing import assert_never

from reports.observers.reading.measuring import Found, Measuring, measure, ratio
from reports.observers.reading.readings import Readings
from reports.observers.reading.sources import LESSONS
from simulation.events.contact import QuestionAsked
from simulation.events.work import ConflictFound, TaskReopened
from simulation.journal import Entry
from simulation.world.world import World

Noted = ConflictFound | TaskReopened | QuestionAsked
"""What concerns this family."""


class Rework(Measuring[Noted]):
    """Watches what goes back."""

    def __init__(self, read: Readings) -> None:
        """Start with nothing to do again."""
        super().__init__(read)
        self._late, self._early, self._again, self._asked = array("q"), array("q"), array("q"), array("q")

    def note(self, event: Noted, entry: Entry, _: World) -> None:
        """Note what one event says."""
        match event:
            case ConflictFound():
                (self._early if event.early else self._late).append(entry.number)
            case TaskReopened():
                self._again.append(entry.number)
            case QuestionAsked():
                self._asked.append(entry.number)
            case _:
                assert_never(event)

    @measure("share", nl="Botsende eisen laat ontdekt", en="Conflicts found late", source=LESSONS)
    def conflicts_found_late(self, _: World) -> Found:
        """Conflicts between demands that came to light after work on them was done, over all that came to light.

        nl: Botsende eisen die pas aan het licht kwamen toen er al werk voor gedaan was, van alle die aan het licht
        kwamen.
        """
        found = len(self._late) + len(self._early)
        return ratio(len(self._late), found, self._late + self._early)

    @measure("per case", nl="Taken opnieuw gedaan", en="Tasks done again", source=LESSONS)
    def rework(self, _: World) -> Found:
        """Times that a task had to be done again, over the cases that were open in this round.

        nl: Keren dat een taak over moest, gedeeld door de zaken die in deze ronde open waren.
        """
        return ratio(len(self._again), len(self.read.lives), self._again)

    @measure("per case", nl="Vragen aan de inwoner", en="Questions to the resident")
    def questions_to_resident(self, _: World) -> Found:
        """Times that an employee had to ask the resident for facts, over the cases that were open in this round.

        nl: Keren dat een medewerker de inwoner iets moest vragen, gedeeld door de zaken die in deze ronde open waren.
        """
        return ratio(len(self._asked), len(self.read.lives), self._asked)


OBSERVER = Rework
