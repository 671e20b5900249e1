"""The app: every deed can be reached with keys, at every size and in both languages, and nothing is markup."""

from collections.abc import Iterator
from random import Random

import msgspec
import pytest
from hypothesis import given, settings
from textual.pilot import Pilot

from overdracht.composition import evaluator
from roles.terminal.alone import Alone
from roles.terminal.app.board import NARROWEST, Columns, board_of
from roles.terminal.app.program import Offer, Program
from roles.terminal.app.replaying import Replaying
from roles.terminal.past import Past
from roles.terminal.screen import Deed
from roles.terminal.things import keyed, things
from simulation.session.pace import Pace
from tests.plays import head, scenario
from tests.terminal.moments import everybody, luck, played_until, shown
from tests.terminal.scenes import LANGUAGES, at_the_table, drawn, fill, on_stage, phase_of, play, run, seat_of
from tests.terminal.test_every_screen import observing

SEATS = ("front-1", "handler-1", "adviser-1", "boss-1", "noa")


@given(luck)
@settings(max_examples=25, deadline=None)
def test_every_deed_lies_under_a_thing_and_none_that_is_not_there(dice: Random) -> None:
    played = played_until(dice, phase=True)
    for name in everybody(played):
        screen = shown(played, name, dice.choice(LANGUAGES))
        found = things(screen)
        assert {deed.id for thing in found for deed in thing.deeds} == {deed.id for deed in screen.deeds}
        assert len({thing.id for thing in found}) == len(found)
        assert all(thing.open or not thing.deeds for thing in found)


@pytest.mark.parametrize("seat", SEATS)
def test_every_deed_of_a_screen_is_reached_with_keys(seat: str) -> None:
    async def scene(program: Program, pilot: Pilot[None]) -> None:
        shown_ = seat_of(program)
        wanted: list[str] = []
        program.do = lambda deed: wanted.append(deed.id)  # type: ignore[method-assign, assignment, return-value]
        await pilot.press("home")
        await pilot.pause()
        for _ in range(sum(thing.open for thing in shown_.things)):
            for key in list(shown_.keys):
                await pilot.press(key)
            await pilot.press("down")
        assert shown_.seen is not None
        assert set(wanted) == {deed.id for deed in shown_.seen.deeds}

    play(on_stage(seat), scene)


def test_an_observer_puts_a_stroke_with_two_keys() -> None:
    alone = observing()

    async def scene(_: Program, pilot: Pilot[None]) -> None:
        await pilot.press("6", "+")
        await pilot.pause()
        await pilot.press("8", "-")
        await pilot.pause()

    play(alone, scene)
    marks = [(mark.lesson, mark.value) for _, mark in alone.table.world.table.marks]
    assert marks[2:] == [(6, 1), (8, -1)]


@pytest.mark.parametrize("seat", ["handler-1", "boss-1", "noa"])
def test_every_deed_can_be_filled_in_with_keys_and_is_said(seat: str) -> None:
    alone = on_stage(seat)
    heard: list[str] = []

    async def scene(program: Program, pilot: Pilot[None]) -> None:
        program.say = lambda said: heard.append(type(said.intent).__name__)  # type: ignore[method-assign]
        deeds = {deed.intent: deed for deed in alone.screen("nl").deeds}
        for deed in deeds.values():
            program.do(deed)
            await fill(pilot, program)
        await pilot.pause()
        assert sorted(heard) == sorted(deeds)

    play(alone, scene)


def test_a_seat_is_chosen_and_the_rounds_are_played_with_keys() -> None:
    async def scene(program: Program, pilot: Pilot[None]) -> None:
        await pilot.press("2", "enter")
        await pilot.pause()
        assert seat_of(program).seen is not None
        program.do(of_intent(program, "OpenRound"))
        await fill(pilot, program)
        assert phase_of(program) == "play"
        await pilot.press("space", "space")
        program.do(of_intent(program, "CloseRound", leading=True))
        await fill(pilot, program)
        assert phase_of(program) == "evaluation"
        assert "Terugkijken op ronde 1." in drawn(program)

    seats = {"front-1": "balie", "handler-1": "behandelaar"}
    play(Offer("Spel", seats, lambda seat: at_the_table(seat, playing=False)), scene)


def of_intent(program: Program, intent: str, *, leading: bool = False) -> Deed:
    """A deed that is offered now."""
    assert program.place is not None
    offered = program.place.leading("nl") if leading else program.place.screen("nl").deeds
    return next(deed for deed in offered if deed.intent == intent)


def test_the_language_and_the_theme_change_in_play_and_help_explains() -> None:
    async def scene(program: Program, pilot: Pilot[None]) -> None:
        assert "spelleiding" in drawn(program)
        await pilot.press("L")
        await pilot.pause()
        assert "lead" in drawn(program)
        before = program.theme
        await pilot.press("T")
        assert program.theme != before
        await pilot.press("question_mark")
        await pilot.pause()
        assert "On the left is all that lies before you." in drawn(program)
        await pilot.press("escape", "Q")

    play(on_stage("handler-1"), scene)


def test_the_mouse_does_what_keys_do() -> None:
    async def scene(program: Program, pilot: Pilot[None]) -> None:
        wanted: list[str] = []
        program.do = lambda deed: wanted.append(deed.intent)  # type: ignore[method-assign, assignment, return-value]
        await pilot.click("#deeds", offset=(8, 1))
        assert wanted == ["AnswerContact"]
        await pilot.click("#keys", offset=(drawn(program).splitlines()[-1].index("kleur") + 1, 0))
        assert program.theme == "overdracht-light"

    play(on_stage("handler-1"), scene)


def test_the_board_stands_in_columns_and_stays_live() -> None:
    async def scene(program: Program, pilot: Pilot[None]) -> None:
        await pilot.press("B")
        await pilot.pause()
        assert "eigenaar: niemand" in drawn(program)
        seat = seat_of(program)
        assert seat.seen is not None
        board = board_of(seat.seen)
        assert board is not None
        columns = program.screen.query_one(Columns)
        columns.show(msgspec.structs.replace(board, columns=board.columns * 8), "nl")
        await pilot.pause()
        assert columns.virtual_size.width == 8 * NARROWEST
        await pilot.press("escape")
        assert program.screen is seat

    play(on_stage("boss-1"), scene)


def test_a_deed_is_found_by_a_word_in_it() -> None:
    async def scene(program: Program, pilot: Pilot[None]) -> None:
        heard: list[str] = []
        program.say = lambda said: heard.append(type(said.intent).__name__)  # type: ignore[method-assign]
        await pilot.press("colon", *"loslaten", "enter")
        await pilot.pause()
        assert heard == ["Release"]

    play(on_stage("handler-1"), scene)


def test_an_observer_sees_the_residents_and_marks_with_keys() -> None:
    async def scene(program: Program, pilot: Pilot[None]) -> None:
        await pilot.press("space", "space")
        assert "Inwoners" in drawn(program)
        program.do(of_intent(program, "Mark"))
        await fill(pilot, program)
        assert any(type(entry.intent).__name__ == "Mark" for entry in at.table.journal.entries)

    at = at_the_table("observer-1")
    play(at, scene)


def test_one_looks_back_through_any_seat_at_any_moment() -> None:
    alone = at_the_table("handler-1")
    for _ in range(12):
        alone.wait()
    entries = alone.table.journal.entries
    past = Past(scenario(head()), head(), entries)
    replaying = Replaying(past, "handler-1", "nl")

    async def scene(pilot: Pilot[None]) -> None:
        await pilot.press("full_stop", "full_stop", "greater_than_sign", "end")
        await pilot.pause()
        assert past.number == len(entries)
        now = alone.own("nl")
        assert replaying.screen_stack[-1].seen.blocks == now.blocks  # type: ignore[attr-defined]
        await pilot.press("less_than_sign", "comma", "V", "down", "enter", "L", "Q")
        assert past.number < len(entries)

    run(replaying, scene)
    assert replaying.looks_as == past.seats()[past.seats().index("handler-1") + 1]


def test_when_the_time_is_over_the_round_is_closed_with_one_key() -> None:
    alone = at_the_table("front-1")

    async def scene(program: Program, pilot: Pilot[None]) -> None:
        while alone.table.wait("front-1"):
            pass
        program.show()
        await pilot.pause()
        assert "De tijd van deze ronde is om." in drawn(program)
        assert "wachten" not in drawn(program)
        assert [deed.intent for deed in seat_of(program).keys.values()] == ["CloseRound", "Extend"]
        await pilot.press("a")
        await fill(pilot, program)
        assert alone.table.world.table.phase == "evaluation"

    play(alone, scene)


def test_with_a_speed_the_clock_runs_and_can_be_stopped() -> None:
    table = at_the_table("front-1").table
    alone = Alone(table, "front-1", evaluator(), Pace(table, 60))

    async def scene(program: Program, pilot: Pilot[None]) -> None:
        before = table.game.at
        while table.game.at == before:
            await pilot.pause(0.05)
        await pilot.press("P")
        at = table.game.at
        await pilot.pause(0.1)
        assert table.game.at == at
        assert "pauze" in drawn(program)

    play(alone, scene)


def test_each_deed_of_a_thing_has_a_letter_of_its_own() -> None:
    deeds = [Deed(str(number), "doe", "Claim", key="a") for number in range(30)]
    letters: Iterator[str] = iter(keyed(deeds))
    assert len(set(letters)) == 26


def test_who_tries_to_stop_as_elsewhere_is_told_how() -> None:
    async def scene(program: Program, pilot: Pilot[None]) -> None:
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert [note.message for note in program._notifications] == ["U stopt met Q. Uw spel is bewaard."]

    play(at_the_table("front-1"), scene)
