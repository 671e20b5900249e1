"""A round that begins with what the last one left: what was open, in hand, asked and promised."""

import pytest

from simulation.case import DAY, HOUR
from simulation.events.contact import CallPromised, PromiseKept, QuestionAsked, QuestionEnded
from simulation.events.knowledge import FactsRecorded
from simulation.events.organisation import TermStarted
from simulation.events.table import RoundOpened, SeatAway, SeatBack
from simulation.events.work import CaseClaimed
from tests.observers.story import OFFICE, Story

CASE = "mia-case"


@pytest.fixture
def story() -> Story:
    """Opened on day 0, owned since hour 12, work in hand since hour 22; the second round opens at hour 24."""
    story = Story(OFFICE.replace("rounds: {number: 2}", "rounds: {number: 2, carry_over: true}"))
    story.request(0, facts=("what",))
    story.then(0, TermStarted(CASE, 14 * DAY, 14 * DAY), FactsRecorded(CASE, ("what",), "front-1"))
    story.then(12 * HOUR, CaseClaimed(CASE, "front-1"))
    story.then(13 * HOUR, QuestionAsked(CASE, 1, ("where",), "front-1"), CallPromised(CASE, "front-1", 2 * DAY))
    story.then(14 * HOUR, SeatAway("back-1", 26 * HOUR))
    story.begin(22 * HOUR, CASE, "intake", "front-1")
    story.close(24 * HOUR)
    story.then(24 * HOUR, RoundOpened(2, 0, 100 * DAY), by="facilitator")
    return story


def test_its_cases_are_those_left_open_and_lead_time_runs_from_the_first_contact(story: Story) -> None:
    assert story.value("cases") == 1
    story.tell(48 * HOUR, CASE, "front-1")
    assert story.value("lead_time") == 2
    assert story.value("in_time") == 1
    assert story.value("work_in_progress") == 1


def test_ownership_is_measured_from_the_opening_of_the_round(story: Story) -> None:
    story.then(48 * HOUR)
    assert story.value("owned_share") == 1
    assert story.value("tenure") == 1


def test_the_hours_before_the_round_belong_to_the_round_before(story: Story) -> None:
    story.finish(25 * HOUR, CASE, "intake", "front-1")
    assert story.value("load.front") == 1
    story.then(34 * HOUR)
    assert story.value("utilisation.back") == pytest.approx(0)
    assert story.value("utilisation.front") == pytest.approx(1 / 10)


def test_whoever_was_away_is_still_away(story: Story) -> None:
    """One of two handlers for two of ten hours: eighteen hours there, of which three were worked."""
    story.then(26 * HOUR, SeatBack("back-1"))
    story.do(26 * HOUR, 29 * HOUR, CASE, "check", "back-2")
    story.then(34 * HOUR)
    assert story.value("utilisation.back") == pytest.approx(3 / 18)


def test_a_question_left_open_is_still_open(story: Story) -> None:
    story.finish(24 * HOUR, CASE, "intake", "front-1")
    story.then(27 * HOUR, QuestionEnded(CASE, 1))
    story.do(28 * HOUR, 29 * HOUR, CASE, "check", "back-2")
    assert story.value("waiting_by.resident") == 3
    assert story.value("waiting_by.extraneous") == 1


def test_a_promise_of_last_round_can_still_be_kept(story: Story) -> None:
    story.then(30 * HOUR, PromiseKept(CASE))
    assert story.value("promises_kept") == 1


def test_what_stood_on_the_card_still_does(story: Story) -> None:
    assert story.value("completeness") == 1
    assert story.value("card_age") == 1


def test_the_first_round_stays_as_it_was(story: Story) -> None:
    story.then(30 * HOUR, FactsRecorded(CASE, ("what",), "front-1"))
    story.tell(48 * HOUR, CASE, "front-1")
    first = {figure.name: figure.value for figure in next(iter(story.watch.figures(story.world)))}
    assert first["card_age"] == 1
    assert first["cases_open"] == 1
    assert first["orphaned_share"] == pytest.approx(1 / 2)
    assert first["load.front"] == 2
