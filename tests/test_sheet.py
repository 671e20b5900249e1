"""The human observers' sheet: two people who mark what they see, blind to each other until the evaluation."""

import re
from random import Random
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overdracht.composition import measured as scored
from overdracht.composition import run_again
from reports.sheet.marks import noted
from reports.sheet.talking import Why, points
from reports.sheet.wording import QUESTIONS, question
from simulation.case import OBSERVERS
from simulation.events.group import GroupEvent
from simulation.events.table import IntentRefused
from simulation.game import Game
from simulation.intents import TableIntent
from simulation.intents.observer import Mark, Tally
from simulation.intents.table import CloseRound, EnterPhase, Introduce, OpenRound, TakeSeat
from simulation.journal import Journal
from simulation.observing import Figure, NotObserved
from simulation.replay import first_difference
from simulation.scenario.words import Text
from simulation.sheet import Sheet, sheet
from tests.plays import game, head

SHORT = {"profiles.room.round": "5d"}
WELL, WRONG = Mark("tally", 1, 1), Mark("tally", 1, -1)
ONE, TWO = OBSERVERS


def room(journal: Journal | None = None) -> Game:
    """A round is on, and both observers sit beside it."""
    of = head(settings=SHORT)
    played = game(of, *([] if journal is None else [journal.append]))
    for seat in OBSERVERS:
        played.say("", TakeSeat(seat))
    played.say("", Introduce(("card",)))
    played.say("", OpenRound())
    played.advance(played.at + 2 * 86_400)
    return played


def say(played: Game, seat: str, *intents: TableIntent) -> list[str]:
    """Say these, and give the reasons for which any were refused."""
    entries = [played.say(seat, intent) for intent in intents]
    return [event.why for entry in entries for event in entry.events if isinstance(event, IntentRefused)]


def counted(*repeated: float) -> list[list[Figure]]:
    """What the journal counts of lesson 1, round by round."""
    title = Text(nl="Herhaalde vragen", en="Repeated questions")
    return [[Figure("repeated_questions", title, value, "count", (7,))] for value in repeated]


# --- marking ----------------------------------------------------------------------------------------


def test_a_mark_is_tied_to_a_moment_a_case_a_seat_and_a_lesson() -> None:
    played = room()
    assert say(played, ONE, Mark("quote", 4, -1, 40_000, "mia-case", "front-1", 9)) == []
    ((number, mark),) = played.world.table.marks
    assert number == played.world.number
    assert (mark.seat, mark.round, mark.lesson, mark.moment, mark.case, mark.about, mark.text) == (
        ONE, 1, 4, 40_000, "mia-case", "front-1", 9,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("mark", "why"),
    [
        (Mark("tally", 0, 1), "no_such_lesson"),
        (Mark("tally", 9, 1), "no_such_lesson"),
        (Mark("tally", 1, 0), "no_such_value"),
        (Mark("scale", 1, 6), "no_such_value"),
        (Mark("quote", 1, 0), "no_text"),
        (Mark("tally", 1, 1, text=-1), "no_text"),
        (Mark("tally", 1, 1, moment=-5), "no_such_moment"),
        (Mark("tally", 1, 1, moment=10**9), "no_such_moment"),
        (Mark("tally", 1, 1, case="mia"), "no_such_case"),
        (Mark("tally", 1, 1, case="a name that somebody typed"), "no_such_case"),
        (Mark("tally", 1, 1, about="Anja Özdemir"), "no_such_seat"),
    ],
)
def test_a_mark_about_what_is_not_there_is_refused(mark: Mark, why: str) -> None:
    assert say(room(), ONE, mark) == [why]


def test_only_an_observer_who_sits_there_marks_and_only_what_was_played() -> None:
    played = room()
    assert say(played, "front-1", WELL) == ["not_your_role"]
    assert say(played, "mia", WELL) == ["not_your_role"]
    played.say("", CloseRound())
    assert say(played, ONE, WELL) == []
    played.say("", EnterPhase("choice"))
    assert say(played, ONE, WELL) == ["not_in_this_phase"]
    early = game(head(settings=SHORT))
    assert say(early, ONE, WELL) == ["seat_is_free"]
    early.say("", TakeSeat(ONE))
    assert say(early, ONE, WELL) == ["not_in_this_phase"]


def test_an_observer_does_nothing_in_the_game() -> None:
    played = room()
    before = {seat: desk.hands for seat, desk in played.world.desks.items()}
    say(played, ONE, WELL, WRONG)
    assert {seat: desk.hands for seat, desk in played.world.desks.items()} == before
    assert ONE not in played.world.desks


def test_what_observers_mark_changes_no_event_of_the_game_and_no_figure() -> None:
    """The same round, once with two busy observers and once with two who only look."""
    events, measured = list[list[str]](), list[list[list[float | None]]]()
    for busy in (True, False):
        journal = Journal(head(settings={"profiles.room.round": "3w"}))
        played = room(journal)
        for day in range(15):
            played.advance(played.at + 86_400)
            for seat in OBSERVERS if busy else ():
                case = sorted(played.world.cases)[day % len(played.world.cases)]
                assert say(played, seat, Mark("tally", 4, -1, case=case), Tally("card", kept=True)) == []
        played.say("", CloseRound())
        happened = [str(e) for entry in journal for e in entry.events if not isinstance(e, GroupEvent)]
        # Where something stands in the journal does shift: marks have entries too.
        events.append([re.sub(r"told_in=\d+", "", each) for each in happened])
        figures = scored(journal).figures
        measured.append([[None if isinstance(f.value, NotObserved) else f.value for f in each] for each in figures])
    assert events[0] == events[1]
    assert measured[0] == measured[1]


def test_marks_run_again_to_the_byte() -> None:
    journal = Journal(head(settings=SHORT))
    played = room(journal)
    say(played, ONE, WELL, Mark("quote", 2, 0, text=3))
    say(played, TWO, Mark("scale", 5, 4), Tally("card", kept=False))
    played.say("", CloseRound())
    assert first_difference(journal, run_again(journal)) is None


# --- blind ------------------------------------------------------------------------------------------


def marks(luck: Random) -> list[TableIntent]:
    """Some marks of one observer."""
    said: list[TableIntent] = [
        Mark("tally", luck.randint(1, 8), luck.choice((-1, 1))) for _ in range(luck.randint(0, 5))
    ]
    said += [Tally("card", luck.random() < 0.5) for _ in range(luck.randint(0, 2))]
    luck.shuffle(said)
    return said


@settings(max_examples=40)
@given(mine=st.integers(0, 10**6), theirs=st.integers(0, 10**6))
def test_what_one_observer_reads_during_a_round_does_not_depend_on_what_the_other_marks(mine: int, theirs: int) -> None:
    """Two rooms that differ in the other's marks only look the same to an observer, to the byte."""
    rooms = room(), room()
    for n, played in enumerate(rooms):
        if n:
            say(played, TWO, *marks(Random(theirs)))
        say(played, ONE, *marks(Random(mine)))
    alone, together = (sheet(played.world, ONE) for played in rooms)
    assert alone == together
    everything = (*alone.marks, *alone.kept)
    assert len(everything) == len(marks(Random(mine)))


def test_at_the_evaluation_everybody_reads_both_sheets_and_in_the_next_round_only_the_old_pages() -> None:
    played = room()
    say(played, ONE, WELL)
    say(played, TWO, WRONG)
    assert sheet(played.world, "mia") == Sheet((), ())
    played.say("", CloseRound())
    assert [mark.value for mark in sheet(played.world, TWO).marks] == [1, -1]
    assert sheet(played.world, "mia") == sheet(played.world, ONE)
    played.say("", OpenRound())
    say(played, ONE, WELL, WELL)
    assert [mark.round for mark in sheet(played.world, TWO).marks] == [1, 1]
    assert [mark.round for mark in sheet(played.world, ONE).marks] == [1, 1, 2, 2]


def test_what_is_marked_at_the_evaluation_is_known_to_be_late_and_not_compared() -> None:
    played = room()
    say(played, ONE, WELL)
    played.say("", CloseRound())
    say(played, TWO, WRONG, WRONG)
    assert [mark.late for _, mark in played.world.table.marks] == [False, True, True]
    assert [one.observer for one in noted(played.world, {}, blind=True)] == [ONE]
    assert points(played.world, []) == []


# --- reading ----------------------------------------------------------------------------------------


def test_marks_are_read_by_lesson_and_round_with_their_words() -> None:
    played = room()
    say(played, ONE, WELL, WRONG, WRONG, Mark("scale", 1, 2), Mark("scale", 1, 3), Mark("quote", 1, -1, text=5))
    say(played, TWO, Mark("quote", 3, 0, text=6))
    first, third = noted(played.world, {5: "“Dat is niet van mij.”"})
    assert (first.lesson, first.round, first.observer, first.well, first.wrong, first.scale) == (1, 1, ONE, 1, 3, 2.5)
    assert [quote.words for quote in first.quotes] == ["“Dat is niet van mij.”"]
    assert len(first.evidence) == 6
    assert [quote.words for quote in third.quotes] == [None]  # it was removed from the session
    assert isinstance(third.scale, NotObserved)


def whys(played: Game, *repeated: float) -> list[Why]:
    return [point.why for point in points(played.world, counted(*repeated))]


def test_observers_who_saw_the_same_leave_nothing_to_talk_about() -> None:
    played = room()
    assert whys(played, 4) == []
    say(played, ONE, WRONG, WRONG)
    say(played, TWO, WRONG)
    assert whys(played, 4) == []


def test_where_observers_differ_from_each_other_there_is_something_to_talk_about() -> None:
    played = room()
    say(played, ONE, WELL, Mark("scale", 1, 5))
    say(played, TWO, WRONG, Mark("scale", 1, 3))
    assert whys(played, 4) == ["well_or_wrong", "far_apart"]
    lonely = room()
    say(lonely, ONE, WRONG, WRONG, WRONG)
    assert whys(lonely, 4) == ["only_one"]


def test_where_observers_differ_from_the_journal_there_is_something_to_talk_about() -> None:
    seen = room()
    say(seen, ONE, WRONG)
    assert whys(seen, 0) == ["not_counted"]
    missed = room()
    say(missed, ONE, WELL)
    (point,) = points(missed.world, counted(4))
    assert (point.why, point.journal) == ("not_marked", (7,))


def test_which_way_it_went_is_compared_over_the_rounds() -> None:
    played = room()
    say(played, ONE, WRONG, WELL)
    played.say("", CloseRound())
    played.say("", OpenRound())
    say(played, ONE, WELL, WRONG)
    say(played, TWO, WELL)
    assert whys(played, 4, 9) == ["other_way"]
    assert whys(played, 9, 4) == []
    assert whys(played, 4, 4) == []


def test_without_human_observers_there_is_nothing_to_read() -> None:
    played = room()
    assert (noted(played.world, {}), points(played.world, counted(4))) == ([], [])


def test_every_point_is_a_question_in_both_languages() -> None:
    assert set(QUESTIONS) == set(get_args(Why))
    played = room()
    say(played, ONE, WRONG)
    (point,) = points(played.world, counted(0))
    assert question(point, "nl").startswith("Les 1 (Deel informatie en gebruik die ook), ronde 1: de observatoren")
    assert question(point, "en").endswith("?")
