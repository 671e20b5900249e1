"""Words are read the way a facilitator writes them, and refused with what was probably meant."""

import json
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from simulation.scenario.words import Chance, Day, Duration, Identifier, Moment, Text, Wording


class Card(BaseModel):
    """Every word once."""

    model_config = ConfigDict(strict=True)

    text: Text | None = None
    wording: Wording | None = None
    duration: Duration | None = Field(default=None, ge=0)
    chance: Chance | None = None
    moment: Moment | None = None
    name: Identifier | None = None
    day: Day | None = None


def read(**values: object) -> Card:
    return Card.model_validate_json(json.dumps(values))


def refusal(**values: object) -> dict[str, object]:
    """The first thing that is said of the value that is refused."""
    with pytest.raises(ValidationError) as caught:
        read(**values)
    error = caught.value.errors()[0]
    return {"type": error["type"], **error.get("ctx", {})}


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("30s", 30),
        ("45m", 2700),
        ("2h", 7200),
        ("1h30m", 5400),
        ("3d", 259_200),
        ("8w", 4_838_400),
        ("1w2d3h4m5s", 788_645),
        ("0m", 0),
        ("90m", 5400),
    ],
)
def test_a_duration_becomes_whole_seconds(written: str, seconds: int) -> None:
    assert read(duration=written).duration == seconds


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("45 min", "45m"),
        ("45M", "45m"),
        ("3 dagen", "3d"),
        ("8 weken", "8w"),
        ("1,5 uur", "90m"),
        ("1.5h", "90m"),
        ("1h 30m", "1h30m"),
        ("2 hours", "2h"),
        ("3 maanden", None),
        ("1y", None),
        ("m", None),
        ("", None),
        ("30m1h", None),
        ("45m\n", "45m"),
        ("٤m", None),
        ("12345678m", None),
        (45, None),
        (4.5, None),
        (True, None),
        (None, "absent"),
        ([], None),
    ],
)
def test_a_duration_written_otherwise_is_refused_with_a_hint(written: object, meant: str | None) -> None:
    if meant == "absent":
        assert read(duration=written).duration is None
        return
    said = refusal(duration=written)
    assert "is geen duur" in said["nl"]
    assert "such as 45m, 1h30m or 3d" in said["en"]
    assert said["nearest"] == meant


@pytest.mark.parametrize("written", ["-3d", "- 3d", -3, -0.5])
def test_nothing_lasts_shorter_than_nothing(written: object) -> None:
    assert "korter dan niets" in refusal(duration=written)["nl"]


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("20d", 1_728_000),
        ("0d", 0),
        ("45m", 2700),
        ("3d 10:00", 295_200),
        ("2w 09:30", 1_243_800),
        ("1w2d 9:05", 810_300),
        ("0d 23:59", 86_340),
    ],
)
def test_a_moment_becomes_seconds_since_the_start(written: str, seconds: int) -> None:
    assert read(moment=written).moment == seconds


@pytest.mark.parametrize("written", ["10:00", "3d 24:00", "3d 10:60", "3d10:00", "3h 10:00", "-1d", 3, "", None])
def test_another_moment_is_refused(written: object) -> None:
    if written is None:
        assert read(moment=None).moment is None
    else:
        assert "is geen moment" in refusal(moment=written)["nl"]


def test_a_day_is_a_date_in_one_notation() -> None:
    assert read(day="2024-02-29").day == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("8-1-2024", "2024-01-08"),
        ("08/01/2024", "2024-01-08"),
        ("2023-02-29", None),
        ("20240108", None),
        ("2024-W02-1", None),
        ("2024-1-8", None),
        (20_240_108, None),
        (True, None),
    ],
)
def test_a_day_written_otherwise_is_refused_with_a_hint(written: object, meant: str | None) -> None:
    said = refusal(day=written)
    assert "is geen datum" in said["nl"]
    assert said["nearest"] == meant


@pytest.mark.parametrize("chance", [0, 1, 0.25, 1e-9])
def test_a_chance_lies_between_never_and_always(chance: object) -> None:
    assert read(chance=chance).chance == chance


@pytest.mark.parametrize(
    ("chance", "kind"),
    [(1.01, "less_than_equal"), (-0.1, "greater_than_equal"), ("0.5", "float_type"), (True, "float_type")],
)
def test_another_chance_is_refused(chance: object, kind: str) -> None:
    assert refusal(chance=chance)["type"] == kind


@pytest.mark.parametrize("name", ["a", "kcc", "intake_2", "a" * 40])
def test_a_name_is_short_and_plain(name: str) -> None:
    assert read(name=name).name == name


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Balie 2", "balie_2"),
        ("coördinator", "coordinator"),
        ("2e-lijns", None),
        ("", None),
        ("_x", "x"),
        ("a" * 41, "a" * 40),
        ("kcc\n", "kcc"),
    ],
)
def test_another_name_is_refused_with_a_hint(name: str, meant: str | None) -> None:
    said = refusal(name=name)
    assert "geen korte naam" in said["nl"]
    assert said["nearest"] == meant


def test_a_text_has_two_languages_or_one_for_both() -> None:
    both = read(text={"nl": "Balie", "en": "Desk"}).text
    assert (both.in_("nl"), both.in_("en")) == ("Balie", "Desk")
    one = read(text="Balie").text
    assert one.in_("nl") == one.in_("en") == "Balie"
    assert Text(nl="a", en="b") == Text.model_validate(Text(nl="a", en="b"))


def test_a_text_is_stripped_and_brought_into_one_normal_form() -> None:
    assert read(text="  cafe\u0301\nregel \n").text.nl == "café\nregel"


@pytest.mark.parametrize("text", [5, 1.5, True, []])
def test_something_else_is_not_taken_for_a_text(text: object) -> None:
    assert "Hier hoort een tekst" in refusal(text=text)["nl"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "string_too_short"),
        (" \n ", "string_too_short"),
        ({"nl": "a", "en": ""}, "string_too_short"),
        ({"nl": "a"}, "missing"),
        ({"nl": "a", "en": "b", "de": "c"}, "extra_forbidden"),
        ({"nl": 5, "en": "b"}, "string_type"),
        ("x" * 2001, "string_too_long"),
        ("a\x1b[2Jb", "problem"),
        ("a\u202eb", "problem"),
        ("a\x00b", "problem"),
        ("a\rb", "problem"),
    ],
)
def test_an_empty_endless_or_dangerous_text_is_refused(text: object, kind: str) -> None:
    assert refusal(text=text)["type"] == kind


def test_texts_do_not_change() -> None:
    with pytest.raises(ValidationError):
        Text(nl="a", en="b").nl = "c"


def test_every_word_describes_itself_to_an_editor() -> None:
    properties = Card.model_json_schema()["properties"]
    patterns = {name: json.dumps(schema) for name, schema in properties.items()}
    assert "pattern" in patterns["duration"]
    assert "pattern" in patterns["moment"]
    assert "[a-z][a-z0-9_]{0,39}" in patterns["name"]
    assert '"format": "date"' in patterns["day"]
    assert '"maximum": 1' in patterns["chance"]
    assert {branch.get("type") for branch in Card.model_json_schema()["$defs"]["Text"]["anyOf"]} == {"string", "object"}


@given(st.text(max_size=30) | st.integers() | st.floats() | st.booleans(), st.sampled_from([*Card.model_fields]))
def test_anything_else_is_read_or_refused_and_never_breaks(value: object, field: str) -> None:
    with suppress(ValidationError):
        assert Card.model_validate({field: value})


@given(st.integers(0, 999), st.integers(0, 999), st.integers(0, 999))
def test_a_duration_is_the_sum_of_its_parts(days: int, hours: int, minutes: int) -> None:
    assert read(duration=f"{days}d{hours}h{minutes}m").duration == days * 86_400 + hours * 3600 + minutes * 60
