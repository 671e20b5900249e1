"""A moment: one thing that happened and tells a lesson, with its day, its people and the entry it comes from."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from reports.telling.scene import Scene
from simulation.wording.words import great


class Moment(NamedTuple):
    """What happened, in one sentence; the weight only ranks moments of one lesson."""

    lesson: int
    weight: float
    at: int
    round: int
    case: str
    entry: int
    people: tuple[str, ...]
    sentence: str

    def __str__(self) -> str:
        """Give the sentence with the number of its entry."""
        return f"{self.sentence} [{self.entry}]"


class Seeker(Protocol):
    """Looks for moments that tell one lesson; it sees every entry of the journal, in order."""

    lesson: int

    def see(self, scene: Scene) -> Iterator[Moment]:
        """Give the moments that end with this entry."""


class Start(NamedTuple):
    """Where something began that only later turns out to be worth telling."""

    at: int
    entry: int


def moment(
    scene: Scene, lesson: int, weight: float, case: str, people: Iterable[str], sentence: str,
    start: Start | None = None,
) -> Moment:  # fmt: skip
    """Make a moment of this entry, or of the one where it began; the sentence gets its day."""
    start = start or Start(scene.entry.at, scene.entry.number)
    said = f"{great(scene.day(start.at))}: {sentence}"
    named = tuple(dict.fromkeys(people))
    return Moment(lesson, weight, start.at, scene.world.round, case, start.entry, named, said)
