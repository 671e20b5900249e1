"""Networks, worked out by hand, and held against networkx drawn another way."""

from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.observers.reading import network
from reports.observers.reading.measuring import Found
from reports.observers.reading.traces import person, role
from simulation.case import HOUR
from simulation.observing import NOT_OBSERVED, Step
from tests.observers.story import Story

CASE = "mia-case"


@pytest.fixture
def story() -> Story:
    """One case goes front, back-1, adviser, back-1; another front, back-2."""
    story = Story()
    story.request(0)
    story.request(0, "other-case")
    story.do(0, HOUR, CASE, "intake", "front-1")
    story.do(HOUR, 2 * HOUR, "other-case", "intake", "front-1")
    story.do(2 * HOUR, 3 * HOUR, CASE, "check", "back-1")
    story.do(3 * HOUR, 4 * HOUR, "other-case", "check", "back-2")
    story.do(4 * HOUR, 5 * HOUR, CASE, "advise", "adviser-1")
    story.do(5 * HOUR, 6 * HOUR, CASE, "decide", "back-1")
    return story


def test_work_is_handed_over_where_one_step_follows_another_over_all_successions(story: Story) -> None:
    """Three successions in one case and one in the other."""
    assert story.value("handover_of_work.person.front-1>back-1") == 1 / 4
    assert story.value("handover_of_work.person.front-1>back-2") == 1 / 4
    assert story.value("handover_of_work.role.front>back") == 2 / 4
    assert story.value("handover_of_work.role.back>adviser") == 1 / 4
    assert story.value("handover_of_work.department.public>back_office") == 2 / 4


def test_behind_a_handover_is_the_step_with_which_it_arrived(story: Story) -> None:
    (entry,) = story.evidence("handover_of_work.person.back-1>adviser-1")
    assert story.journal.entries[entry - 1].at == 5 * HOUR


def test_within_one_department_no_work_is_handed_over(story: Story) -> None:
    with pytest.raises(KeyError):
        story.figure("handover_of_work.department.back_office>back_office")


def test_the_handler_has_the_adviser_do_something_in_between(story: Story) -> None:
    """One of the two triples of a case with four steps; a case with two has none."""
    assert story.value("subcontracting.role.back>adviser") == 1 / 2
    assert story.value("subcontracting.person.back-1>adviser-1") == 1 / 2


def test_what_one_shares_with_another_is_not_what_the_other_shares_with_one(story: Story) -> None:
    """Front worked on two cases, back-1 on one of them; roles worked on both together."""
    assert story.value("working_together.person.front-1>back-1") == 1 / 2
    assert story.value("working_together.person.back-1>front-1") == 1
    assert story.value("working_together.role.back>front") == 1
    assert story.value("working_together.role.back>adviser") == 1 / 2


def test_the_shape_of_the_network_of_roles(story: Story) -> None:
    """Three roles; front → back, back → adviser, adviser → back.

    Three of six arcs; two of three are answered. In-degrees 0, 2, 1: short of the most 2 + 0 + 1, over 4. Of two
    ordered pairs of others, back lies between front and adviser: betweenness 1/2, so 1/2 + 1/2 over 2.
    """
    assert story.value("density.role") == 3 / 6
    assert story.value("reciprocity.role") == pytest.approx(2 / 3)
    assert story.value("in_degree_centralisation.role") == 3 / 4
    assert story.value("betweenness_centralisation.role") == pytest.approx(1 / 2)
    assert story.value("betweenness_centralisation.department") is NOT_OBSERVED


def test_what_is_about_two_persons_is_for_those_two_and_says_its_level(story: Story) -> None:
    figure = story.figure("handover_of_work.person.front-1>back-1")
    assert (figure.level, figure.about) == ("person", ("front-1", "back-1"))
    figure = story.figure("handover_of_work.role.front>back")
    assert (figure.level, figure.about, figure.title.en) == ("role", (), "Handover of work: front desk → handler")
    assert story.figure("density.department").level == "department"


def test_nobody_is_no_network_and_one_alone_has_no_shape() -> None:
    story = Story()
    for shape in ("density", "reciprocity", "in_degree_centralisation", "betweenness_centralisation"):
        assert story.value(f"{shape}.role") is NOT_OBSERVED
    story.request(0)
    story.do(0, HOUR, CASE, "intake", "front-1")
    for shape in ("density", "reciprocity", "in_degree_centralisation", "betweenness_centralisation"):
        assert story.value(f"{shape}.role") is NOT_OBSERVED


def test_a_star_is_wholly_centralised_and_a_ring_not_at_all() -> None:
    star = nx.DiGraph([pair for leaf in "bcde" for pair in (("a", leaf), (leaf, "a"))])
    assert network.betweenness_centralisation(star).value == pytest.approx(1)
    assert network.in_degree_centralisation(nx.DiGraph([(leaf, "a") for leaf in "bcde"])).value == pytest.approx(1)
    ring = nx.DiGraph([*pairwise("abcde"), ("e", "a")])
    assert network.betweenness_centralisation(ring).value == pytest.approx(0)
    assert network.in_degree_centralisation(ring).value == 0


names = st.lists(st.lists(st.sampled_from("abcde"), max_size=8), max_size=8)


def traces_of(rows: list[list[str]]) -> list[list[Step]]:
    """Steps done by these people, one after another."""
    return [[Step(str(n), "step", who, who.upper(), 0, 0, 0, 1) for who in row] for n, row in enumerate(rows) if row]


@given(names)
def test_shapes_equal_those_of_networkx_on_a_graph_drawn_from_counts(rows: list[list[str]]) -> None:
    """A second way: a matrix of counts, made into a graph, and centralities by other functions of networkx."""
    traces = traces_of(rows)
    people = sorted({who for row in rows for who in row})
    matrix = {one: dict.fromkeys(people, 0) for one in people}
    for row in rows:
        for one, other in pairwise(row):
            matrix[one][other] += one != other
    drawn = nx.DiGraph()
    drawn.add_nodes_from(people)
    drawn.add_weighted_edges_from((one, other, n) for one in people for other, n in matrix[one].items() if n)
    handovers = network.handover_of_work(traces, person)
    ours, size = network.graph(traces, person, handovers), len(people)
    whole = sum(max(0, len(row) - 1) for row in rows)
    assert {pair: found.value for pair, found in handovers.items()} == pytest.approx(
        {(one, other): weight / whole for one, other, weight in drawn.edges(data="weight")}
    )
    if size < 2:
        assert network.density(ours).value is NOT_OBSERVED
        return
    inward = nx.in_degree_centrality(drawn).values()
    assert network.density(ours).value == pytest.approx(nx.density(drawn))
    assert network.in_degree_centralisation(ours).value == pytest.approx(
        sum(max(inward) - one for one in inward) / (size - 1)
    )
    if drawn.number_of_edges():
        assert network.reciprocity(ours).value == pytest.approx(nx.overall_reciprocity(drawn))
    if size > 2:
        between = nx.betweenness_centrality(drawn, normalized=False).values()
        most = (size - 1) ** 2 * (size - 2)
        assert network.betweenness_centralisation(ours).value == pytest.approx(
            sum(max(between) - one for one in between) / most
        )


@given(names)
def test_what_is_together_is_counted_both_ways_and_levels_agree(rows: list[list[str]]) -> None:
    """Cases shared are as many seen from either side; renaming everybody alike changes no figure."""
    traces = traces_of(rows)
    cases = {who: sum(who in row for row in rows) for who in "abcde"}
    together = network.working_together(traces, person)
    for (one, other), found in together.items():
        assert value(found) * cases[one] == pytest.approx(value(together[other, one]) * cases[other])
    for measure in (network.handover_of_work, network.subcontracting, network.working_together):
        by_role = {(one.lower(), other.lower()): found for (one, other), found in measure(traces, role).items()}
        assert by_role == measure(traces, person)


def value(found: Found) -> float:
    """The value of what was found, which was observed."""
    assert isinstance(found.value, float)
    return found.value
