"""Foresight: what bots elsewhere made of the next round, for whoever leads; in words, as it comes."""

from collections.abc import Sequence
from typing import Protocol

import msgspec

from simulation.scenario.words import Text


class Foreseen(msgspec.Struct, frozen=True):
    """What the next round came to with one offer, in words: residents first, then cost, then that it is a model.

    `beside` names the agreements that held in both rounds that were compared.
    """

    offer: str
    beside: tuple[str, ...]
    residents: Text
    cost: Text
    model: Text


class Ahead(msgspec.Struct, frozen=True):
    """What is known of the next round: what was found, and how far the bots are with what is still played.

    Where bots can't look ahead at all, `trouble` says what is missing.
    """

    found: tuple[Foreseen, ...] = ()
    waiting: tuple[tuple[str, float], ...] = ()
    trouble: Text | None = None
    possible: bool = True


class Foresight(Protocol):
    """Bots that play the next round beside a table, in processes of their own: the room never waits for them."""

    def ask(self, offers: Sequence[str]) -> None:
        """Have these offers played, one after the other."""
        ...

    def ahead(self) -> Ahead:
        """Give what is known by now of the round to come."""
        ...
