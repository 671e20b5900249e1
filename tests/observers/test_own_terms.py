"""Tasks with a legal term of their own, worked out by hand."""

import pytest

from simulation.case import HOUR
from simulation.observing import NOT_OBSERVED
from tests.observers.story import Story

CASE = "mia-case"


@pytest.fixture
def story() -> Story:
    """The check is done after 4 hours of 3; the advice 30 hours after the check, of 30."""
    story = Story()
    story.request(0)
    story.do(1 * HOUR, 2 * HOUR, CASE, "intake", "front-1")
    story.do(2 * HOUR, 4 * HOUR, CASE, "check", "back-1")
    story.do(33 * HOUR, 34 * HOUR, CASE, "advise", "adviser-1")
    return story


def test_a_task_is_held_against_its_own_term_from_the_first_contact_or_from_another_task(story: Story) -> None:
    assert story.value("tasks_in_time_by.matter.check") == 0
    assert story.value("tasks_in_time_by.matter.advise") == 1
    assert story.value("tasks_in_time") == pytest.approx(1 / 2)


def test_only_the_first_time_counts(story: Story) -> None:
    story.do(60 * HOUR, 61 * HOUR, CASE, "check", "back-1")
    assert story.value("tasks_in_time") == pytest.approx(1 / 2)


def test_without_such_a_task_nothing_is_observed() -> None:
    story = Story()
    story.request(0)
    story.do(1 * HOUR, 2 * HOUR, CASE, "intake", "front-1")
    assert story.value("tasks_in_time") is NOT_OBSERVED
