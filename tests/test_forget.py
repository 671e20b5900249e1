"""Forgetting a person: no byte of name or words is left, and the session still runs again to the byte."""

from pathlib import Path

import pytest
from plays import EVERYTHING, head

from overdracht.__main__ import answer
from overdracht.choosing import first_offers
from overdracht.composition import opened, play_with_bots
from overdracht.endings import Ending
from overdracht.shelf import scenario_of
from roles import archetypes
from simulation.case import DAY
from simulation.intents.observer import Mark
from simulation.intents.table import JoinSeat, LeaveSeat, OpenRound, TakeSeat
from simulation.session.file import SessionFile
from simulation.session.forgetting import forget
from simulation.session.table import Table

TEXTS = {
    1: "Anja Özdemir",
    2: "ik wist niet dat de brief al weg was",
    3: "Bram",
    4: "Goed dat ANJA ÖZDEMIR belde! Anjali ook.",
    5: "de balie wist het al",
}


@pytest.fixture
def session(tmp_path: Path) -> Path:
    """A session in which Anja sat down to observe, was followed by Bram in the same seat, and both noted quotes."""
    path = tmp_path / "try.overdracht"
    of = head(EVERYTHING, settings={"rounds.number": "1"})
    table = Table.lay(of, scenario_of(of), archetypes(), path)
    table.say("", TakeSeat("observer-1", name=1), [TEXTS[1]])
    table.say("", OpenRound())
    table.say("observer-1", Mark("quote", 1, 1, text=1), [TEXTS[2]])
    table.say("", LeaveSeat("observer-1"))
    table.say("", TakeSeat("observer-1", name=1), [TEXTS[3]])
    for number in (4, 5):
        table.say("observer-1", Mark("quote", 1, 1, text=1), [TEXTS[number]])
    table.close()
    return path


def bytes_beside(session: Path) -> bytes:
    """All bytes of the session and of whatever lies beside it, such as a journal of the database."""
    return b"".join(path.read_bytes() for path in sorted(session.parent.iterdir()))


def test_no_byte_of_the_name_or_the_words_is_left(session: Path) -> None:
    assert "Özdemir".encode() in bytes_beside(session)
    found = forget(session, "anja özdemir")
    assert (found.removed, found.blotted) == (2, 1)
    left = bytes_beside(session).lower()
    for word in ("özdemir", "ÖZDEMIR", "brief al weg"):
        assert word.encode() not in left
        assert word.encode("utf-16-le") not in left
    assert [path.name for path in session.parent.iterdir()] == [session.name]


def test_words_of_others_stay_with_the_name_blotted_out(session: Path) -> None:
    forget(session, "Anja Özdemir")
    with SessionFile.read(session) as file:
        assert file.people.texts() == {3: "Bram", 4: "Goed dat … belde! Anjali ook.", 5: "de balie wist het al"}


def test_the_journal_is_the_same_to_the_byte(session: Path) -> None:
    before = [*opened(session).lines()]
    forget(session, "Anja Özdemir")
    assert [*opened(session).lines()] == before
    assert answer(["replay", str(session), "--verify"]) == Ending.DONE


def test_a_played_session_still_runs_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "try.overdracht"
    play_with_bots(head(EVERYTHING), first_offers, path)
    with SessionFile.open(path) as file:
        file.people.set_text(1, "Anja")
        file.people.set_text(2, "zonder Anja ging het niet")
    assert answer(["forget", str(path), "--person", "Anja", "--lang", "en"]) == Ending.DONE
    assert "Removed: 1 texts; in 1 others" in capsys.readouterr().out
    assert b"Anja" not in bytes_beside(path)
    assert answer(["replay", str(path), "--verify"]) == Ending.DONE


def test_a_name_within_another_word_is_not_that_name(session: Path) -> None:
    with SessionFile.open(session) as file:
        file.people.set_text(6, "Jan en Anna zagen An")
    assert forget(session, "An").blotted == 1
    with SessionFile.read(session) as file:
        assert file.people.texts()[6] == "Jan en Anna zagen …"


def test_a_seat_can_be_named_too(session: Path) -> None:
    assert forget(session, "observer-1").removed == 5


def test_who_is_meant_by_a_seat_is_blotted_by_name_and_the_word_for_the_seat_stays(session: Path) -> None:
    with SessionFile.open(session) as file:
        file.people.set_text(6, "Bram stond bij observer-1")
    assert forget(session, "observer-1").blotted == 1
    with SessionFile.read(session) as file:
        assert file.people.texts() == {6: "… stond bij observer-1"}


def test_what_the_next_in_the_same_seat_typed_stays_with_the_next(session: Path) -> None:
    assert forget(session, "Bram").removed == 3
    with SessionFile.read(session) as file:
        assert file.people.texts() == {1: TEXTS[1], 2: TEXTS[2]}


def test_who_notes_a_name_is_not_that_person(session: Path) -> None:
    with SessionFile.open(session) as file:
        file.people.set_text(5, "Anja Özdemir")
    assert forget(session, "Anja Özdemir").removed == 3
    with SessionFile.read(session) as file:
        assert set(file.people.texts()) == {3, 4}


def test_the_name_under_which_somebody_sits_is_in_nothing_that_others_get(session: Path, tmp_path: Path) -> None:
    assert answer(["report", str(session), "--format", "html,md", "--out", str(tmp_path / "all")]) == Ending.DONE
    for form in ("csv", "jsonl", "xes", "ocel-json"):
        assert answer(["export", str(session), "--to", form, "--out", str(tmp_path / "all" / form)]) == Ending.DONE
    written_out = b"".join(path.read_bytes() for path in (tmp_path / "all").rglob("*") if path.is_file())
    assert b"Bram" not in written_out
    assert b"de balie wist het al" in written_out


def test_a_name_does_not_change_what_happens() -> None:
    events = []
    for texts in ([], ["Anja"]):
        of = head(EVERYTHING)
        table = Table.lay(of, scenario_of(of), archetypes())
        table.say("", TakeSeat("observer-1", name=len(texts)), texts)
        table.say("", OpenRound())
        table.advance(10 * DAY)
        events.append([entry.events for entry in table.journal])
    assert events[0] == events[1]


def test_what_was_typed_after_taking_a_seat_back_or_while_it_was_shared_goes_too(tmp_path: Path) -> None:
    path = tmp_path / "shared.overdracht"
    of = head(EVERYTHING, settings={"rounds.number": "1"})
    table = Table.lay(of, scenario_of(of), archetypes(), path)
    table.say("", TakeSeat("observer-1", name=1), ["Anja"])
    table.say("", OpenRound())
    table.say("", LeaveSeat("observer-1"))
    table.say("", TakeSeat("observer-1", name=1), ["Anja"])
    table.say("observer-1", Mark("quote", 1, 1, text=1), ["na terugkomst"])
    table.say("", JoinSeat("observer-1", name=1), ["Bram"])
    table.say("observer-1", Mark("quote", 1, 1, text=1), ["met zijn tweeën"])
    table.close()
    forget(path, "Anja")
    with SessionFile.read(path) as file:
        assert set(file.people.texts().values()) == {"Bram"}


def test_an_accent_typed_otherwise_is_the_same_name(session: Path) -> None:
    decomposed = "Anja O\u0308zdemir"
    assert forget(session, decomposed).removed == 2


def test_a_name_that_is_nowhere_changes_nothing(session: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = session.read_bytes()
    assert answer(["forget", str(session), "--person", "Nobody", "--lang", "en"]) == Ending.WRONG
    assert "nothing by or about 'Nobody'" in capsys.readouterr().err
    assert session.read_bytes() == before
    assert answer(["forget", str(session), "--person", "  "]) == Ending.WRONG


def test_a_name_in_the_scenario_is_somebody_made_up(session: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with SessionFile.open(session) as file:
        file.people.set_text(9, "Mia")
    assert answer(["forget", str(session), "--person", "Mia", "--lang", "en"]) == Ending.DONE
    assert "made up" in capsys.readouterr().out


def test_what_is_no_session_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(["forget", str(tmp_path / "none.overdracht"), "--person", "Anja", "--lang", "en"]) == Ending.WRONG
    assert "There is no file" in capsys.readouterr().err
