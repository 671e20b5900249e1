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
    jobs: Mapping[str, str] = {}
    """The role that is the own work of who sits in a seat, where that was said."""
    quiet: Mapping[str, float] = {}
    """For how long nothing was said in a seat in which somebody sits."""
    spent: Mapping[Step, float] = {}
    """For how long the table has been at each step of the plan."""


NOBODY = Attendance()


class Roll:
    """Keeps the attendance, entry by entry, each with the real moment at which it was said."""

    def __init__(self) -> None:
        """Begin in the lobby, with nobody there."""
        self._people: dict[str, tuple[int, int]] = {}
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
        people, nobody, said = self._people, (0, 0), entry.intent
        match event:
            case SeatTaken():
                came = (said.name, said.job) if isinstance(said, TakeSeat) else people.pop("", nobody)
                people[event.seat] = came
                self._heard[event.seat] = now
            case SeatLeft():
                # Who moves takes name and job along: the next event of the entry says where to.
                people[""] = people.pop(event.seat, nobody)
                self._heard.pop(event.seat, None)
            case SeatsSwapped():
                one, other = people.get(event.seat, nobody), people.get(event.other, nobody)
                people[event.seat], people[event.other] = other, one

    def told(self, texts: Mapping[int, str], now: float) -> Attendance:
        """Give the attendance as it is at a real moment."""
        seated = {seat: numbers for seat, numbers in self._people.items() if seat}
        names = {seat: texts[name] for seat, (name, _) in seated.items() if name in texts}
        jobs = {seat: texts[job] for seat, (_, job) in seated.items() if job in texts}
        quiet = {seat: max(0.0, now - heard) for seat, heard in self._heard.items()}
        return Attendance(names, jobs, quiet, {**self._spent, self._step: self._spent[self._step] + now - self._since})
