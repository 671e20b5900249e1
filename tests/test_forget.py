"""Forgetting a person: no byte of name or words is left, and the session still runs again to the byte."""

from pathlib import Path

import msgspec
import pytest
from plays import EVERYTHING, head

from overdracht.__main__ import answer
from overdracht.composition import first_offers, opened, play_with_bots
from overdracht.endings import Ending
from simulation.intents.observer import Mark
from simulation.journal import Entry, written
from simulation.session.file import SessionFile
from simulation.session.forgetting import forget

TEXTS = {
    1: "Anja Özdemir",
    2: "ik wist niet dat de brief al weg was",
    3: "Goed dat ANJA ÖZDEMIR belde! Anjali ook.",
    4: "Bram",
    5: "de balie wist het al",
}


@pytest.fixture
def session(tmp_path: Path) -> Path:
    """A session in which somebody called Anja marked quotes on seat `watcher`, somebody called Bram on `other`."""
    path = tmp_path / "try.overdracht"
    plain = tmp_path / "plain.overdracht"
    play_with_bots(head(EVERYTHING, settings={"rounds.number": "1"}), first_offers, plain)
    journal = opened(plain)
    entries = list(journal)
    for number, seat, text in ((20, "watcher", 1), (21, "watcher", 2), (22, "other", 4), (23, "other", 3)):
        entries[number] = _marked(entries[number], seat, text)
    with SessionFile.create(path, written(journal.header)) as file:
        file.commit([(entry.number, written(entry)) for entry in entries], texts=list(TEXTS.items()))
    plain.unlink()
    return path


def _marked(entry: Entry, seat: str, text: int) -> Entry:
    """The same entry, said by somebody who typed something."""
    return msgspec.structs.replace(entry, seat=seat, intent=Mark("quote", 1, 1, text=text))


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
        assert file.people.texts() == {3: "Goed dat … belde! Anjali ook.", 4: "Bram", 5: "de balie wist het al"}


def test_the_journal_is_the_same_to_the_byte(session: Path) -> None:
    before = [*opened(session).lines()]
    forget(session, "Anja Özdemir")
    assert [*opened(session).lines()] == before


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
    assert forget(session, "other").removed == 2


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
