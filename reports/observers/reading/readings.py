"""Readings: what families of measures have in common, read from the journal once for all of them."""

from collections.abc import Collection, Iterator, Mapping
from itertools import chain
from typing import Final, Literal, get_args

from reports.observers.reading.claims import Claims
from reports.observers.reading.lives import Lives
from reports.observers.reading.rows import Rows
from reports.observers.reading.spells import Spell, Spells
from simulation.events import Event
from simulation.journal import Entry
from simulation.observing import Note, Notes, Step, Steps
from simulation.timetable import Timetable
from simulation.world.world import World

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
        self._steps = Steps(self._end_step)
        self._ready = self._steps.readiness
        self._spells = Spells(self._end_spell, self._ready)
        taking: dict[Kind, list[Notes]] = {
            "claims": [self.claims.notes], "spells": [self._spells.notes],
            "steps": [self._steps.notes, self._ready.notes],
        }  # fmt: skip
        self._notes: dict[type[Event], list[Note]] = {}
        for notes in (self.lives.notes, *chain.from_iterable(taking[kind] for kind in KINDS if kind in kinds)):
            for event, note in notes.items():
                self._notes.setdefault(event, []).append(note)

    def see(self, entry: Entry, world: World) -> None:
        """Read an entry: each reading notes the events that concern it."""
        # Kept at hand: the next round has hours of its own, and this one's figures are asked for then as well.
        self.hours, self.office = world.timetables, world.office
        self.since, self.until = entry.at if self.since is None else self.since, entry.at
        for event in entry.events:
            for note in self._notes.get(type(event), ()):
                note(event, entry, world)
        # A spell of this entry could begin as things were before it, so what is ready comes last.
        if self._ready.moved:
            self._ready.settle(entry, world)

    def _end_spell(self, spell: Spell) -> None:
        """Keep a spell that has ended."""
        if spell.seat not in self.spells:
            self.spells[spell.seat] = Rows(Spell)
        self.spells[spell.seat].append(spell)

    def _end_step(self, step: Step) -> None:
        """Keep a step that was done, and add it to the trace of its case."""
        self.steps.append(step)
        self.traces.setdefault(step.case, []).append(step)

    def work(self) -> Iterator[Spell]:
        """Go through all spells, seat by seat; last come those that go on."""
        yield from chain.from_iterable(self.spells.values())
        yield from self._spells.running(self.until, self.hours)
