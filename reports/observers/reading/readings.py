"""Readings: what families of measures have in common, read from the journal once for all of them."""

from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import chain
from typing import Final, Literal, get_args

from reports.observers.reading.claims import TURNING, Claims
from reports.observers.reading.labour import Labour, Work
from reports.observers.reading.lives import LIVING, Lives
from reports.observers.reading.rows import Rows
from reports.observers.reading.spells import BUSY, Spell, Spells
from simulation.calendar import Timetable
from simulation.journal import Entry
from simulation.observing import MOVING, STEPPING, Step, Steps
from simulation.world.world import World

Reading = tuple[frozenset[type], Callable[[Entry, World], None]]
"""What sees an entry, and the events for which it does."""

Kind = Literal["claims", "spells", "steps"]
"""What can be read beside the lives of cases, which cost next to nothing and are always there."""

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)


class Readings:
    """The lives of cases, whose they are, the steps done and the spells in which seats were busy, up to now."""

    def __init__(self, kinds: Collection[Kind] = KINDS) -> None:
        """Start with nothing read; what is not among these kinds is never read, and stays empty."""
        self.lives = Lives()
        self.claims = Claims()
        self.steps: list[Step] = []
        self.traces: dict[str, list[Step]] = {}
        self.spells: dict[str, Rows[Spell]] = {}
        self.hours: Mapping[str, Timetable] = {}
        self.office: Timetable | None = None
        self.since: int | None = None
        self.until = 0
        self._steps = Steps()
        self._spells = Spells(self._steps.readiness)
        self._labour = Labour()
        # A spell could begin as things were before the entry, so spells come before steps.
        self._in_order: list[Reading] = [(LIVING, self.lives.see)]
        self._in_order += [(TURNING, self.claims.see)] if "claims" in kinds else []
        self._in_order += [(BUSY, self._see_spells)] if "spells" in kinds else []
        self._in_order += [(STEPPING | MOVING, self._see_steps)] if "steps" in kinds else []

    def see(self, entry: Entry, world: World) -> None:
        """Read an entry: each reading sees what concerns it."""
        # Kept at hand: the next round has hours of its own, and this one's figures are asked for then as well.
        self.hours, self.office = world.timetables, world.office
        self.since, self.until = entry.at if self.since is None else self.since, entry.at
        kinds = {type(event) for event in entry.events}
        for concerned, see in self._in_order:
            if not concerned.isdisjoint(kinds):
                see(entry, world)

    def _see_spells(self, entry: Entry, world: World) -> None:
        """Read the spells that end, and the working time in them."""
        for spell in self._spells.see(entry, world):
            self.spells.setdefault(spell.seat, Rows(Spell)).append(spell)
            self._labour.add(spell, self.hours)

    def _see_steps(self, entry: Entry, world: World) -> None:
        """Read the steps that end, and add them to the traces of their cases."""
        for step in self._steps.see(entry, world):
            self.steps.append(step)
            self.traces.setdefault(step.case, []).append(step)

    def work(self) -> Iterator[Spell]:
        """Go through all spells, seat by seat; last come those that go on."""
        yield from chain.from_iterable(self.spells.values())
        yield from self._spells.running(self.until)

    def labour(self, role: str) -> list[Work]:
        """Give the working time that the seats of a role gave, at each stretch."""
        return self._labour.of(role, self._spells.running(self.until), self.hours)
