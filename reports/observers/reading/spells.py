"""Spells: who was busy with what, from one moment to another, as deeds begin, pause, go on and end."""

from collections.abc import Iterator
from typing import NamedTuple

from simulation.events.table import RoundOpened
from simulation.events.work import DeedBegun, DeedDone, DeedPaused, DeedResumed
from simulation.intents import Intent
from simulation.intents.decider import Judge
from simulation.intents.employee import AnswerColleague, AnswerContact, Decide, Work
from simulation.intents.world import Attend
from simulation.journal import Entry
from simulation.observing import Readiness, of_kinds
from simulation.world.world import World

BUSY = frozenset({DeedBegun, DeedPaused, DeedResumed, DeedDone, RoundOpened})
"""By which hands become full or free."""


class Spell(NamedTuple):
    """A stretch in which a seat was busy; `case` and `task` are empty for what belongs to none."""

    seat: str
    role: str
    case: str
    task: str
    could: int
    start: int
    end: int
    entry: int

    def until(self, at: int) -> "Spell":
        """Give the same spell, ended at a moment."""
        # Written out: `_replace` takes twice as long, and each spell ends once.
        return Spell(self.seat, self.role, self.case, self.task, self.could, self.start, at, self.entry)


class Spells:
    """Reads spells out of a journal, entry by entry."""

    def __init__(self, readiness: Readiness | None = None) -> None:
        """Start with everybody free; with readiness known, a spell also says since when it could begin."""
        self._readiness = readiness
        self._busy: dict[str, Spell] = {}
        self._paused: dict[str, list[Spell]] = {}
        self._came: dict[tuple[str, str], int] = {}

    def see(self, entry: Entry, world: World) -> list[Spell]:
        """Give the spells that end with this entry."""
        ended: list[Spell | None] = []
        for event in of_kinds(entry, BUSY):
            match event:
                case DeedBegun():
                    ended.append(self._end(event.seat, entry.at))
                    self._busy[event.seat] = self._begin(event.seat, entry.intent, entry, world)
                case DeedPaused():
                    if (spell := self._end(event.seat, entry.at)) is not None:
                        self._paused.setdefault(event.seat, []).append(spell)
                        ended.append(spell)
                case DeedResumed():
                    if self._paused.get(event.seat):
                        again = self._paused[event.seat].pop()
                        self._busy[event.seat] = again._replace(start=entry.at, entry=entry.number)
                case DeedDone():
                    ended.append(self._end(event.seat, entry.at))
                case RoundOpened():
                    self._adopt(entry, world)
                case _:
                    pass
        return [spell for spell in ended if spell is not None and spell.start < spell.end]

    def running(self, at: int) -> Iterator[Spell]:
        """Go through the spells that go on at a moment, as if they ended there."""
        return (spell.until(at) for spell in self._busy.values() if spell.start < at)

    def _end(self, seat: str, at: int) -> Spell | None:
        """End what a seat is busy with."""
        spell = self._busy.pop(seat, None)
        return None if spell is None else spell.until(at)

    def _adopt(self, entry: Entry, world: World) -> None:
        """Take over what an earlier round left in hand or laid aside."""
        for seat, desk in world.desks.items():
            if desk.hands is not None:
                self._busy[seat] = self._begin(seat, desk.hands.intent, entry, world)
            self._paused[seat] = [self._begin(seat, deed.intent, entry, world) for deed in desk.paused]

    def _begin(self, seat: str, intent: Intent | None, entry: Entry, world: World) -> Spell:
        """Begin a spell on what was asked for."""
        case, task = _about(world, seat, intent)
        could: int | None = None
        if isinstance(intent, AnswerContact) and intent.contact in world.contacts:
            could = world.contacts[intent.contact].arrived
        elif task and self._readiness is not None:
            could = self._readiness.since(case, task)
        if could is None:
            could = self._came.get((seat, case), entry.at)
        self._came[(seat, case)] = could
        return Spell(seat, world.desks[seat].role, case, task, could, entry.at, entry.at, entry.number)


def _about(world: World, seat: str, intent: Intent | None) -> tuple[str, str]:
    """Give the case and the task that a deed is about, as far as it is about one."""
    match intent:
        case Work():
            return intent.case, intent.task
        case AnswerContact():
            slip = world.contacts.get(intent.contact)
            return (slip.case if slip is not None else ""), ""
        case AnswerColleague() | Judge():
            request = world.requests.get(intent.request)
            return (request.case if request is not None else ""), ""
        case Decide():
            dilemma = world.desks[seat].dilemmas.get(intent.dilemma)
            return (dilemma.case if dilemma is not None else ""), ""
        case Attend():
            return world.meetings.get(intent.meeting, ("",))[0], ""
        case _:
            return getattr(intent, "case", ""), ""
