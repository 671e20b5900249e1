"""Natural SimPy: a case is a process that asks a seat of each desk in turn, as its manual teaches."""

from collections.abc import Iterator
from random import Random

import simpy
from simpy import Environment, Event, Resource
from tandem import BETWEEN, DESKS, EFFORT, SEATS, SENT_BACK

NAME = "natural SimPy"
PACKAGE = "simpy"


def play(cases: int, seed: int) -> list[float]:
    """Play so many cases."""
    env, luck = simpy.Environment(), Random(seed)
    desks = [simpy.Resource(env, SEATS) for _ in range(DESKS)]
    finished: list[float] = []
    env.process(arrivals(env, desks, luck, finished, cases))
    env.run()
    return finished


def arrivals(
    env: Environment, desks: list[Resource], luck: Random, finished: list[float], cases: int
) -> Iterator[Event]:
    """Let cases arrive."""
    for _ in range(cases):
        yield env.timeout(luck.expovariate(1 / BETWEEN))
        env.process(case(env, desks, luck, finished))


def case(env: Environment, desks: list[Resource], luck: Random, finished: list[float]) -> Iterator[Event]:
    """Go from desk to desk, and again if sent back."""
    arrived = env.now
    again = True
    while again:
        for desk in desks:
            with desk.request() as seat:
                yield seat
                yield env.timeout(luck.expovariate(1 / EFFORT))
        again = luck.random() < SENT_BACK
    finished.append(env.now - arrived)


def cycles(played: list[float]) -> list[float]:
    """Give the seconds from arrival to end of each case, as they finished."""
    return played
