"""What somebody may read of the observers' sheets: the two are blind to each other until the evaluation."""

from typing import NamedTuple

from simulation.events.group import AgreementTallied, MarkMade
from simulation.world.world import World


class Sheet(NamedTuple):
    """Marks and tallies in the order in which they were made; their places in the journal would give others away."""

    marks: tuple[MarkMade, ...]
    kept: tuple[AgreementTallied, ...]


def sheet(world: World, seat: str) -> Sheet:
    """Give what a seat may read: its own always, that of others once the round they are about is being evaluated."""
    return Sheet(
        tuple(mark for _, mark in world.table.marks if readable(world, seat, mark)),
        tuple(kept for _, kept in world.table.kept if readable(world, seat, kept)),
    )


def readable(world: World, seat: str, what: MarkMade | AgreementTallied) -> bool:
    """Tell whether a seat may read this now."""
    return what.seat == seat or what.round < world.round or not world.playing
