"""What is looked up by its type has its place there: nothing that can be said or happen is forgotten."""

from types import UnionType
from typing import get_args

from simulation.events import Event
from simulation.intents import Intent, PlayerIntent, WorldIntent
from simulation.rules.law import IN_PLAY, ROOMS
from simulation.rules.passing import RINGS
from simulation.world.fold import FOLDS


def kinds(union: UnionType) -> set[type]:
    """The types in a union."""
    return set(get_args(union))


def test_everything_that_can_happen_changes_the_world_in_a_room_of_its_own() -> None:
    assert set(FOLDS) == kinds(Event)


def test_everything_that_can_be_said_is_heard_by_a_rule() -> None:
    assert set(ROOMS) == kinds(Intent)
    assert set(IN_PLAY) == kinds(PlayerIntent)
    assert set(RINGS) == kinds(WorldIntent)
