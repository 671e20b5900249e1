"""How long nobody does anything on a case, worked out by hand."""

import pytest

from simulation.case import DAY, HOUR
from simulation.events.case import CaseClosed
from simulation.events.contact import FactsTold, QuestionAsked, ReplyDue, StatusTold
from simulation.events.table import RoundOpened
from simulation.events.work import CaseClaimed, DeskChased, TaskAccepted
from simulation.observing import NOT_OBSERVED
from tests.observers.story import OFFICE, Story

CASE = "mia-case"
WEEKDAYS = OFFICE.replace("hours: always, holidays", 'hours: "mon-fri 09:00-17:00", holidays')


def test_standstill_is_the_part_of_the_open_time_in_which_nobody_did_anything_for_more_than_five_days() -> None:
    """Ten days: one day of work, six days of nothing, one hour of work, less than three days until the result."""
    story = Story()
    story.request(0, facts=("what",))
    story.do(0, DAY, CASE, "intake", "front-1")
    story.do(7 * DAY, 7 * DAY + HOUR, CASE, "check", "back-1")
    story.tell(10 * DAY, CASE, "back-1")
    assert story.value("standstill") == pytest.approx(6 / 10)


def test_the_evidence_is_the_last_entry_before_a_case_stood_still() -> None:
    story = Story()
    before = story.request(0, facts=("what",))
    story.do(6 * DAY, 6 * DAY + HOUR, CASE, "intake", "front-1")
    assert story.evidence("standstill") == (before,)


def test_five_days_are_no_standstill_and_a_second_more_is() -> None:
    story = Story()
    story.request(0, facts=("what",))
    story.then(5 * DAY)
    assert story.value("standstill") == 0
    story.then(5 * DAY + 1)
    assert story.value("standstill") == 1


def test_days_on_which_the_office_is_closed_do_not_count() -> None:
    """From Monday morning to Monday noon a week later: five working days and three hours, of 43 hours in all."""
    story = Story(WEEKDAYS)
    story.request(9 * HOUR, facts=("what",))
    story.then(7 * DAY + 9 * HOUR)
    assert story.value("standstill") == 0
    story.then(7 * DAY + 12 * HOUR)
    assert story.value("standstill") == 1
    story.do(7 * DAY + 12 * HOUR, 7 * DAY + 17 * HOUR, CASE, "intake", "front-1")
    assert story.value("standstill") == pytest.approx(43 / 48)


def test_work_that_goes_on_is_no_standstill_but_a_pile_a_claim_a_chase_and_a_call_are_no_work() -> None:
    story = Story()
    story.request(0, facts=("what",))
    story.begin(0, CASE, "intake", "front-1")
    story.then(6 * DAY)
    assert story.value("standstill") == 0
    story.finish(6 * DAY, CASE, "intake", "front-1")
    story.then(8 * DAY, CaseClaimed(CASE, "back-2"), TaskAccepted(CASE, "check", "back-1"), seat="back-2")
    story.then(9 * DAY, DeskChased(CASE, "check", "back-2"), seat="back-2")
    story.contact(10 * DAY, CASE, "status")
    story.then(10 * DAY, StatusTold(CASE, "front-1", right=True, known=1), seat="front-1")
    story.then(12 * DAY)
    assert story.value("standstill") == 1 / 2


def test_an_answer_to_the_resident_that_moves_the_case_is_work() -> None:
    story = Story()
    story.request(0)
    story.contact(4 * DAY, CASE, "change")
    story.then(8 * DAY)
    assert story.value("standstill") == 0


def test_a_case_is_no_longer_open_when_the_result_is_told_or_the_resident_gave_up() -> None:
    """Four days, then told; twelve days without a result."""
    story = Story()
    story.request(0, "told-case")
    story.request(0, "left-case")
    story.tell(4 * DAY, "told-case", "back-1")
    story.then(12 * DAY, CaseClosed("left-case", "withdrawn"))
    story.then(30 * DAY)
    assert story.value("standstill") == 12 / 16


def test_an_empty_round_has_no_standstill_to_observe() -> None:
    story = Story()
    story.then(9 * DAY)
    assert story.value("standstill") is NOT_OBSERVED


def test_what_was_told_in_an_earlier_round_is_not_open_in_this_one() -> None:
    story = Story()
    story.request(0)
    story.world.cases[CASE].announced = True
    story.then(20 * DAY, RoundOpened(2, 0, 56 * DAY), by="facilitator")
    story.then(40 * DAY)
    assert story.value("standstill") is NOT_OBSERVED


def test_a_case_that_waits_for_its_resident_does_not_stand_still_until_the_answer_has_been_given() -> None:
    """Eight days of a question, then eight in which the answer lies there."""
    story = Story()
    story.request(0, facts=("what",))
    story.begin(0, CASE, "intake", "front-1")
    story.finish(0, CASE, "intake", "front-1")
    story.offer(0, CASE, "check", "back", "front-1")
    story.then(0, TaskAccepted(CASE, "check", "back-1"), seat="back-1")
    story.then(0, QuestionAsked(CASE, 1, ("where",), "back-1"), seat="back-1")
    story.then(8 * DAY, ReplyDue(CASE, 1))
    assert story.value("standstill") == 0
    story.world.cases[CASE].questions[1].replied = True
    story.then(8 * DAY, FactsTold(CASE, (), "front-1"), seat="front-1")
    story.then(16 * DAY)
    assert story.value("standstill") == 1 / 2
