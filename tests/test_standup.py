"""Talking at once: two colleagues with free hands, or whom whoever leads brings together; no notice of days."""

import pytest

from overdracht.composition import run_again
from roles.page.beamer import for_all
from simulation.case import HOUR
from simulation.events import Event
from simulation.events.knowledge import FactsHeard
from simulation.events.organisation import MeetingCalled, MeetingHeld, TellingOpened
from simulation.events.table import IntentRefused
from simulation.game import Game
from simulation.intents.conversation import Tell
from simulation.intents.employee import LookUp, Meet
from simulation.intents.table import BringTogether, OpenRound, TakeSeat
from simulation.journal import Entry, Journal
from simulation.outlook import FACILITATOR
from simulation.replay import first_difference
from tests.plays import game, head
from tests.terminal.moments import shown

SEAT, COLLEAGUE = "handler-1", "adviser-1"


class Office:
    """A round in which a case is open and two people sit at their desks with free hands."""

    def __init__(self, *people: str) -> None:
        self.journal = Journal(head())
        self.game: Game = game(head(), self.journal.append)
        for seat in people or (SEAT, COLLEAGUE):
            self.game.say("", TakeSeat(seat))
        self.game.say("", OpenRound())
        self.case = self._known()

    def _known(self) -> str:
        """Play on until somebody here knows of an open case, in office hours."""
        world = self.game.world
        for _ in range(24 * 14):
            self.game.advance(self.game.at + HOUR)
            known = [case for case in world.cases.values() if case.opened is not None and case.card and not case.closed]
            if known and all(world.timetable(seat).is_open(world.at) for seat in (SEAT, COLLEAGUE)):
                return known[0].id
        raise AssertionError("no case was opened")

    def found(self, kind: type[Event]) -> list[Event]:
        return [event for entry in self.journal for event in entry.events if isinstance(event, kind)]


def why(entry: Entry) -> str:
    return "".join(event.why for event in entry.events if isinstance(event, IntentRefused))


@pytest.fixture
def office() -> Office:
    return Office()


def test_two_who_have_their_hands_free_sit_down_at_once_and_both_pay(office: Office) -> None:
    assert why(office.game.say(SEAT, Meet(office.case, COLLEAGUE))) == ""
    office.game.advance(office.game.at)
    desks = [office.game.world.desks[seat] for seat in (SEAT, COLLEAGUE)]
    assert all(desk.hands is not None and desk.hands.begun == office.game.at for desk in desks)
    assert [shown(office.game, seat).kind for seat in (SEAT, COLLEAGUE)] == ["conferring"] * 2
    office.game.advance(max(desk.hands.ends for desk in desks if desk.hands is not None))
    assert office.found(MeetingHeld)


def test_afterwards_each_ticks_what_was_told(office: Office) -> None:
    case = office.game.world.cases[office.case]
    case.heads = {SEAT: {fact: case.version(fact) for fact in case.story}}
    office.game.say(SEAT, Meet(office.case, COLLEAGUE))
    office.game.advance(office.game.at + 24 * HOUR)
    (opened,) = (e for e in office.found(TellingOpened) if isinstance(e, TellingOpened) and e.seat == SEAT)
    office.game.say(SEAT, Tell(opened.meeting, office.case, case.story))
    assert any(isinstance(e, FactsHeard) and (e.seat, e.teller) == (COLLEAGUE, SEAT) for e in office.found(FactsHeard))


@pytest.mark.parametrize(
    ("of", "to", "reason"),
    [
        (None, COLLEAGUE, ""),
        ("nobody-case", COLLEAGUE, "no_such_case"),
        (None, "front-1", "no_such_desk"),
        (None, SEAT, "no_such_desk"),
        (None, "mia", "no_such_desk"),
    ],
)
def test_one_sits_down_with_a_colleague_in_person_about_an_open_case(
    office: Office, of: str | None, to: str, reason: str
) -> None:
    assert why(office.game.say(SEAT, Meet(of or office.case, to))) == reason


def test_who_is_busy_is_not_dragged_to_a_table(office: Office) -> None:
    office.game.say("", TakeSeat("front-1"))
    office.game.say(SEAT, Meet(office.case, COLLEAGUE))
    office.game.advance(office.game.at)
    assert why(office.game.say(SEAT, Meet(office.case, "front-1"))) == "hands_full"
    assert why(office.game.say("front-1", Meet(office.case, COLLEAGUE))) in {"colleague_is_busy", "hands_full"}


def test_a_stand_up_brings_all_who_are_there_to_one_table(office: Office) -> None:
    seats = tuple(seat for seat, desk in office.game.world.desks.items() if not desk.resident)
    before = office.game.world.meeting_count
    assert why(office.game.say("", BringTogether(seats))) == ""
    (called,) = (e for e in office.found(MeetingCalled) if isinstance(e, MeetingCalled) and e.meeting == before + 1)
    assert set(called.seats) <= set(seats)
    assert {SEAT, COLLEAGUE} <= set(called.seats)
    assert called.at == office.game.at
    office.game.advance(office.game.at + 24 * HOUR)
    held = [event.meeting for event in office.found(MeetingHeld) if isinstance(event, MeetingHeld)]
    assert called.meeting in held


def test_who_sits_at_a_table_already_is_not_called_to_another(office: Office) -> None:
    office.game.say(SEAT, Meet(office.case, COLLEAGUE))
    office.game.advance(office.game.at)
    assert why(office.game.say("", BringTogether((SEAT, "front-1")))) == "already_called"


def test_who_is_busy_comes_later_and_the_talk_is_over_after_that(office: Office) -> None:
    office.game.say(SEAT, LookUp(office.case))
    hands = office.game.world.desks[SEAT].hands
    assert hands is not None
    office.game.say("", BringTogether((COLLEAGUE, SEAT)))
    office.game.advance(hands.ends)
    assert {shown(office.game, seat).kind for seat in (SEAT, COLLEAGUE)} == {"conferring"}
    assert not office.found(MeetingHeld)


@pytest.mark.parametrize(
    ("seats", "case", "reason"),
    [
        ((SEAT,), "", "nobody_to_meet"),
        ((SEAT, SEAT), "", "nobody_to_meet"),
        ((SEAT, "nobody"), "", "no_such_desk"),
        ((SEAT, "mia"), "", "no_such_desk"),
        ((SEAT, COLLEAGUE), "nobody-case", "no_such_case"),
    ],
)
def test_a_stand_up_that_makes_no_sense_is_refused(
    office: Office, seats: tuple[str, ...], case: str, reason: str
) -> None:
    assert why(office.game.say("", BringTogether(seats, case))) == reason


def test_before_a_round_nobody_is_brought_together() -> None:
    assert why(game(head()).say("", BringTogether((SEAT, COLLEAGUE)))) == "no_round"


def test_the_beamer_shows_the_case_and_who_talk_and_no_more_than_the_board(office: Office) -> None:
    office.game.say("", BringTogether((SEAT, COLLEAGUE), office.case))
    office.game.advance(office.game.at)
    blocks = {block.id: block for block in for_all(shown(office.game, FACILITATOR))}
    (meeting,) = blocks["meetings"].items  # type: ignore[union-attr]
    at_table, *board = meeting.lines
    assert " en " in at_table.text
    cards = [item for column in blocks["board"].columns for item in column.items]  # type: ignore[union-attr]
    assert board == [*next(item.lines for item in cards if item.id == f"board:{office.case}")]


def test_what_was_said_runs_again_to_the_byte(office: Office) -> None:
    office.game.say(SEAT, Meet(office.case, COLLEAGUE))
    office.game.advance(office.game.at + 8 * HOUR)
    office.game.say("", BringTogether((SEAT, COLLEAGUE, "front-1")))
    office.game.advance(office.game.at + 24 * HOUR)
    assert first_difference(office.journal, run_again(office.journal)) is None
