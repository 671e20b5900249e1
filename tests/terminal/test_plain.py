"""Plain mode: every deed is in it, a whole game can be played in it, and nothing is lost when it stops."""

import io
import signal
import subprocess
import sys
import time
import unicodedata
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overdracht.composition import carried_on, evaluator, laid, opened, run_again
from overdracht.shelf import shipped
from roles import archetypes
from roles.terminal.plain import playing
from roles.terminal.plain.console import Streams
from roles.terminal.plain.menu import menu
from roles.terminal.plain.writing import whole
from roles.terminal.presenter import present
from simulation.intents.table import OpenRound, TakeSeat
from simulation.replay import first_difference
from simulation.session.pace import Pace
from simulation.session.table import Table
from tests.plays import EVERYTHING, head, scenario
from tests.terminal.moments import everybody, luck, played_until, shown
from tests.terminal.person import Person, sit

SEATS = ("front-1", "handler-2", "adviser-1", "boss-1", "noa", "observer-1")


@given(luck)
@settings(max_examples=25, deadline=None)
def test_every_deed_stands_under_exactly_one_line_of_the_menu(dice: Random) -> None:
    played = played_until(dice, phase=True)
    for seat in everybody(played):
        screen = shown(played, seat, dice.choice(("nl", "en")))
        listed = [deed.id for entry in menu(screen) for deed in entry.every_deed()]
        assert sorted(listed) == sorted(deed.id for deed in screen.deeds)


@pytest.mark.parametrize("seat", SEATS)
def test_a_person_plays_a_whole_game_of_two_rounds_in_any_role(seat: str, tmp_path: Path) -> None:
    table = laid(head(), tmp_path / "game.overdracht")
    table.say("", TakeSeat(seat))
    sit(table, seat, Person(Random(seat), acts=0.25))
    table.close()
    assert table.world.last_round_is_over
    journal = opened(tmp_path / "game.overdracht")
    assert len(journal) == len(table.journal)
    assert first_difference(journal, run_again(journal)) is None


@pytest.mark.prove
@pytest.mark.parametrize("name", shipped())
def test_a_person_plays_every_role_of_every_shipped_game(name: str) -> None:
    of = head(name)
    game = scenario(of)
    desks = list({role: seat for seat, role in game.seats("room").items()}.values())
    for seat in [*desks, *game.personas, "observer-2"]:
        table = Table.lay(of, game, archetypes())
        table.say("", TakeSeat(seat))
        sit(table, seat, Person(Random(seat), acts=0.2))
        assert table.world.last_round_is_over
        assert first_difference(table.journal, run_again(table.journal)) is None


@pytest.mark.parametrize("lines", [1, 30, 77, 150])
def test_a_session_that_stops_at_any_moment_is_carried_on_in_the_same_seat(lines: int, tmp_path: Path) -> None:
    path = tmp_path / "game.overdracht"
    table = laid(head(), path)
    table.say("", TakeSeat("handler-1"))
    dice = Random(lines)
    sit(table, "handler-1", Person(dice, lines=lines))
    table.close()
    before = present(table.eyes("handler-1"), "nl")
    again = carried_on(path)
    assert again.seats() == ["handler-1"]
    after = present(again.eyes("handler-1"), "nl")
    # Time in which nothing happened is not kept, and nothing else is lost.
    assert (after.blocks, after.news) == (before.blocks, before.news) or after.clock.at < before.clock.at
    sit(again, "handler-1", Person(dice, lines=lines))
    again.close()
    journal = opened(path)
    assert first_difference(journal, run_again(journal)) is None


def test_what_is_written_never_holds_what_a_terminal_obeys() -> None:
    shown_, given_ = io.StringIO(), io.StringIO("\x1b[31mrood\x07\n")
    streams = Streams(given_, shown_)
    streams.write("  goed \x1b]52;c;aGk=\x07 \x9b31m en \u202e verder")
    assert streams.read("\x1b[2J?") == "[31mrood"
    assert streams.read("nog iets?") is None
    assert all(sign.isprintable() or sign == "\n" for sign in shown_.getvalue())
    assert shown_.getvalue().startswith("  goed ]52;c;aGk= 31m en verder\n")


@given(luck)
@settings(max_examples=10, deadline=None)
def test_every_screen_can_be_read_aloud_in_both_languages(dice: Random) -> None:
    played = played_until(dice, phase=True)
    for seat in everybody(played):
        for language in ("nl", "en"):
            lines = list(whole(shown(played, seat, "nl" if language == "nl" else "en")))
            assert lines
            assert not any(line != line.rstrip() or "\n" in line for line in lines)


class Script(Person):
    """Types these lines and then no more."""

    def __init__(self, *lines: str) -> None:
        super().__init__(Random(0))
        self._lines = iter(lines)

    def read(self, prompt: str) -> str | None:
        self.written.append(f"{prompt} ")
        return next(self._lines, None)


def told(*lines: str, seat: str = "front-1", opened_: bool = True) -> str:
    """All that is written when somebody types these lines."""
    table = Table.lay(*_parts())
    table.say("", TakeSeat(seat))
    if opened_:
        table.say("", OpenRound())
    script = Script(*lines)
    sit(table, seat, script)
    return "\n".join(script.written)


def _parts() -> tuple:  # type: ignore[type-arg]
    return head(), scenario(head()), archetypes()


def test_a_word_is_explained_and_the_language_can_be_changed_in_play() -> None:
    said = told("? warm", "en", "?warm", "?xyzzy", "nonsense", "q")
    assert "Overdragen terwijl u erover praat" in said
    assert "Handing over while you talk about it" in said
    assert "That word is not on this screen." in said
    assert "I don't understand." in said
    assert said.endswith("Goodbye.")


def test_waiting_goes_on_until_there_is_something_to_do() -> None:
    said = told("w", "l", "q")
    assert "maandag 25 maart, 9.30 uur" in said
    assert "Mia te woord staan" in said
    assert "Aan de lijn en aan de balie:" in said


def test_what_cannot_be_undone_asks_once() -> None:
    asked = told("w", "2", "4", "q", seat="mia")
    assert "Dit kunt u niet terugdraaien." not in asked
    table = Table.lay(*_parts())
    table.say("", TakeSeat("front-1"))
    script = Script("4", "1", "2", "n", "q")
    sit(table, "front-1", script)
    assert any("Dit kunt u niet terugdraaien. Zeker?" in line for line in script.written)
    assert not table.world.agreements.chosen


@given(st.text())
def test_no_text_at_all_gets_through_to_the_terminal_as_a_command(text: str) -> None:
    shown_ = io.StringIO()
    Streams(io.StringIO(), shown_).write(text)
    assert not any(unicodedata.category(sign) == "Cc" for sign in shown_.getvalue().removesuffix("\n"))


class Slow(Script):
    """Takes ten seconds to type a line."""

    seconds = 0.0

    def read(self, prompt: str) -> str | None:
        self.seconds += 10
        return super().read(prompt)


def test_with_a_speed_the_clock_runs_while_one_thinks_and_stands_still_between_rounds() -> None:
    table = Table.lay(*_parts())
    table.say("", TakeSeat("front-1"))
    script = Slow("2", "", "", "s", "1", "6", "j", "", "q")
    playing.sit(table, "front-1", "nl", script, evaluator(), Pace(table, 1, lambda: script.seconds))
    said = "\n".join(script.written)
    # A minute is a day of 24 working hours here, so ten seconds are four, from nine o'clock.
    assert "maandag 25 maart, 13.00 uur" in said
    assert "De klok loopt door" in said
    assert table.world.table.phase == "evaluation"
    assert "Terugkijken op ronde 1." in said


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT, None], ids=str)
def test_a_game_that_is_stopped_is_whole_and_is_carried_on(how: signal.Signals | None, tmp_path: Path) -> None:
    path = tmp_path / "game.overdracht"
    command = [sys.executable, "-m", "overdracht", "play", EVERYTHING, "--role", "front", "--plain", "--session", path]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("2\nw\nw\n")
        process.stdin.flush()
        deadline = time.monotonic() + 30
        while "9.30 uur" not in process.stdout.readline() and time.monotonic() < deadline:
            pass
        if how is not None:
            process.send_signal(how)
        process.stdin.close()
        said = process.stdout.read()
    if how in {signal.SIGINT, None}:
        assert f"overdracht resume {path}" in said
    again = carried_on(path)
    assert again.seats() == ["front-1"]
    assert again.world.playing
    again.close()


def test_the_first_question_comes_before_anything_is_loaded_that_only_reports_need() -> None:
    program = (
        "import sys; from overdracht.__main__ import answer; code = answer(sys.argv[1:]);"
        "names = ('matplotlib', 'networkx', 'textual', 'scipy', 'typst', 'reports.observers');"
        "heavy = [name for name in names if name in sys.modules];"
        "print(code, heavy)"
    )
    command = [sys.executable, "-c", program, "play", EVERYTHING, "--plain"]
    done = subprocess.run(command, input="q\n", capture_output=True, text=True, timeout=60, check=True, cwd=Path("/"))
    assert "Welke rol neemt u?" in done.stdout
    assert done.stdout.endswith("0 []\n")
