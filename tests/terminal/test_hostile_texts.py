"""What people and scenarios write is never markup, a command or an acting link, in any widget of the app."""

import unicodedata
from collections.abc import Callable
from typing import Any, cast

import msgspec
import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import OptionList

from overdracht.composition import evaluator
from roles.terminal.alone import Alone
from roles.terminal.app.filling import Filling
from roles.terminal.app.program import Offer, Program
from roles.terminal.app.replaying import Replaying
from roles.terminal.past import Past
from roles.terminal.place import Place
from roles.terminal.saying import Saying
from roles.terminal.screen import ChooseMany, ChooseOne, Deed, Screen, Write
from simulation.scenario.faults import Language
from tests.plays import head, scenario
from tests.terminal.scenes import at_the_table, drawn, on_stage, play, run, seat_of
from tests.terminal.test_between import played as rounds
from tests.terminal.test_every_screen import PLACES, leading

HOSTILE = "[/foo][@click=app.leave]klik[/]\x1b]52;c;aGk=\x07\x9b31m[red]rood[/] \x1b]0;t\x07\u202e [link=https://x.nl]y[/link]"
SHOWN = "[@click=app.leave]klik[/]"
TEXTS = {
    "title", "label", "text", "note", "sign", "cost", "headline", "role", "busy", "meaning", "word", "nothing", "said",
    "day", "time", "left_said", "heads", "cells",
}  # fmt: skip
"""Every field of a screen that is for people to read."""


def hostile(part: object, *, text: bool = False) -> Any:  # noqa: ANN401 - it gives back what it gets
    """The same part of a screen in which every text that can be read is hostile."""
    if isinstance(part, str) and text:
        return HOSTILE if part else part
    if isinstance(part, tuple):
        return tuple(hostile(one, text=text) for one in part)
    if not isinstance(part, msgspec.Struct):
        return part
    names = part.__struct_fields__
    return msgspec.structs.replace(part, **{n: hostile(getattr(part, n), text=n in TEXTS) for n in names})


class Hostile:
    """A place at which every text is hostile; nothing that is said there is heard."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self.watchers = place.watchers

    def screen(self, language: Language) -> Screen:
        return cast("Screen", hostile(self._place.screen(language)))

    def leading(self, language: Language) -> tuple[Deed, ...]:
        return cast("tuple[Deed, ...]", hostile(self._place.leading(language)))

    def console(self, language: Language) -> Screen | None:
        return cast("Screen | None", hostile(self._place.console(language)))

    def look(self, seat: str, language: Language) -> Screen | None:
        return cast("Screen | None", hostile(self._place.look(seat, language)))

    def say(self, what: Saying) -> None:
        del what

    async def keep(self) -> None:
        """Have no clock."""


def harmless(window: App[None]) -> None:
    """No sign in the window commands a terminal, and clicks do nothing that the app does not offer."""
    strips = window.screen._compositor.render_strips()
    for segment in (segment for strip in strips for segment in strip):
        assert not [sign for sign in segment.text if unicodedata.category(sign) in {"Cc", "Cf"}]
        style = segment.style
        if style is not None:
            assert not style.link
            assert "@click" not in style.meta or "klik" not in segment.text


async def every_thing(program: Program, pilot: Pilot[None]) -> None:
    """Look at everything that lies on a seat."""
    seat = seat_of(program)
    for place, thing in enumerate(seat.query_one("#things", OptionList).options):
        if not thing.disabled:
            seat.query_one("#things", OptionList).highlighted = place
            await pilot.pause()
            harmless(program)


def after_a_round() -> Place:
    """A handler who looks back on a round."""
    return Alone(rounds("handler-1"), "handler-1", evaluator())


SHOWS = ("handler-1", "boss-1", "noa", "lobby", "in_a_meeting", "observing", "between", "practice")
"""Places that together show every kind of block."""


@pytest.mark.parametrize("name", SHOWS)
def test_on_no_screen_does_a_text_command(name: str) -> None:
    place: Callable[[], Place] = after_a_round if name == "between" else PLACES[name]

    async def scene(program: Program, pilot: Pilot[None]) -> None:
        await every_thing(program, pilot)
        assert SHOWN in drawn(program)
        for keys in (("question_mark",), ("colon",), ("colon", "x"), ("B",)):
            await pilot.press(*keys)
            await pilot.pause()
            harmless(program)
            await pilot.press("escape")
            await pilot.pause()

    play(Hostile(place()), scene, (120, 40))


def test_on_the_console_and_where_one_looks_on_no_text_commands() -> None:
    async def scene(program: Program, pilot: Pilot[None]) -> None:
        await pilot.press("S")
        await pilot.pause()
        await every_thing(program, pilot)
        await pilot.press("V")
        await pilot.pause()
        assert SHOWN in drawn(program)
        harmless(program)
        await pilot.press("enter")
        await pilot.pause()
        await every_thing(program, pilot)

    play(Hostile(leading()), scene, (120, 40))


@pytest.mark.parametrize("kind", [ChooseOne, ChooseMany, Write])
def test_in_no_form_does_a_text_command(kind: type) -> None:
    place = Hostile(on_stage("handler-1"))
    asked = (deed for deed in place.screen("nl").deeds if any(isinstance(field, kind) for field in deed.fields))
    deed = next(asked)
    deed = msgspec.structs.replace(
        deed, irreversible=True, fields=tuple(f for f in deed.fields if isinstance(f, kind))
    )  # the form of a single blank, and then whether one is sure

    async def scene(program: Program, pilot: Pilot[None]) -> None:
        program.push_screen(Filling(deed, "nl"))
        await pilot.pause()
        harmless(program)
        assert SHOWN in drawn(program)
        await pilot.press(*(("[", "b", "]", "enter") if kind is Write else ("1", "enter")))
        await pilot.pause()
        harmless(program)

    play(place, scene, (120, 40))


def test_in_the_choice_of_a_seat_no_text_commands() -> None:
    async def scene(program: Program, _: Pilot[None]) -> None:
        assert SHOWN in drawn(program)
        harmless(program)

    play(Offer(HOSTILE, {"front-1": HOSTILE}, lambda _: on_stage("front-1")), scene)


def test_where_one_looks_back_no_text_commands(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = at_the_table("handler-1")
    for _ in range(12):
        alone.wait()
    shown = Past.screen
    monkeypatch.setattr(Past, "screen", lambda self, seat, language: hostile(shown(self, seat, language)))
    replaying = Replaying(Past(scenario(head()), head(), alone.table.journal.entries), "boss-1", "nl")

    async def scene(pilot: Pilot[None]) -> None:
        await pilot.press("end")
        for keys in (("V",), ("escape",), ("B",)):
            await pilot.press(*keys)
            await pilot.pause()
            harmless(replaying)

    run(replaying, scene)
