"""What residents go through, worked out by hand."""

from typing import get_args

import pytest

from reports.observers.reading.journeys import MOVED
from simulation.case import DAY, TrustReason
from simulation.events.case import CaseClosed, CaseReopened, ResidentArrived
from simulation.events.contact import DatePassed, ResultTold, TrustMoved
from simulation.observing import NOT_OBSERVED
from tests.observers.story import OFFICE, Story


@pytest.fixture
def story() -> Story:
    """A falls from 6 to 3 and hears the result five days late; B rises to 8 and hears it eleven days early."""
    story = Story()
    story.request(0, "a-case", expects=15 * DAY)
    story.request(0, "b-case", expects=21 * DAY)
    story.then(5 * DAY, TrustMoved("a-case", "repeated_question", -2, 4.0))
    story.then(6 * DAY, TrustMoved("b-case", "told_unasked", 2, 8.0))
    story.then(7 * DAY, TrustMoved("a-case", "silence", -1, 3.0))
    story.tell(10 * DAY, "b-case", "back-1")
    story.then(15 * DAY, DatePassed("a-case"))
    story.tell(20 * DAY, "a-case", "back-1", met=False)
    return story


def test_trust_of_three_and_of_eight_make_marks_of_three_point_seven_and_eight_point_two(story: Story) -> None:
    assert story.value("end_mark") == pytest.approx((3.7 + 8.2) / 2)


def test_the_mark_runs_from_one_to_ten() -> None:
    for trust, mark in ((0.0, 1), (10.0, 10)):
        story = Story()
        story.request(0)
        story.then(0, TrustMoved("mia-case", "silence", -10, trust))
        assert story.value("end_mark") == mark


def test_the_change_of_trust_has_every_turn_behind_it(story: Story) -> None:
    assert story.value("trust_change") == pytest.approx(0.9 * ((3 - 6) + (8 - 6)) / 2)
    assert len(story.evidence("trust_change")) == 3


def test_each_step_of_trust_is_told_with_its_reason(story: Story) -> None:
    moved = {why: (story.value(f"trust_moved_by.{why}"), len(story.evidence(f"trust_moved_by.{why}"))) for why in MOVED}
    assert {why: told for why, told in moved.items() if told[1]} == {
        "repeated_question": (-2 / 2, 1), "told_unasked": (2 / 2, 1), "silence": (-1 / 2, 1),
    }  # fmt: skip


def test_one_of_two_results_met_the_need(story: Story) -> None:
    assert story.value("need_met") == 1 / 2


def test_five_days_late_and_eleven_early_are_three_early_on_average(story: Story) -> None:
    assert story.value("expectation_gap") == pytest.approx((-5 + 11) / 2)


def test_for_one_of_two_the_date_passed(story: Story) -> None:
    assert story.value("date_passed") == 1 / 2


def test_of_three_with_a_special_need_one_got_what_meets_it_one_something_else_and_one_nothing_yet() -> None:
    """A fourth resident has no special need and doesn't count, whatever became of it."""
    story = Story()
    for case in ("a-case", "b-case", "c-case"):
        story.request(0, case, tailored=True)
    story.request(0, "d-case")
    story.tell(DAY, "a-case", "back-1")
    lacking = story.tell(2 * DAY, "b-case", "back-1", met=False)
    story.tell(2 * DAY, "d-case", "back-1", met=False)
    assert story.value("needs_unmet") == pytest.approx(2 / 3)
    assert story.evidence("needs_unmet") == (10, lacking)


def test_who_gave_up_has_an_unmet_need_and_of_two_results_the_last_one_counts() -> None:
    story = Story()
    for case in ("a-case", "b-case"):
        story.request(0, case, tailored=True)
    story.then(DAY, CaseClosed("a-case", "withdrawn"))
    story.tell(2 * DAY, "b-case", "back-1", met=False)
    assert story.value("needs_unmet") == 1
    story.then(5 * DAY, CaseReopened("b-case", "granted", "back-1"))
    story.tell(9 * DAY, "b-case", "back-1")
    assert story.value("needs_unmet") == 1 / 2


def test_without_special_needs_there_is_none_to_leave_unmet(story: Story) -> None:
    assert story.value("needs_unmet") is NOT_OBSERVED


def test_a_resident_who_has_not_been_in_touch_is_not_measured() -> None:
    story = Story()
    story.then(0, ResidentArrived("mia", "mia-case", "resident", "matter", "mia", {}, (), False, 6.0, DAY))  # noqa: FBT003
    story.then(DAY, DatePassed("mia-case"))
    for name in ("end_mark", "trust_change", "need_met", "expectation_gap", "date_passed"):
        assert story.value(name) is NOT_OBSERVED


def test_trust_moves_by_each_reason_over_two_residents(story: Story) -> None:
    assert story.value("trust_moved_by.repeated_question") == -2 / 2
    assert story.value("trust_moved_by.silence") == -1 / 2
    assert story.value("trust_moved_by.told_unasked") == 2 / 2
    assert story.value("trust_moved_by.rumour") == 0
    assert len(story.evidence("trust_moved_by.silence")) == 1


def test_everything_that_moves_trust_has_words() -> None:
    assert set(MOVED) == set(get_args(TrustReason))


def test_a_result_that_was_not_asked_for_is_a_gap_between_expected_and_got() -> None:
    """Granted is favourable; what was withheld is not."""
    withheld = "results: {withheld: {title: {nl: nee, en: no}}, granted"
    outcome = "outcomes: {refuse: {title: {nl: nee, en: no}, result: withheld}, done"
    story = Story(OFFICE.replace("results: {granted", withheld).replace("outcomes: {done", outcome))
    story.request(0, "a-case")
    story.request(0, "b-case")
    story.tell(DAY, "a-case", "back-1")
    refused = story.then(DAY, ResultTold("b-case", "withheld", "back-1", need_met=False))
    assert story.value("result_gap") == 1 / 2
    assert story.evidence("result_gap") == (refused,)
