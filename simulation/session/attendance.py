"""Attendance: who sits where, since when nothing was heard from a seat, and how long each phase took in real time."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from simulation.events.group import PhaseEntered
from simulation.events.table import RoundClosed, RoundOpened, SeatLeft, SeatShared, SeatsSwapped, SeatTaken
from simulation.intents.table import JoinSeat, TakeSeat
from simulation.journal import Entry
from simulation.world.plan import Step, at


class Attendance(NamedTuple):
    """What whoever leads knows of the people in the room; spans are real seconds."""

    names: Mapping[str, str] = {}
    """Who sits in a seat, where a name was given; of two who share it both."""
    jobs: Mapping[str, tuple[str, ...]] = {}
    """The roles that are the own work of who sits in a seat, where that was said."""
    quiet: Mapping[str, float] = {}
    """For how long nothing was said in a seat in which somebody sits."""
    gone: frozenset[str] = frozenset()
    """Seats that somebody was given and that nobody has a line to now; with a name where the bot holds it so long."""
    spent: Mapping[Step, float] = {}
    """For how long the table has been at each step of the plan."""


NOBODY = Attendance()

Sitting = tuple[tuple[int, int], ...]
"""The people in one seat: of each the name and the own job, as numbers of texts."""


class Roll:
    """Keeps the attendance, entry by entry, each with the real moment at which it was said."""

    def __init__(self) -> None:
        """Begin in the lobby, with nobody there."""
        self._people: dict[str, Sitting] = {}
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
                case SeatTaken() | SeatShared() | SeatLeft() | SeatsSwapped():
                    self._seat(event, entry, now)
                case RoundOpened():
                    self._round, self._step = event.round, at("play", event.round)
                case RoundClosed():
                    self._step = at("evaluation", event.round)
                case PhaseEntered():
                    self._step = at(event.phase, self._round)
                case _:
                    pass

    def _seat(self, event: SeatTaken | SeatShared | SeatLeft | SeatsSwapped, entry: Entry, now: float) -> None:
        """Note who sits where."""
        people, said = self._people, entry.intent
        nobody: Sitting = ()
        came = ((said.name, said.job),) if isinstance(said, TakeSeat | JoinSeat) else nobody
        match event:
            case SeatTaken():
                people[event.seat] = came or people.pop("", nobody)
                self._heard[event.seat] = now
            case SeatShared():
                people[event.seat] = (*people.get(event.seat, nobody), *came)
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
        named = {seat: [texts[name] for name, _ in people if name in texts] for seat, people in seated.items()}
        names = {seat: " + ".join(names) for seat, names in named.items() if names}
        worked = {seat: tuple(texts[job] for _, job in people if job in texts) for seat, people in seated.items()}
        jobs = {seat: roles for seat, roles in worked.items() if roles}
        quiet = {seat: max(0.0, now - heard) for seat, heard in self._heard.items()}
        return Attendance(
            names, jobs, quiet, spent={**self._spent, self._step: self._spent[self._step] + now - self._since}
        )
