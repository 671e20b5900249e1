"""A new scenario to start from: it is right, it plays, something happens in it, and nothing of a user is lost."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from overdracht.__main__ import answer
from overdracht.choosing import first_offers
from overdracht.composition import play_with_bots
from overdracht.endings import Ending
from overdracht.language import LANGUAGES, Language
from overdracht.shelf import GUIDE, SCHEMA, guide_text, header, scenario_of, start_text
from simulation.case import RESIDENTS
from simulation.events import Event
from simulation.events.case import CaseOpened
from simulation.events.contact import QuestionAsked, ResultTold, SilenceFelt
from simulation.events.table import RoundClosed
from simulation.events.work import TaskOffered
from simulation.journal import Journal
from simulation.scenario.document import read_document
from simulation.scenario.schema import scenario_schema

MODELINE = re.compile(r"# yaml-language-server: \$schema=(.+)")
SEEDS = range(1, 21)

HOSTILE = [
    "", " ", ".", "..", "../mine", "a/b", "/mine", "~/mine", "a\\b", "C:mine", "a\nb", "a\tb", "a\x00b", "a\x1b[2Jb",
    "a*b", "a?b", "<a>", 'a"b', "a|b", "con", "NUL.txt", "lpt1", "mine.", "mine ", ".hidden", "x" * 61, "\u202emine",
    "two_desks", "tilburg-evenementenvergunning", "$(date)", "a;b", "😀",
]  # fmt: skip


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def play(language: str, profile: str, seed: int = 1) -> Journal:
    file = Path(f"{language}.yaml")
    if not file.exists():
        answer(["new", language, "--lang", language])
    return play_with_bots(header(str(file), "room" if profile == "room" else "study", seed), first_offers).journal


def all_of(journal: Journal) -> list[Event]:
    return [event for entry in journal for event in entry.events]


def shape(data: object) -> object:
    """A scenario without its words: the numbers, and how things lie."""
    if isinstance(data, dict):
        return [shape(value) for value in data.values()]
    if isinstance(data, list):
        return [shape(value) for value in data]
    return "a word" if isinstance(data, str) and not re.match(r"[0-9]+[smhdw]\b", data) else data


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_scenario_is_right_and_says_what_to_try(language: Language, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(["new", "mijn spel", "--lang", language]) == Ending.DONE
    assert "overdracht run 'mijn spel.yaml'" in capsys.readouterr().out
    assert answer(["check", "mijn spel.yaml"]) == Ending.DONE
    assert Path("mijn spel.yaml").read_bytes() == start_text(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_first_line_points_an_editor_to_a_schema_that_lies_beside_it_and_accepts_it(language: str) -> None:
    """By a relative path: that works without a network, on any machine, and after the folder was sent to somebody."""
    answer(["new", "mine", "--lang", language])
    text = Path("mine.yaml").read_text(encoding="utf-8")
    pointed = MODELINE.match(text)
    assert pointed
    schema = json.loads(Path("mine.yaml").parent.joinpath(pointed[1]).read_text(encoding="utf-8"))
    assert schema == scenario_schema()
    assert list(Draft202012Validator(schema).iter_errors(read_document(text, "mine.yaml").data)) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seed", SEEDS)
def test_it_plays_to_the_end_whatever_the_seed_and_cases_get_a_result(language: str, seed: int) -> None:
    journal = play(language, "room", seed)
    assert "RoundClosed" in str(journal.entries[-1].events)
    told = {event.case for event in all_of(journal) if isinstance(event, ResultTold)}
    assert told


@pytest.mark.parametrize("language", LANGUAGES)
def test_as_a_study_most_cases_get_a_result(language: str) -> None:
    events = all_of(play(language, "study"))
    opened = sum(isinstance(event, CaseOpened) for event in events)
    assert sum(isinstance(event, ResultTold) for event in events) > opened / 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("profile", ["room", "study"])
def test_something_happens_in_it(language: str, profile: str) -> None:
    """A question that was answered before, a file that goes from desk to desk, and silence: in the first round."""
    events = all_of(play(language, profile))
    events = events[: next(n for n, event in enumerate(events) if isinstance(event, RoundClosed))]
    assert any(isinstance(event, QuestionAsked) and event.repeated for event in events)
    assert any(isinstance(event, SilenceFelt) for event in events)
    assert len({event.seat for event in events if isinstance(event, TaskOffered) and event.seat}) > 1


def test_both_languages_are_the_same_game() -> None:
    dutch, english = (read_document(start_text(language), "x").data for language in LANGUAGES)
    assert shape(dutch) == shape(english)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_small_and_has_what_a_table_needs(language: Language) -> None:
    answer(["new", "mine", "--lang", language])
    game = scenario_of(header("mine.yaml"))
    desks = [role for role in game.roles.values() if role.archetype not in RESIDENTS]
    assert len(desks) == 4
    assert all(role.brief and role.target for role in desks)
    found = (game.personas, game.ordinary, game.dilemmas, game.injects, game.interventions)
    assert [len(each) for each in found] == [2, 1, 1, 1, 3]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_of_it_is_explained(language: Language) -> None:
    """A line of explanation stands above every part."""
    lines = start_text(language).decode().splitlines()
    for number, line in enumerate(lines):
        if re.match(r"[a-z_]+:( \S.*)?$", line) and not line.startswith("summary"):
            assert lines[number - 1].startswith("#") or "#" in line, line


def test_it_never_overwrites(capsys: pytest.CaptureFixture[str]) -> None:
    Path("mine.yaml").write_text("my work", encoding="utf-8")
    assert answer(["new", "mine"]) == Ending.WRONG
    assert answer(["new", "mine.yaml"]) == Ending.WRONG
    assert "bestaat al" in capsys.readouterr().err
    assert Path("mine.yaml").read_text(encoding="utf-8") == "my work"


def test_it_follows_no_link_out_of_the_folder(tmp_path: Path) -> None:
    outside = tmp_path.parent / "outside.yaml"
    Path("mine.yaml").symlink_to(outside)
    assert answer(["new", "mine"]) == Ending.WRONG
    assert not outside.exists()
    Path(SCHEMA).symlink_to(outside)
    Path(GUIDE).unlink(missing_ok=True)
    Path(GUIDE).symlink_to(outside)
    assert answer(["new", "other"]) == Ending.DONE
    assert not outside.exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_to_which_its_head_points_lies_beside_it(language: str) -> None:
    answer(["new", "mine", "--lang", language])
    assert GUIDE in Path("mine.yaml").read_text(encoding="utf-8").partition("overdracht: 1")[0]
    assert Path(GUIDE).read_bytes() == guide_text()


def test_a_page_that_is_there_already_stays_as_it_is() -> None:
    Path(GUIDE).write_text("with my own notes", encoding="utf-8")
    assert answer(["new", "mine"]) == Ending.DONE
    assert Path(GUIDE).read_text(encoding="utf-8") == "with my own notes"


@pytest.mark.parametrize("there", ["my own notes", '{"title": "something else"}', "[]", "{" * 5000])
def test_a_file_that_bears_the_schemas_name_and_is_something_else_stays(
    there: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(SCHEMA).write_text(there, encoding="utf-8")
    assert answer(["new", "mine", "--lang", "en"]) == Ending.DONE
    assert "something else" in capsys.readouterr().out
    assert Path(SCHEMA).read_text(encoding="utf-8") == there


def test_the_schema_of_an_earlier_version_is_renewed() -> None:
    Path(SCHEMA).write_text(json.dumps({"title": scenario_schema()["title"]}), encoding="utf-8")
    assert answer(["new", "mine"]) == Ending.DONE
    assert json.loads(Path(SCHEMA).read_text(encoding="utf-8")) == scenario_schema()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_that_is_a_path_or_no_name_is_refused_and_nothing_is_written(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(tmp_path.parent.rglob("*"))
    assert answer(["new", "--", name]) == Ending.WRONG
    err = capsys.readouterr().err
    assert "\x1b" not in err
    assert "Traceback" not in err
    assert sorted(tmp_path.parent.rglob("*")) == before


@pytest.mark.parametrize("name", ["mijn-spel", "Straatfeest 2026", "één_loket", "v1.2", "2026"])
def test_an_ordinary_name_will_do(name: str) -> None:
    assert answer(["new", name]) == Ending.DONE
    assert Path(f"{name}.yaml").exists()
