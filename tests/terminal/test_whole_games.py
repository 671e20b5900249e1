"""A whole game of two rounds is played through the screens by a scripted person, in every role and on the console."""

from random import Random

import pytest
from textual.pilot import Pilot

from overdracht.composition import evaluator, run_again
from overdracht.shelf import shipped
from roles import archetypes
from roles.terminal.alone import Alone
from roles.terminal.app.filling import Filling
from roles.terminal.app.program import Program
from roles.terminal.screen import ChooseMany, ChooseOne, Deed, Write
from simulation.intents.table import TakeSeat
from simulation.replay import first_difference
from simulation.session.table import Table
from tests.plays import EVERYTHING, head, scenario
from tests.terminal.scenes import play, seat_of

ACTS = 0.15
"""So often a person does something instead of waiting."""

LOOKS_AROUND = 5
"""So many things a person does between two rounds, and then goes on."""

MOST = 4_000
"""More steps than this no game takes."""

CLOSES = {"CloseRound", "LeaveSeat", "MoveSeat", "TakeSeat"}
"""What a person who looks around does not do: the round would be over, or the person gone."""


ONCE = {"Extend"}
"""What is done no more than once: a round would have no end."""


class Player:
    """Presses keys in the app: any deed, filled in anyhow, until the last round is over."""

    def __init__(self, alone: Alone, dice: Random, *, leads: bool) -> None:
        self.alone, self.dice, self.leads = alone, dice, leads
        self.between = 0
        self.did: set[str] = set()

    async def play(self, program: Program, pilot: Pilot[None]) -> None:
        """Play."""
        if self.leads:
            await pilot.press("S")
            await pilot.pause()
        for _ in range(MOST):
            if self.alone.table.world.last_round_is_over:
                break
            if self.alone.is_playing and self.dice.random() > ACTS:
                self.alone.wait()
                continue
            await self.act(program, pilot)
        await pilot.pause()
        assert seat_of(program).seen is not None

    async def act(self, program: Program, pilot: Pilot[None]) -> None:
        """Do one thing."""
        deed = self.chosen()
        if deed is None:
            self.alone.wait()
            return
        self.did.add(deed.intent)
        program.do(deed)
        await self.fill(program, pilot)

    def chosen(self) -> Deed | None:
        """Choose any deed; when the time has come, one that moves the table on."""
        screen = self.alone.console("nl") if self.leads else self.alone.screen("nl")
        if self.alone.is_playing:
            done = CLOSES | (self.did & ONCE)
            deeds = [deed for deed in screen.deeds if deed.intent not in done]
            return self.dice.choice(deeds) if deeds else None
        self.between += 1
        onward = next((d for d in screen.deeds if d.intent in {"CloseRound", "OpenRound"}), None)
        if onward is not None and (self.alone.is_over or self.between > LOOKS_AROUND):
            self.between = 0
            return onward
        later = CLOSES | {"OpenRound"}
        deeds = [d for d in screen.deeds if d.intent not in later and d.given.get("phase") != "debrief"]
        return self.dice.choice(deeds) if deeds else None

    async def fill(self, program: Program, pilot: Pilot[None]) -> None:
        """Fill the blanks in anyhow."""
        for _ in range(20):
            await pilot.pause()
            if not isinstance(program.screen, Filling):
                return
            await pilot.press(*self.keys(program.screen))
        raise AssertionError("a form that has no end")

    def keys(self, form: Filling) -> tuple[str, ...]:
        """Give the keys that answer what is asked."""
        match form._field:
            case ChooseOne() as field:
                return (str(self.dice.randint(1, min(9, len(field.options)))),)
            case ChooseMany() as field:
                missing = field.least > len(field.suggested)
                return ("1", "enter") if missing and "1" not in field.suggested else ("enter",)
            case Write():
                return ("left_square_bracket", "slash", "b", "right_square_bracket", "enter")
            case None:
                return ("j",)


def plays(game: str, seat: str, *, leads: bool = False) -> Player:
    """Let a scripted person play a game to its end, and run its journal again."""
    of = head(game)
    table = Table.lay(of, scenario(of), archetypes())
    table.say("", TakeSeat(seat))
    player = Player(Alone(table, seat, evaluator()), Random(seat), leads=leads)
    play(player.alone, player.play)
    assert table.world.last_round_is_over
    assert first_difference(table.journal, run_again(table.journal)) is None
    return player


@pytest.mark.parametrize("seat", ["noa", "boss-1"])
def test_a_person_plays_a_whole_game_through_the_screens(seat: str) -> None:
    assert plays(EVERYTHING, seat).did


def test_a_person_leads_a_whole_game_from_the_console() -> None:
    did = plays(EVERYTHING, "front-1", leads=True).did
    assert {"OpenRound", "CloseRound", "EnterPhase"} < did


def roles_of(game: str) -> list[str]:
    """Name a seat of each role of a game, every resident with a name, and an observer."""
    of = scenario(head(game))
    return [*{role: seat for seat, role in of.seats("room").items()}.values(), *of.personas, "observer-2"]


@pytest.mark.prove
@pytest.mark.parametrize("game", shipped())
def test_a_person_plays_every_role_of_every_shipped_game_through_the_screens(game: str) -> None:
    for seat in roles_of(game):
        plays(game, seat)
    plays(game, roles_of(game)[0], leads=True)
