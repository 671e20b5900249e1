"""Attendance: who sits where, since when nothing was heard from a seat, and how long each phase took in real time."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from simulation.events.group import PhaseEntered
from simulation.events.table import RoundClosed, RoundOpened, SeatLeft, SeatsSwapped, SeatTaken
from simulation.intents.table import TakeSeat
from simulation.journal import Entry
from simulation.world.plan import Step, at


class Attendance(NamedTuple):
    """What whoever leads knows of the people in the room; spans are real seconds."""

    names: Mapping[str, str] = {}
    """Who sits in a seat, where a name was given."""
    quiet: Mapping[str, float] = {}
    """For how long nothing was said in a seat in which somebody sits."""
    spent: Mapping[Step, float] = {}
    """For how long the table has been at each step of the plan."""


NOBODY = Attendance()


class Roll:
    """Keeps the attendance, entry by entry, each with the real moment at which it was said."""

    def __init__(self) -> None:
        """Begin in the lobby, with nobody there."""
        self._names: dict[str, int] = {}
        self._heard: dict[str, float] = {}
        self._spent: dict[Step, float] = defaultdict(float)
        self._step, self._round, self._since = at("lobby", 0), 0, 0.0
        self.began = False

    def begin(self, now: float) -> None:
        """Begin at a real moment, or go on there after the session lay still."""
        self.began, self._since = True, now
        self._heard = dict.fromkeys(self._heard, now)

    def hear(self, entry: Entry, now: float) -> None:
        """Note what was said, and by whom."""
        self._spent[self._step] += max(0.0, now - self._since)
        self._since = max(now, self._since)
        if entry.seat in self._heard:
            self._heard[entry.seat] = now
        for event in entry.events:
            match event:
                case SeatTaken() | SeatLeft() | SeatsSwapped():
                    self._seat(event, entry, now)
                case RoundOpened():
                    self._round, self._step = event.round, at("play", event.round)
                case RoundClosed():
                    self._step = at("evaluation", event.round)
                case PhaseEntered():
                    self._step = at(event.phase, self._round)
                case _:
                    pass

    def _seat(self, event: SeatTaken | SeatLeft | SeatsSwapped, entry: Entry, now: float) -> None:
        """Note who sits where."""
        names = self._names
        match event:
            case SeatTaken():
                names[event.seat] = entry.intent.name if isinstance(entry.intent, TakeSeat) else names.pop("", 0)
                self._heard[event.seat] = now
            case SeatLeft():
                # Who moves takes the name along: the next event of the entry says where to.
                names[""] = names.pop(event.seat, 0)
                self._heard.pop(event.seat, None)
            case SeatsSwapped():
                names[event.seat], names[event.other] = names.get(event.other, 0), names.get(event.seat, 0)

    def told(self, texts: Mapping[int, str], now: float) -> Attendance:
        """Give the attendance as it is at a real moment."""
        names = {seat: texts[number] for seat, number in self._names.items() if seat and number in texts}
        quiet = {seat: max(0.0, now - heard) for seat, heard in self._heard.items()}
        return Attendance(names, quiet, {**self._spent, self._step: self._spent[self._step] + now - self._since})
