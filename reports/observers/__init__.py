"""Observers: one file a family of measures; the folder is the register."""

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache, partial
from importlib import import_module
from itertools import chain
from pkgutil import iter_modules
from typing import Any, TypeVar

from reports.observers.reading.measuring import Measuring
from reports.observers.reading.readings import Readings, noted
from simulation.journal import Entry
from simulation.observing import Figure, Observer
from simulation.world.world import World


@cache
def families() -> list[type[Measuring[Any]]]:
    """Give every family of measures; a file in this folder that holds none fails loudly."""
    names = sorted(module.name for module in iter_modules(__path__) if not module.ispkg)
    return [import_module(f"{__name__}.{name}").OBSERVER for name in names]


def observers(measures: Collection[str] = ()) -> list[Callable[[], Observer]]:
    """Give what watches a round: all families together, or those alone that hand out some measures."""
    kinds = [kind for kind in families() if not measures or any(m.name in measures for m in kind.measures())]
    return [partial(Together, kinds)]


def definitions() -> dict[str, str]:
    """Give the definition of every measure by its name; parts of a measure share its definition."""
    return {measure.name: measure.definition for kind in families() for measure in kind.measures()}


Family = TypeVar("Family", bound=Measuring[Any])


class Together:
    """Families that watch together: what they share is read once, and each event goes to those whom it concerns."""

    def __init__(self, kinds: Iterable[type[Measuring[Any]]]) -> None:
        """Begin with fresh families of these kinds."""
        kinds = tuple(kinds)
        self._readings = Readings({reading for kind in kinds for reading in kind.reads})
        self.families = [kind(self._readings) for kind in kinds]
        self._notes = noted(chain.from_iterable(family.notes() for family in self.families))
        self._adding = [family.add_up for family in self.families if type(family).add_up is not Measuring.add_up]

    def see(self, entry: Entry, world: World) -> None:
        """Look at an entry, in the world as it is after it."""
        self._readings.see(entry, world)
        notes = self._notes
        for event in entry.events:
            for note in notes[type(event)]:
                note(event, entry, world)
        for case in self._readings.over:
            self._let_go(case)

    def _let_go(self, case: str) -> None:
        """Have all families add up a case that is over, and keep nothing else of it."""
        for add_up in self._adding:
            add_up(case)
        self._readings.forget(case)

    def family(self, kind: type[Family]) -> Family:
        """Give one of the families."""
        return next(family for family in self.families if isinstance(family, kind))

    def figures(self, world: World) -> Iterator[Figure]:
        """Go through the figures of all families as they are now."""
        return (figure for family in self.families for figure in family.figures(world))
