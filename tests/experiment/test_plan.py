"""A plan is read as strictly as a scenario: every fault with its place and the word that was probably meant."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as some

from simulation.experiment.design import arms, cells, reference
from simulation.experiment.plan import Each, Factorial, Fraction, Plan, Sets, Together
from simulation.experiment.sampling import points, values
from simulation.scenario.faults import ScenarioError
from tests.experiment.studies import SMALL, plan

WHOLE = "between: [0, 1]"
DESIGN = "factorial, of: [owner, look]"

RANGES = """
    assumptions:
      ranges:
        "roles.*.inclinations.owns": {title: {nl: bezit, en: owning}, times: [0.5, 2]}
        deeds.ask: {between: [1m, 1h]}
      sample: {kind: latin, points: 4}
measures:"""


@pytest.mark.parametrize(
    ("was", "becomes", "line", "path", "meant", "words"),
    [
        ("study: 1", "study: 2", 2, "study", None, "cannot stand here"),
        ("primary:", "primery:", 10, "measures.primery", "primary", "not known here"),
        ("kind: factorial", "kind: factoral", 8, "scenarios[0].interventions.kind", "factorial", "cannot stand here"),
        ("[owner, look]", "[owner, loook]", 8, "scenarios[0].interventions.of[1]", "look", "no intervention"),
        ("[repeated_questions]", "[repeated_question]", 10, "measures.primary[0]", "repeated_questions", "no measure"),
        ("everything.yaml", "everythin.yaml", 6, "scenarios[0].scenario", None, "no scenario"),
        ("replications: 12", "replications: 1", 12, "replications", None, "too little"),
        ("replications: 12", "replications: a lot", 12, "replications", None, "should be"),
        ("profiles.room.round: 10d", "profiles.*.rond: 10d", 7, "scenarios[0].settings.profiles.*.rond",
         "profiles.*.round", "names no number"),
        ("profiles.room.round: 10d", "profiles.room.round: 10", 7, "scenarios[0].settings", None, "can't be played"),
        ("[owner, look]", "[owner, owner]", 8, "scenarios[0].interventions.of[1]", None, "twice"),
        ("replications: 12", "replications: {measure: end_mark, half_width: 1, most: 60}", 12, "replications.measure",
         None, "named beforehand"),
        ("replications: 12", "replications: {measure: repeated_questions, half_width: 1, most: 20}", 12,
         "replications.least", None, "more than"),
        ("measures:", RANGES.replace("[1m, 1h]", "[1h, 1m]"), 13, "scenarios[0].assumptions.ranges.deeds.ask", None,
         "lower than"),
        ("measures:", RANGES.replace("deeds.ask", "deeds.asks"), 13, "scenarios[0].assumptions.ranges.deeds.asks",
         "deeds.ask", "names no number"),
        ("measures:", RANGES.replace("deeds.ask", "roles.front.inclinations.owns").replace("[1m, 1h]", "[0.1, 0.2]"),
         13, "scenarios[0].assumptions.ranges.roles.front.inclinations.owns", None, "belongs to"),
        ("measures:", RANGES.replace("times: [0.5, 2]", "between: [0.5, 2]"), 12,
         "scenarios[0].assumptions.ranges.roles.*.inclinations.owns", None, "can't be played"),
        ("measures:", RANGES.replace("[1m, 1h]", "[1m, 5]"), 13,
         "scenarios[0].assumptions.ranges.deeds.ask.between[1]", None, "no duration in whole minutes"),
        ("measures:", RANGES.replace("[1m, 1h]", "[1m, 90s]"), 13,
         "scenarios[0].assumptions.ranges.deeds.ask.between[1]", None, "no duration in whole minutes"),
        ("measures:", RANGES.replace("[0.5, 2]", "[-1, 2]"), 12,
         "scenarios[0].assumptions.ranges.roles.*.inclinations.owns.times[0]", None, "too little"),
        ("measures:", RANGES.replace('"roles.*.inclinations.owns"', "board.later").replace("times: [0.5, 2]", WHOLE),
         12, "scenarios[0].assumptions.ranges.board.later", None, "with a point"),
        ("profiles.room.round: 10d}\n", "deeds.ask: 2h}\n" + RANGES.removesuffix("\nmeasures:") + "\n", 12,
         "scenarios[0].assumptions.ranges.deeds.ask", None, "belongs to 'settings.deeds.ask'"),
        ("    settings:", "    rulesets: [new, new]\n    settings:", 7, "scenarios[0].rulesets[1]", None, "twice"),
        ("    settings:", "    basis: [card, card]\n    settings:", 7, "scenarios[0].basis[1]", None, "twice"),
        ("    settings:", "    basis: [owner]\n    settings:", 9, "scenarios[0].interventions.of[0]", None, "in force"),
        (DESIGN, "each, of: [owner, owner]", 8, "scenarios[0].interventions.of[1]", None, "twice"),
        (DESIGN, "fraction, of: [owner, owner]", 8, "scenarios[0].interventions.of[1]", None,
         "twice"),
        (DESIGN, "together, at_most: 2, of: [owner, owner]", 8, "scenarios[0].interventions.of[1]",
         None, "twice"),
        (DESIGN, "sets, sets: [[owner, owner]]", 8, "scenarios[0].interventions.sets[0][1]", None,
         "twice"),
        (DESIGN, "sets, sets: [[owner, look], [look, owner]]", 8,
         "scenarios[0].interventions.sets[1]", None, "twice"),
        ("[repeated_questions]", "[end_mark, end_mark]", 10, "measures.primary[1]", None, "twice"),
        ("[repeated_questions]", "[end_mark]", 11, "measures.exploratory[0]", None, "named beforehand already"),
        ("[repeated_questions]", "[End mark]", 10, "measures.primary[0]", None, "cannot stand here as a name"),
        ("everything.yaml", "", 6, "scenarios[0].scenario", None, "that can be read"),
    ],
)  # fmt: skip
def test_a_fault_in_a_plan_is_told_with_its_place(
    was: str, becomes: str, line: int, path: str, meant: str | None, words: str
) -> None:
    assert was in SMALL
    with pytest.raises(ScenarioError) as error:
        plan(SMALL.replace(was, becomes))
    faults = error.value.as_data()
    assert (line, path, meant) in [(fault["line"], fault["path"], fault["nearest"]) for fault in faults]
    assert words in str(error.value)


def test_a_study_without_end_is_refused_before_its_arms_are_put_together() -> None:
    endless = SMALL.replace("replications: 12", "replications: 100000").replace(
        "[owner, look]", "[owner, look, card, talk]"
    )
    with pytest.raises(ScenarioError, match="1 600 000 plays; at most 1 000 000"):
        plan(endless)
    with pytest.raises(ScenarioError, match="plays; at most"):
        plan(endless.replace("measures:", RANGES.replace("points: 4", "points: 10000")))


def test_what_is_in_force_in_every_arm_is_not_tried_as_well() -> None:
    text = SMALL.replace("    settings:", "    basis: [owner, look]\n    settings:")
    tried = {cell.agreed for cell in plan(text.replace(DESIGN, "each")).cells}
    assert len(tried) > 2
    assert not any({"owner", "look"} & set(agreed) for agreed in tried)


def test_an_assumption_that_can_be_played_at_its_bounds_only_is_refused() -> None:
    """Two rounds times one or two can be played; two times one and a half and a bit can't."""
    ranges = RANGES.replace("roles.*.inclinations.owns", "rounds.number").replace("[0.5, 2]", "[1, 2]")
    with pytest.raises(ScenarioError, match="can't be played"):
        plan(SMALL.replace("measures:", ranges))


def test_all_faults_are_told_in_one_go() -> None:
    with pytest.raises(ScenarioError) as error:
        plan(SMALL.replace("[owner, look]", "[ownr, lok]").replace("end_mark", "end_marks"))
    assert len(error.value.faults) == 3


def test_a_plan_is_not_taken_for_a_scenario_that_has_no_improvements() -> None:
    text = SMALL.replace(DESIGN, "each").split("scenarios:")
    bare = (
        f"{text[0]}scenarios:\n  - scenario: two_desks\n    interventions: {{kind: each}}\n"
        + SMALL[SMALL.index("measures:") :]
    )
    with pytest.raises(ScenarioError, match="no improvements"):
        plan(bare)


# --- designs ------------------------------------------------------------------------------------------

OFFERS = ["a", "b", "c", "d", "e", "f"]


def test_designs_give_the_arms_that_they_say() -> None:
    assert arms(None, OFFERS) == [()]
    assert arms(Each(kind="each"), OFFERS) == [(), *((name,) for name in OFFERS)]
    assert arms(Sets(kind="sets", sets=[["b", "a"], ["c"]]), OFFERS) == [(), ("a", "b"), ("c",)]
    assert len(arms(Factorial(kind="factorial", of=OFFERS), OFFERS)) == 64
    assert len(arms(Together(kind="together", at_most=2), OFFERS)) == 1 + 6 + 15


@given(some.integers(2, 12))
def test_in_a_fraction_no_main_effect_is_mixed_up_with_another_or_with_an_interaction_of_two(many: int) -> None:
    """Resolution four: signs of a column are orthogonal to every other column and to every product of two others."""
    offers = [f"o{n}" for n in range(many)]
    design = arms(Fraction(kind="fraction"), offers)
    signs = {name: [1 if name in agreed else -1 for agreed in design] for name in offers}
    assert () in design
    for one, other in itertools.combinations(offers, 2):
        assert sum(x * y for x, y in zip(signs[one], signs[other], strict=True)) == 0
    for one, (two, three) in itertools.product(offers, itertools.combinations(offers, 2)):
        if one not in {two, three}:
            assert sum(x * y * z for x, y, z in zip(signs[one], signs[two], signs[three], strict=True)) == 0


def with_ranges(sample: str = "{kind: latin, points: 4}") -> Plan:
    return plan(SMALL.replace("measures:", RANGES.replace("{kind: latin, points: 4}", sample))).plan


def test_a_latin_hypercube_has_one_point_in_every_slice_of_every_assumption() -> None:
    assumptions = with_ranges("{kind: latin, points: 16}").scenarios[0].assumptions
    assert assumptions is not None
    drawn = points(assumptions)
    for column in drawn.T:
        assert sorted(int(16 * share) for share in column) == list(range(16))
    assert (points(assumptions) == drawn).all()


@pytest.mark.parametrize(("sample", "many"), [
    ("{kind: morris, trajectories: 5}", 5 * 3), ("{kind: sobol, base: 8}", 8 * 4), ("{kind: latin, points: 7}", 7),
])  # fmt: skip
def test_points_stay_between_the_bounds_and_durations_in_whole_minutes(sample: str, many: int) -> None:
    assumptions = with_ranges(sample).scenarios[0].assumptions
    assert assumptions is not None
    drawn = [values(assumptions, row) for row in points(assumptions)]
    assert len(drawn) == many
    assert all(0.5 <= owns <= 2 and 60 <= ask <= 3600 and ask % 60 == 0 for owns, ask in drawn)


def test_every_cell_is_held_against_one_that_is_played_too() -> None:
    text = SMALL.replace(
        "    settings:", "    rulesets: [new, old]\n    variants: {a: {}, b: {deeds.ask: 2h}}\n    settings:"
    )
    study = plan(text)
    there = {(cell.world, cell.agreed) for cell in study.cells}
    held = [reference(cell, study.plan) for cell in cells(study.plan, study.scripts)]
    assert held.count(None) == 1
    assert {other for other in held if other is not None} <= there
    assert len(there) == len(study.cells) == 2 * 2 * 4
