"""The tandem that all simulators play: six desks of three seats in a row, and one case in five sent back.

"Sent back" is read as: after the last desk, to the first. A case then makes 7.5 visits on average, as many as if
each desk had one case in five do its own work over, so the amount of work does not hang on this reading.
`tandem.yaml` says the same in the words of a scenario.
"""

from math import factorial, sqrt
from statistics import fmean, stdev

DESKS = 6
SEATS = 3
SENT_BACK = 0.2
EFFORT = 3600.0
BETWEEN = 1875.0
"""Seconds between two arrivals; with those sent back, each desk is busy for 80 % of the time."""

BATCHES = 20
WARMING_UP = 0.1
"""The share of the cases that is not counted: they found the desks emptier than they are on average."""


def visits() -> float:
    """Give how often a case comes to a desk, on average."""
    return DESKS / (1 - SENT_BACK)


def theory() -> float:
    """Give the mean seconds from arrival to end: Jackson's theorem with Erlang's formula."""
    rate = 1 / BETWEEN / (1 - SENT_BACK)
    load = rate * EFFORT
    full = load**SEATS / factorial(SEATS) * SEATS / (SEATS - load)
    waits = full / (sum(load**n / factorial(n) for n in range(SEATS)) + full)
    return visits() * (EFFORT + waits / (SEATS / EFFORT - rate))


def mean_and_error(cycles: list[float]) -> tuple[float, float]:
    """Give the mean of the cycle times and its standard error, by batch means."""
    counted = cycles[int(len(cycles) * WARMING_UP) :]
    size = len(counted) // BATCHES
    means = [fmean(counted[n * size : (n + 1) * size]) for n in range(BATCHES)]
    return fmean(means), stdev(means) / sqrt(BATCHES)
