"""Handovers, worked out by hand."""

import pytest

from simulation.case import DAY, HOUR
from simulation.events.contact import QuestionAsked, Repeated
from simulation.events.knowledge import ColleagueAsked
from simulation.events.work import TaskDropped, TaskSentBack
from simulation.observing import NOT_OBSERVED
from tests.observers.story import Story

CASE = "mia-case"


def four_handovers() -> tuple[Story, list[int]]:
    """A cold one that needs asking, a warm one with a date, a wrong desk, and one that nobody has taken up."""
    story = Story()
    story.request(0)
    story.do(0, HOUR, CASE, "intake", "front-1")
    cold = story.offer(HOUR, CASE, "check", "back", "front-1", needed=2, on_card=1)
    story.begin(3 * HOUR, CASE, "check", "back-1")
    story.then(4 * HOUR, ColleagueAsked(1, CASE, ("where",), "back-1", "front"))
    story.finish(5 * HOUR, CASE, "check", "back-1")
    warm = story.offer(5 * HOUR, CASE, "advise", "adviser", "back-1", warm=True, due=2 * DAY)
    story.do(9 * HOUR, 10 * HOUR, CASE, "advise", "adviser-1")
    wrong = story.offer(10 * HOUR, CASE, "decide", "front", "adviser-1", needed=1)
    story.then(11 * HOUR, TaskSentBack(CASE, "decide", "front-1", "adviser-1"))
    lying = story.offer(12 * HOUR, CASE, "decide", "back", "adviser-1", needed=1, on_card=1)
    return story, [cold, warm, wrong, lying]


def test_every_task_offered_to_another_desk_is_a_handover() -> None:
    story, entries = four_handovers()
    assert story.value("handovers") == 4
    assert story.value("handovers_per_case") == 4
    assert story.evidence("handovers") == tuple(entries)


def test_what_nobody_took_up_is_lying() -> None:
    story, entries = four_handovers()
    assert story.value("handovers_lying") == 1
    assert story.evidence("handovers_lying") == (entries[3],)


def test_one_in_four_came_back_from_a_wrong_desk() -> None:
    story, entries = four_handovers()
    assert story.value("bounce_share") == 0.25
    assert story.evidence("bounce_share") == (entries[2],)


def test_warm_is_spoken_or_with_all_that_is_needed_on_the_card() -> None:
    story, entries = four_handovers()
    assert story.value("warm_share") == 0.5
    assert story.evidence("warm_share") == (entries[1], entries[3])


def test_quality_is_the_mean_of_the_marks_that_apply() -> None:
    """Cold: (1 + 0 + 0.5 + 1 + 0) / 5; warm: all six; wrong desk: none of four; what lies has no quality yet."""
    story, entries = four_handovers()
    assert story.value("handover_quality") == pytest.approx((0.5 + 1 + 0) / 3)
    assert story.evidence("handover_quality") == tuple(entries[:3])


def test_time_to_pick_up_runs_from_offered_to_taken() -> None:
    story, entries = four_handovers()
    assert story.value("pick_up_time") == pytest.approx((2 + 4) / 2)
    assert story.evidence("pick_up_time") == tuple(entries[:2])


def test_asking_a_resident_again_is_clarification_too() -> None:
    story = Story()
    story.request(0)
    story.offer(0, CASE, "check", "back", "front-1", warm=True)
    story.begin(0, CASE, "check", "back-1")
    assert story.value("handover_quality") == 1
    again = Repeated("what", "front-1", 3, "not_recorded")
    story.then(HOUR, QuestionAsked(CASE, 1, ("what",), "back-1", (again,)))
    assert story.value("handover_quality") == pytest.approx(4 / 5)


def test_a_question_by_somebody_else_is_no_clarification() -> None:
    story = Story()
    story.request(0)
    story.offer(0, CASE, "check", "back", "front-1", warm=True)
    story.begin(0, CASE, "check", "back-1")
    story.then(HOUR, ColleagueAsked(1, CASE, ("where",), "front-1", "back"))
    assert story.value("handover_quality") == 1


def test_picked_up_after_the_date_is_a_mark_less() -> None:
    story = Story()
    story.request(0)
    story.offer(0, CASE, "advise", "adviser", "front-1", warm=True, due=HOUR)
    story.begin(2 * HOUR, CASE, "advise", "adviser-1")
    assert story.value("handover_quality") == pytest.approx(5 / 6)


def test_what_was_given_up_on_was_neither_taken_up_nor_in_time() -> None:
    story = Story()
    story.request(0)
    story.offer(0, CASE, "advise", "adviser", "front-1", warm=True, due=HOUR)
    story.then(DAY, TaskDropped(CASE, "advise", "front-1"))
    assert story.value("handover_quality") == pytest.approx(3 / 5)
    assert story.value("handovers_lying") == 0
    assert story.value("pick_up_time") is NOT_OBSERVED


def test_a_task_that_a_desk_keeps_is_no_handover() -> None:
    story = Story()
    story.request(0)
    story.do(0, HOUR, CASE, "intake", "front-1")
    assert story.value("handovers") == 0
    assert story.value("warm_share") is NOT_OBSERVED


def test_without_cases_no_handover_was_observed() -> None:
    assert Story().value("handovers") is NOT_OBSERVED


def test_what_is_being_worked_on_does_not_lie() -> None:
    story = Story()
    story.request(0)
    story.offer(0, CASE, "check", "back", "front-1")
    assert story.value("handovers_lying") == 1
    story.begin(HOUR, CASE, "check", "back-1")
    assert story.value("handovers_lying") == 0
