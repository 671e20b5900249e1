"""Mesa, as its manual teaches: every seat is an agent that acts each simulated minute; the batch runner plays all."""

from collections import deque
from statistics import fmean
from typing import Final

from mesa import Agent, Model
from mesa.batchrunner import batch_run
from mesa.datacollection import DataCollector
from tandem import DESKS, EFFORT, SEATS, SENT_BACK

NAME = "Mesa, batch runner"
PACKAGE = "mesa"
MINUTE: Final = 60.0
FOREVER: Final = 10_000_000


class Seat(Agent):
    """One seat of a desk, with at most one case in hand."""

    def __init__(self, model: "Office", desk: int) -> None:
        """Sit down with empty hands."""
        super().__init__(model)
        self.desk, self.case, self.ready = desk, None, 0.0

    def step(self) -> None:
        """Pass on what is done, and take what waits."""
        now, queue = self.model.now, self.model.queues[self.desk]
        if self.case is not None and self.ready <= now:
            self.model.passed(self.desk, self.case)
            self.case = None
        if self.case is None and queue:
            self.case, self.ready = queue.popleft(), now + self.model.random.expovariate(1 / EFFORT)


class Office(Model):
    """Desks in a row, and cases that arrive until there are enough."""

    def __init__(self, between: float, cases: int, seed: int) -> None:
        """Open the office."""
        super().__init__(seed=seed)
        self.between, self.cases, self.now = between, cases, 0.0
        self.queues: list[deque[float]] = [deque() for _ in range(DESKS)]
        self.next, self.arrived, self.cycles = self.random.expovariate(1 / between), 0, list[float]()
        for desk in range(DESKS):
            Seat.create_agents(self, SEATS, desk)
        self.datacollector = DataCollector({"cycle": "mean"})

    def step(self) -> None:
        """Let a minute go by."""
        self.now += MINUTE
        while self.arrived < self.cases and self.next <= self.now:
            self.queues[0].append(self.next)
            self.next += self.random.expovariate(1 / self.between)
            self.arrived += 1
        self.agents.do("step")
        self.running = len(self.cycles) < self.cases
        self.datacollector.collect(self)  # the batch runner asks for every step

    @property
    def mean(self) -> float | None:
        """Give the mean cycle time, at the end."""
        return None if self.running else fmean(self.cycles)

    def passed(self, desk: int, case: float) -> None:
        """Give a case to the next desk, back to the first, or to whoever asked for it."""
        if desk < DESKS - 1:
            self.queues[desk + 1].append(case)
        elif self.random.random() < SENT_BACK:
            self.queues[0].append(case)
        else:
            self.cycles.append(self.now - case)


def replicate(between: list[float], cases: int, seeds: range) -> dict[float, list[float]]:
    """Play each number of seconds between arrivals with each seed; give the mean cycle times."""
    return batch(Office, between, cases, seeds)


def batch(office: type[Model], between: list[float], cases: int, seeds: range) -> dict[float, list[float]]:
    """Let the batch runner play an office."""
    parameters = {"between": between, "cases": cases, "seed": list(seeds)}
    rows = batch_run(office, parameters, number_processes=1, max_steps=FOREVER, display_progress=False)
    return {each: [row["cycle"] for row in rows if row["between"] == each] for each in between}
