"""Agreements of the group's own, in its own words, and what observers saw of whether agreements were kept."""

from collections.abc import Mapping
from typing import NamedTuple

from simulation.events.group import OwnAgreementMade
from simulation.observing import Evidence
from simulation.world.world import World


class Kept(NamedTuple):
    """How often observers saw in a round that an agreement was kept, and that it was not."""

    round: int
    kept: int
    broken: int
    evidence: Evidence


class Own(NamedTuple):
    """An agreement of the group's own; its words are none when they were removed from the session."""

    made: OwnAgreementMade
    text: str | None
    sign: str | None
    seen: tuple[Kept, ...]


def own_agreements(world: World, texts: Mapping[int, str]) -> list[Own]:
    """Give the group's own agreements with their words, and what was seen of each."""
    return [
        Own(made, texts.get(made.text), texts.get(made.sign), keeping(world, name))
        for name, made in world.table.own.items()
    ]


def keeping(world: World, agreement: str) -> tuple[Kept, ...]:
    """Give what observers tallied of an agreement, round by round."""
    seen = [(number, tally) for number, tally in world.table.kept if tally.agreement == agreement]
    return tuple(
        Kept(
            turn,
            sum(tally.kept for _, tally in seen if tally.round == turn),
            sum(not tally.kept for _, tally in seen if tally.round == turn),
            tuple(number for number, tally in seen if tally.round == turn),
        )
        for turn in sorted({tally.round for _, tally in seen})
    )
