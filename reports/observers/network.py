"""The network: who hands work to whom, and what shape that has."""

from collections.abc import Callable
from typing import Never

from reports.observers.reading import network
from reports.observers.reading.levels import key, levels, title_of
from reports.observers.reading.measuring import Found, Measuring, Part, measure
from reports.observers.reading.network import Arcs, Pair
from reports.observers.reading.sources import AALST, FREEMAN
from reports.observers.reading.traces import Name, Traces
from simulation.observing import Level
from simulation.scenario.words import Text
from simulation.world.world import World


class Network(Measuring[Never]):
    """Watches who did which step of each case after whom."""

    def _arcs(self, world: World, arcs: Callable[[Traces, Name], Arcs]) -> list[Part]:
        """Give a part for each pair at each level; what is about two persons is for those two."""
        return [
            Part(f"{level}.{_key(level, pair)}", _between(world, level, pair), found, level, _about(level, pair))
            for level, _, name in levels(world)
            for pair, found in arcs(self.read.traces().values(), name).items()
        ]

    def _shape(self, world: World, shape: "Callable[[network.Graph, list[int]], Found]") -> list[Part]:
        """Give the shape of the network at each level; behind it are the steps at which the hand changed."""
        rows = self.read.traces().values()
        parts: list[Part] = []
        for level, title, name in levels(world):
            turns = network.handover_of_work(rows, name).values()
            entries = sorted(entry for found in turns for entry in found.evidence)
            parts.append(Part(level, title, shape(network.graph(rows, name), entries), level))
        return parts

    @measure("share", nl="Werk overgedragen", en="Handover of work", source=AALST)
    def handover_of_work(self, world: World) -> list[Part]:
        """Steps of i that are directly followed, in one case, by a step of j, i and j being different.

        Over all direct successions: the sum over cases of (steps - 1). By pair, of persons, roles and departments.
        """
        return self._arcs(world, network.handover_of_work)

    @measure("share", nl="Werk uitbesteed", en="Subcontracting", source=AALST)
    def subcontracting(self, world: World) -> list[Part]:
        """Steps i, j, i in direct succession: j does something in between for i, to whom the case returns.

        Over all triples: the sum over cases of (steps - 2). By pair, of persons, roles and departments.
        """
        return self._arcs(world, network.subcontracting)

    @measure("share", nl="Samen aan zaken", en="Working together", source=AALST)
    def working_together(self, world: World) -> list[Part]:
        """Cases on which both i and j did a step, over the cases on which i did: what i shares with j.

        Not the same as what j shares with i. By pair, of persons, roles and departments.
        """
        return self._arcs(world, network.working_together)

    @measure("0-1", nl="Dichtheid van het netwerk", en="Density of the network", source=FREEMAN)
    def density(self, world: World) -> list[Part]:
        """Pairs between whom work was handed over, over all ordered pairs of those who did a step: n (n - 1)."""
        return self._shape(world, network.density)

    @measure("0-1", nl="Wederkerigheid", en="Reciprocity", source="networkx: overall reciprocity")
    def reciprocity(self, world: World) -> list[Part]:
        """Pairs i, j between whom work was handed over and also came the other way, over all pairs with a handover."""
        return self._shape(world, network.reciprocity)

    @measure("0-1", nl="Centralisatie van wie ontvangt", en="In-degree centralisation", source=FREEMAN)
    def in_degree_centralisation(self, world: World) -> list[Part]:
        """How far handovers come together in one: 1 when all hand to one only, 0 when all receive from as many.

        Sum over all of the most givers that anyone has minus one's own, over (n - 1)².
        """
        return self._shape(world, network.in_degree_centralisation)

    @measure("0-1", nl="Centralisatie van wie ertussen zit", en="Betweenness centralisation", source=FREEMAN)
    def betweenness_centralisation(self, world: World) -> list[Part]:
        """How far work between others passes through one: 1 when all of it does, 0 when all are passed alike.

        Sum over all of the highest betweenness (0 to 1, by shortest ways along handovers) minus one's own, over
        n - 1; not observed among fewer than three.
        """
        return self._shape(world, network.betweenness_centralisation)


def _between(world: World, level: Level, pair: Pair) -> Text:
    """Say from whom to whom."""
    one, other = (title_of(world, level, name) for name in pair)
    return Text(nl=f"{one.nl} → {other.nl}", en=f"{one.en} → {other.en}")


def _key(level: Level, pair: Pair) -> str:
    """Give what a pair is called in the name of a figure."""
    return ">".join(key(name) if level == "department" else name for name in pair)


def _about(level: Level, pair: Pair) -> tuple[str, ...]:
    """Give the seats that a figure is about: those of a pair of persons."""
    return pair if level == "person" else ()


OBSERVER = Network
