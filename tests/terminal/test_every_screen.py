"""Every kind of screen, in the real app at three sizes and in both languages: looked at, kept, and no word lost."""

from collections.abc import Awaitable, Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from textual.app import App
from textual.content import Content
from textual.css.styles import RulesMap
from textual.pilot import Pilot
from textual.style import Style
from textual.visual import RenderOptions
from textual.widgets import OptionList, Static

from overdracht.composition import evaluator
from overdracht.practising import place_for
from roles.terminal.alone import Alone
from roles.terminal.app.filling import Filling
from roles.terminal.app.hanging import Hanging
from roles.terminal.app.pointing import keys_for
from roles.terminal.app.program import Offer, Program
from roles.terminal.app.replaying import Replaying
from roles.terminal.past import Past
from roles.terminal.place import Place
from roles.terminal.screen import ChooseMany, ChooseOne, Deed, Screen, Write
from simulation.case import DAY
from simulation.intents.observer import Mark
from simulation.intents.table import Announce, EnterPhase, TakeSeat
from simulation.journal import Journal
from simulation.scenario.faults import Language
from simulation.session.table import Table
from tests.plays import head, scenario
from tests.terminal.scenes import LANGUAGES, at_the_table, drawn, on_stage, play, run, seat_of
from tests.terminal.stages import after_a_meeting, in_a_meeting, on_the_line, staged
from tests.terminal.test_between import played

SCREENS = Path(__file__).parent / "screens"
SIZES = ((80, 24), (120, 40), (200, 60))
DESKS = ("front-1", "handler-1", "adviser-1", "boss-1", "noa")

Window = App[None]


def kept(name: str, text: str) -> str:
    """What stood in a window when somebody last looked at it; delete the file and run again to keep a new one."""
    path = SCREENS / f"{name}.txt"
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{text}\n", encoding="utf-8")
    return path.read_text(encoding="utf-8").removesuffix("\n")


async def looked_at(window: Window, pilot: Pilot[None], name: str, *languages: Language) -> None:
    """Look at a window at every size, in the languages that it can be turned to."""
    for size, language in product(SIZES, languages):
        await pilot.resize_terminal(*size)
        if isinstance(window, Program | Replaying):
            window.language = language
            window.show()
        await pilot.pause()
        await pilot.pause()
        text = drawn(window)
        assert text == kept(f"{name}-{size[0]}x{size[1]}-{language}", text)
        for listed in window.screen.query(OptionList):
            if listed.size:
                nothing_is_lost(listed)
        for told in window.screen.query("#head, #keys, #filling-title, #filling-cost"):
            assert told.region.bottom <= size[1], told
            if isinstance(told, Static):
                wanted = told.visual.get_height(told.styles, told.size.width)
            else:
                wanted = told.virtual_size.height
            assert told.size.height >= wanted, "nothing is cut off"


def nothing_is_lost(listed: OptionList) -> None:
    """Each line of a list has the rows that its words need, and no word is broken."""
    words = [word for option in listed.options for word in str(option.prompt).split()]
    assert max(map(len, words), default=0) <= listed.scrollable_content_region.width - 2
    style = listed.get_visual_style("option-list--option")
    listed._update_lines()
    for place, option in enumerate(listed.options):
        strips = listed._get_option_render(option, style)
        assert listed._line_cache.heights[place] == len(strips), str(option.prompt)
        assert "".join("".join(strip.text for strip in strips).split()) == "".join(str(option.prompt).split())


# --- where one sits ---------------------------------------------------------------------------------------------------


def ticking() -> Alone:
    """A handler who sat in a meeting, and has still to say what was told there."""
    game = staged("handler-1")
    after_a_meeting(game, "handler-1")
    return Alone(Table(game, Journal(head())), "handler-1", evaluator())


def conferring() -> Alone:
    """A handler who sits in a meeting."""
    game = staged("handler-1")
    in_a_meeting(game, "handler-1")
    return Alone(Table(game, Journal(head())), "handler-1", evaluator())


def observing() -> Alone:
    """An observer some days on, who has put two strokes."""
    alone = at_the_table("observer-1")
    alone.table.advance(alone.table.game.at + 12 * DAY)
    for value in (1, -1):
        alone.table.say("observer-1", Mark("tally", 4, value))
    return alone


def leading() -> Alone:
    """Somebody who plays a handler and leads, with people, names and messages around."""
    table = Table(staged("handler-1"), Journal(head()))
    on_the_line(table.world, "noa")
    table.say("", TakeSeat("observer-1", name=1), ["Anja [red]"])
    table.say("", Announce(1), ["Over tien minuten stoppen we."])
    return Alone(table, "handler-1", evaluator())


def over() -> Alone:
    """A front desk when the time of the round is over."""
    alone = at_the_table("front-1")
    while alone.table.wait("front-1"):
        pass
    return alone


def on_hold() -> Alone:
    """A resident who waits on the line."""
    alone = on_stage("noa")
    on_the_line(alone.table.world, "noa")
    return alone


PLACES: dict[str, Callable[[], Place]] = {
    **{seat: lambda seat=seat: on_stage(seat) for seat in DESKS},  # type: ignore[misc]
    "lobby": lambda: at_the_table("handler-1", playing=False),
    "lobby_of_a_resident": lambda: at_the_table("noa", playing=False),
    "away": lambda: at_the_table("noa"),
    "morning": lambda: at_the_table("front-1"),
    "on_hold": on_hold,
    "in_a_meeting": ticking,
    "conferring": conferring,
    "observing": observing,
    "over": over,
    "practice": lambda: place_for("employee", keys_for),
}
"""Places whose screen is looked at as it is."""


@pytest.mark.parametrize("name", PLACES)
def test_a_screen_is_as_it_was_looked_at(name: str) -> None:
    async def scene(program: Program, pilot: Pilot[None]) -> None:
        await looked_at(program, pilot, name, *LANGUAGES)

    play(PLACES[name](), scene)


def test_the_console_is_as_it_was_looked_at() -> None:
    async def scene(program: Program, pilot: Pilot[None]) -> None:
        await pilot.press("S")
        for thing in ("phase", "seats", "plan", "injects"):
            listed = seat_of(program).query_one("#things", OptionList)
            at = next(place for place, option in enumerate(listed.options) if (option.id or "").startswith(thing))
            listed.highlighted = at
            await looked_at(program, pilot, f"console-{thing}", *LANGUAGES)

    play(leading(), scene)


def test_what_is_shown_between_rounds_is_as_it_was_looked_at() -> None:
    table = played("handler-1")

    async def scene(program: Program, pilot: Pilot[None]) -> None:
        await looked_at(program, pilot, "evaluation", *LANGUAGES)
        for phase in ("prediction", "choice", "debrief"):
            table.say("", EnterPhase(phase))
            await looked_at(program, pilot, phase, *LANGUAGES)

    play(Alone(table, "handler-1", evaluator()), scene)


# --- what lies over a screen ------------------------------------------------------------------------------------------


Opens = Callable[[Program, Pilot[None]], Awaitable[object]]


def the_first(program: Program, fits: Callable[[Deed], bool]) -> Deed:
    """Give the first deed of the seat that is such a one."""
    seen = seat_of(program).seen
    assert seen is not None
    return next(deed for deed in seen.deeds if fits(deed))


def asked(kind: type, place: int = 0) -> Opens:
    """Open a deed whose blank at this place is of this kind."""

    async def opens(program: Program, pilot: Pilot[None]) -> None:
        fits = lambda deed: len(deed.fields) > place and isinstance(deed.fields[place], kind)  # noqa: E731
        program.do(the_first(program, fits))
        await pilot.pause()
        for _ in range(place):
            await pilot.press("1")
            await pilot.pause()

    return opens


async def sure(program: Program, pilot: Pilot[None]) -> None:
    """Come to the question whether one is sure."""
    program.do(the_first(program, lambda deed: deed.intent == "Decide"))
    await pilot.pause()
    await pilot.press("1")
    await pilot.pause()
    assert isinstance(program.screen, Filling)


def pressing(*keys: str) -> Opens:
    """Press keys."""

    async def opens(_: Program, pilot: Pilot[None]) -> None:
        await pilot.press(*keys)

    return opens


OVER: dict[str, tuple[str, Opens]] = {
    "filling-one": ("handler-1", asked(ChooseOne)),
    "filling-many": ("handler-1", asked(ChooseMany)),
    "filling-text": ("handler-1", asked(Write, 1)),
    "filling-sure": ("handler-1", sure),
    "help": ("handler-1", pressing("question_mark")),
    "help_at_home": ("noa", pressing("question_mark")),
    "search": ("boss-1", pressing("colon", "o", "v", "e", "r")),
    "search-nothing": ("boss-1", pressing("colon", "x", "q", "x")),
    "board": ("boss-1", pressing("B")),
    "look_on": ("boss-1", pressing("S", "V")),
}
"""What can lie over a screen, and how it comes there."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", OVER)
def test_what_lies_over_a_screen_is_as_it_was_looked_at(name: str, language: Language) -> None:
    seat, opens = OVER[name]

    async def scene(program: Program, pilot: Pilot[None]) -> None:
        await opens(program, pilot)
        await looked_at(program, pilot, name, language)

    play(on_stage(seat), scene, language=language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_choice_of_a_seat_is_as_it_was_looked_at_and_takes_numbers(language: Language) -> None:
    game = scenario(head("groningen-bijstandsuitkering"))
    offer = Offer(game.title.in_(language), dict(seats_of(language)), on_stage)

    async def scene(program: Program, pilot: Pilot[None]) -> None:
        await looked_at(program, pilot, "choose_a_seat", language)
        listed = program.screen.query_one(OptionList)
        for keys, place in (("1", 1), ("2", 12), ("5", 5), ("9", 9), ("1", 1), ("0", 10)):
            await pilot.press(keys)
            assert listed.highlighted == place - 1

    play(offer, scene, language=language)


def seats_of(language: Language) -> Iterator[tuple[str, str]]:
    """Name the seats of a game as the choice does."""
    past = Past(scenario(head("groningen-bijstandsuitkering")), head("groningen-bijstandsuitkering"), ())
    yield from past.titles(language).items()


def test_looking_back_is_as_it_was_looked_at() -> None:
    alone = at_the_table("handler-1")
    for _ in range(12):
        alone.wait()
    past = Past(scenario(head()), head(), alone.table.journal.entries)
    replaying = Replaying(past, "handler-1", "nl")

    async def scene(pilot: Pilot[None]) -> None:
        await pilot.press(">", ">", ".")
        await looked_at(replaying, pilot, "replay", *LANGUAGES)
        await pilot.press("V")
        await looked_at(replaying, pilot, "replay-look_as", "nl")

    run(replaying, scene)


def test_a_window_that_is_too_small_says_so() -> None:
    async def scene(program: Program, pilot: Pilot[None]) -> None:
        assert "groter" not in drawn(program)
        await pilot.resize_terminal(60, 18)
        for language, told in (("nl", "Maak het venster groter"), ("en", "Make the window larger")):
            program.language = language  # type: ignore[assignment]
            program.show()
            await pilot.pause()
            await pilot.pause()
            assert told in drawn(program)
            assert drawn(program) == kept(f"small-60x18-{language}", drawn(program))

    play(on_stage("handler-1"), scene)


def test_every_kind_of_screen_was_looked_at() -> None:
    looked = {place().screen("nl").kind for place in PLACES.values()}
    looked |= {played("handler-1") and "between", leading().console("nl").kind}
    (kinds,) = (field.type for field in __import__("msgspec").structs.fields(Screen) if field.name == "kind")
    assert looked == set(kinds.__args__)


def test_what_has_no_width_for_a_moment_is_drawn_all_the_same() -> None:
    """While a window is made smaller, a list may have none."""
    for width in range(3):
        rows = Hanging(Content("1  Een lange regel"), 3).render_strips(
            width, 9, Style(), RenderOptions(Style.parse, RulesMap())
        )
        assert rows
