"""What lies on a screen, one thing at a time."""

from overdracht.composition import evaluator, laid
from roles.terminal.alone import Alone
from roles.terminal.things import things
from simulation.case import DAY
from simulation.intents.table import CloseRound, OpenRound, TakeSeat
from tests.plays import head


def test_a_lessons_card_is_read_by_itself_and_not_with_the_whole_screen_under_it() -> None:
    table = laid(head(), None)
    table.say("", TakeSeat("front-1"))
    table.say("", OpenRound())
    table.advance(table.game.at + 20 * DAY)
    table.say("", CloseRound())
    for screen in (
        Alone(table, "front-1", evaluator()).console("en"),
        Alone(table, "front-1", evaluator()).screen("en"),
    ):
        cards = [thing for thing in things(screen) if thing.id.startswith("lessons/")]
        assert cards
        assert not [thing for thing in cards if thing.blocks]
