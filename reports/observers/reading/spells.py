"""Spells: who was busy with what, from one moment to another, as deeds begin, pause, go on and end."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from simulation.events.table import RoundOpened
from simulation.events.work import DeedBegun, DeedDone, DeedPaused, DeedResumed
from simulation.intents import Intent
from simulation.intents.decider import Judge
from simulation.intents.employee import AnswerColleague, AnswerContact, Decide, Work
from simulation.intents.world import Attend
from simulation.journal import Entry
from simulation.observing import Notes, Readiness
from simulation.timetable import Timetable
from simulation.world.world import World


class Spell(NamedTuple):
    """A stretch in which a seat was busy; `case` and `task` are empty for what belongs to none.

    `worked` counts the seconds of it that lie in the working hours of the role.
    """

    seat: str
    role: str
    case: str
    task: str
    could: int
    start: int
    end: int
    entry: int
    worked: int

    def until(self, at: int, hours: Mapping[str, Timetable]) -> "Spell":
        """Give the same spell, ended at a moment."""
        worked = hours[self.role].between(self.start, at)
        # Written out: `_replace` takes twice as long, and each spell ends once.
        return Spell(self.seat, self.role, self.case, self.task, self.could, self.start, at, self.entry, worked)


class Spells:
    """Reads spells out of a journal, event by event."""

    def __init__(self, ended: Callable[[Spell], None], readiness: Readiness | None = None) -> None:
        """Start with everybody free, and tell of each spell that ends.

        With readiness known, a spell also says since when it could begin.
        """
        self._ended, self._readiness = ended, readiness
        self.notes: Notes = {
            RoundOpened: self._adopt, DeedBegun: self._start, DeedPaused: self._pause, DeedResumed: self._resume,
            DeedDone: self._finish,
        }  # fmt: skip
        self._busy: dict[str, Spell] = {}
        self._paused: dict[str, list[Spell]] = {}
        self._came: dict[str, dict[str, int]] = {}

    def _start(self, event: DeedBegun, entry: Entry, world: World) -> None:
        """Note that a seat begins with something."""
        self._end(event.seat, entry.at, world)
        self._busy[event.seat] = self._begin(event.seat, entry.intent, entry, world)

    def _pause(self, event: DeedPaused, entry: Entry, world: World) -> None:
        """Note that a seat lays something aside."""
        if (spell := self._end(event.seat, entry.at, world)) is not None:
            self._paused.setdefault(event.seat, []).append(spell)

    def _resume(self, event: DeedResumed, entry: Entry, _: World) -> None:
        """Note that a seat goes on with what it laid aside last."""
        if self._paused.get(event.seat):
            again = self._paused[event.seat].pop()
            self._busy[event.seat] = again._replace(start=entry.at, entry=entry.number)

    def _finish(self, event: DeedDone, entry: Entry, world: World) -> None:
        """Note that a seat is done with something."""
        self._end(event.seat, entry.at, world)

    def see(self, entry: Entry, world: World) -> None:
        """Read an entry; who reads more than spells lays its own table of notes."""
        for event in entry.events:
            if (note := self.notes.get(type(event))) is not None:
                note(event, entry, world)

    def running(self, at: int, hours: Mapping[str, Timetable], case: str = "") -> Iterator[Spell]:
        """Go through the spells that go on at a moment, as if they ended there: all, or those on one case."""
        some = (spell for spell in self._busy.values() if spell.start < at and case in {"", spell.case})
        return (spell.until(at, hours) for spell in some)

    def forget(self, case: str) -> None:
        """Let go of when a case came before anybody."""
        self._came.pop(case, None)

    def _end(self, seat: str, at: int, world: World) -> Spell | None:
        """End what a seat is busy with, and tell of it if it took any time."""
        if (spell := self._busy.pop(seat, None)) is None:
            return None
        ended = spell.until(at, world.timetables)
        if spell.start < at:
            self._ended(ended)
        return ended

    def _adopt(self, _: RoundOpened, entry: Entry, world: World) -> None:
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
        came = self._came.setdefault(case, {})
        if could is None:
            could = came.get(seat, entry.at)
        came[seat] = could
        return Spell(seat, world.desks[seat].role, case, task, could, entry.at, entry.at, entry.number, 0)


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
