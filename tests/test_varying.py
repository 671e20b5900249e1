"""Patterns name numbers of a file: a star stands for every name, and what is multiplied stays what it was."""

from hypothesis import given
from hypothesis import strategies as some

from simulation.scenario.document import Document, read_document
from simulation.scenario.setting import with_settings
from simulation.scenario.varying import places, put, scaled
from simulation.scenario.words import as_duration, seconds

TEXT = """
roles:
  desk: {inclinations: {records: 0.4, looks_up: 0.9}, hours: "mon-fri 09:00-17:00"}
  boss: {inclinations: {records: 0.7}}
people: [{patience: 4d}, {patience: {kind: gamma, mean: 6d, cv: 0.5}}]
deeds: {ask: 10m, record: 1m}
trust: {silence: -0.2, helped: 3}
live: true
"""


def file(text: str = TEXT) -> Document:
    return read_document(text, "f.yaml")


def test_a_star_stands_for_every_name_and_every_number_in_a_list() -> None:
    assert places(file(), "roles.*.inclinations.records") == [
        ("roles", "desk", "inclinations", "records"),
        ("roles", "boss", "inclinations", "records"),
    ]
    assert places(file(), "people.*.patience") == [("people", 0, "patience"), ("people", 1, "patience")]
    assert places(file(), "people.1.patience.mean") == [("people", 1, "patience", "mean")]
    assert places(file(), "roles.*.nothing") == []


def test_a_share_that_doubles_stays_a_share() -> None:
    assert scaled(file(), ["roles.*.inclinations.*"], 2) == {
        "roles.desk.inclinations.records": "0.8",
        "roles.desk.inclinations.looks_up": "1.0",
        "roles.boss.inclinations.records": "1.0",
    }


def test_durations_stay_whole_minutes_and_never_become_nothing() -> None:
    assert scaled(file(), ["deeds.*"], 0.5) == {"deeds.ask": "5m", "deeds.record": "1m"}


def test_of_a_spread_the_durations_are_multiplied_and_not_how_widely_it_varies() -> None:
    assert scaled(file(), ["people.*.patience"], 2) == {"people.0.patience": "8d", "people.1.patience.mean": "12d"}


def test_steps_below_zero_and_whole_numbers_are_multiplied() -> None:
    assert scaled(file(), ["trust.*"], 2) == {"trust.silence": "-0.4", "trust.helped": "6"}


def test_hours_and_yes_or_no_are_no_numbers() -> None:
    assert scaled(file(), ["roles.desk.hours", "live"], 2) == {}


def test_a_value_is_put_in_every_place_and_without_a_star_also_where_the_file_says_nothing() -> None:
    assert put(file(), {"roles.*.inclinations.records": 1.0, "deeds.inform": "8m", "live": False}) == {
        "roles.desk.inclinations.records": "1.0",
        "roles.boss.inclinations.records": "1.0",
        "deeds.inform": "8m",
        "live": "false",
    }


def test_a_list_is_put_as_a_list_and_read_as_one() -> None:
    settings = put(
        file("roles: {desk: {sees: [a, b], title: c}}"), {"roles.*.sees": ["status"], "roles.desk.title": "[d]"}
    )
    assert settings == {"roles.desk.sees": "[status]", "roles.desk.title": "[d]"}
    laid = with_settings(file("roles: {desk: {sees: [a, b], title: c}}"), settings)
    assert laid.data == {"roles": {"desk": {"sees": ["status"], "title": "[d]"}}}
    empty = with_settings(laid, {"roles.desk.sees": "[ ]"})
    assert empty.value(("roles", "desk", "sees")) == []


@given(some.integers(1, 60 * 24 * 300), some.sampled_from([0.5, 2.0]))
def test_half_of_twice_a_duration_is_the_duration(minutes: int, factor: float) -> None:
    there = scaled(file(f"a: {as_duration(60 * minutes)}"), ["a"], factor)["a"]
    back = scaled(file(f"a: {there}"), ["a"], 1 / factor)["a"]
    assert abs(seconds(back) - 60 * minutes) <= 60
