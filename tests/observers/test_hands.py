"""Through whose hands a case goes, worked out by hand."""

import pytest

from simulation.observing import NOT_OBSERVED
from tests.observers.story import Story

TASKS = ("intake", "check", "advise", "decide", "intake")


def steps(story: Story, case: str, *seats: str) -> list[int]:
    """Let these seats each do a step of a case, one after another."""
    story.request(story.world.at, case)
    return [
        story.do(story.world.at, story.world.at, case, task, seat) for task, seat in zip(TASKS, seats, strict=False)
    ]


@pytest.fixture
def story() -> Story:
    """Two cases: A by front, back, adviser, back; B by front, front, back, another back, front."""
    story = Story()
    steps(story, "a-case", "front-1", "back-1", "adviser-1", "back-1")
    steps(story, "b-case", "front-1", "front-1", "back-1", "back-2", "front-1")
    return story


def test_the_handover_rate_is_the_mean_share_of_changes(story: Story) -> None:
    assert story.value("handover_rate") == pytest.approx((3 / 3 + 3 / 4) / 2)
    assert len(story.evidence("handover_rate")) == 6


def test_sequential_continuity_is_what_the_handover_rate_leaves(story: Story) -> None:
    assert story.value("secon") == pytest.approx(1 - (3 / 3 + 3 / 4) / 2)


def test_ping_pong_is_counted_by_person_role_and_department(story: Story) -> None:
    """A: back-adviser-back; B: front-back-front by role; advisers and handlers are one department."""
    assert story.value("ping_pong.person") == pytest.approx(1 / 6)
    assert story.value("ping_pong.role") == pytest.approx(2 / 5)
    assert story.value("ping_pong.department") == pytest.approx(1 / 3)


def test_cases_that_went_back_and_forth_are_counted_once_each(story: Story) -> None:
    assert story.value("ping_pong_cases.person") == 1 / 2
    assert story.value("ping_pong_cases.role") == 1
    assert story.value("ping_pong_cases.department") == 1 / 2


def test_the_entry_behind_ping_pong_is_the_step_that_went_back() -> None:
    story = Story()
    done = steps(story, "a-case", "front-1", "back-1", "front-1")
    assert story.evidence("ping_pong.person") == (done[2],)
    assert story.evidence("ping_pong_cases.person") == (done[2],)


def test_the_most_usual_person_did_half_of_one_case_and_three_fifths_of_the_other(story: Story) -> None:
    assert story.value("upc") == pytest.approx((2 / 4 + 3 / 5) / 2)


def test_continuity_of_care_follows_its_formula(story: Story) -> None:
    assert story.value("coc") == pytest.approx(((1 + 4 + 1 - 4) / 12 + (9 + 1 + 1 - 5) / 20) / 2)


def test_a_resident_meets_three_people_of_two_departments(story: Story) -> None:
    assert story.value("hands_met") == 3
    assert story.value("departments_met") == 2


def test_answering_a_resident_is_meeting_too() -> None:
    story = Story()
    answered = story.request(0)
    assert story.value("hands_met") == 1
    assert story.evidence("hands_met") == (answered,)


def test_one_step_has_no_order_to_measure() -> None:
    story = Story()
    steps(story, "a-case", "front-1")
    assert story.value("handover_rate") is NOT_OBSERVED
    assert story.value("coc") is NOT_OBSERVED
    assert story.value("ping_pong.person") is NOT_OBSERVED
    assert story.value("ping_pong_cases.person") == 0
