"""The app: every deed can be reached with keys, at every size and in both languages, and nothing is markup."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from random import Random

import msgspec
import pytest
from hypothesis import given, settings
from textual.pilot import Pilot
from textual.widgets import Input, OptionList

from overdracht.composition import evaluator, laid, run_again
from roles.terminal.alone import Alone
from roles.terminal.app.board import NARROWEST, Columns, board_of
from roles.terminal.app.filling import Filling, Ticks
from roles.terminal.app.program import Offer, Program
from roles.terminal.app.replaying import Replaying
from roles.terminal.app.seat import Seat
from roles.terminal.app.things import keyed, things
from roles.terminal.past import Past
from roles.terminal.place import Place
from roles.terminal.screen import Deed
from simulation.case import DAY, Phase
from simulation.intents.observer import Mark
from simulation.intents.table import OpenRound, TakeSeat
from simulation.journal import Journal
from simulation.replay import first_difference
from simulation.scenario.faults import Language
from simulation.session.pace import Pace
from simulation.session.table import Table
from tests.plays import head, scenario
from tests.terminal.moments import everybody, luck, played_until, shown
from tests.terminal.stages import after_a_meeting, staged

SCREENS = Path(__file__).parent / "screens"
SIZES = ((80, 24), (120, 40), (200, 60))
SEATS = ("front-1", "handler-1", "adviser-1", "boss-1", "noa")
LANGUAGES: tuple[Language, ...] = ("nl", "en")

Scene = Callable[[Program, Pilot[None]], Awaitable[None]]


def play(sits: Place | Offer, scene: Scene, size: tuple[int, int] = (80, 24), language: Language = "nl") -> Program:
    """Play a scene in the real app."""
    program = Program(sits, language)

    async def played() -> None:
        async with program.run_test(size=size) as pilot:
            await pilot.pause()
            await scene(program, pilot)

    asyncio.run(played())
    return program


def on_stage(seat: str) -> Alone:
    """A seat with everything before it."""
    return Alone(Table(staged(seat), Journal(head())), seat, evaluator())


def at_the_table(seat: str, *, playing: bool = True) -> Alone:
    """A seat at a table that was just laid."""
    table = laid(head(), None)
    table.say("", TakeSeat(seat))
    if playing:
        table.say("", OpenRound())
    return Alone(table, seat, evaluator())


def seat_of(program: Program) -> Seat:
    """The screen of the seat."""
    seat = program.seat
    assert seat is not None
    return seat


def phase_of(program: Program) -> Phase:
    """What the table does, as the seat sees it."""
    assert program.place is not None
    return program.place.screen("nl").phase


def drawn(program: Program) -> str:
    """What stands in the window."""
    strips = program.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


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


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("seat", SEATS)
def test_a_screen_is_as_it_was_looked_at_with_no_word_cut_and_all_keys(seat: str, size: tuple[int, int]) -> None:
    async def scene(program: Program, pilot: Pilot[None]) -> None:
        for language in LANGUAGES:
            await pilot.pause()
            await pilot.pause()
            assert drawn(program) == kept(f"{seat}-{size[0]}x{size[1]}-{language}", drawn(program))
            for name in ("#things", "#deeds"):
                listed = seat_of(program).query_one(name, OptionList)
                words = [word for option in listed.options for word in str(option.prompt).split()]
                assert max(map(len, words)) <= listed.scrollable_content_region.width
            keys = drawn(program).rstrip("\n").splitlines()[-1]
            assert keys.rstrip().endswith("stop")
            await pilot.press("L")

    play(on_stage(seat), scene, size)


def in_a_meeting() -> Alone:
    """A handler who sat in a meeting, and has still to say what was told there."""
    played = staged("handler-1")
    after_a_meeting(played, "handler-1")
    return Alone(Table(played, Journal(head())), "handler-1", evaluator())


def observing() -> Alone:
    """An observer some days on, who has put two strokes."""
    alone = at_the_table("observer-1")
    alone.table.advance(alone.table.game.at + 12 * DAY)
    for value in (1, -1):
        alone.table.say("observer-1", Mark("tally", 4, value))
    return alone


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("stage", [in_a_meeting, observing], ids=lambda stage: stage.__name__)
def test_who_confers_and_who_observes_see_all_that_they_need_in_one_window(
    stage: Callable[[], Alone], size: tuple[int, int]
) -> None:
    async def scene(program: Program, pilot: Pilot[None]) -> None:
        for language in LANGUAGES:
            await pilot.pause()
            await pilot.pause()
            assert drawn(program) == kept(f"{stage.__name__}-{size[0]}x{size[1]}-{language}", drawn(program))
            if stage is observing:
                assert all(f"\n{number} " in f"\n{drawn(program)}" for number in range(1, 9))
            else:
                assert seat_of(program).seen is not None
                assert not seat_of(program).query_one("#news").display
            await pilot.press("L")

    play(stage(), scene, size)


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


def kept(name: str, text: str) -> str:
    """What stood in a window when somebody last looked at it; delete the file and run again to keep a new one."""
    path = SCREENS / f"{name}.txt"
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return path.read_text(encoding="utf-8")


async def fill(pilot: Pilot[None], program: Program) -> None:
    """Take what comes first for each blank, and go through with it."""
    for _ in range(8):
        await pilot.pause()
        if not isinstance(program.screen, Filling):
            return
        if found := program.screen.query(Ticks):
            if not found.first().ticked:
                await pilot.press("1")
        elif program.screen.query(Input):
            await pilot.press("x", "y")
        if program.screen._field is None:
            await pilot.press("j")
        else:
            await pilot.press("enter")


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


ONWARD = ("CloseRound", "OpenRound", "EnterPhase")


@pytest.mark.parametrize("seat", ["noa", "boss-1"])
def test_a_person_plays_a_whole_game_through_the_screens(seat: str) -> None:
    dice, alone = Random(seat), at_the_table(seat, playing=False)

    async def scene(program: Program, pilot: Pilot[None]) -> None:
        for step in range(400):
            if alone.table.world.last_round_is_over:
                break
            deeds = alone.screen("nl").deeds
            onward = next((deed for name in ONWARD for deed in deeds if deed.intent == name), None)
            if alone.is_playing and (not deeds or step % 5):
                alone.wait()
            elif onward is not None:
                program.do(onward)
            else:
                program.do(dice.choice(deeds))
            await fill(pilot, program)
            assert seat_of(program).seen is not None

    play(alone, scene)
    assert alone.table.world.last_round_is_over
    assert first_difference(alone.table.journal, run_again(alone.table.journal)) is None


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


def test_what_people_wrote_is_never_markup_or_a_command() -> None:
    nasty = "[/foo] [@click=app.leave]x[/] \x1b]52;c;aGk=\x07\x9b31m [red]rood"

    async def scene(program: Program, pilot: Pilot[None]) -> None:
        seat = seat_of(program)
        assert seat.seen is not None
        program.place = None
        seat.show(_said(seat.seen, nasty))
        await pilot.pause()
        for place in range(len(seat.things)):
            seat.query_one("#things", OptionList).highlighted = place
            await pilot.pause()
        text = drawn(program)
        assert "[@click=app.leave]" in text
        assert not any(sign in text for sign in "\x1b\x07\x9b")
        deed = seat.things[-1].deeds[0]
        program.push_screen(Filling(deed, "nl"))
        await pilot.pause()
        assert "\x1b" not in drawn(program)

    play(on_stage("handler-1"), scene, (120, 40))


def _said(part: object, text: str) -> object:
    """The same screen in which every text that can be read says this."""
    if isinstance(part, tuple):
        return tuple(_said(one, text) for one in part)
    if not isinstance(part, msgspec.Struct):
        return part
    told = {"title", "label", "text", "note", "sign", "cost", "headline", "role", "busy", "meaning", "word", "nothing"}
    return msgspec.structs.replace(
        part,
        **{
            name: text if name in told and isinstance(getattr(part, name), str) else _said(getattr(part, name), text)
            for name in part.__struct_fields__
        },
    )


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

    async def played() -> None:
        async with replaying.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await pilot.press("full_stop", "full_stop", "greater_than_sign", "end")
            await pilot.pause()
            assert past.number == len(entries)
            now = alone.own("nl")
            assert replaying.screen_stack[-1].seen.blocks == now.blocks  # type: ignore[attr-defined]
            await pilot.press("less_than_sign", "comma", "V", "down", "enter", "L", "Q")
            assert past.number < len(entries)

    asyncio.run(played())
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
        await pilot.pause(0.3)
        assert table.game.at > before
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
