"""The proof of the lessons: played in pairs, kept, carried on, and written down so that each claim can be followed."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from overdracht.composition import measured
from overdracht.language import LANGUAGES
from overdracht.proof import Proving, work
from reports.lessons.contents import FELT, SPEAKS, WATCHED
from reports.lessons.design import FIRST, Size, jobs, offers_of
from reports.lessons.example import example
from reports.lessons.page import Chapter, page, pictures
from reports.lessons.proof import Proof
from reports.lessons.wording import Wording, marked
from reports.observers import definitions
from reports.scorecard.directions import better_way
from simulation.experiment.arm import Arm, Play
from simulation.experiment.crew import Job
from tests.plays import EVERYTHING

SMALL = Size.of(3)
READOUTS = {
    "records": {"completeness", "leak", "leak_by", "card_age"},
    "looks_up": {"read_before_acting", "looked_up_in_vain"},
    "owns": {"owned_share", "orphaned_share", "owner_changes", "tenure", "longest_orphaned"},
    "informs": {"told_proactively", "owners_deeds"},
    "warm": {"warm_share", "handover_quality"},
    "knows_chain": {"bounce_share", "ping_pong"},
    "resident_first": {"resident_first"},
    "creative": {"tailored_met"},
}
"""What each inclination is read off from directly."""


def nothing_heard(_done: int, _of: int) -> None:
    pass


class Stopped(Exception):
    pass


def stopped_at_once(done: int, of: int) -> None:
    raise Stopped(done, of)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("proof") / "kept.plays"


@pytest.fixture(scope="module")
def proof(kept: Path) -> Proof:
    return Proving(EVERYTHING, SMALL, kept).prove(1, nothing_heard)


def test_no_lesson_is_proven_by_the_readout_of_an_inclination() -> None:
    read_off = set().union(*READOUTS.values())
    assert {speaks.measure for speaks in SPEAKS.values()} & read_off == set()


def test_every_measure_on_the_page_exists_and_has_a_better_way() -> None:
    names = {name for speaks in SPEAKS.values() for name in (speaks.measure, *speaks.beside)} | set(WATCHED)
    assert {name.partition(".")[0] for name in names} <= set(definitions())
    assert all(better_way(name) in {"lower", "higher"} for name in names)


def test_what_two_lessons_ask_for_is_played_once() -> None:
    proving = Proving(EVERYTHING, SMALL)
    arms = [job.arm for job in jobs(proving.scenario, proving.document, SMALL)]
    assert len(arms) == len(set(arms))


def test_two_processes_play_what_one_plays(proof: Proof) -> None:
    other = Proving(EVERYTHING, SMALL).prove(2, nothing_heard)
    assert other.shown() == proof.shown()
    assert other.again() == proof.again()


def test_a_proof_that_was_stopped_goes_on_and_comes_to_the_same(proof: Proof, kept: Path, tmp_path: Path) -> None:
    whole, half = kept.read_bytes(), tmp_path / "half.plays"
    half.write_bytes(whole[: len(whole) * 9 // 10])
    counts: list[tuple[int, int]] = []
    again = Proving(EVERYTHING, SMALL, half).prove(1, lambda done, of: counts.append((done, of)))
    assert 0 < counts[0][0] < counts[0][1]
    assert again.shown() == proof.shown()


def test_what_was_kept_is_not_played_again(proof: Proof, kept: Path) -> None:
    with pytest.raises(Stopped) as stop:
        Proving(EVERYTHING, SMALL, kept).prove(1, stopped_at_once)
    done, of = stop.value.args
    assert done == of > 0
    assert proof.scenario.lessons


def test_plays_of_another_scenario_are_not_taken_for_these(proof: Proof, kept: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(
        Path(EVERYTHING).read_text(encoding="utf-8").replace("helping: 1h", "helping: 2h"), encoding="utf-8"
    )
    with pytest.raises(Stopped) as stop:
        Proving(str(other), SMALL, kept).prove(1, stopped_at_once)
    assert stop.value.args[0] == 0
    assert proof.scenario.lessons


def test_an_arm_is_known_by_what_it_is() -> None:
    assert Arm().agreeing("a").agreeing("b", "a") == Arm(("a", "b"))
    assert Arm().under({"y": "2"}).under({"x": "1"}) == Arm(settings=(("x", "1"), ("y", "2")))


def test_an_arm_of_today_plays_as_the_game_does(proof: Proof) -> None:
    """The proof's figures are those of any other play with the same seed."""
    journal = Proving(EVERYTHING, SMALL).journal(FIRST, 2)
    figures = {figure.name: figure.value for figure in measured(journal).figures[0]}
    assert proof.play(FIRST, 2).figure("cases") == figures["cases"]
    assert proof.play(FIRST, 2).figure("repeated_questions") == figures["repeated_questions"]


def chapter(proof: Proof, name: str = EVERYTHING) -> Chapter:
    proving, words = Proving(name, SMALL), Wording(proof.scenario, "en")
    shown = proof.shown()
    arms = (FIRST, FIRST.agreeing(offers_of(proof.scenario, 4)[0]))
    found = example(proof.scenario, 4, proving.journal, arms, "en")
    return Chapter("everything", proving.identity, proof.scenario, shown, proof.again(), [found], words)


def test_the_page_follows_a_claim_to_its_entries(proof: Proof) -> None:
    written = chapter(proof)
    found = written.examples[0]
    assert found is not None
    journal = Proving(EVERYTHING, SMALL).journal(FIRST, found.seed)
    assert found.chain[-1].entry <= found.moment.entry <= len(journal)
    text = page([written], SMALL, "1")
    assert all(f"[{line.entry}]" in text for line in found.chain)
    assert "3 seeds (1 to 3)" in text


def test_each_lesson_has_its_picture_and_the_same_one_every_time(proof: Proof) -> None:
    drawn = list(pictures(chapter(proof)))
    assert [name for name, _ in drawn] == ["everything-4.svg"]
    assert drawn == list(pictures(chapter(proof)))


def test_texts_of_a_scenario_are_never_markup() -> None:
    assert marked("a | b <script> [x](y) *z* `c` # d _e_") == (
        "a \\| b &lt;script&gt; \\[x\\](y) \\*z\\* \\`c\\` \\# d \\_e\\_"
    )


def test_counts_by_week_add_up_to_the_figure(proof: Proof) -> None:
    for play in islice(plays_of(proof), 8):
        count = play.figure("repeated_questions") or 0
        assert sum(play.weeks.get("repeated_questions", ())) <= count


def plays_of(proof: Proof) -> Iterator[Play]:
    return (proof.play(FIRST, seed) for seed in range(1, SMALL.pairs + 1))


GAMES = ("tilburg-evenementenvergunning", "groningen-bijstandsuitkering")


@pytest.mark.parametrize("game", GAMES)
def test_each_game_says_how_each_of_the_eight_lessons_comes_about(game: str) -> None:
    lessons = Proving(game, SMALL).scenario.lessons
    assert [lesson.number for lesson in lessons] == list(range(1, 9))
    assert all(len(lesson.mechanism.in_(language).split(".")) >= 4 for lesson in lessons for language in LANGUAGES)


@pytest.mark.parametrize("game", GAMES)
def test_each_lesson_has_two_improvements_or_more_and_none_is_free(game: str) -> None:
    scenario = Proving(game, SMALL).scenario
    for number in range(1, 9):
        assert len(offers_of(scenario, number)) >= 2
    for name, offer in scenario.interventions.items():
        assert any(offer.costs.load(1)), name
        assert offer.costs.roles or offer.costs.euros, name


@pytest.mark.parametrize("game", GAMES)
def test_whoever_coordinates_a_case_changes_nobodys_attitude(game: str) -> None:
    scenario = Proving(game, SMALL).scenario
    changes = scenario.interventions[offers_of(scenario, 4)[0]].changes
    assert {change.kind for change in changes} == {"rule"}


@pytest.mark.parametrize("game", GAMES)
def test_the_kept_page_is_about_the_game_as_it_is_played_now(game: str) -> None:
    """After a change that is meant: `make lessons`."""
    page_kept = (Path(__file__).parents[1] / "docs" / "lessons.md").read_text(encoding="utf-8")
    assert f"Scenario `{game}`, text `{Proving(game, SMALL).identity}`, seeds 1 to 200." in page_kept


@pytest.mark.parametrize("game", GAMES)
def test_what_goes_wrong_is_felt_at_its_desk_in_nine_of_ten_rounds(game: str) -> None:
    proving, seeds = Proving(game, SMALL), tuple(range(1, 31))
    plays = work(proving.text, proving.file, Job(FIRST, seeds, frozenset({FELT})))
    for lesson in proving.scenario.lessons:
        name = f"felt.{lesson.felt.sign}.{lesson.felt.role}"
        assert sum(1 for play in plays if play.figure(name)) >= 27, name
