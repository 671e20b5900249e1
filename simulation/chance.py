"""Luck: what is drawn for one purpose never depends on what was drawn for another."""

import hashlib
import random
from math import inf

from simulation.spread import Spread

Keys = tuple[str | int, ...]
"""What a draw is for, and of whom or what; the same keys draw the same."""


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

    def drawn(self, spread: Spread, keys: Keys) -> float:
        """Draw one time from a spread, as the first draw of a stream; the first of its keys says what for."""
        # Dice that lie ready are thrown anew: making them costs as much again.
        self._dice.seed(self._digest(keys))
        return spread.drawn(self._dice)

    def chosen(self, weights: dict[str, float], purpose: str, *keys: str | int) -> str:
        """Pick one name, each as likely as its weight; the order of the mapping counts."""
        total = sum(weights.values())
        if not 0 < total < inf or min(weights.values()) < 0:
            raise ValueError(f"cannot choose by these weights: {dict(weights)}; write at least one above 0")
        left = self.uniform(purpose, *keys) * total
        for name, weight in weights.items():
            left -= weight
            if left < 0:
                return name
        # Rounding may leave a crumb at the very end: it goes to the last that could be chosen at all.
        return [name for name, weight in weights.items() if weight][-1]

    def _digest(self, keys: Keys) -> int:
        """Mix seed, purpose and keys into 64 bits."""
        mixed = self._seeded.copy()
        mixed.update(_spelled(keys))
        return int.from_bytes(mixed.digest(), "big")


def _spelled(keys: Keys) -> bytes:
    """Write keys so that no two lists of keys look alike: texts with their length, numbers marked as such."""
    # Not repr(): how it writes a rare character changes with the Python version.
    return "".join([f"{len(k)}:{k}" if isinstance(k, str) else f"i{k:d};" for k in keys]).encode()
