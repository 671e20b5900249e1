"""The commands as a user types them: what they print, how they end, and never a traceback."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from overdracht.__main__ import answer
from overdracht.endings import Ending
from tests.plays import EVERYTHING


@pytest.fixture
def type_it(capsys: pytest.CaptureFixture[str]) -> "Typing":
    return Typing(capsys)


class Typing:
    """Types a command and keeps what was printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys
        self.out = self.err = ""

    def __call__(self, *words: str | Path) -> int:
        code = answer([str(word) for word in words])
        self.out, self.err = self.capsys.readouterr()
        assert "Traceback" not in self.out + self.err
        assert "defect" not in self.err
        assert "fout in overdracht" not in self.err
        return code


BROKEN = """overdracht: 1
title: Kapot
office: {start: 2024-01-08, hours: "mon-fri 25:00-17:00"}
channels: {phone: {title: telefoon, reaches: [frnt], handling: 5, live: maybe}}
case_types: {}
roles: {front: {title: balie, archetype: klantcontactr, department: X, seats: {room: 99}}}
profiles: {room: {round: 4w}}
surprise: true
"""


def test_a_broken_scenario_gets_all_its_faults_at_once(type_it: Typing, tmp_path: Path) -> None:
    file = tmp_path / "broken.yaml"
    file.write_text(BROKEN, encoding="utf-8")
    assert type_it("check", file, "--lang", "en") == Ending.WRONG
    for place in (":3:", ":4:", ":6:", ":7:", ":8:"):
        assert f"broken.yaml{place}" in type_it.out
    assert type_it.out.count("\n") >= 8


def test_a_wrong_name_gets_the_nearest_right_one(type_it: Typing, tmp_path: Path) -> None:
    file = tmp_path / "typo.yaml"
    text = Path(EVERYTHING).read_text(encoding="utf-8")
    file.write_text(text.replace("knows: [handler]", "knows: [handlr]"), encoding="utf-8")
    assert type_it("check", file, "--lang", "en") == Ending.WRONG
    assert "Did you mean 'handler'?" in type_it.out
    assert "roles.front.knows[0]" in type_it.out


def test_check_as_json_is_one_document(type_it: Typing, tmp_path: Path) -> None:
    file = tmp_path / "broken.yaml"
    file.write_text(BROKEN, encoding="utf-8")
    assert type_it("check", file, "--json") == Ending.WRONG
    report = json.loads(type_it.out)
    assert not report["ok"]
    assert {"file", "line", "column", "path", "value", "problem", "nearest"} <= report["faults"][0].keys()


def test_check_lists_assumptions_with_their_place(type_it: Typing) -> None:
    assert type_it("check", EVERYTHING, "--assumptions", "--lang", "en") == Ending.DONE
    assert "deeds.look_up = 5m" in type_it.out


@pytest.mark.parametrize(
    "words", [("check", "tilburgg"), ("run", "nowhere"), ("run", "no/such/file.yaml"), ("check", ".")]
)
def test_a_scenario_that_is_not_there_is_the_users_fault(type_it: Typing, words: tuple[str, ...]) -> None:
    assert type_it(*words) == Ending.WRONG
    assert type_it.err


@pytest.mark.parametrize(
    "words",
    [
        ("--set", "nonsense"),
        ("--set", "trust.silenc=-1"),
        ("--set", "trust.silence=much"),
        ("--set", "roles=x"),
        ("--with", "ownr"),
        ("--rounds", "0"),
        ("--seed", "-1"),
        ("--profile", "kitchen"),
        ("--set", "rounds.suggested.9=card"),
    ],
)
def test_a_wrong_option_of_run_is_told(type_it: Typing, words: tuple[str, str]) -> None:
    assert type_it("run", EVERYTHING, *words) == Ending.WRONG
    assert type_it.err


def test_run_keeps_a_session_that_runs_again_and_exports(type_it: Typing, tmp_path: Path) -> None:
    session, out = tmp_path / "try.overdracht", tmp_path / "out"
    assert type_it("run", EVERYTHING, "--session", session, "--out", out, "--seed", "5") == Ending.DONE
    assert type_it("replay", session, "--verify") == Ending.DONE
    assert type_it("export", session, "--to", "jsonl", "--out", tmp_path / "journal.jsonl") == Ending.DONE
    assert (tmp_path / "journal.jsonl").read_bytes() == (out / "journal.jsonl").read_bytes()
    assert type_it("run", EVERYTHING, "--session", session) == Ending.WRONG


def test_run_as_json_is_one_document_with_both_rounds(type_it: Typing) -> None:
    assert type_it("run", EVERYTHING, "--json") == Ending.DONE
    card = json.loads(type_it.out)
    assert len(card["rounds"]) == 2
    assert set(card["moments"]) == {str(lesson) for lesson in range(1, 9)}
    assert card["rounds"][0]["repeated_questions"]["definition"]


def changed(session: bytes, how: str) -> bytes:
    """Change a session file by hand."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(session)
        database.execute(how)
        database.commit()
        return database.serialize()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: b"",
        lambda whole: whole[: len(whole) // 2],
        lambda whole: whole[:100],
        lambda _: b"SQLite format 3\0" + b"\0" * 4000,
        lambda _: b"just a text",
        lambda whole: changed(whole, "UPDATE entries SET body = (SELECT body FROM entries WHERE number = 9)"),
    ],
)
@pytest.mark.parametrize("words", [("replay", "--verify"), ("export", "--to", "jsonl"), ("report",), ("compare",)])
def test_a_spoiled_session_file_says_what_it_is(
    type_it: Typing, tmp_path: Path, spoil: object, words: tuple[str, ...]
) -> None:
    session = tmp_path / "try.overdracht"
    type_it("run", "two_desks", "--session", session)
    session.write_bytes(spoil(session.read_bytes()))  # type: ignore[operator]
    command, *options = words
    assert type_it(command, session, *options) == Ending.WRONG
    assert "try.overdracht" in type_it.err


def test_a_journal_that_was_tampered_with_does_not_run_again_the_same(type_it: Typing, tmp_path: Path) -> None:
    from overdracht.choosing import these_offers
    from overdracht.composition import kept, play_with_bots
    from overdracht.shelf import header
    from simulation.journal import Journal

    honest = play_with_bots(header("two_desks"), these_offers(())).journal
    forged = Journal(honest.header, honest.entries[:-2])
    last = honest.entries[-2]
    forged.append(type(last)(last.number, last.cause, last.at, last.by, "front-1", last.intent, last.events))
    forged.append(honest.entries[-1])
    with kept(tmp_path / "forged.overdracht", forged):
        pass
    assert type_it("replay", tmp_path / "forged.overdracht", "--verify", "--lang", "en") == Ending.FAILED
    assert f"entry {last.number}" in type_it.err


def test_scenarios_names_all_and_their_length(type_it: Typing) -> None:
    assert type_it("scenarios", "--lang", "en") == Ending.DONE
    assert "tilburg-evenementenvergunning" in type_it.out
    assert "groningen-bijstandsuitkering" in type_it.out


def test_the_demo_tells_a_story_and_writes_the_debrief_of_it(
    type_it: Typing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert type_it("demo", "--lang", "en") == Ending.DONE
    assert "overdracht run" in type_it.out
    assert "round 1" in type_it.out
    assert (tmp_path / "overdracht-demo" / "debrief.html").is_file()


def test_a_report_of_a_session_lies_beside_it(type_it: Typing, tmp_path: Path) -> None:
    session = tmp_path / "try.overdracht"
    type_it("run", "two_desks", "--session", session)
    assert type_it("report", session, "--lang", "en") == Ending.DONE
    page = (tmp_path / f"{session.stem}-debrief" / "debrief.html").read_text(encoding="utf-8")
    assert "What we went through" in page


def test_a_study_with_more_seats_than_the_room_is_told_as_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(["run", EVERYTHING, "--profile", "study", "--rounds", "1", "--lang", "en"]) == Ending.DONE
    assert "round 1" in capsys.readouterr().out
