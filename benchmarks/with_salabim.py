"""salabim: a case is a component that requests a seat of each desk in turn."""

from collections.abc import Iterator
from typing import Any

import salabim as sim
from tandem import BETWEEN, DESKS, EFFORT, SEATS, SENT_BACK

NAME = "salabim"
PACKAGE = "salabim"

sim.yieldless(False)  # the way without greenlets, which it needs for the other


class Case(sim.Component):
    """Goes from desk to desk, and again if sent back."""

    def setup(self, desks: list[sim.Resource], effort: Any, chance: Any, finished: list[float]) -> None:
        self.desks, self.effort, self.chance, self.finished = desks, effort, chance, finished

    def process(self) -> Iterator[Any]:
        arrived = self.env.now()
        again = True
        while again:
            for desk in self.desks:
                yield self.request(desk)
                yield self.hold(self.effort.sample())
                self.release()
            again = self.chance.sample() < SENT_BACK
        self.finished.append(self.env.now() - arrived)


def play(cases: int, seed: int) -> list[float]:
    """Play so many cases."""
    env = sim.Environment(random_seed=seed, trace=False)
    desks = [sim.Resource(capacity=SEATS) for _ in range(DESKS)]
    finished: list[float] = []
    sim.ComponentGenerator(
        Case, iat=sim.Exponential(BETWEEN), number=cases, force_at=False,
        desks=desks, effort=sim.Exponential(EFFORT), chance=sim.Uniform(0, 1), finished=finished,
    )  # fmt: skip
    env.run()
    return finished


def cycles(played: list[float]) -> list[float]:
    """Give the seconds from arrival to end of each case, as they finished."""
    return played
