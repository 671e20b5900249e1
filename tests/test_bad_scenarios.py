"""Scenarios that can't be played: each is refused in plain words, or comes to an end; nobody sees a traceback."""

from pathlib import Path

import pytest

from overdracht.__main__ import answer
from overdracht.endings import Ending
from overdracht.shelf import start_text
from tests.plays import EVERYTHING

TEXT = Path(EVERYTHING).read_text(encoding="utf-8")

REFUSED = {
    "nobody stops coming": ("between: {kind: exponential, mean: 4d}", "between: 0s"),
    "a mean of nothing": ("mean: 4d}", "mean: 0m}"),
    "too many ordinary requests": ("ordinary: 0.5", "ordinary: 1e9"),
    "another era": ("start: 2024-03-25", "start: 9999-12-31"),
    "slower than anybody": ("speed: 1.5", "speed: 1e-300"),
    "negative weights": ('values: {"yes": 1, "no": 2}', 'values: {"yes": -1, "no": 2}'),
    "weights of nothing": (
        "channels: {telephone: 3, form: 2, letter: 1}",
        "channels: {telephone: 0, form: 0, letter: 0}",
    ),
    "bounds the wrong way round": ("low: 1h, mode: 1d, high: 8d", "low: 9d, mode: 1d, high: 2d"),
    "a round of centuries": ("round: 6w", "round: 50000w"),
    "a task that waits for itself": (
        "after: [test_one, test_two, second_look",
        "after: [test_one, decide, second_look",
    ),
}


@pytest.mark.parametrize("fault", REFUSED)
def test_a_scenario_that_cannot_be_played_is_refused_with_its_place(
    fault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    right, wrong = REFUSED[fault]
    assert right in TEXT
    file = tmp_path / "bad.yaml"
    file.write_text(TEXT.replace(right, wrong, 1), encoding="utf-8")
    assert answer(["check", str(file)]) == Ending.WRONG
    assert "bad.yaml:" in capsys.readouterr().out


def test_faults_of_form_do_not_hide_wrong_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "both.yaml"
    text = TEXT.replace("live: true", "live: maybe").replace("knows: [handler]", "knows: [handlr]")
    file.write_text(text.replace("look_up: 5m", "look_up: 5q"), encoding="utf-8")
    assert answer(["check", str(file), "--lang", "en"]) == Ending.WRONG
    told = capsys.readouterr().out
    assert "Did you mean 'handler'?" in told
    assert "'5q'" in told
    assert "'maybe'" in told


def test_a_scenario_in_which_nothing_takes_time_is_told_to_be_restless_or_ends(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Work that reopens itself and takes no time would go on for ever within one moment."""
    file = tmp_path / "restless.yaml"
    text = TEXT.replace("weight: 4, result: granted", "weight: 0, result: granted").replace("mandate: true", "")
    for duration in ("effort: 1h", "record: 10m", "hand_over_cold: 5m", "hand_over_warm: 20m", "look_up: 5m"):
        text = text.replace(duration, f"{duration.split(':')[0]}: 0m")
    text = text.replace("effort: {kind: lognormal, mean: 2h, cv: 0.5}", "effort: 0m").replace(
        "desk_time: {stretch: 6, least: 20m, most: 6h}, pace: 1d, ", ""
    )
    file.write_text(text, encoding="utf-8")
    assert answer(["run", str(file), "--lang", "en"]) in (Ending.WRONG, Ending.DONE)
    assert "defect" not in capsys.readouterr().err


def test_a_plan_that_changes_while_no_channel_can_carry_it_is_told_later(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A form has no box for it and the telephone is down: saying nothing, at once and for ever, would be restless."""
    file = tmp_path / "down.yaml"
    illness = "effects: [{kind: absence, role: adviser, lasts: 1d}]"
    change = (
        "effects: [{kind: outage, channel: telephone, lasts: 2h}, {kind: fact, persona: bram, fact: width, value: 9}]"
    )
    text = start_text("en").decode().replace("volunteered: 0.4", "volunteered: 1").replace(illness, change)
    file.write_text(text.replace("channels: [form, telephone]", "channels: [telephone, form]"), encoding="utf-8")
    assert change in file.read_text(encoding="utf-8")
    assert answer(["run", str(file), "--rounds", "1"]) == Ending.DONE
    assert not capsys.readouterr().err
