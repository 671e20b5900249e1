"""The dialogue: three questions, answers that only who wrote them reads unless they are shared, and no name beside."""

from pathlib import Path

import msgspec
import pytest

from overdracht.__main__ import answer
from overdracht.composition import run_again
from overdracht.endings import Ending
from overdracht.shelf import scenario_of
from roles import archetypes
from roles.page.beamer import for_all
from roles.terminal.presenter import present
from roles.terminal.saying import is_offered, saying
from roles.terminal.screen import Screen
from simulation.events.group import DialogueAnswered
from simulation.events.table import IntentRefused
from simulation.intents import TableIntent
from simulation.intents.group import AnswerDialogue, AnswerLobby, ShareAnswer
from simulation.intents.table import CloseRound, EnterPhase, OpenRound, TakeSeat
from simulation.outlook import FACILITATOR
from simulation.replay import first_difference
from simulation.session.forgetting import forget
from simulation.session.table import Table
from tests.plays import head

SEATS = ("front-1", "handler-1", "mia", "observer-1")
SECRET, SHARED = "ik durf dit niet te zeggen", "wij weten te weinig van elkaar"


def laid(path: Path | None = None) -> Table:
    """A table in a dialogue: one answer was shared, one was not."""
    of = head()
    table = Table.lay(of, scenario_of(of), archetypes(), path)
    for seat in SEATS:
        table.say("", TakeSeat(seat, name=1), [f"Naam van {seat}"])
    table.say("", EnterPhase("dialogue"))
    table.say("front-1", AnswerDialogue("known", 1, shared=True), [SHARED])
    table.say("handler-1", AnswerDialogue("known", 1), [SECRET])
    return table


def why(table: Table, seat: str, intent: TableIntent, *texts: str) -> str:
    return "".join(event.why for event in table.say(seat, intent, texts).events if isinstance(event, IntentRefused))


def seen(table: Table, seat: str) -> Screen:
    return present(table.eyes(seat), "nl", attendance=table.attendance())


def words(thing: object) -> str:
    return msgspec.json.encode(thing).decode()


@pytest.mark.parametrize("seat", [*SEATS, FACILITATOR])
def test_what_was_shared_everybody_reads_and_nobody_whose_it_is(seat: str) -> None:
    table = laid()
    (block,) = (block for block in seen(table, seat).blocks if block.id == "shared:known")
    assert SHARED in words(block)
    assert "front" not in words(block)
    assert "Naam van" not in words(block)


@pytest.mark.parametrize("seat", [*SEATS, FACILITATOR])
def test_what_was_not_shared_only_who_wrote_it_reads(seat: str) -> None:
    assert (SECRET in words(seen(laid(), seat))) == (seat == "handler-1")


def test_the_beamer_shows_the_questions_and_what_was_shared() -> None:
    shown = words(list(for_all(seen(laid(), FACILITATOR))))
    assert "Gedeeld: wat weten we?" in shown
    assert SHARED in shown
    assert SECRET not in shown


def test_one_shares_later_and_takes_it_back() -> None:
    table = laid()
    for shared in (True, False):
        assert why(table, "handler-1", ShareAnswer("known", shared)) == ""
        assert (SECRET in words(seen(table, "mia"))) == shared
    assert why(table, "handler-1", ShareAnswer("known", shared=False)) == "already_so"


def test_a_new_answer_stands_in_place_of_the_old_one() -> None:
    table = laid()
    table.say("front-1", AnswerDialogue("known", 1, shared=True), ["toch genoeg"])
    assert "toch genoeg" in words(seen(table, "mia"))
    assert SHARED not in words(seen(table, "mia"))


@pytest.mark.parametrize(
    ("seat", "intent", "reason"),
    [
        ("adviser-1", AnswerDialogue("known", 1), "seat_is_free"),
        ("mia", AnswerDialogue("known", 0), "no_text"),
        ("mia", ShareAnswer("meant", shared=True), "no_text"),
        ("observer-1", AnswerDialogue("meant", 1), ""),
    ],
)
def test_who_sits_there_takes_part_with_words(seat: str, intent: AnswerDialogue | ShareAnswer, reason: str) -> None:
    texts = ("iets",) if isinstance(intent, AnswerDialogue) and intent.text else ()
    assert why(laid(), seat, intent, *texts) == reason


def test_it_belongs_to_its_phase() -> None:
    table = laid()
    table.say("", EnterPhase("briefing"))
    assert why(table, "mia", AnswerDialogue("known", 1), "te laat") == "not_in_this_phase"


@pytest.mark.parametrize("seat", SEATS)
def test_every_seat_can_do_it_from_its_screen(seat: str) -> None:
    table = laid()
    deed = seen(table, seat).deed("AnswerDialogue:meant")
    assert deed is not None
    said = saying(deed, {"text": "voor mij veel", "shared": "no"})
    assert is_offered(seen(table, seat).deeds, said)
    assert isinstance(said.intent, AnswerDialogue)
    assert why(table, seat, said.intent, *said.texts) == ""
    assert "voor mij veel" in words(seen(table, seat))


def test_a_session_can_be_a_dialogue_and_its_debrief_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "talk.overdracht"
    table = laid(path)
    assert why(table, "", EnterPhase("debrief")) == ""
    assert SHARED in words(seen(table, "mia"))
    assert why(table, "", EnterPhase("evaluation")) == "nothing_played"
    table.close()
    assert answer(["report", str(path), "--format", "md", "--out", str(tmp_path / "out")]) == Ending.DONE
    told = "".join(page.read_text(encoding="utf-8") for page in (tmp_path / "out").rglob("*.md"))
    assert "Deze sessie was een gesprek, zonder spel." in told
    assert SHARED in told
    assert SECRET not in told
    assert "Naam van" not in told


def test_without_having_talked_or_played_there_is_no_debrief() -> None:
    of = head()
    table = Table.lay(of, scenario_of(of), archetypes())
    assert why(table, "", EnterPhase("debrief")) == "nothing_played"


def test_one_talks_between_rounds_as_well_and_begins_with_a_clean_sheet() -> None:
    table = laid()
    for intent in (OpenRound(), CloseRound(), EnterPhase("choice"), EnterPhase("dialogue")):
        assert why(table, "", intent) == ""
    assert SHARED not in words(seen(table, "mia"))
    assert why(table, "", EnterPhase("choice")) == ""


@pytest.mark.parametrize("how", ["csv", "jsonl", "xes", "ocel-json"])
@pytest.mark.parametrize("hidden", [[], ["--pseudonyms"]])
def test_no_export_has_a_word_of_it(tmp_path: Path, how: str, hidden: list[str]) -> None:
    table = laid(tmp_path / "talk.overdracht")
    table.say("", OpenRound())
    table.close()
    out = tmp_path / "out"
    assert answer(["export", str(tmp_path / "talk.overdracht"), "--to", how, "--out", str(out), *hidden]) == Ending.DONE
    files = [out] if out.is_file() else [page for page in out.rglob("*") if page.is_file()]
    assert files
    for word in (SECRET, SHARED):
        assert not any(word.encode() in page.read_bytes() for page in files)


def test_it_can_be_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "talk.overdracht"
    laid(path).close()
    forget(path, "Naam van front-1")
    again = Table.resume(path, scenario_of, archetypes())
    assert SHARED not in words(seen(again, "mia"))
    assert "(tekst verwijderd)" in words(seen(again, "front-1"))
    again.close()


def test_a_dialogue_runs_again_to_the_byte() -> None:
    table = laid()
    table.say("handler-1", ShareAnswer("known", shared=True))
    table.say("", OpenRound())
    assert first_difference(table.journal, run_again(table.journal)) is None
    assert any(isinstance(event, DialogueAnswered) for entry in table.journal for event in entry.events)


def test_the_questions_of_the_lobby_wait_meanwhile() -> None:
    assert not any(deed.intent == "AnswerLobby" for deed in seen(laid(), "mia").deeds)
    assert why(laid(), "mia", AnswerLobby("support", 3)) == ""
