"""No word is cut: in both shipped games, at several moments, through every seat, in every list and pane at 80 by 24."""

from collections.abc import Iterator
from random import Random

import pytest
from textual.content import Content
from textual.pilot import Pilot
from textual.widgets import OptionList

from roles.terminal.app.drawing import in_full, of_deed, of_thing
from roles.terminal.app.filling import CROSS
from roles.terminal.app.program import Program
from roles.terminal.app.seat import LETTER, NUMBER
from roles.terminal.screen import ChooseOne, Screen, Write
from roles.terminal.things import news_of, things
from simulation.game import Game
from simulation.intents.table import TakeSeat
from tests.plays import game, head
from tests.terminal.moments import evaluated, everybody, played_until, shown
from tests.terminal.scenes import LANGUAGES, on_stage, play, seat_of
from tests.terminal.test_every_screen import nothing_is_lost

GAMES = ("tilburg-evenementenvergunning", "groningen-bijstandsuitkering")
DAYS = (1, 15, 50)

LIST, PANE, DEEDS, FORM = 29, 43, 39, 65
"""So many columns are for words: in the list, in the pane, in the deeds below it, and in the options of a form."""


def moments(name: str) -> Iterator[Screen]:
    """Every screen of a game at several moments, before, in and after the first round."""
    for days in (0, *DAYS):
        dice = Random(days)
        played = played_until(dice, name, days) if days else in_the_lobby(name)
        if days == DAYS[-1]:
            evaluated(played, dice)
        for seat in everybody(played):
            yield from (shown(played, seat, language) for language in LANGUAGES)


def in_the_lobby(name: str) -> Game:
    """A game before its first round, with people in all seats."""
    played = game(head(name))
    for seat in everybody(played)[1:]:
        played.say("", TakeSeat(seat))
    return played


def told(screen: Screen) -> Iterator[tuple[int, Content | str]]:
    """Everything that stands somewhere, each with the columns that there are."""
    for thing in (*things(screen), *news_of(screen)):
        yield LIST, of_thing(thing, 1, screen.language)
        yield LIST, thing.heading
        yield PANE, in_full(thing, screen.language)
        for deed in thing.deeds:
            yield DEEDS, of_deed("a", deed)
            for field in deed.fields:
                yield FORM, field.label
                options = () if isinstance(field, Write) else field.options
                yield from ((FORM, part) for option in options for part in (option.label, option.note))


@pytest.mark.parametrize("name", GAMES)
def test_every_word_of_the_shipped_games_fits_where_it_stands(name: str) -> None:
    seen = list(moments(name))
    assert {"lobby", "desk", "leading", "observing", "facilitating"} <= {screen.kind for screen in seen}
    for screen in seen:
        for columns, text in told(screen):
            for word in str(text).split():
                assert len(word) <= columns, word


def test_the_columns_are_what_the_app_gives() -> None:
    async def scene(program: Program, pilot: Pilot[None]) -> None:
        def width(name: str) -> int:
            return program.screen.query_one(name, OptionList).scrollable_content_region.width

        seat = seat_of(program)
        assert (width("#things") - NUMBER, width("#deeds") - LETTER) == (LIST, DEEDS)
        assert seat.query_one("#reading").size.width - 1 >= PANE
        assert seat.seen is not None
        program.do(next(deed for deed in seat.seen.deeds if deed.fields and isinstance(deed.fields[0], ChooseOne)))
        await pilot.pause()
        await pilot.pause()
        assert width("OptionList") - CROSS >= FORM

    play(on_stage("handler-1"), scene)


@pytest.mark.parametrize("name", GAMES)
def test_every_line_of_the_lists_of_a_shipped_game_is_drawn(name: str) -> None:
    played = played_until(Random(3), name, 30)

    async def scene(program: Program, pilot: Pilot[None]) -> None:
        seat = seat_of(program)
        program.place = None
        for who in everybody(played):
            seat.show(shown(played, who))
            await pilot.pause()
            for place in range(len(seat.things)):
                seat.query_one("#things", OptionList).highlighted = place
                for listed in seat.query(OptionList):
                    if listed.size:
                        nothing_is_lost(listed)

    play(on_stage("front-1"), scene)
