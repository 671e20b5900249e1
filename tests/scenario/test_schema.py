"""The schema that editors use says what the reader says: as far as form goes, neither is stricter than the other."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from overdracht.language import LANGUAGES
from overdracht.shelf import PRACTICE, scenario_text, shipped
from overdracht.shelf import SCHEMA as SCHEMA_FILE
from simulation.scenario.document import read_document
from simulation.scenario.schema import scenario_schema, schema_written
from tests.plays import EVERYTHING

SHIPPED = Path(__file__).parents[2] / "scenarios" / SCHEMA_FILE
STARTS = [str(SHIPPED.parent / "start" / f"{language}.yaml") for language in LANGUAGES]
PRACTICE_FILE = str(SHIPPED.parent / "practice" / PRACTICE)
TEXT = Path(EVERYTHING).read_text(encoding="utf-8")
SCHEMA = scenario_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
NOUNS: dict[str, dict[str, Any]] = {"Scenario": SCHEMA, **SCHEMA["$defs"]}

MISTAKES = {
    "a typo in a key": ("archetype: beslisser", "archetpye: beslisser"),
    "a typo at the top": ("dilemmas:", "dilemma:"),
    "a text for a number": ("speed: 1.5", "speed: fast"),
    "a number for a duration": ("look_up: 5m", "look_up: 5"),
    "a duration in words": ("record: 10m", "record: 10 minutes"),
    "a number for a spread": ("between: {kind: exponential, mean: 4d}", "between: 4"),
    "a word for yes or no": ("live: true", "live: maybe"),
    "an unknown kind of change": ("{kind: field, case_type", "{kind: feild, case_type"),
    "an unknown kind of spread": ("kind: lognormal", "kind: normal"),
    "an unknown kind of effect": ("{kind: absence, role", "{kind: illness, role"),
    "an unknown archetype": ("archetype: adviseur", "archetype: consultant"),
    "an unknown inclination": ("name: records", "name: writes"),
    "a chance above one": ("forgotten: 0.5", "forgotten: 50"),
    "a moment without a day": ("at: 8d 10:00", "at: monday"),
    "hours that nobody can read": ('hours: "mon-fri 13:00-14:30"', "hours: afternoons"),
    "a day the Dutch way": ("start: 2024-03-25", "start: 25-03-2024"),
    "a name with a capital": ("  handler:\n", "  Handler:\n"),
    "a name with a space": ("knows: [handler]", 'knows: ["the handler"]'),
    "a text in one of two languages": ("title: {nl: Alles, en: Everything}", "title: {nl: Alles}"),
    "a list that may not be empty": ("reaches: [front]", "reaches: []"),
    "no reason to assume": ("assumption: true", "assumption: false"),
    "something left out": ("profiles:\n  room:", "profiles:\n  rooms:"),
    "another version of the format": ("overdracht: 1", "overdracht: 2"),
}


def said(text: str) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(read_document(text, "x.yaml").data)]


def test_the_shipped_schema_is_what_the_models_say() -> None:
    """After a change that is meant: delete scenarios/scenario.schema.json and run this test outside CI."""
    if not SHIPPED.exists() and os.environ.get("CI") != "true":
        SHIPPED.write_text(schema_written(), encoding="utf-8")
    assert json.loads(SHIPPED.read_text(encoding="utf-8")) == SCHEMA


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


@pytest.mark.parametrize("name", [*shipped(), *STARTS, PRACTICE_FILE, EVERYTHING])
def test_a_scenario_that_plays_is_right_by_the_schema(name: str) -> None:
    text, _ = scenario_text(name)
    assert said(text.decode()) == []


@pytest.mark.parametrize("mistake", MISTAKES)
def test_an_editor_sees_a_mistake_of_form(mistake: str) -> None:
    right, wrong = MISTAKES[mistake]
    assert right in TEXT
    assert said(TEXT.replace(right, wrong, 1))


@pytest.mark.parametrize(("noun", "schema"), NOUNS.items())
def test_every_noun_and_every_field_has_a_title_and_says_what_it_is(noun: str, schema: dict[str, Any]) -> None:
    assert schema["description"], noun
    for name, field in schema.get("properties", {}).items():
        assert field.get("description"), f"{noun}.{name}"
        assert "title" in field or "$ref" in str(field), f"{noun}.{name}"


def test_no_field_has_a_default_that_no_file_could_have() -> None:
    """Seconds, say: an editor writes a default into the file when it completes."""
    for noun, schema in NOUNS.items():
        for name, field in schema.get("properties", {}).items():
            if "default" in field:
                validator = Draft202012Validator({**field, "$defs": SCHEMA["$defs"]})
                assert validator.is_valid(field["default"]), f"{noun}.{name}"


@pytest.mark.parametrize("noun", [n for n, s in NOUNS.items() if s.get("type") == "object"])
def test_every_noun_may_say_where_its_numbers_come_from(noun: str) -> None:
    assert {"source", "assumption"} <= NOUNS[noun]["properties"].keys()


def test_hours_and_durations_that_the_reader_takes_are_right_by_the_schema() -> None:
    for right, other in (
        ('hours: "mon-fri 09:00-17:00"', 'hours: "mon 9:00-12:00, mon 13:00-24:00,wed-sun 00:00-24:00"'),
        ("look_up: 5m", "look_up: 1w2d3h4m5s"),
        ("at: 8d 10:00", "at: 1w1d 9:05"),
        ("at: 8d 10:00", "at: 36h"),
    ):
        assert said(TEXT.replace(right, other, 1)) == []
