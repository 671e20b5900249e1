"""Every number says where it comes from, or admits that it is an assumption."""

import pytest
from pydantic import ValidationError

from simulation.scenario.document import read_document
from simulation.scenario.faults import shown
from simulation.scenario.reading import validated
from simulation.scenario.sourced import Assumption, Sourced, assumptions, unsourced_numbers


def unsourced(text: str, *exempt: str) -> list[str]:
    return [shown(fault.path) for fault in unsourced_numbers(read_document(text, "f.yaml"), exempt)]


def test_a_number_without_a_source_is_told_at_its_place() -> None:
    fault = unsourced_numbers(read_document("roles:\n  kcc:\n    speed: 1.5\n", "f.yaml"))[0]
    assert fault.told("nl").startswith("f.yaml:3:12  roles.kcc.speed: Waar komt 1.5 vandaan?")
    assert "`source:`" in fault.told("en")
    assert "`assumption:`" in fault.told("en")


def test_durations_and_moments_are_numbers_too_and_other_words_are_not() -> None:
    text = "[{a: 45m, b: 8w, c: 1h30m, d: 3d 10:00, e: 2 of 3, f: 12:30, g: 2024-01-08, h: m, i: true, j: '5', k: ''}]"
    assert unsourced(text) == ["[0].a", "[0].b", "[0].c", "[0].d"]


@pytest.mark.parametrize("origin", ["source: CBS 2023", "assumption: nobody counted", "assumption: true"])
def test_an_origin_covers_all_that_stands_under_it(origin: str) -> None:
    assert unsourced(f"a: {{{origin}, n: 1, m: [2, {{k: 3m}}]}}\nb: 4") == ["b"]
    assert unsourced(f"{origin}\na: {{n: 1}}\nb: 4") == []


@pytest.mark.parametrize("origin", ["source: ''", "source: ~", "assumption: false", "assumption: ' '", "source: 5"])
def test_an_empty_origin_is_no_origin(origin: str) -> None:
    assert unsourced(f"a: {{{origin}, n: 1}}") == ["a.n"]


def test_a_thing_that_is_named_source_is_looked_into() -> None:
    assert unsourced("roles: {source: {n: 1}, assumption: {source: x, n: 2}}") == ["roles.source.n"]


def test_some_top_level_keys_are_exempt_and_only_there() -> None:
    assert unsourced("overdracht: 1\na: {overdracht: 2}\nother: 3", "overdracht") == ["a.overdracht", "other"]


def test_assumptions_are_listed_with_their_reason_and_place() -> None:
    text = "a:\n  assumption: a guess\n  n: 5\n  b: {source: CBS, m: 6}\n  c: {assumption: true, d: [45m]}\ne: 7\n"
    assert assumptions(read_document(text, "f.yaml")) == [
        Assumption(("a", "n"), 5, "a guess", (3, 6)),
        Assumption(("a", "c", "d", 0), "45m", None, (5, 29)),
    ]


def test_what_is_partly_sourced_is_still_listed_as_an_assumption() -> None:
    document = read_document("a: {source: CBS, assumption: extrapolated, n: 5}", "f.yaml")
    assert [(found.value, found.why) for found in assumptions(document)] == [(5, "extrapolated")]
    assert unsourced_numbers(document) == []


class Desk(Sourced):
    """A noun with two numbers."""

    speed: float = 1.0
    seats: int = 1


def test_a_noun_takes_its_origin_and_whole_numbers_for_floats() -> None:
    desk = validated(read_document("{speed: 2, source: CBS, assumption: true}", "f"), Desk)
    assert (desk.speed, desk.source, desk.assumption) == (2.0, "CBS", True)
    assert Desk().source is None


@pytest.mark.parametrize(
    "values",
    [
        *({"seats": "1"}, {"seats": True}, {"seats": 1.0}, {"speed": "1"}, {"speed": float("inf")}, {"other": 1}),
        *({"assumption": False}, {"assumption": ""}, {"assumption": 3}, {"source": True}),
    ],
)
def test_a_noun_is_strict(values: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Desk.model_validate(values)


def test_a_noun_does_not_change_and_describes_itself() -> None:
    with pytest.raises(ValidationError):
        Desk().seats = 2
    assert Desk.model_json_schema()["properties"]["assumption"]["anyOf"][1] == {"const": True}


def test_a_reason_in_two_languages_is_told_once_and_not_for_every_number_under_it() -> None:
    assert unsourced("roles: {kcc: {n: 1, m: 2}, assumption: {nl: zo, en: so}}") == []
