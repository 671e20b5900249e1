"""A turn: something that a seat did or met, told to it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from reports.telling.scene import Scene
from simulation.events import Event


class Turn(NamedTuple):
    """Something that a seat did or met, told to it; the weight only ranks the turns of one seat."""

    seat: str
    weight: float
    said: str


Rules = Mapping[type[Event], Callable[[Scene, Any], Iterator[Turn]]]
"""What each kind of event means to the seats concerned; the same in every language, but for the words."""

Writers = Mapping[tuple[str, str], str]
"""Who wrote each fact of each case on the card."""


def at_home(scene: Scene, case: str) -> str:
    """Name the seat of the resident of a case."""
    return scene.memory.people[case].seat
