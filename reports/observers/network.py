"""The network: who hands work to whom, and what shape that has."""

from array import array
from collections.abc import Callable
from functools import cache
from itertools import chain
from typing import NamedTuple, Never

from reports.observers.reading import network
from reports.observers.reading.levels import key, levels, title_of
from reports.observers.reading.measuring import Found, Measuring, Part, measure
from reports.observers.reading.network import Arcs, Pair
from reports.observers.reading.readings import Readings
from reports.observers.reading.sources import AALST, FREEMAN
from reports.observers.reading.traces import Name, numbers
from simulation.observing import Level
from simulation.scenario.words import Text
from simulation.world.world import World


class Drawn(NamedTuple):
    """The network at one level: who handed work to whom, as a graph, and the entries of all handovers."""

    level: Level
    title: Text
    name: Name
    handovers: Arcs
    graph: "network.Graph"
    entries: "array[int]"
    titles: dict[str, Text]

    def between(self, pair: Pair) -> Text:
        """Say from whom to whom."""
        return _between(self.titles[pair[0]], self.titles[pair[1]])

    def key(self, pair: Pair) -> str:
        """Give what a pair is called in the name of a figure."""
        named = ">".join(key(name) if self.level == "department" else name for name in pair)
        return f"{self.level}.{named}"

    def about(self, pair: Pair) -> tuple[str, ...]:
        """Give the seats that a figure is about: those of a pair of persons."""
        return pair if self.level == "person" else ()


class Network(Measuring[Never]):
    """Watches who did which step of each case after whom."""

    reads = frozenset({"steps"})

    def __init__(self, read: Readings) -> None:
        """Start with nothing drawn."""
        super().__init__(read)
        self._drawn: list[Drawn] = []

    def gather(self, world: World) -> None:
        """Draw the network at each level, once for all measures of its shape."""
        self._drawn = [self._draw(world, *level) for level in levels(world)]

    def _draw(self, world: World, level: Level, title: Text, name: Name) -> Drawn:
        """Draw the network at one level."""
        rows = self.read.traces
        handovers = network.handover_of_work(rows, name)
        entries = numbers(chain.from_iterable(found.evidence for found in handovers.values()))
        graph = network.graph(rows, name, handovers)
        titles = {one: title_of(world, level, one) for one in graph}
        return Drawn(level, title, name, handovers, graph, entries, titles)

    def _arcs(self, arcs: Callable[[Drawn], Arcs]) -> list[Part]:
        """Give a part for each pair at each level; what is about two persons is for those two."""
        return [
            Part(drawn.key(pair), drawn.between(pair), found, drawn.level, drawn.about(pair))
            for drawn in self._drawn
            for pair, found in arcs(drawn).items()
        ]

    def _shape(self, shape: "Callable[[network.Graph, array[int]], Found]") -> list[Part]:
        """Give the shape of the network at each level; behind it are the steps at which the hand changed."""
        return [Part(drawn.level, drawn.title, shape(drawn.graph, drawn.entries), drawn.level) for drawn in self._drawn]

    @measure("share", nl="Werk overgedragen", en="Handover of work", source=AALST)
    def handover_of_work(self, _: World) -> list[Part]:
        """Steps of i that are directly followed, in one case, by a step of j, i and j being different.

        Over all direct successions: the sum over cases of (steps - 1). By pair, of persons, roles and departments.
        """
        return self._arcs(lambda drawn: drawn.handovers)

    @measure("share", nl="Werk uitbesteed", en="Subcontracting", source=AALST)
    def subcontracting(self, _: World) -> list[Part]:
        """Steps i, j, i in direct succession: j does something in between for i, to whom the case returns.

        Over all triples: the sum over cases of (steps - 2). By pair, of persons, roles and departments.
        """
        return self._arcs(lambda drawn: network.subcontracting(self.read.traces, drawn.name))

    @measure("share", nl="Samen aan zaken", en="Working together", source=AALST)
    def working_together(self, _: World) -> list[Part]:
        """Cases on which both i and j did a step, over the cases on which i did: what i shares with j.

        Not the same as what j shares with i. By pair, of persons, roles and departments.
        """
        return self._arcs(lambda drawn: network.working_together(self.read.traces, drawn.name))

    @measure("0-1", nl="Dichtheid van het netwerk", en="Density of the network", source=FREEMAN)
    def density(self, _: World) -> list[Part]:
        """Pairs between whom work was handed over, over all ordered pairs of those who did a step: n (n - 1)."""
        return self._shape(network.density)

    @measure("0-1", nl="Wederkerigheid", en="Reciprocity", source="networkx: overall reciprocity")
    def reciprocity(self, _: World) -> list[Part]:
        """Pairs i, j between whom work was handed over and also came the other way, over all pairs with a handover."""
        return self._shape(network.reciprocity)

    @measure("0-1", nl="Centralisatie van wie ontvangt", en="In-degree centralisation", source=FREEMAN)
    def in_degree_centralisation(self, _: World) -> list[Part]:
        """How far handovers come together in one: 1 when all hand to one only, 0 when all receive from as many.

        Sum over all of the most givers that anyone has minus one's own, over (n - 1)².
        """
        return self._shape(network.in_degree_centralisation)

    @measure("0-1", nl="Centralisatie van wie ertussen zit", en="Betweenness centralisation", source=FREEMAN)
    def betweenness_centralisation(self, _: World) -> list[Part]:
        """How far work between others passes through one: 1 when all of it does, 0 when all are passed alike.

        Sum over all of the highest betweenness (0 to 1, by shortest ways along handovers) minus one's own, over
        n - 1; not observed among fewer than three.
        """
        return self._shape(network.betweenness_centralisation)


@cache
def _between(one: Text, other: Text) -> Text:
    """Say from whom to whom; made once, for a text is checked when it is made."""
    return Text(nl=f"{one.nl} → {other.nl}", en=f"{one.en} → {other.en}")


OBSERVER = Network
