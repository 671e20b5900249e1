"""What lies around playing: a window that is too small, a palette of all there is, a name that can be forgotten."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from overdracht.composition import evaluator, laid
from roles.terminal.alone import Alone
from roles.terminal.app.program import Program
from roles.terminal.app.searching import MOST, Searching
from roles.terminal.app.words import word
from simulation.intents.table import OpenRound, TakeSeat
from simulation.session.file import SessionFile
from simulation.session.forgetting import forget
from tests.plays import EVERYTHING, head


def sitting(seat: str) -> Alone:
    """Somebody in a seat, in a round."""
    table = laid(head(), None)
    table.say("", TakeSeat(seat))
    table.say("", OpenRound())
    table.wait(seat)
    return Alone(table, seat, evaluator())


def drawn(program: Program) -> str:
    """What stands in the window."""
    strips = program.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


@pytest.mark.parametrize(("size", "small"), [((80, 24), False), ((79, 24), True), ((120, 23), True), ((40, 12), True)])
def test_a_window_that_is_too_small_says_so_and_the_keys_still_work(size: tuple[int, int], *, small: bool) -> None:
    async def look() -> None:
        program = Program(sitting("front-1"), "nl")
        async with program.run_test(size=size) as pilot:
            await pilot.pause()
            await pilot.pause()
            assert ("Maak het venster groter" in drawn(program)) == small
            before = program.seat
            assert before is not None
            assert before.things
            await pilot.press("colon", *"hulp", "enter")
            await pilot.pause()
            assert "Help" in type(program.screen).__name__
            await pilot.press("escape")
            await pilot.resize_terminal(100, 30)
            await pilot.pause()
            assert "Maak het venster groter" not in drawn(program)

    asyncio.run(look())


@pytest.mark.parametrize(("typed", "becomes"), [("English", "en"), ("kleur", "overdracht-light"), ("stop", "left")])
def test_the_palette_finds_what_the_app_itself_can_do(typed: str, becomes: str) -> None:
    async def look() -> None:
        program = Program(sitting("front-1"), "nl")
        async with program.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await pilot.pause()
            await pilot.press("colon", *typed, "enter")
            await pilot.pause()
            assert becomes in {program.language, program.theme, "left" if program._exit else ""}

    asyncio.run(look())


def test_the_palette_says_how_much_more_there_is() -> None:
    async def look() -> None:
        program = Program(sitting("front-1"), "nl")
        async with program.run_test(size=(120, 60)) as pilot:
            await pilot.pause()
            await pilot.pause()
            await pilot.press("colon")
            await pilot.pause()
            assert isinstance(program.screen, Searching)
            many = len(program.screen._all)
            shown = program.screen.query_one("OptionList")
            assert shown.option_count == min(many, MOST) + (many > MOST)  # type: ignore[attr-defined]
            assert word("search_help", "nl") in drawn(program)

    asyncio.run(look())


FETCHED = """
import sys
from overdracht.__main__ import main
try:
    main(sys.argv[1:])
except SystemExit:
    fetched = {name.partition('.')[0] for name in sys.modules}
    print(sorted(fetched & {'matplotlib', 'numpy', 'networkx', 'lxml', 'typst'}))
"""


def test_sitting_down_fetches_nothing_that_only_reports_need(tmp_path: Path) -> None:
    """It was once eight tenths of the time in which one waits for the lobby."""
    command = [sys.executable, "-c", FETCHED, "play", EVERYTHING, "--role", "front", "--plain"]
    command += ["--session", str(tmp_path / "game.overdracht")]
    answer = subprocess.run(command, input="q\n", capture_output=True, text=True, timeout=120, check=True)
    assert answer.stdout.splitlines()[-1] == "[]"


def test_a_name_lies_beside_the_journal_and_can_be_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "game.overdracht"
    command = [sys.executable, "-m", "overdracht", "play", EVERYTHING, "--role", "front", "--plain",
               "--name", "  Ada\x1b[31m  de Vries ", "--session", str(path)]  # fmt: skip
    subprocess.run(command, input="q\n", capture_output=True, text=True, timeout=120, check=True)
    with SessionFile.read(path) as file:
        assert file.people.texts() == {1: "Ada[31m de Vries"}
        assert b"Vries" not in b"".join(file.entries())
    assert forget(path, "Ada[31m de Vries").removed == 1
    with SessionFile.read(path) as file:
        assert file.people.texts() == {}
