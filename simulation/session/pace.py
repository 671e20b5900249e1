"""The pace: how the game's clock follows that of the room, with pauses and at any speed."""

import asyncio
import time
from collections.abc import Callable
from typing import NamedTuple, assert_never

from simulation.case import DAY, MINUTE
from simulation.session.controls import Clock, Go, Jump, Pause, Speed
from simulation.session.table import Table
from simulation.world.plan import pace as usual

SHORTEST, LONGEST = 0.02, 1.0
"""Real seconds between two looks at the clock."""


ASLEEP = 10.0
"""Who looks at the clock so many real seconds too late was asleep, with the machine."""

SLOWEST, FASTEST = 0.05, 1000.0
"""Bounds of the speed that somebody can ask for."""


class Tempo(NamedTuple):
    """How the clock goes: whether it runs, and how many times as fast as the scenario's pace."""

    runs: bool
    speed: float


class Pace:
    """Real seconds in, moments of the game out; nights and weekends are skipped."""

    def __init__(self, table: Table, speed: float = 1.0, clock: Callable[[], float] = time.monotonic) -> None:
        """Start at the moment at which the game is; it stands still until `go`."""
        self._table, self._clock, self._speed = table, clock, speed
        self._from, self._since = table.game.at, clock()
        self.running = False

    def obey(self, control: Clock) -> None:
        """Do what is asked of the clock."""
        match control:
            case Pause():
                self.pause()
            case Go():
                self.go()
            case Speed():
                self.set_speed(control.factor)
            case Jump():
                self.jump()
            case _:
                assert_never(control)

    def go(self) -> None:
        """Let time pass from the moment at which the game is."""
        self._from, self._since, self.running = self._table.game.at, self._clock(), True

    def pause(self) -> None:
        """Let time stand still."""
        self._from, self.running = self.now(), False

    def set_speed(self, speed: float) -> None:
        """Let time pass so many times as fast from now on."""
        self._from, self._since, self._speed = self.now(), self._clock(), min(FASTEST, max(SLOWEST, speed))

    @property
    def tempo(self) -> Tempo | None:
        """Tell how the clock goes; none when there is nothing to run for."""
        return Tempo(self.running, self._speed) if self._table.world.playing else None

    def jump(self) -> None:
        """Go to the next day on which the office is open, at its opening; the clock goes on from there as it did."""
        world = self._table.world
        tomorrow = (world.at // DAY + 1) * DAY
        self._table.advance(world.office.next_open(tomorrow))
        self._from, self._since = self._table.game.at, self._clock()

    def now(self) -> int:
        """Give the moment of the game that it is by the room's clock."""
        if not self.running:
            return max(self._from, self._table.game.at)
        world = self._table.world
        seconds = (self._clock() - self._since) * self._speed * usual(world) / MINUTE
        return max(self._table.game.at, world.office.add(self._from, int(seconds)))

    def catch_up(self) -> None:
        """Play everything that is due by the room's clock."""
        if self._table.world.playing:
            self._table.advance(self.now())
        if self._table.is_over:
            # Nothing passes until the round is closed or made longer.
            self._from, self._since = self._table.game.at, self._clock()

    async def rest(self, seconds: float) -> None:
        """Sleep; what the machine itself slept longer (its lid was shut) is no time in which anybody could play."""
        began = self._clock()
        await asyncio.sleep(seconds)
        stalled = self._clock() - began - seconds
        if stalled > ASLEEP:
            self._since = min(self._clock(), self._since + stalled)

    def seconds_until(self, at: int) -> float:
        """Give how many real seconds pass before a moment of the game."""
        world = self._table.world
        working = world.office.between(self.now(), at)
        return working * MINUTE / (usual(world) * self._speed)


async def keep_time(table: Table, pace: Pace) -> None:
    """Let the game follow the room's clock for ever: play what is due, sleep until the next thing is."""
    while True:
        if pace.running:
            pace.catch_up()
        due = table.game.due
        rest = LONGEST if due is None or not pace.running else pace.seconds_until(due)
        await pace.rest(min(LONGEST, max(SHORTEST, rest)))
