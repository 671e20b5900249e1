"""Who played when: a round in which a seat went to other hands has a star at its figures, and it says where."""

from collections.abc import Iterable

import pytest

from overdracht.composition import measured
from overdracht.evaluation import LookingBack
from overdracht.shelf import scenario_of
from reports.comparison.page import _players
from reports.comparison.sessions import session
from reports.debrief.putting_together import debrief, material, personal_pages
from reports.document.markdown import markdown
from reports.history.seating import unsettled
from roles import archetypes
from roles.terminal.presenter import present
from roles.terminal.screen import Grid
from simulation.case import DAY
from simulation.intents import TableIntent
from simulation.intents.table import CloseRound, JoinSeat, LeaveSeat, MoveSeat, OpenRound, TakeSeat
from simulation.outlook import FACILITATOR
from simulation.session.table import Table
from tests.plays import EVERYTHING, head

DEAR = TakeSeat("front-1"), TakeSeat("handler-1")


def played(
    lobby: Iterable[TableIntent] = (), first: Iterable[TableIntent] = (), second: Iterable[TableIntent] = ()
) -> Table:
    """Two rounds of three days, in which this was said before, in the first, and between both."""
    of = head(EVERYTHING)
    table = Table.lay(of, scenario_of(of), archetypes())
    for said, between in ((lobby, first), (second, ())):
        for intent in said:
            table.say("", intent)
        table.say("", OpenRound())
        table.advance(table.world.at + DAY)
        for intent in between:
            table.say("", intent)
        table.advance(table.world.at + 2 * DAY)
        table.say("", CloseRound())
    return table


def starred(table: Table) -> frozenset[int]:
    return unsettled(table.world.scenario, table.journal)


@pytest.mark.parametrize(
    ("lobby", "first", "second", "rounds"),
    [
        ((), (), (), set()),
        (DEAR, (), (), set()),
        ((*DEAR, LeaveSeat("front-1"), MoveSeat("handler-1", "front-1")), (), (), set()),
        ((*DEAR, JoinSeat("front-1")), (), (), {1}),
        (DEAR, (LeaveSeat("front-1"),), (), {1}),
        (DEAR, (LeaveSeat("front-1"), TakeSeat("front-1")), (), {1}),
        ((), (TakeSeat("mia"),), (), {1}),
        (DEAR, (), (MoveSeat("front-1", "handler-1"),), {2}),
        (DEAR, (MoveSeat("front-1", "handler-1"),), (LeaveSeat("front-1"),), {1, 2}),
        (DEAR, (TakeSeat("observer-1"),), (), set()),
        (DEAR, (JoinSeat("mia"),), (), set()),
    ],
)
def test_a_round_has_a_star_when_a_seat_went_to_other_hands(
    lobby: Iterable[TableIntent], first: Iterable[TableIntent], second: Iterable[TableIntent], rounds: set[int]
) -> None:
    assert starred(played(lobby, first, second)) == rounds


def test_every_page_of_the_debrief_says_so() -> None:
    table = played(DEAR, (LeaveSeat("front-1"), TakeSeat("front-1"), JoinSeat("handler-1")))
    scenario, journal, figures = measured(table.journal)
    found = material(scenario, journal, figures, {}, "en")
    text = markdown(debrief(found, journal))
    assert "round 1\\*" in text
    assert "round 2\\*" not in text
    assert "In this round not every seat was played by the same person all the time" in text
    assert "The computer now plays" in text
    assert "Two people now play" in text
    pages = {name: markdown(page) for name, page in personal_pages(found, journal).items()}
    told = [title for title, page in pages.items() if "was not played by the same person all the time" in page]
    assert len(told) == 2


def test_a_debrief_of_a_session_in_which_all_kept_their_seats_has_no_star() -> None:
    table = played(DEAR)
    scenario, journal, figures = measured(table.journal)
    text = markdown(debrief(material(scenario, journal, figures, {}, "nl"), journal))
    assert "\\*" not in text
    assert "niet steeds door dezelfde mens" not in text


def test_screens_mark_the_round_too() -> None:
    table = played(DEAR, (MoveSeat("front-1", "handler-1"),))
    back = LookingBack(*measured(table.journal))
    for seat in (FACILITATOR, "front-1"):
        screen = present(table.eyes(seat), "nl", back.of(seat, table.world, table.texts))
        (grid,) = (block for block in screen.blocks if isinstance(block, Grid) and block.id == "figures")
        assert grid.heads == ("", "ronde 1*", "ronde 2")
        assert "niet elke stoel" in grid.note


def test_sessions_that_are_compared_say_so() -> None:
    table = played(DEAR, (), (MoveSeat("front-1", "handler-1"),))
    one = session("a", *measured(table.journal))
    assert _players(one, "nl") == "mensen; niet steeds dezelfde in ronde 2"
    assert _players(session("b", *measured(played(DEAR).journal)), "en") == "people"
