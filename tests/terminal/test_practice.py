"""The practice case: who does literally what each step says gets to the end, in every role, language and mode."""

import asyncio
import io
import re
from pathlib import Path

import pytest

from overdracht.__main__ import answer
from overdracht.practising import place_for
from overdracht.shelf import practice_header, scenario_of, shipped
from roles.terminal.app.pointing import keys_for
from roles.terminal.app.program import Program
from roles.terminal.plain.asking import Asker
from roles.terminal.plain.playing import Sitting
from roles.terminal.plain.pointing import typing_for
from roles.terminal.practice.practising import Practising
from roles.terminal.practice.steps import STEPS
from roles.terminal.screen import GUIDE, Passage
from simulation.scenario.faults import Language
from tests.plays import EVERYTHING
from tests.terminal.scenes import drawn

ROLES = ("employee", "resident", "manager")
LANGUAGES: tuple[Language, ...] = ("nl", "en")
NAMED = {"(leeg)": "", "(empty)": "", "spatiebalk": "space", "space bar": "space", "Enter": "enter"}
MOST = 40


class Obedient:
    """Types what the step says, line by line, and nothing of the own."""

    def __init__(self, place: Practising, language: Language) -> None:
        self.place, self.language = place, language
        self.left: list[str] = []
        self.steps: list[str] = []
        self.written: list[str] = []

    def write(self, line: str = "") -> None:
        self.written.append(line)

    def read(self, prompt: str) -> str | None:
        del prompt
        if not self.left:
            if self.place.is_done or len(self.steps) > MOST:
                return None
            said = self.place.own(self.language).headline
            self.steps.append(said)
            self.left = orders(said, r"(?:Typ|Type)(?:, regel na regel|, line by line)?: (.*)\.$", ", ")
        return self.left.pop(0)


def orders(said: str, pattern: str, between: str) -> list[str]:
    """What a step says literally that one should press or type."""
    found = re.search(pattern, said)
    assert found, said
    return [NAMED.get(part, part) for part in re.split(between, found[1])]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", ROLES)
def test_who_types_what_each_step_says_gets_to_the_end_in_plain_mode(role: str, language: Language) -> None:
    place = place_for(role, typing_for)
    person = Obedient(place, language)
    Sitting(place, Asker(person, language)).play()
    assert place.is_done
    assert len(person.steps) < 12
    assert any(line.startswith(("Oefening:", "Practice:")) for line in person.written)


@pytest.mark.parametrize(("role", "language"), [("employee", "nl"), ("resident", "en"), ("manager", "nl")])
def test_who_presses_what_each_step_says_gets_to_the_end_in_the_app(role: str, language: Language) -> None:
    place = place_for(role, keys_for)

    async def practise() -> None:
        program = Program(place, language)
        async with program.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            for _ in range(MOST):
                if place.is_done:
                    break
                assert program.seen is not None
                said = program.seen.headline
                assert "kijkt mee" not in drawn(program), "who practises plays"
                keys = orders(said, r"(?:Druk op de|Druk op|Press the|Press) (.*)\.$", ", dan |, then ")
                for key in keys:
                    await pilot.press(key)
                    await pilot.pause()
            assert place.is_done
            await pilot.pause()
            assert program.seen is not None
            assert program.seen.headline.startswith(("Klaar", "Done"))

    asyncio.run(practise())


def test_a_step_fits_in_two_lines_of_a_small_terminal() -> None:
    for archetype, steps in STEPS.items():
        for step in steps:
            for said in (step.do.nl, step.do.en):
                longest = f"Stap 9 van 9: {said} Typ, regel na regel: 9, 9, (leeg), (leeg), j."
                assert len(longest) <= 2 * 76, archetype


def test_who_does_something_else_is_still_told_the_step_and_may_run_ahead() -> None:
    place = place_for("employee", typing_for)
    first = place.own("nl").headline
    place.own("nl")
    assert place.own("nl").headline == first
    place.wait()
    assert place.own("nl").headline.startswith("Stap 2 van 5")
    place.wait()
    assert place.own("nl").headline.startswith("Stap 2 van 5"), "waiting is not answering"


def test_the_step_is_the_first_block_of_a_screen_and_says_what_it_is_for() -> None:
    block = place_for("employee", typing_for).own("en").blocks[0]
    assert isinstance(block, Passage)
    assert block.id == GUIDE


def test_the_practice_case_is_no_game_that_is_listed_and_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    assert "practice" not in shipped()
    assert scenario_of(practice_header()).rounds.number == 1
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO("w\nq\n"))
    assert answer(["play", "--practice", "--plain"]) == 0
    assert list(tmp_path.iterdir()) == []
    assert answer(["play", "--practice", "--role", "handler", "--plain"]) != 0
    assert answer(["play", "--plain"]) != 0


def test_who_practises_first_is_asked_for_a_role_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO("1\nw\nq\nq\n"))
    assert answer(["play", EVERYTHING, "--plain"]) == 0
    said = capsys.readouterr().out
    assert "1. Eerst oefenen (2 minuten)" in said
    assert "Stap 2 van 5: Sam belt. Neem de telefoon op." in said
    assert said.count("Welke rol neemt u?") == 2
    assert list(tmp_path.iterdir()) == []
