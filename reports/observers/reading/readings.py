"""Readings: what families of measures have in common, read from the journal once for all of them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, Literal, get_args

from reports.observers.reading.claims import Claims
from reports.observers.reading.labour import Busy, Doing, Labour
from reports.observers.reading.lives import Lives
from reports.observers.reading.spells import Spell, Spells
from reports.observers.reading.traces import Traced
from simulation.events import Event
from simulation.events.case import CaseClosed
from simulation.events.contact import ContactAbandoned, ContactAnswered
from simulation.journal import Entry
from simulation.observing import Note, Notes, Step, Steps
from simulation.timetable import Timetable
from simulation.world.world import World

Kind = Literal["claims", "spells", "steps"]
"""What can be read beside the lives of cases, which cost next to nothing and are always there."""

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)


class Readings:
    """The lives of cases, whose they are, the steps done and the spells in which seats were busy, up to now.

    Of a case that is over for good it is said once that it is (`over`), and it can be let go of (`forget`).
    """

    def __init__(self, kinds: Collection[Kind] = KINDS) -> None:
        """Start with nothing read; what is not among these kinds is never read, and stays empty."""
        self.lives = Lives()
        self.claims = Claims()
        self.traces = Traced()
        self._labour: dict[tuple[str, str], Labour] = defaultdict(Labour)
        self.hours: Mapping[str, Timetable] = {}
        self.office: Timetable | None = None
        self.since: int | None = None
        self.until = 0
        self.done: list[Step] = []
        """The steps that ended with the last entry."""
        self.over: list[str] = []
        """The cases that ended with the last entry, and to which nothing can happen any more."""
        self._on: dict[str, list[Spell]] = defaultdict(list)
        self._busy: dict[str, Busy] = defaultdict(Busy)
        self._steps = Steps(self._end_step)
        self._ready = self._steps.readiness
        self._spells = Spells(self._end_spell, self._ready)
        taking: dict[Kind, list[Notes]] = {
            "claims": [self.claims.notes], "spells": [self._spells.notes],
            "steps": [self._steps.notes, self._ready.notes],
        }  # fmt: skip
        read = [self.lives.notes, *chain.from_iterable(taking[kind] for kind in KINDS if kind in kinds), self._ends()]
        self._notes = noted(chain.from_iterable(notes.items() for notes in read))

    def see(self, entry: Entry, world: World) -> None:
        """Read an entry: each reading notes the events that concern it."""
        # Kept at hand: the next round has hours of its own, and this one's figures are asked for then as well.
        self.hours, self.office = world.timetables, world.office
        self.since, self.until = entry.at if self.since is None else self.since, entry.at
        if self.done or self.over:
            self.done, self.over = [], []
        notes = self._notes
        for event in entry.events:
            for note in notes[type(event)]:
                note(event, entry, world)
        # A spell of this entry could begin as things were before it, so what is ready comes last.
        if self._ready.moved:
            self._ready.settle(entry, world)

    def on(self, case: str) -> list[Spell]:
        """Give the spells on a case that is not forgotten; last come those that go on."""
        return [*self._on.get(case, ()), *self._spells.running(self.until, self.hours, case)]

    def work(self) -> Iterator[tuple[str, str, Labour]]:
        """Go through who worked for how long, by seat and role; what goes on comes by itself."""
        yield from ((seat, role, labour) for (seat, role), labour in self._labour.items())
        for spell in self._spells.running(self.until, self.hours):
            labour = Labour()
            labour.add(spell)
            yield spell.seat, spell.role, labour

    def busy(self, seat: str, start: int, end: int) -> list[Doing]:
        """Give what a seat was busy with between two moments."""
        return self._busy[seat].between(start, end) if seat in self._busy else []

    def forget(self, case: str) -> None:
        """Let go of a case that is over, when all has been added up that is asked of it."""
        self.lives.forget(case)
        self.claims.forget(case)
        self.traces.lay_by(case)
        self._steps.forget(case)
        self._spells.forget(case)
        self._on.pop(case, None)

    def _ends(self) -> Notes:
        """Say after what a case may be over."""
        return dict.fromkeys((CaseClosed, ContactAnswered, ContactAbandoned), self._close)

    def _close(self, event: CaseClosed | ContactAnswered | ContactAbandoned, _: Entry, world: World) -> None:
        """Note that a case is over: the world has forgotten it, and nobody is still waiting to be answered about it."""
        case = event.case
        if case not in world.cases and case not in self.over and not _awaited(world, case):
            self.over.append(case)

    def _end_spell(self, spell: Spell) -> None:
        """Keep what is asked of a spell that has ended: for how long somebody worked, and on what."""
        self._labour[spell.seat, spell.role].add(spell)
        self._busy[spell.seat].add(spell)
        if spell.case:
            self._on[spell.case].append(spell)

    def _end_step(self, step: Step) -> None:
        """Keep a step that was done: it is part of the trace of its case."""
        self.done.append(step)
        self.traces.add(step)


def _awaited(world: World, case: str) -> bool:
    """Tell whether a contact about a case has not been answered yet."""
    return any(slip.case == case for slip in world.contacts.values())


def noted(pairs: Iterable[tuple[type[Event], Note]]) -> Mapping[type[Event], Sequence[Note]]:
    """Lay by the type of each event there is what looks at it; of most nothing does."""
    notes: dict[type[Event], list[Note]] = {kind: [] for kind in get_args(Event)}
    for kind, note in pairs:
        notes[kind].append(note)
    return notes
