"""What a study says is right where the answer is known: effects, factors, assumptions; and a placebo finds nothing."""

import itertools
import math
import random
import statistics
from functools import partial
from html import escape
from pathlib import Path

import msgspec
import pytest

from overdracht.__main__ import answer
from overdracht.choosing import first_offers
from overdracht.composition import play_with_bots
from overdracht.playing import work
from overdracht.shelf import header, scenario_text
from overdracht.studying import Planned, carry_out, results
from reports.comparison.paired import paired
from reports.comparison.sessions import session
from reports.comparison.study.checklist import TITLES, checklist
from reports.comparison.study.effect import Counted
from reports.comparison.study.factors import factors, worlds
from reports.comparison.study.naming import Naming
from reports.comparison.study.page import document
from reports.comparison.study.plain import as_data, lines
from reports.comparison.study.recorded import is_same
from reports.comparison.study.results import Results
from reports.comparison.study.sensitivity import sensitivity
from reports.document.blocks import Shown
from reports.document.html import html
from reports.plots.compared.against import Point, against, unbeaten
from reports.plots.compared.forest import Group, Scale, forest
from reports.plots.compared.twins import Slope, twins
from reports.plots.picture import svg
from simulation.experiment.arm import Arm
from simulation.experiment.crew import Job
from simulation.experiment.design import Cell
from tests.experiment.studies import SMALL, made, plan
from tests.experiment.test_plan import RANGES
from tests.plays import EVERYTHING

Found = dict[str, float | None]


def luck(*key: object) -> random.Random:
    return random.Random("/".join(map(str, key)))


def additive(cell: Cell, seed: int) -> Found:
    """Owner takes 3 off, look 1, both together 2 more; twins share what luck a seed has."""
    owner, look = "owner" in cell.agreed, "look" in cell.agreed
    value = 20 + luck(seed).gauss(0, 3) - 3 * owner - 1 * look - 2 * (owner and look)
    own = luck(seed, *cell.agreed).gauss(0, 0.5)
    return {"repeated_questions": value + own, "end_mark": 6.0, "total_costs": 100 + 10 * len(cell.agreed)}


# --- effects ------------------------------------------------------------------------------------------


def test_effects_are_those_of_the_pairs() -> None:
    results = made(SMALL, additive)
    (both,) = [e for e in results.effects("repeated_questions") if e.arm.agreed == ("owner", "look")]
    changes = [
        (additive(cell, seed)["repeated_questions"] or 0) - (additive(today, seed)["repeated_questions"] or 0)
        for today, cell in [(plan().cells[0], next(c for c in plan().cells if c.agreed == ("owner", "look")))]
        for seed in range(1, 13)
    ]
    assert both.found is not None
    assert both.found.difference == pytest.approx(statistics.mean(changes))
    assert both.found.low <= -6 <= both.found.high
    assert both.found.correlation > 0.9
    assert both.primary
    assert both.p >= both.found.p


def test_what_was_not_observed_is_left_out_and_never_nought() -> None:
    results = made(SMALL, lambda cell, seed: additive(cell, seed) | {"end_mark": None if seed % 2 else 6.0})
    assert {effect.found.n for effect in results.effects("end_mark") if effect.found} == {6}
    nothing = made(SMALL, lambda cell, seed: additive(cell, seed) | {"end_mark": None})
    assert {effect.found for effect in nothing.effects("end_mark")} == {None}
    assert "null" in str(as_data(nothing)).replace("None", "null")


def test_over_points_of_assumptions_the_seed_stays_the_unit() -> None:
    """Four points and twelve seeds are twelve pairs and not forty-eight."""
    results = made(SMALL.replace("measures:", RANGES), additive)
    assert {effect.found.n for effect in results.effects("repeated_questions") if effect.found} == {12}


def half_seen(cell: Cell, seed: int) -> Found:
    """A measure that hangs on the assumption alone, and that is not seen with an owner where it is high."""
    ask = (cell.values[1] - 60) / 3540
    return {"repeated_questions": None if "owner" in cell.agreed and ask > 0.5 else 10 * ask + luck(seed).gauss(0, 1)}


def test_what_one_arm_did_not_observe_is_left_out_of_the_other_as_well() -> None:
    """Else a mean over all points would be held against one over the low points, and pass for an effect."""
    results = made(SMALL.replace("measures:", RANGES), half_seen, 20)
    for effect in results.effects("repeated_questions"):
        assert effect.found is not None
        assert effect.found.difference == 0
        assert results.typical(effect) == (0, 0, 0)
    assert {f.found.difference for f in factors(results, worlds(results)[0], "repeated_questions") if f.found} == {0}


def test_what_an_assumption_does_to_an_effect_is_of_pairs_that_were_both_seen() -> None:
    def seldom(cell: Cell, seed: int) -> Found:
        high = seed > 6
        return {"repeated_questions": None if high and cell.agreed and cell.world.point % 2 else 100.0 * high}

    results = made(SMALL.replace("measures:", RANGES.replace("points: 4", "points: 8")), seldom, 12)
    (*_, arm), today = results.arms, results.arms[0]
    assert {each.amount for each in sensitivity(results, arm, "repeated_questions", today)} == {0}


# --- factors ------------------------------------------------------------------------------------------


def test_main_effects_and_the_interaction_come_out_of_a_full_factorial() -> None:
    results = made(SMALL, additive, 60)
    (world,) = worlds(results)
    found = {factor.of: factor.found for factor in factors(results, world, "repeated_questions")}
    truth = {("owner",): -4, ("look",): -2, ("owner", "look"): -2}
    assert set(found) == set(truth)
    for of, value in truth.items():
        estimate = found[of]
        assert estimate is not None
        assert estimate.low <= value <= estimate.high
        assert estimate.high - estimate.low < 1


def test_main_effects_come_out_of_a_fraction_although_two_improvements_work_on_each_other() -> None:
    results = made(
        SMALL.replace("factorial, of: [owner, look]", "fraction, of: [card, talk, owner, look]"), additive, 60
    )
    assert len(results.arms) == 8
    found = {factor.of: factor.found for factor in factors(results, worlds(results)[0], "repeated_questions")}
    for name, truth in {"owner": -4, "look": -2, "card": 0, "talk": 0}.items():
        estimate = found[(name,)]
        assert estimate is not None
        assert estimate.difference == pytest.approx(truth, abs=0.25)


def test_main_effects_of_a_fraction_are_those_that_a_regression_gives() -> None:
    import statsmodels.api as sm

    names = ["card", "talk", "owner", "look"]
    results = made(SMALL.replace("factorial, of: [owner, look]", f"fraction, of: [{', '.join(names)}]"), additive, 20)
    there = [[float(name in arm.agreed) for name in names] for arm in results.arms]
    means = [
        statistics.mean(v for v in results.values(arm, "repeated_questions") if v is not None) for arm in results.arms
    ]
    fitted = sm.OLS(means, sm.add_constant(there)).fit().params[1:]
    found = factors(results, worlds(results)[0], "repeated_questions")
    by_name = {factor.of[0]: factor.found.difference for factor in found if factor.found}
    assert [by_name[name] for name in names] == pytest.approx(list(fitted))


def test_the_worth_of_each_comes_out_of_sets_of_at_most_so_many() -> None:
    def apart(cell: Cell, seed: int) -> Found:
        worth = {"card": -2.0, "owner": -1.0, "look": 0.5, "talk": 0.0}
        value = luck(seed).gauss(0, 3) + sum(worth[name] for name in cell.agreed)
        return {"repeated_questions": value + luck(seed, *cell.agreed).gauss(0, 0.5)}

    text = SMALL.replace("factorial, of: [owner, look]", "together, at_most: 2, of: [card, talk, owner, look]")
    results = made(text, apart, 40)
    found = {factor.of[0]: factor.found for factor in factors(results, worlds(results)[0], "repeated_questions")}
    for name, truth in {"card": -2.0, "owner": -1.0, "look": 0.5, "talk": 0.0}.items():
        estimate = found[name]
        assert estimate is not None
        assert estimate.difference == pytest.approx(truth, abs=0.25)
        assert (truth != 0) == estimate.clear


# --- assumptions --------------------------------------------------------------------------------------


def matters(cell: Cell, seed: int) -> Found:
    """Owning matters ten times as much as asking, and only without an owner."""
    owns, ask = (cell.values[0] - 0.5) / 1.5, (cell.values[1] - 60) / 3540
    value = 10 * owns * ("owner" not in cell.agreed) + ask
    return {"repeated_questions": value + luck(seed).gauss(0, 1)}


@pytest.mark.parametrize(
    "sample", ["{kind: latin, points: 20}", "{kind: morris, trajectories: 6}", "{kind: sobol, base: 64}"]
)
def test_the_assumption_that_matters_comes_out_first_whatever_the_method(sample: str) -> None:
    results = made(SMALL.replace("measures:", RANGES.replace("{kind: latin, points: 4}", sample)), matters, 3)
    today = next(arm for arm in results.arms if not arm.agreed)
    owner = next(arm for arm in results.arms if arm.agreed == ("owner",))
    first, second = sensitivity(results, today, "repeated_questions")
    assert first.assumption == "roles.*.inclinations.owns"
    assert first.amount == pytest.approx(100 / 101 if "sobol" in sample else 10, rel=0.05)
    assert first.low > second.high
    effect = sensitivity(results, owner, "repeated_questions", today)
    assert effect[0].assumption == "roles.*.inclinations.owns"
    assert effect[1].amount == pytest.approx(0, abs=0.02)


BOARD = ("later", "forgotten", "discourages")
THREE = "\n    assumptions:\n      ranges:\n" + "".join(
    f"        board.{name}: {{between: [0.0, 1.0]}}\n" for name in BOARD
)


def three(sample: str) -> str:
    """A plan of one way to play with three assumptions, each between nought and one."""
    bare = SMALL.replace("    interventions: {kind: factorial, of: [owner, look]}\n", "")
    return bare.replace("\nmeasures:", f"{THREE}      sample: {sample}\nmeasures:")


def test_shares_of_the_variance_are_those_of_a_function_that_everybody_knows() -> None:
    """Ishigami's function with 7 and 0.1, of which the shares can be worked out on paper."""

    def ishigami(cell: Cell, seed: int) -> Found:
        x, y, z = (math.pi * (2 * value - 1) for value in cell.values)
        return {"repeated_questions": math.sin(x) + 7 * math.sin(y) ** 2 + z**4 * math.sin(x) / 10 + 0 * seed}

    results = made(three("{kind: sobol, base: 512}"), ishigami, 1)
    found = {each.assumption: each for each in sensitivity(results, results.arms[0], "repeated_questions")}
    truth = {"later": (0.558, 0.314), "forgotten": (0.442, 0.442), "discourages": (0.244, 0.0)}
    for name, (all_told, alone) in truth.items():
        assert found[f"board.{name}"].amount == pytest.approx(all_told, abs=0.05)
        assert found[f"board.{name}"].beside == pytest.approx(alone, abs=0.05)


def test_steps_of_a_straight_line_are_its_slopes_and_those_of_a_product_spread() -> None:
    def straight(cell: Cell, seed: int) -> Found:
        x, y, z = cell.values
        return {"repeated_questions": 5 * x - 3 * y + 0 * z + seed, "end_mark": 5 * x * y}

    results = made(three("{kind: morris, trajectories: 8}"), straight, 3)
    (today,) = results.arms
    found = {each.assumption: each for each in sensitivity(results, today, "repeated_questions")}
    for name, slope in zip(BOARD, (5, 3, 0), strict=True):
        assert found[f"board.{name}"].amount == pytest.approx(slope, abs=1e-4)
        assert found[f"board.{name}"].beside == pytest.approx(0, abs=1e-4)
    bent = {each.assumption: each.beside for each in sensitivity(results, today, "end_mark")}
    assert all((bent[f"board.{name}"] or 0) > 0.5 for name in BOARD[:2])


# --- luck is told as luck -----------------------------------------------------------------------------


def test_placebo_studies_find_nothing_in_95_of_100_runs() -> None:
    """Two hundred studies of three improvements and two measures in which nothing has any effect."""
    study = plan(SMALL.replace("[repeated_questions]", "[repeated_questions, end_mark]").replace("[end_mark, ", "["))
    found = sum(_finds_something(study, run) for run in range(200))
    assert found <= 20, "of 200 runs 10 are expected, and more than 20 would be one in a thousand"


def _finds_something(study: Planned, run: int) -> bool:
    def nothing(cell: Cell, seed: int) -> Found:
        shared, own = luck(run, seed).gauss(0, 1), luck(run, seed, *cell.agreed)
        return {"repeated_questions": shared + own.gauss(0, 1), "end_mark": shared + own.gauss(0, 1)}

    return any(effect.beyond_chance for effect in made(study, nothing, 20).effects() if effect.primary)


@pytest.mark.prove
def test_placebo_studies_of_real_plays_find_nothing_in_95_of_100_runs() -> None:
    """Two hundred studies of fifty pairs: the same game held against itself with other seeds."""
    text, file = scenario_text("two_desks")
    play = partial(work, text.decode(), file)
    found = 0
    for run in range(200):
        seeds = range(100 * run + 1, 100 * run + 101)
        plays = play(Job(Arm(), tuple(seeds), frozenset({"repeated_questions"})))
        values = [one.figure("repeated_questions") for one in plays]
        effect = paired(values[:50], values[50:], "lower")
        found += effect is not None and effect.p < 0.05
    assert found <= 20


# --- the page -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("compared") / "trial"
    text = SMALL.replace("12", "3").replace("measures:", RANGES.replace("points: 4", "points: 5"))
    carry_out(plan(text), folder)
    return folder


def test_a_study_is_compared_in_both_languages_with_pictures_and_a_filled_checklist(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for language, word in (("nl", "proef, geen studie"), ("en", "a trial, no study")):
        assert answer(["--lang", language, "compare", str(folder), "--out", str(tmp_path / language)]) == 0
        assert word in capsys.readouterr().out
        page = (tmp_path / language / "trial.html").read_text(encoding="utf-8")
        assert page.count("<svg") >= 6
        assert "STRESS-DES" in page
        assert "10.1080/17477778.2018.1442155" in page
        assert all(title in page for title in TITLES.values())


def test_json_gives_one_document_with_every_effect(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import json

    assert answer(["compare", str(folder), "--json"]) == 0
    (study,) = json.loads(capsys.readouterr().out)["studies"]
    assert study["rows"] == 4 * 5 * 3
    assert {effect["measure"] for effect in study["effects"]} >= {"repeated_questions", "end_mark", "total_costs"}


def test_sessions_of_the_same_game_are_laid_over_the_spread_of_bots_and_not_counted_with_them(
    folder: Path, tmp_path: Path
) -> None:
    head = header(EVERYTHING, seed=3, settings={"profiles.room.round": "10d"})
    played = play_with_bots(head, first_offers, tmp_path / "evening.overdracht")
    one = session("evening", played.scenario, played.journal, played.figures)
    found = results(folder)
    page = document(found, "en", [one])
    assert "Sessions beside it" in html(page)
    assert "Who played: the computer (1)." in html(page), "and not as if these were people"
    assert "are never counted together" in html(page)
    assert "Sessions beside it" not in html(document(found, "en"))
    assert document(found, "en").blocks[1] == page.blocks[1]
    assert answer(["compare", str(folder), str(tmp_path / "evening.overdracht"), "--json"]) == 0
    today = next(arm for arm in found.arms if not arm.agreed)
    assert is_same(found, today, head)
    longer = header(EVERYTHING, seed=3)
    assert not is_same(found, today, longer), "another length is another game"
    assert not is_same(found, today, msgspec.structs.replace(head, scenario=f"{head.scenario}# changed"))


def test_every_item_of_the_checklist_says_something_in_both_languages() -> None:
    results = made(SMALL, additive)
    for language in ("nl", "en"):
        items = checklist(results, language)  # type: ignore[arg-type]
        assert len(items) == len(TITLES) == 24
        assert all(len(item.said) > 3 for item in items)


def test_the_checklist_says_how_long_a_round_was_played_and_what_made_it_enough() -> None:
    fixed = {item.number: item.said for item in checklist(made(SMALL, additive), "en")}
    assert "Rounds: 1, of 10 days" in fixed["4.2"]
    assert "fixed beforehand" in fixed["4.3"]
    until = SMALL.replace("12", "{measure: repeated_questions, half_width: 2, least: 10, most: 40}")
    said = {item.number: item.said for item in checklist(made(until, additive), "en")}
    assert "Between 10 and 40, until every difference in repeated_questions was known to ± 2." in said["4.3"]


def test_a_study_of_one_way_to_play_says_where_its_measures_lay_and_that_nothing_is_compared() -> None:
    bare = SMALL.replace("    interventions: {kind: factorial, of: [owner, look]}\n", "")
    results = made(bare, additive)
    page = html(document(results, "en"))
    assert "there is nothing to compare" in page
    assert "one in ten above [95 %]" in page
    assert any("as things are: " in line and "(n = 12)" in line for line in lines(results, "en"))
    assert html(document(made(bare, lambda *_: {"repeated_questions": 3.0}), "nl")).count("3,0 [3,0; 3,0]") >= 2


def test_factors_are_worked_out_of_the_seeds_that_were_seen_everywhere_and_it_is_told_when_those_are_few() -> None:
    def sometimes(cell: Cell, seed: int) -> Found:
        return additive(cell, seed) | ({"repeated_questions": None} if cell.agreed and seed % 3 == 0 else {})

    results = made(SMALL, sometimes, 60)
    (owner, *_) = factors(results, worlds(results)[0], "repeated_questions")
    assert owner.found is not None
    assert owner.found.low <= -4 <= owner.found.high
    seldom = made(SMALL, lambda cell, seed: additive(cell, seed) | ({"repeated_questions": None} if seed > 2 else {}))
    assert factors(seldom, worlds(seldom)[0], "repeated_questions") == []
    assert "observed too seldom to work this out" in html(document(seldom, "en"))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("value", [0.0, 7.0])
def test_a_measure_that_never_changes_is_drawn_and_told_as_such(language: str, value: float) -> None:
    text = SMALL.replace("[repeated_questions]", "[repeated_questions, end_mark, total_costs]").replace(
        "measures:", RANGES.replace("points: 4", "points: 6"), 1
    ).replace("[end_mark, total_costs, ", "[")  # fmt: skip
    same: Found = {"repeated_questions": value, "end_mark": value, "total_costs": value}
    results = made(text, lambda *_: same)
    assert not any(effect.beyond_chance for effect in results.effects())
    assert "nan" not in html(document(results, language)).lower().replace("finan", "")  # type: ignore[arg-type]


def test_texts_of_a_plan_are_never_markup() -> None:
    results = made(SMALL.replace("A small study", "'<script>alert(1)</script>'"), additive)
    assert "<script>alert" not in html(document(results, "en"))
    assert any("<script>" in line for line in lines(results, "en"))


def test_what_nothing_beats_is_cheaper_or_better_than_all_others() -> None:
    points = [Point(f"{c}/{m}", c, 0, m, 0) for c, m in itertools.product(range(4), range(4)) if m <= c]
    assert [(p.cost, p.mark) for p in unbeaten(points)] == [(n, n) for n in range(4)]


# --- what an honest page does not say ----------------------------------------------------------------------


def faint(cell: Cell, seed: int) -> Found:
    """Each by itself is just clear; counting how many were looked at, no longer."""
    value = luck(seed, *cell.agreed).gauss(0, 1) + 0.4 * len(cell.agreed)
    return {"repeated_questions": value, "end_mark": value, "total_costs": value, "labour_costs": value}


def test_nothing_is_called_better_or_worse_that_is_not_beyond_chance_when_all_are_counted() -> None:
    text = SMALL.replace("[repeated_questions]", "[repeated_questions, end_mark, total_costs]")
    results = made(text.replace("[end_mark, total_costs, ", "["), faint, 30)
    alone = [e for e in results.effects() if e.primary and e.found and e.found.clear]
    counted = [e for e in alone if e.counted and e.counted.clear]
    assert len(counted) < len(alone), "or this study proves nothing"
    printed = " ".join(lines(results, "en"))
    assert printed.count("  worse  ") + printed.count("  better  ") == len(counted)


def test_lines_fit_a_terminal_of_80_columns_however_long_the_names() -> None:
    for language in ("nl", "en"):
        assert all(len(line) < 80 for line in lines(made(SMALL, additive), language))  # type: ignore[arg-type]


def test_a_sequential_study_that_ran_out_of_replications_says_so_in_the_checklist_too() -> None:
    until = SMALL.replace("12", "{measure: repeated_questions, half_width: 0.05, least: 10, most: 12}")
    results = made(until, additive)
    assert len(results.imprecise) == 3
    assert any(
        "are not yet known as precisely as was asked" in line for line in " ".join(lines(results, "en")).split(". ")
    )
    said = {item.number: item.said for item in checklist(results, "nl")}
    assert "bekend was op ± 0,05. Niet bereikt: 3." in said["4.3"]
    assert made(SMALL, additive).imprecise == []


def test_sets_that_always_hold_the_same_improvements_do_not_say_what_each_adds() -> None:
    text = SMALL.replace("factorial, of: [owner, look]", "sets, sets: [[owner, look], [card]]")
    assert worlds(made(text, additive)) == []
    assert worlds(made(text.replace("[card]", "[owner]"), additive)) != []


def test_points_that_other_libraries_would_draw_are_not_analysed() -> None:
    text = SMALL.replace("measures:", RANGES)
    results = made(text, additive)
    assert results.is_redrawn
    elsewhere = plan(text.replace("points: 4}", "points: 4}\n      seed: 2")).plan
    other = Results(results.manifest, (elsewhere, results.scripts), results.columns)
    assert not other.is_redrawn
    assert as_data(other)["assumptions"] == []
    assert "draw other points than were played" in html(document(other, "en"))


def test_every_definition_is_on_the_page_that_says_so() -> None:
    results = made(SMALL, additive)
    page = html(document(results, "en"))
    for measure in (*results.measures(primary=True), *results.measures(primary=False)):
        assert escape(Naming(results, "en").words.definition(measure)) in page


def test_games_are_not_ranked_among_each_other() -> None:
    part = (
        "  - scenario: {0}\n    settings: {{profiles.room.round: 10d}}\n    interventions: {{kind: each, of: [{1}]}}\n"
    )
    start = SMALL.index("  - scenario")
    two = (
        SMALL[:start]
        + part.format(EVERYTHING, "owner")
        + part.format(EVERYTHING, "look")
        + SMALL[SMALL.index("measures:") :]
    )
    results = made(two, additive)
    found = [block.picture.name for block in document(results, "en").blocks if isinstance(block, Shown)]
    assert {"forest-repeated_questions-0", "forest-repeated_questions-1"} <= set(found)
    assert sum("Most with" in line or "That is" in line for line in lines(results, "en")) >= 2


def test_a_picture_of_many_says_what_it_leaves_out_and_tells_long_names_apart() -> None:
    offers = list(plan().scripts[0].scenario.interventions)
    text = SMALL.replace("factorial, of: [owner, look]", f"together, at_most: 3, of: [{', '.join(offers[:7])}]")
    results = made(text, additive)
    words = [b.picture.words for b in document(results, "en").blocks if isinstance(b, Shown)]
    assert any(f"Drawn are the best 40 of {len(results.arms) - 1}" in each for each in words)
    names = Naming(results, "en")
    labels = [names.brief(arm) for arm in results.arms]
    assert len(set(labels)) == len(labels)
    assert max(map(len, labels)) <= 90


def test_the_line_of_what_nothing_beats_begins_with_the_cheapest() -> None:
    points = [Point(str(n), n, 0, n, 0) for n in range(40)]
    drawn = against("x", "x", points, ("cost", "mark"), "en").figure.axes[0]
    assert any(len(line.get_xdata()) == 40 and line.get_linestyle() == "-" for line in drawn.lines)  # type: ignore[arg-type]


def test_a_difference_of_next_to_nothing_is_drawn_as_next_to_nothing() -> None:
    picture = twins("x", "x", [Slope("a", 68.376, 68.3761, -0.001, 0.001)], "%", "nl")
    low, high = picture.figure.axes[0].get_ylim()
    assert high - low > 1
    assert "e1" not in svg(picture)


def test_a_measure_of_which_no_way_is_better_is_called_different_and_never_better() -> None:
    scale = Scale("Cases", "", 1.0, None)
    rows = (("a", Counted(2.0, 1.0, 3.0, clear=True)), ("b", Counted(0.1, -1.0, 1.0, clear=False)))
    picture = forest("x", "x", [Group("g", rows)], scale, "en", counted=True)
    assert "1 other beyond doubt" in picture.words
    assert "is better" not in svg(picture)
