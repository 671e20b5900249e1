"""The console of whoever leads: at every size in both languages, over one's own seat, in lines, and for nobody else."""

from itertools import chain

import msgspec
from hypothesis import given, settings
from textual.pilot import Pilot

from overdracht.composition import evaluator
from roles.terminal.alone import Alone
from roles.terminal.app.beside import Beside
from roles.terminal.app.program import Program
from roles.terminal.plain import playing
from roles.terminal.saying import saying
from roles.terminal.screen import Grid, Items, Screen
from simulation.case import DAY, HOUR
from simulation.intents.table import Announce, Extend, TakeSeat
from simulation.journal import Journal
from simulation.outlook import FACILITATOR
from simulation.session.controls import Go, Jump, Pause, Speed, Wait
from simulation.session.pace import Pace
from simulation.session.table import Table
from tests.plays import head
from tests.terminal.moments import everybody, luck, played_until, shown
from tests.terminal.scenes import at_the_table, drawn, fill, play, seat_of
from tests.terminal.test_every_screen import leading
from tests.terminal.test_plain import Script


def words_of(screen: Screen) -> str:
    """All that a screen says."""
    return msgspec.json.encode(screen).decode()


def test_the_console_lies_over_the_own_seat_and_what_is_done_there_is_heard() -> None:
    alone = at_the_table("front-1")

    async def scene(program: Program, pilot: Pilot[None]) -> None:
        own = seat_of(program)
        await pilot.press("S")
        await pilot.pause()
        assert isinstance(seat_of(program), Beside)
        assert "Fase en klok" in drawn(program)
        ends = alone.table.world.round_ends
        deeds = {deed.intent: key for key, deed in seat_of(program).keys.items()}
        await pilot.press(deeds["Extend"])
        await pilot.pause()
        await fill(pilot, program)
        assert alone.table.world.round_ends > ends
        assert sum(isinstance(entry.intent, Extend) for entry in alone.table.journal) == 1
        assert "Er komt tijd bij" in drawn(program)
        await pilot.press("escape")
        await pilot.pause()
        assert seat_of(program) is own
        assert "Er komt tijd bij" in drawn(program)

    play(alone, scene)


def test_one_looks_on_at_any_seat_and_can_do_nothing_there() -> None:
    alone = leading()
    console = alone.console("nl")
    listed = next(block for block in console.blocks if isinstance(block, Items) and block.id == "seats")
    for item in listed.items:
        seen = alone.look(item.id.removeprefix("seat:"), "nl")
        assert seen is not None
        assert not seen.deeds
    assert alone.look("nobody", "nl") is None

    async def scene(program: Program, pilot: Pilot[None]) -> None:
        await pilot.press("S", "V")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "u kijkt mee" in drawn(program)
        assert not seat_of(program).keys
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert not isinstance(seat_of(program), Beside)

    play(alone, scene)


@given(luck)
@settings(max_examples=10, deadline=None)
def test_nobody_but_who_leads_reads_who_sits_where(dice) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
    table = Table(played_until(dice), Journal(head()))
    free = next(seat for seat in table.world.desks if seat not in table.world.persons)
    table.say("", TakeSeat(free, name=1), ["Anja-geheim"])
    for seat in everybody(table.game):
        alone = Alone(table, seat, evaluator())
        assert "Anja-geheim" not in words_of(shown(table.game, seat))
        assert "Anja-geheim" not in words_of(alone.own("nl"))
    assert "Anja-geheim" in words_of(alone.console("nl"))


def test_the_console_says_who_waits_for_how_long_and_what_is_nobodys() -> None:
    said = words_of(leading().console("nl"))
    for words in ("houdt het", "Zaken van niemand (", "speler: Anja [red]", "Over tien minuten stoppen we.", "robot"):
        assert words in said


def test_figures_so_far_stand_on_the_console_and_nowhere_else_and_what_was_said_is_in_none() -> None:
    alone = at_the_table("front-1")
    alone.table.advance(alone.table.game.at + 20 * DAY)
    before = figures(alone)
    assert before is not None
    alone.table.say("", Announce(1), ["hallo"])
    alone.table.advance(alone.table.game.at + HOUR)
    assert figures(Alone(alone.table, "front-1", evaluator())) is not None
    assert not any(isinstance(block, Grid) for block in alone.own("nl").blocks)


def figures(alone: Alone) -> Grid | None:
    """The figures on the console."""
    return next((block for block in alone.console("nl").blocks if isinstance(block, Grid)), None)


def test_the_clock_is_led_from_the_console() -> None:
    table, seconds = at_the_table("front-1").table, [0.0]
    alone = Alone(table, "front-1", evaluator(), Pace(table, 1, lambda: seconds[0]))
    deeds = {deed.intent: deed for deed in alone.console("nl").deeds}
    assert {"Pause", "Speed", "Jump", "Wait", "Extend"} <= set(deeds)
    alone.say(saying(deeds["Speed"], {"factor": "4"}))
    assert alone.pace is not None
    assert alone.pace.tempo is not None
    assert alone.pace.tempo.speed == 4
    day = table.world.at // DAY
    alone.say(saying(deeds["Jump"]))
    assert table.world.at // DAY > day
    alone.say(saying(deeds["Pause"]))
    assert not alone.pace.running
    assert alone.console("nl").deed("Go") is not None
    for control in (Pause(), Go(), Jump(), Wait(), Speed(2.0)):
        assert type(control).__name__ in {*deeds, "Go"}


def test_in_plain_text_the_console_is_read_in_lines_and_led_by_number() -> None:
    table = at_the_table("front-1").table
    script = Script("s", "1", "2", "2", "v", "1", "l", "", "q")
    playing.sit(table, "front-1", "nl", script, evaluator())
    said = "\n".join(script.written)
    for words in ("Fase en klok:", "Wie wacht", "Programma:", "Stoelen:", "Hoeveel langer?", "Het bord"):
        assert words.lower() in said.lower(), words
    assert any(isinstance(entry.intent, Extend) for entry in table.journal)


@given(luck)
@settings(max_examples=15, deadline=None)
def test_every_deed_of_the_console_belongs_to_who_leads(dice) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
    played = played_until(dice, phase=True)
    screen = shown(played, FACILITATOR)
    ids = chain(
        [block.id for block in screen.blocks], *([i.id for i in b.items] for b in screen.blocks if isinstance(b, Items))
    )
    here = set(ids)
    assert {deed.about for deed in screen.deeds} - here <= {"offers"} | {
        f"offer:{n}" for n in played.scenario.interventions
    }
