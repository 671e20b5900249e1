"""Measured: what was measured of the rounds, so far while one is played and wholly when it is over."""

import asyncio
from collections.abc import Callable
from typing import Final

from roles.terminal.presenter import NO_EVALUATION, Evaluation
from simulation.outlook import FACILITATOR
from simulation.session.table import Table

Evaluate = Callable[[Table, str], Evaluation]
"""What measures the rounds so far for a seat; it comes from above."""

FIGURES: Final = 5.0
"""So often (seconds) figures are asked for while a round is played: that takes as long as many screens."""


class Measured:
    """What a room knows of how its rounds went."""

    def __init__(self, table: Table, evaluate: Evaluate, clock: Callable[[], float]) -> None:
        """Have measured nothing yet."""
        self._table, self._evaluate, self._clock = table, evaluate, clock
        self._figures = (0, float("-inf"), NO_EVALUATION)
        self._done, self._doing = 0, 0

    def of(self, seat: str) -> Evaluation:
        """Give what was measured: in play only for whoever leads, after it once the round is measured."""
        world = self._table.world
        if world.playing:
            return self._so_far() if seat == FACILITATOR else NO_EVALUATION
        return self._evaluate(self._table, seat) if self._done == world.round else NO_EVALUATION

    def _so_far(self) -> Evaluation:
        """Give what was measured of the round that is played, a few seconds ago at most."""
        number, since, _ = self._figures
        if number != self._table.world.round or self._clock() - since >= FIGURES:
            self._figures = self._table.world.round, self._clock(), self._evaluate(self._table, FACILITATOR)
        return self._figures[2]

    def look_back(self, then: Callable[[], None]) -> None:
        """Have a round measured that has just ended, beside the loop, and then say so: people go on meanwhile."""
        world = self._table.world
        if not world.playing and world.round not in {0, self._done, self._doing}:
            self._doing = world.round
            self._looking = asyncio.create_task(self._measure(world.round, then))

    async def _measure(self, number: int, then: Callable[[], None]) -> None:
        """Measure a round."""
        await asyncio.to_thread(self._evaluate, self._table, FACILITATOR)
        self._done = number
        then()
