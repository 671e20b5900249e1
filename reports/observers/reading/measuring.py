"""Measuring: a measure is a method that says what it found; its docstring is the definition that is printed."""

import inspect
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import fsum
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Literal, NamedTuple, Never, TypeVar, get_args

from reports.observers.reading.sources import OURS
from simulation.events import Event
from simulation.journal import Entry
from simulation.observing import NOT_OBSERVED, Figure, Level, Note, NotObserved
from simulation.scenario.words import Text
from simulation.world.world import World

if TYPE_CHECKING:
    from reports.observers.reading.readings import Kind, Readings

Unit = Literal["count", "share", "per case", "per week", "per day", "hours", "days", "euros", "mark", "0-1"]
"""What a figure is counted in; a share lies between 0 and 1."""


class Found(NamedTuple):
    """What a measure came to, and the numbers of the entries behind it, in whatever order."""

    value: float | NotObserved
    evidence: Sequence[int] = ()


class Part(NamedTuple):
    """One part of a measure: by role, by cause, by channel.

    A part can have a level of its own, and be about some seats only.
    """

    key: str
    title: Text
    found: Found
    level: Level | None = None
    about: tuple[str, ...] = ()


Method = Callable[[Any, World], "Found | Sequence[Part]"]

NOTHING = Found(NOT_OBSERVED)
"""There was nothing to compute from."""


def counted(evidence: Sequence[int], *, among: int) -> Found:
    """Count what happened, by its entry; with nothing to look among, nothing was observed."""
    return Found(float(len(evidence)), array("q", dict.fromkeys(evidence))) if among else NOTHING


def ratio(part: float, whole: float, evidence: Sequence[int] = ()) -> Found:
    """Divide, unless there is nothing to divide by."""
    return Found(part / whole, evidence) if whole else NOTHING


def mean(values: Sequence[float], evidence: Sequence[int] = ()) -> Found:
    """Give the mean, if there is anything to take it of; it is the same in whatever order the values come."""
    return ratio(fsum(values), len(values), evidence)


class Measure:
    """A method of an observer that computes a figure, with its title, unit, definition, level and source."""

    def __init__(
        self, method: Method, unit: Unit, title: Text, level: Level = "organisation", source: str = OURS
    ) -> None:
        """Take the definition from the docstring; a measure without one is no measure.

        What comes after `nl:` says the same in Dutch; without, a Dutch page has the English definition.
        """
        if not method.__doc__:
            raise TypeError(f"{method.__qualname__} has no definition: write it as its docstring")
        self.name = method.__name__
        english, _, dutch = inspect.cleandoc(method.__doc__).partition("\n\nnl: ")
        self.definition, self.definition_nl = " ".join(english.split()), " ".join(dutch.split())
        self.unit, self.title, self.level, self.source = unit, title, level, source
        self._method = method
        self._titles: dict[tuple[str, str], Text] = {}

    def figures(self, observer: "Measuring[Any]", world: World) -> Iterable[Figure]:
        """Compute the figure, or one for each part."""
        found = self._method(observer, world)
        if isinstance(found, Found):
            return [self._figure(self.name, self.title, found, self.level)]
        return map(self._part, found)

    def _part(self, part: Part) -> Figure:
        """Put the figure of a part together, under a name and a title of its own."""
        name, level = f"{self.name}.{part.key}", part.level or self.level
        return self._figure(name, self._title(part.title), part.found, level, part.about)

    def _title(self, part: Text) -> Text:
        """Give the title of a part: written once, for a text is checked when it is made."""
        key = part.nl, part.en
        if key not in self._titles:
            self._titles[key] = Text(nl=f"{self.title.nl}: {part.nl}", en=f"{self.title.en}: {part.en}")
        return self._titles[key]

    def _figure(self, name: str, title: Text, found: Found, level: Level, about: tuple[str, ...] = ()) -> Figure:
        """Put a figure together."""
        return Figure(
            name, title, found.value, self.unit, tuple(sorted(found.evidence)), self.definition, level, self.source,
            about, self.definition_nl,
        )  # fmt: skip


def measure(
    unit: Unit, *, nl: str, en: str, level: Level = "organisation", source: str = OURS
) -> Callable[[Method], Measure]:
    """Make a measure of a method of an observer; the method's name becomes that of the figure."""
    return lambda method: Measure(method, unit, Text(nl=nl, en=en), level, source)


Noted = TypeVar("Noted", bound=Event)
"""The events that a family of measures is told of."""


class Measuring(Generic[Noted]):
    """An observer whose figures are its measures, in the order in which they are written down.

    A family names the events that concern it where it is made: `class Load(Measuring[DeedBegun | DeedPaused])`.
    """

    reads: ClassVar[frozenset["Kind"]] = frozenset()
    """What this family looks up in the readings, beside the lives of cases."""

    def __init__(self, read: "Readings") -> None:
        """Begin with what is read for all families."""
        self.read = read

    def note(self, event: Noted, entry: Entry, world: World) -> None:
        """Look at an event that concerns this family, in the world as it is after its entry."""

    def add_up(self, case: str) -> None:
        """Add up a case that is over for good and let go of it: nothing more will be heard of it."""

    def gather(self, world: World) -> None:
        """Work out once what several measures of this family tell of; asked just before they are."""

    def figures(self, world: World) -> Iterator[Figure]:
        """Go through the figures as they are now."""
        self.gather(world)
        for measure in self.measures():
            yield from measure.figures(self, world)

    @classmethod
    def measures(cls) -> list[Measure]:
        """Give the measures of this observer."""
        return [member for member in vars(cls).values() if isinstance(member, Measure)]

    def notes(self) -> Iterator[tuple[type[Event], Note]]:
        """Go through the kinds of event that concern this family, each with what looks at it."""
        return ((kind, self.note) for kind in self.concerns())

    @classmethod
    def concerns(cls) -> tuple[type[Event], ...]:
        """Give the kinds of event that concern this family; none when it needs no more than what is read for all."""
        (noted,) = get_args(vars(cls)["__orig_bases__"][0])
        return () if noted is Never else get_args(noted) or (noted,)
