"""The pace: how the game's clock follows that of the room, with pauses and at any speed."""

import asyncio
import time
from collections.abc import Callable

from simulation.case import HOUR, MINUTE
from simulation.session.table import Table

A_DAY = 8 * HOUR
"""Working time that passes in a real minute where the scenario says nothing: a working day."""

SHORTEST, LONGEST = 0.02, 1.0
"""Real seconds between two looks at the clock."""


class Pace:
    """Real seconds in, moments of the game out; nights and weekends are skipped."""

    def __init__(self, table: Table, speed: float = 1.0, clock: Callable[[], float] = time.monotonic) -> None:
        """Start at the moment at which the game is; it stands still until `go`."""
        self._table, self._clock, self._speed = table, clock, speed
        self._from, self._since = table.game.at, clock()
        self.running = False

    def go(self) -> None:
        """Let time pass from the moment at which the game is."""
        self._from, self._since, self.running = self._table.game.at, self._clock(), True

    def pause(self) -> None:
        """Let time stand still."""
        self._from, self.running = self.now(), False

    def set_speed(self, speed: float) -> None:
        """Let time pass so many times as fast from now on."""
        self._from, self._since, self._speed = self.now(), self._clock(), speed

    def now(self) -> int:
        """Give the moment of the game that it is by the room's clock."""
        if not self.running:
            return max(self._from, self._table.game.at)
        world = self._table.world
        seconds = (self._clock() - self._since) * self._speed * (world.profile.pace or A_DAY) / MINUTE
        return max(self._table.game.at, world.office.add(self._from, int(seconds)))

    def catch_up(self) -> None:
        """Play everything that is due by the room's clock."""
        if self._table.world.playing:
            self._table.advance(self.now())

    def seconds_until(self, at: int) -> float:
        """Give how many real seconds pass before a moment of the game."""
        world = self._table.world
        working = world.office.between(self.now(), at)
        return working * MINUTE / ((world.profile.pace or A_DAY) * self._speed)


async def keep_time(table: Table, pace: Pace) -> None:
    """Let the game follow the room's clock for ever: play what is due, sleep until the next thing is."""
    while True:
        if pace.running:
            pace.catch_up()
        due = table.game.due
        rest = LONGEST if due is None or not pace.running else pace.seconds_until(due)
        await asyncio.sleep(min(LONGEST, max(SHORTEST, rest)))
