"""Mesa with its scheduler of events, which is called experimental: quicker, and hardly an agent is left in it."""

from collections import deque
from statistics import fmean

from mesa import Model
from mesa.datacollection import DataCollector
from mesa.experimental.devs.simulator import DEVSimulator
from tandem import DESKS, EFFORT, SEATS, SENT_BACK
from with_mesa import PACKAGE, batch

NAME = "Mesa, batch runner, events"

__all__ = ["NAME", "PACKAGE", "replicate"]


class Office(Model):
    """Desks in a row, and cases that arrive until there are enough."""

    def __init__(self, between: float, cases: int, seed: int) -> None:
        """Open the office."""
        super().__init__(seed=seed)
        self.between, self.cases, self.arrived = between, cases, 0
        self.queues: list[deque[float]] = [deque() for _ in range(DESKS)]
        self.free, self.cycles = [SEATS] * DESKS, list[float]()
        self.datacollector = DataCollector({"cycle": lambda office: fmean(office.cycles)})
        self.clock = DEVSimulator()
        self.clock.setup(self)
        self.clock.schedule_event_relative(self.arrive, self.random.expovariate(1 / between))

    def step(self) -> None:
        """Play all there is to play."""
        while len(self.cycles) < self.cases:
            self.clock.run_next_event()
        self.datacollector.collect(self)
        self.running = False

    def arrive(self) -> None:
        """Let a case arrive, and plan the next."""
        self.arrived += 1
        if self.arrived < self.cases:
            self.clock.schedule_event_relative(self.arrive, self.random.expovariate(1 / self.between))
        self.queue(0, self.clock.time)

    def queue(self, desk: int, case: float) -> None:
        """Let a case wait at a desk, or be taken at once."""
        self.queues[desk].append(case)
        if self.free[desk]:
            self.free[desk] -= 1
            self.begin(desk)

    def begin(self, desk: int) -> None:
        """Take the next case."""
        case = self.queues[desk].popleft()
        took = self.random.expovariate(1 / EFFORT)
        self.clock.schedule_event_relative(self.done, took, function_args=[desk, case])

    def done(self, desk: int, case: float) -> None:
        """Pass a case on, and take what waits."""
        if self.queues[desk]:
            self.begin(desk)
        else:
            self.free[desk] += 1
        if desk < DESKS - 1:
            self.queue(desk + 1, case)
        elif self.random.random() < SENT_BACK:
            self.queue(0, case)
        else:
            self.cycles.append(self.clock.time - case)


def replicate(between: list[float], cases: int, seeds: range) -> dict[float, list[float]]:
    """Play each number of seconds between arrivals with each seed; give the mean cycle times."""
    return batch(Office, between, cases, seeds)
