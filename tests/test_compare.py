"""Sessions lie side by side, and what can't be concluded is said."""

import json
from functools import cache
from itertools import product
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from overdracht.__main__ import answer
from overdracht.choosing import first_offers
from overdracht.composition import kept, laid, play_with_bots, play_with_people
from overdracht.endings import Ending
from overdracht.shelf import header
from reports.comparison.page import as_data, conclusions, document, lines, measures
from reports.comparison.sessions import FEWEST, PRIMARY, Session, differences, enough_for, pools, session
from reports.comparison.signs import holm, sign_flip
from reports.document.html import html
from simulation.case import OBSERVERS
from simulation.events.table import SeatTaken
from simulation.intents.table import CloseRound, OpenRound, TakeSeat
from simulation.journal import Entry, Journal
from tests.evenings import empty, evening
from tests.plays import EVERYTHING


@cache
def some(number: int) -> tuple[Session, ...]:
    """So many evenings, each with another seed."""
    return tuple(of(f"evening {seed}", seed) for seed in range(1, number + 1))


def of(name: str, seed: int) -> Session:
    """One evening, under a name."""
    played = evening(seed)
    return session(name, played.scenario, played.journal, played.figures)


# --- what may be said -------------------------------------------------------------------------------


def test_below_six_sessions_nothing_is_concluded() -> None:
    (pool,) = pools(some(5), measures(some(5)))
    assert not pool.enough
    assert pool.tests == ()
    assert "below 6 sessions of the same game nothing can be concluded" in next(conclusions(pool, "en"))


def test_from_six_sessions_on_differences_are_tested() -> None:
    (pool,) = pools(some(6), measures(some(6)))
    assert pool.enough
    assert {test.measure for test in pool.tests if test.primary} <= set(PRIMARY)
    assert all(0 < test.p <= 1 and test.exact for test in pool.tests)


def test_the_order_of_rounds_is_confounded_with_learning_and_it_is_said() -> None:
    (pool,) = pools(some(1), ())
    assert any("players learn" in line for line in conclusions(pool, "en"))


def test_people_and_computer_are_never_pooled() -> None:
    played = evening()
    taken = Entry(1, 0, 0, "facilitator", events=(SeatTaken("front-1"),))
    later = [msgspec.structs.replace(entry, number=entry.number + 1, cause=0) for entry in played.journal]
    people = session("people", played.scenario, Journal(played.journal.header, [taken, *later]), played.figures)
    assert people.players == "people"
    assert len(pools([*some(6), people], ())) == 2


def test_people_whom_the_computer_played_are_no_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head = header("two_desks", settings={"profiles.room.round": "5d", "rounds.number": "1"})
    play_with_people(head, first_offers, tmp_path / "rehearsed.overdracht")
    table = laid(head, tmp_path / "played.overdracht")
    table.say("", TakeSeat("front-1"))
    table.say("", OpenRound())
    table.say("", CloseRound())
    table.close()
    rehearsal = laid(head, tmp_path / "programs.overdracht")
    rehearsal.say("", TakeSeat("front-1", bot=True))
    rehearsal.close()
    mixed = laid(head, tmp_path / "mixed.overdracht")
    mixed.say("", TakeSeat("front-1", bot=True))
    mixed.say("", TakeSeat("handler-1"))
    mixed.close()
    assert answer(["compare", str(tmp_path), "--json"]) == 0
    players = {one["name"]: one["players"] for one in json.loads(capsys.readouterr().out)["sessions"]}
    assert players == {"played": "people", "mixed": "people", "rehearsed": "simulated", "programs": "simulated"}


def test_an_observer_is_no_player() -> None:
    journal = Journal(empty().journal.header, [Entry(1, 0, 0, "facilitator", events=(SeatTaken(OBSERVERS[0]),))])
    assert session("watched", empty().scenario, journal, []).players == "computer"


def test_another_game_is_another_pool() -> None:
    other = play_with_bots(header(EVERYTHING, settings={"profiles.room.round": "3d"}), first_offers)
    assert len(pools([*some(2), session("other", other.scenario, other.journal, other.figures)], ())) == 2


# --- the test itself --------------------------------------------------------------------------------


def by_hand(changes: list[int]) -> float:
    """The share of all ways to flip signs that give a mean at least as far from nought, twice the nearer side."""
    sums = [sum(s * c for s, c in zip(signs, changes, strict=True)) for signs in product((1, -1), repeat=len(changes))]
    seen = sum(changes)
    above, below = (sum(s >= seen for s in sums), sum(s <= seen for s in sums))
    return min(1.0, 2 * min(above, below) / len(sums))


@given(st.lists(st.integers(-9, 9), min_size=2, max_size=8))
def test_the_sign_flip_test_counts_every_way(changes: list[int]) -> None:
    assert sign_flip(changes).p == pytest.approx(by_hand(changes))


def test_six_of_six_one_way_is_two_in_sixty_four() -> None:
    assert sign_flip([1, 2, 3, 4, 5, 6]).p == pytest.approx(2 / 64)
    assert sign_flip([1, 2, 3, 4, 5]).p > 0.05
    assert FEWEST == 6


@pytest.mark.parametrize("measures", [1, 2, 7, 8, 33])
def test_it_is_said_how_many_sessions_it_takes_before_so_many_measures_can_tell_anything(measures: int) -> None:
    many = enough_for(measures)
    assert holm([sign_flip([1.0] * many).p] * measures)[0] <= 0.05
    assert many == FEWEST or holm([sign_flip([1.0] * (many - 1)).p] * measures)[0] > 0.05


def test_six_sessions_that_all_go_one_way_are_said_to_be_too_few_for_eight_measures() -> None:
    (pool,) = pools(some(6), measures(some(6)))
    named = sum(test.primary for test in pool.tests)
    assert named > 1
    assert not pool.can_tell
    assert any(f"at least {enough_for(named)}" in line for line in conclusions(pool, "en"))
    assert all(len(line) < 100 for line in lines(some(6), "nl"))


def test_no_difference_is_no_evidence() -> None:
    assert sign_flip([0] * 6) == (1.0, True)


def test_many_sessions_are_drawn_and_always_the_same() -> None:
    first, again = (sign_flip([1.0, 2.0] * 9) for _ in range(2))
    assert first == again
    assert not first.exact


def test_holm_steps_down_and_never_falls() -> None:
    """After the worked example of four p-values at Holm (1979): 0.01, 0.04, 0.03, 0.005."""
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([]) == []


# --- what is shown ----------------------------------------------------------------------------------


def test_a_difference_is_the_last_round_minus_the_first() -> None:
    for found in differences(some(3), "repeated_questions"):
        assert found.difference == found.after.value - found.before.value  # type: ignore[operator]


def test_one_session_of_no_rounds_is_no_error() -> None:
    nothing = session("nothing", empty().scenario, empty().journal, [])
    assert list(lines([nothing], "nl"))
    assert html(document([nothing], "en"))
    json.dumps(as_data([nothing]), allow_nan=False)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_shows_every_session_under_every_measure(language: str) -> None:
    page = html(document(some(2), "nl" if language == "nl" else "en"))
    assert page.count("evening 2") > len(measures(some(2)))


def kept_evening(path: Path) -> Path:
    """A session file with an evening in it."""
    with kept(path, evening().journal):
        pass
    return path


def test_a_folder_is_compared_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept_evening(tmp_path / "a.overdracht")
    kept_evening(tmp_path / "b.overdracht")
    assert answer(["compare", str(tmp_path), "--json", "--out", str(tmp_path / "page")]) == Ending.DONE
    found = json.loads(capsys.readouterr().out)
    assert [one["name"] for one in found["sessions"]] == ["a", "b"]
    assert found["pools"][0]["conclusive"] is False
    assert (tmp_path / "page" / "compare.html").is_file()


def test_a_folder_without_sessions_is_said_plainly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(["compare", str(tmp_path), "--lang", "en"]) == Ending.WRONG
    assert "lies no session" in capsys.readouterr().err


def test_a_file_that_is_no_session_is_said_plainly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.overdracht").write_text("hello")
    assert answer(["compare", str(tmp_path / "x.overdracht")]) == Ending.WRONG
    assert "Traceback" not in capsys.readouterr().err
