"""Spreads: how the times of one kind of work differ."""

import random
from itertools import pairwise
from math import exp, log, sqrt

import msgspec


class Shape(msgspec.Struct, frozen=True, tag_field="kind", tag=str.lower):
    """How the times of one kind of work are spread, in seconds."""


class Fixed(Shape, frozen=True):
    """Always the same."""

    value: float

    def __post_init__(self) -> None:
        """Refuse less than no time."""
        _in_order(0, self.value)

    @property
    def mean(self) -> float:
        """Give the mean."""
        return self.value

    def drawn(self, stream: random.Random) -> float:  # noqa: ARG002 - all spreads are drawn alike
        """Give the value itself."""
        return self.value


class Exponential(Shape, frozen=True):
    """Memoryless: many short, a few long."""

    mean: float

    def __post_init__(self) -> None:
        """Refuse a mean of nothing."""
        _above_zero(self.mean)

    def drawn(self, stream: random.Random) -> float:
        """Draw one."""
        return stream.expovariate(1 / self.mean)


class Uniform(Shape, frozen=True):
    """Anything between two bounds, all equally likely."""

    low: float
    high: float

    def __post_init__(self) -> None:
        """Refuse bounds out of order."""
        _in_order(0, self.low, self.high)

    @property
    def mean(self) -> float:
        """Give the mean."""
        return (self.low + self.high) / 2

    def drawn(self, stream: random.Random) -> float:
        """Draw one."""
        return stream.uniform(self.low, self.high)


class Triangular(Shape, frozen=True):
    """Between two bounds, most often near the mode."""

    low: float
    mode: float
    high: float

    def __post_init__(self) -> None:
        """Refuse bounds out of order."""
        _in_order(0, self.low, self.mode, self.high)

    @property
    def mean(self) -> float:
        """Give the mean."""
        return (self.low + self.mode + self.high) / 3

    def drawn(self, stream: random.Random) -> float:
        """Draw one."""
        return stream.triangular(self.low, self.high, self.mode)


class Lognormal(Shape, frozen=True):
    """Most a little under the mean, some far above it; `cv` is deviation over mean."""

    mean: float
    cv: float

    def __post_init__(self) -> None:
        """Refuse a mean or deviation of nothing."""
        _above_zero(self.mean, self.cv)

    def drawn(self, stream: random.Random) -> float:
        """Draw one."""
        variance = log(1 + self.cv**2)
        return exp(stream.gauss(log(self.mean) - variance / 2, sqrt(variance)))


class Gamma(Shape, frozen=True):
    """Like lognormal, with a thinner tail; `cv` is deviation over mean."""

    mean: float
    cv: float

    def __post_init__(self) -> None:
        """Refuse a mean or deviation of nothing."""
        _above_zero(self.mean, self.cv)

    def drawn(self, stream: random.Random) -> float:
        """Draw one."""
        return stream.gammavariate(1 / self.cv**2, self.mean * self.cv**2)


Spread = Fixed | Exponential | Uniform | Triangular | Lognormal | Gamma
"""Every way in which times are spread."""


def _in_order(*values: float) -> None:
    """Refuse bounds that do not rise, or are no numbers."""
    if not all(a <= b < float("inf") for a, b in pairwise(values)):
        raise ValueError(f"{', '.join(map(str, values[1:]))}: write 0 or more, none less than the one before")


def _above_zero(*values: float) -> None:
    """Refuse what is not a number above zero."""
    if not all(0 < value < float("inf") for value in values):
        raise ValueError(f"{', '.join(map(str, values))}: write numbers above 0")
