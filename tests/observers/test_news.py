"""What residents hear and are promised, worked out by hand."""

import pytest

from simulation.case import DAY, HOUR
from simulation.events.contact import CallPromised, PromiseBroken, PromiseKept, StatusTold, StatusUnknown
from simulation.observing import NOT_OBSERVED
from tests.observers.story import Story

CASE = "mia-case"


def status(*, unasked: bool = False, contradicts: bool = False) -> StatusTold:
    """The resident hears where things stand."""
    return StatusTold(CASE, "front-1", right=True, known=1, unasked=unasked, contradicts=contradicts)


def test_status_told_before_it_was_asked_is_proactive() -> None:
    """Twice in the two weeks that the case is open; an answer to a question is not."""
    story = Story()
    story.request(0)
    first = story.then(DAY, status(unasked=True))
    second = story.then(2 * DAY, status(unasked=True))
    story.contact(3 * DAY, CASE, "status")
    story.then(3 * DAY, status())
    story.tell(14 * DAY, CASE, "front-1")
    assert story.value("told_proactively") == pytest.approx(2 / 2)
    assert story.evidence("told_proactively") == (first, second)


def test_a_call_back_about_what_was_asked_is_not_proactive() -> None:
    story = Story()
    story.request(0)
    story.contact(DAY, CASE, "status")
    story.then(DAY, StatusUnknown(CASE, "front-1"))
    story.then(2 * DAY, status(unasked=True))
    assert story.value("told_proactively") == 0
    story.then(7 * DAY, status(unasked=True))
    assert story.value("told_proactively") == pytest.approx(1)


def test_promises_are_kept_or_broken() -> None:
    story = Story()
    story.request(0)
    story.then(0, CallPromised(CASE, "front-1", DAY))
    kept = story.then(HOUR, status(unasked=True), PromiseKept(CASE))
    story.then(2 * DAY, CallPromised(CASE, "front-1", 3 * DAY))
    broken = story.then(3 * DAY, PromiseBroken(CASE))
    story.then(4 * DAY, CallPromised(CASE, "front-1", 5 * DAY))
    assert story.value("promises_kept") == 1 / 2
    assert story.evidence("promises_kept") == (kept, broken)


def test_hearing_the_result_in_time_is_a_promise_kept_and_too_late_is_not() -> None:
    story = Story()
    for case, told in (("a-case", DAY), ("b-case", 3 * DAY)):
        story.request(story.world.at, case)
        story.then(story.world.at, CallPromised(case, "front-1", 2 * DAY))
        story.tell(told, case, "front-1")
    assert story.value("promises_kept") == 1
    assert len(story.evidence("promises_kept")) == 1


def test_one_of_three_times_the_status_was_not_known() -> None:
    story = Story()
    story.request(0)
    unknown = story.then(DAY, StatusUnknown(CASE, "front-1"))
    story.then(2 * DAY, status())
    story.then(3 * DAY, status())
    story.then(4 * DAY, status(unasked=True))
    assert story.value("status_unknown") == pytest.approx(1 / 3)
    assert story.evidence("status_unknown") == (unknown,)


def test_hearing_less_than_before_contradicts() -> None:
    story = Story()
    story.request(0)
    story.then(DAY, status())
    assert story.value("contradicting_answers") == 0
    less = story.then(2 * DAY, status(contradicts=True))
    assert story.value("contradicting_answers") == 1
    assert story.evidence("contradicting_answers") == (less,)


def test_where_nothing_was_told_or_promised_nothing_was_observed() -> None:
    story = Story()
    assert story.value("told_proactively") is NOT_OBSERVED
    story.request(0)
    for name in ("promises_kept", "status_unknown", "contradicting_answers"):
        assert story.value(name) is NOT_OBSERVED
