"""Luck: what is drawn for one purpose never depends on what was drawn for another."""

import hashlib
import random
from collections.abc import Mapping
from itertools import pairwise
from math import exp, log, sqrt

import msgspec


class Luck:
    """The luck of one game, told by its seed: the same purpose and keys always give the same.

    Use a purpose for one kind of draw only: a `uniform` and a `stream` of the same name are not independent.
    """

    def __init__(self, seed: int) -> None:
        """Take in the seed, once for all draws."""
        self.seed = seed
        self._seeded = hashlib.blake2b(_spelled((seed,)), digest_size=8)
        self._dice = random.Random(0)

    def uniform(self, purpose: str, *keys: str | int) -> float:
        """Draw a number from 0 up to, but never, 1."""
        # 53 bits are what a float holds; more would round up to 1 now and then.
        return (self._digest((purpose, *keys)) >> 11) * 2.0**-53

    def stream(self, purpose: str, *keys: str | int) -> random.Random:
        """Open a stream of draws: make one for a purpose and a case, not one for every draw."""
        return random.Random(self._digest((purpose, *keys)))

    def drawn(self, spread: "Spread", purpose: str, *keys: str | int) -> float:
        """Draw one time from a spread, as the first draw of a stream."""
        # Dice that lie ready are thrown anew: making them costs as much again.
        self._dice.seed(self._digest((purpose, *keys)))
        return spread.drawn(self._dice)

    def chosen(self, weights: Mapping[str, float], purpose: str, *keys: str | int) -> str:
        """Pick one name, each as likely as its weight; the order of the mapping counts."""
        total = sum(weights.values())
        if not 0 < total < float("inf") or min(weights.values()) < 0:
            raise ValueError(f"cannot choose by these weights: {dict(weights)}; write at least one above 0")
        left = self.uniform(purpose, *keys) * total
        for name, weight in weights.items():
            left -= weight
            if left < 0:
                return name
        # Rounding may leave a crumb at the very end: it goes to the last that could be chosen at all.
        return [name for name, weight in weights.items() if weight][-1]

    def _digest(self, keys: tuple[str | int, ...]) -> int:
        """Mix seed, purpose and keys into 64 bits."""
        mixed = self._seeded.copy()
        mixed.update(_spelled(keys))
        return int.from_bytes(mixed.digest(), "big")


def _spelled(keys: tuple[str | int, ...]) -> bytes:
    """Write keys so that no two lists of keys look alike: texts with their length, numbers marked as such."""
    # Not repr(): how it writes a rare character changes with the Python version.
    return "".join([f"{len(k)}:{k}" if isinstance(k, str) else f"i{k:d};" for k in keys]).encode()


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
