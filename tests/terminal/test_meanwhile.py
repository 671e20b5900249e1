"""Practising meanwhile: from the own seat in the lobby to a private table, and back, whatever lies over it."""

from textual.pilot import Pilot

from overdracht.practising import private_place
from roles.terminal.app.help import Help
from roles.terminal.app.pointing import to_practise
from roles.terminal.app.program import Program
from roles.terminal.practice.meanwhile import CALLED_BACK, Meanwhile
from simulation.intents.table import OpenRound
from tests.terminal.scenes import at_the_table, drawn, play, seat_of


def headline(program: Program) -> str:
    """What stands above all else."""
    assert program.seen is not None
    return program.seen.headline


def test_who_sits_in_the_lobby_practises_a_step_and_comes_back_to_the_own_seat() -> None:
    own = at_the_table("front-1", playing=False)
    said = len(own.table.journal)

    async def scene(program: Program, pilot: Pilot[None]) -> None:
        welcome = headline(program)
        assert "O oefenen" in drawn(program)
        await pilot.press("question_mark")
        await pilot.pause()
        assert "De toetsen oefenen" in drawn(program), "help has it too"
        await pilot.press("escape", "O")
        await pilot.pause()
        assert headline(program).startswith("Stap 1 van")
        assert "Q oefenen stoppen" in drawn(program)
        assert "O oefenen" not in drawn(program)
        await pilot.press("space")
        await pilot.pause()
        assert headline(program).startswith("Stap 2 van")
        await pilot.press("Q")
        await pilot.pause()
        assert headline(program) == welcome
        assert "Q stop" in drawn(program)
        assert not program.left
        await pilot.press("O")
        await pilot.pause()
        assert headline(program).startswith("Stap 1 van"), "each time from the first step"

    play(Meanwhile(own, private_place, to_practise), scene)
    assert len(own.table.journal) == said, "nobody at the table sees anything of it"


def test_who_practises_when_the_round_begins_is_brought_back_at_once_and_told_why() -> None:
    own = at_the_table("front-1", playing=False)

    async def scene(program: Program, pilot: Pilot[None]) -> None:
        await pilot.press("O")
        await pilot.pause()
        await pilot.press("question_mark")
        await pilot.pause()
        assert isinstance(program.screen, Help)
        own.table.say("", OpenRound())
        await pilot.pause(0.3)
        assert program.screen is seat_of(program), "what lay over the practice is gone with it"
        assert not headline(program).startswith("Stap")
        assert program.seen is not None
        assert program.seen.round == 1
        assert program.seen.news[0].text == CALLED_BACK[0]
        assert "O oefenen" not in drawn(program)
        await pilot.press("O")
        await pilot.pause()
        assert program.seen.round == 1, "in a round one does not practise"

    play(Meanwhile(own, private_place, to_practise), scene)


def test_who_is_in_a_round_and_who_plays_alone_are_offered_no_practice() -> None:
    async def scene(program: Program, pilot: Pilot[None]) -> None:
        await pilot.press("O")
        await pilot.pause()
        assert "oefenen" not in drawn(program)
        assert not headline(program).startswith("Stap")

    own = at_the_table("front-1")
    play(Meanwhile(own, private_place, to_practise), scene)
    play(at_the_table("front-1", playing=False), scene)
