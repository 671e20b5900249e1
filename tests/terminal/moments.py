"""Moments of random plays: games at some moment, with people in some seats, for tests of what screens show."""

from random import Random

from hypothesis import strategies as st

from roles.terminal.presenter import present
from roles.terminal.screen import ChooseMany, ChooseOne, Deed, Screen
from simulation.game import Game
from simulation.intents.table import CloseRound, EnterPhase, Introduce, OpenRound, TakeSeat
from simulation.outlook import FACILITATOR, eyes
from simulation.scenario.faults import Language
from tests.plays import EVERYTHING, game, head, random_intent

DAY = 86_400

luck = st.integers(0, 10_000).map(Random)
"""Luck for a test, as hypothesis shrinks it."""


def everybody(played: Game) -> list[str]:
    """All seats through which somebody can look now, the facilitator's among them."""
    return [FACILITATOR, "observer-1", *played.world.desks, *played.scenario.personas]


def played_until(dice: Random, scenario: str = EVERYTHING, days: int = 40, *, phase: bool = False) -> Game:
    """A game in which people sat down and said anything, up to some moment."""
    played = game(head(scenario, dice.randint(1, 20)))
    for seat in dice.sample([*played.world.desks, *played.scenario.personas], 4):
        played.say("", TakeSeat(seat))
    played.say("", TakeSeat("observer-1"))
    if dice.random() < 0.5:
        played.say("", Introduce(tuple(dice.sample([*played.scenario.interventions], 2))))
    if phase and dice.random() < 0.5:
        return played
    played.say("", OpenRound())
    until = played.at + dice.randint(1, days) * DAY + dice.randint(0, DAY)
    for moment in sorted(dice.randint(played.at, until) for _ in range(12)):
        played.say(*random_intent(dice, played.world), at=max(moment, played.at))
    played.advance(until)
    return played


def evaluated(played: Game, dice: Random) -> None:
    """Go on to one of the phases between rounds."""
    if played.world.playing:
        played.say("", CloseRound())
    if played.world.round:
        played.say("", EnterPhase(dice.choice(("prediction", "choice", "debrief"))))


def shown(played: Game, seat: str, language: Language = "nl") -> Screen:
    """The screen of a seat."""
    return present(eyes(played.world, seat), language)


def filled(deed: Deed, dice: Random) -> dict[str, str | tuple[str, ...]]:
    """Any way of filling a deed in."""
    chosen: dict[str, str | tuple[str, ...]] = {}
    for field in deed.fields:
        match field:
            case ChooseOne():
                chosen[field.name] = dice.choice(field.options).id
            case ChooseMany():
                number = dice.randint(min(field.least, len(field.options)), len(field.options))
                chosen[field.name] = tuple(option.id for option in dice.sample(field.options, number))
            case _:
                chosen[field.name] = "een tekst \x1b[31m met van alles" if dice.random() < 0.8 or field.least else ""
    return chosen
