"""Networks: who hands work to whom, who has work done by whom, who works on the same cases, and what shape that has.

Pure functions over traces, so that a journal and a log from real life are measured by one formula.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise, permutations
from typing import TYPE_CHECKING

from reports.observers.reading.measuring import NOTHING, Found, ratio
from reports.observers.reading.traces import Name, Traces, numbers

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.DiGraph[str]

Pair = tuple[str, str]
"""From whom, to whom."""

Arcs = Mapping[Pair, Found]
"""What goes from one to another, by pair; pairs between whom nothing goes are left out."""


def handover_of_work(traces: Traces, name: Name) -> Arcs:
    """Give the direct successions i, j of different names, over all successions: the sum of (events - 1)."""
    turns: dict[Pair, array[int]] = defaultdict(numbers)
    whole = 0
    for trace in traces:
        whole += max(0, len(trace) - 1)
        for pair, step in zip(pairwise(map(name, trace)), trace[1:], strict=False):
            if pair[0] != pair[1]:
                turns[pair].append(step.entry)
    return _shares(turns, whole)


def subcontracting(traces: Traces, name: Name) -> Arcs:
    """Give the triples i, j, i of different names, over all triples: the sum of (events - 2)."""
    turns: dict[Pair, array[int]] = defaultdict(numbers)
    whole = 0
    for trace in traces:
        whole += max(0, len(trace) - 2)
        names = [*map(name, trace)]
        for one, other, again, step in zip(names, names[1:], names[2:], trace[2:], strict=False):
            if one == again != other:
                turns[one, other].append(step.entry)
    return _shares(turns, whole)


def working_together(traces: Traces, name: Name) -> Arcs:
    """Give the cases on which both i and j worked, over the cases on which i worked; so i, j differs from j, i."""
    cases: Counter[str] = Counter()
    joint: dict[Pair, array[int]] = defaultdict(numbers)
    for trace in traces:
        first = {name(step): step.entry for step in reversed(trace)}
        cases.update(first.keys())
        for one, other in permutations(first, 2):
            joint[one, other].append(first[other])
    return {pair: ratio(len(joint[pair]), cases[pair[0]], joint[pair]) for pair in sorted(joint)}


def graph(traces: Traces, name: Name, handovers: Arcs) -> "Graph":
    """Draw everybody who did a step, with an arc from each to whom work was handed."""
    import networkx as nx

    drawn: Graph = nx.DiGraph()
    drawn.add_nodes_from(sorted({name(step) for trace in traces for step in trace}))
    drawn.add_edges_from(handovers)
    return drawn


def density(drawn: "Graph", evidence: Sequence[int] = ()) -> Found:
    """Give the arcs there are, over all there could be."""
    nodes = len(drawn)
    return ratio(drawn.number_of_edges(), nodes * (nodes - 1), evidence)


def reciprocity(drawn: "Graph", evidence: Sequence[int] = ()) -> Found:
    """Give the arcs that are answered by one the other way, over all arcs."""
    import networkx as nx

    return Found(nx.overall_reciprocity(drawn), evidence) if drawn.number_of_edges() else NOTHING


def in_degree_centralisation(drawn: "Graph", evidence: Sequence[int] = ()) -> Found:
    """Give how far all work comes together in one: 1 when everybody hands to one, 0 when all receive from as many."""
    degrees = [degree for _, degree in drawn.in_degree()]
    return ratio(_short_of_most(degrees), (len(drawn) - 1) ** 2, evidence) if drawn else NOTHING


def betweenness_centralisation(drawn: "Graph", evidence: Sequence[int] = ()) -> Found:
    """Give how far all work passes through one: 1 when all the ways between others do, 0 when all are passed alike."""
    import networkx as nx

    if len(drawn) < 3:  # noqa: PLR2004 - between two there is nobody
        return NOTHING
    return ratio(_short_of_most(nx.betweenness_centrality(drawn).values()), len(drawn) - 1, evidence)


def _short_of_most(values: Iterable[float]) -> float:
    """Sum how much less than the most central each is (Freeman)."""
    values = list(values)
    return sum(max(values) - value for value in values)


def _shares(turns: Mapping[Pair, "array[int]"], whole: int) -> Arcs:
    """Divide the turns between each pair by all there could be, and keep their entries."""
    return {pair: ratio(len(turns[pair]), whole, turns[pair]) for pair in sorted(turns)}
