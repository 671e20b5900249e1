"""Readings: what families of measures have in common, read from the journal once for all of them."""

from collections.abc import Iterator, Mapping

from reports.observers.reading.claims import Claims
from reports.observers.reading.labour import Labour, Work
from reports.observers.reading.lives import Lives
from reports.observers.reading.spells import Spell, Spells
from simulation.calendar import Timetable
from simulation.journal import Entry
from simulation.observing import Step, Steps
from simulation.world.world import World


class Readings:
    """The lives of cases, whose they are, the steps done and the spells in which seats were busy, up to now."""

    def __init__(self) -> None:
        """Start with nothing read."""
        self.lives = Lives()
        self.claims = Claims()
        self.steps: list[Step] = []
        self.spells: list[Spell] = []
        self.hours: Mapping[str, Timetable] = {}
        self.office: Timetable | None = None
        self._steps = Steps()
        self._spells = Spells(self._steps.readiness)
        self._labour = Labour()

    @property
    def until(self) -> int:
        """Give the moment of the last entry."""
        return self.lives.until

    def see(self, entry: Entry, world: World) -> None:
        """Read an entry; a spell could begin as things were before it."""
        self.hours, self.office = world.timetables, world.office
        begun = self.lives.see(entry, world)
        self.claims.see(entry, world, (life.case for life in begun))
        ended = self._spells.see(entry, world)
        self.spells += ended
        self._labour.add(ended, self.hours)
        self.steps += self._steps.see(entry, world)

    def work(self) -> Iterator[Spell]:
        """Go through all spells, those that go on included."""
        yield from self.spells
        yield from self._spells.running(self.until)

    def labour(self, role: str) -> list[Work]:
        """Give the working time that the seats of a role gave, at each stretch."""
        return self._labour.of(role, self._spells.running(self.until), self.hours)

    def traces(self) -> dict[str, list[Step]]:
        """Give the steps of each case, in order."""
        rows: dict[str, list[Step]] = {}
        for step in self.steps:
            rows.setdefault(step.case, []).append(step)
        return rows
