"""A new plan to start from: right for any scenario, every example in it plays, and what lies beside it is true."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from overdracht.__main__ import answer
from overdracht.endings import Ending
from overdracht.language import LANGUAGES
from overdracht.planning import MEASURES, PLAN_SCHEMA, measures_text, new_plan, schema_text
from overdracht.shelf import shipped
from overdracht.studying import plan_of
from reports.observers import definitions
from simulation.scenario.document import read_document

SCHEMA = json.loads(schema_text())
KEPT = sorted((Path(__file__).parents[2] / "docs" / "studies").glob("*.yaml"))
TILBURG = "tilburg-evenementenvergunning"


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def said(text: str) -> list[str]:
    return [error.message for error in Draft202012Validator(SCHEMA).iter_errors(read_document(text, "x.yaml").data)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenario", shipped())
def test_a_new_plan_of_any_scenario_is_right_and_tries_what_that_offers(language: str, scenario: str) -> None:
    assert answer(["new", "mine", "--study", scenario, "--lang", language]) == 0
    study = plan_of(Path("mine.yaml").read_bytes(), "mine.yaml")
    assert len(study.cells) == 1 + len(study.scripts[0].scenario.interventions)
    assert Path(MEASURES).exists()
    assert Path(PLAN_SCHEMA).exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_that_a_new_plan_shows_can_be_played(language: str) -> None:
    text = new_plan(TILBURG, Path("mine.yaml"), language).decode()
    ways = re.findall(r"# .*?(\{kind: (?:each|sets|together|factorial|fraction).*\})", text)
    assert len(ways) == 5
    for way in ways:
        plan_of(text.replace("interventions: {kind: each}", f"interventions: {way}").encode(), "mine.yaml")
    for key in ("basis", "settings", "variants", "assumptions"):
        plan_of(opened(text, key).encode(), "mine.yaml")
    samples = re.findall(r"\{kind: (?:latin|morris|sobol)[^}]*\}", text)
    assert len(samples) == 3
    for sample in samples:
        plan_of(opened(text, "assumptions").replace(samples[0], sample, 1).encode(), "mine.yaml")
    until = re.findall(r"#   (replications: .*)", text)
    plan_of(text.replace("replications: 50 ", f"{until[0]} ").encode(), "mine.yaml")


def opened(text: str, key: str) -> str:
    """The plan with one of its examples no longer a comment: the line with its key, and what is further in."""
    lines = text.splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith(f"    # {key}:"))
    while lines[at].startswith(f"    # {key}") or lines[at].startswith("    #   "):
        lines[at] = f"    {lines[at][6:]}"
        at += 1
    return "\n".join(lines) + "\n"


def test_both_languages_set_the_same() -> None:
    dutch, english = (read_document(new_plan(TILBURG, Path("a.yaml"), each).decode(), "x").data for each in LANGUAGES)
    assert isinstance(dutch, dict)
    assert isinstance(english, dict)
    texts = ("title", "question")
    assert [(k, v) for k, v in dutch.items() if k not in texts] == [
        (k, v) for k, v in english.items() if k not in texts
    ]


def test_a_scenario_in_a_file_of_its_own_is_named_by_its_path_whatever_it_is_called() -> None:
    assert answer(["new", "ons 'spel'".replace("'", ""), "--lang", "nl"]) == 0
    assert answer(["new", "studie", "--study", "ons spel.yaml", "--lang", "nl"]) == 0
    assert plan_of(Path("studie.yaml").read_bytes(), "studie.yaml").scripts[0].file == "ons spel.yaml"


def test_a_scenario_that_is_not_there_is_told_and_nothing_is_overwritten(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(["new", "mine", "--study", "tilburg-evenementen"]) == Ending.WRONG
    assert TILBURG in capsys.readouterr().err
    assert list(Path().iterdir()) == []
    Path("mine.yaml").write_text("mine", encoding="utf-8")
    assert answer(["new", "mine", "--study", TILBURG]) == Ending.WRONG
    assert Path("mine.yaml").read_text(encoding="utf-8") == "mine"


def test_an_editor_accepts_what_plays_and_marks_mistakes() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    text = new_plan(TILBURG, Path("mine.yaml"), "en").decode()
    for right in (text, *(each.read_text(encoding="utf-8") for each in KEPT), opened(text, "assumptions")):
        assert said(right) == []
    for was, becomes in (("study: 1", "study: 2"), ("kind: each", "kind: eech"), ("primary:", "primery:"),
                         ("replications: 50", "replications: lots"), ("rounds: 1", "rounds: 0")):  # fmt: skip
        assert said(text.replace(was, becomes, 1)), becomes


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_measures_has_them_all_with_their_definitions(language: str) -> None:
    page = measures_text(language)
    assert set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)) == set(definitions())
    assert {line.replace("\\|", "").count("|") for line in page.splitlines() if line.startswith("|")} == {6}
