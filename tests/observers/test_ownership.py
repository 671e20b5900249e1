"""Whose a case is, worked out by hand."""

import pytest

from simulation.case import HOUR
from simulation.events.contact import StatusTold
from simulation.events.work import CaseClaimed, ClaimReleased, DeskChased, OwnerSettled
from simulation.observing import NOT_OBSERVED
from tests.observers.story import Story

CASE = "mia-case"


@pytest.fixture
def story() -> Story:
    """Hours: nobody 0-10, front 10-20, contested 20-25, back 25-40, nobody 40-60, back 60-100."""
    story = Story()
    story.request(0)
    story.then(10 * HOUR, CaseClaimed(CASE, "front-1"))
    story.do(11 * HOUR, 15 * HOUR, CASE, "intake", "front-1")
    story.then(20 * HOUR, CaseClaimed(CASE, "back-1"))
    story.then(25 * HOUR, OwnerSettled(CASE, "back-1"))
    story.offer(26 * HOUR, CASE, "check", "back", "back-1")
    story.then(28 * HOUR, DeskChased(CASE, "check", "back-1"))
    story.do(28 * HOUR, 30 * HOUR, CASE, "check", "back-2")
    story.then(40 * HOUR, ClaimReleased(CASE, "back-1"))
    story.do(41 * HOUR, 45 * HOUR, CASE, "advise", "adviser-1")
    story.then(60 * HOUR, CaseClaimed(CASE, "back-1"))
    story.then(61 * HOUR, StatusTold(CASE, "back-1", right=True, known=2, unasked=True))
    story.then(62 * HOUR, StatusTold(CASE, "front-1", right=True, known=2, unasked=True))
    story.then(63 * HOUR, StatusTold(CASE, "back-1", right=True, known=2))
    story.tell(100 * HOUR, CASE, "back-1")
    return story


def test_nobody_owned_it_for_thirty_hours_of_a_hundred(story: Story) -> None:
    assert story.value("orphaned_share") == pytest.approx(0.30)


def test_two_claimed_it_for_five_hours(story: Story) -> None:
    assert story.value("contested_share") == pytest.approx(0.05)


def test_the_rest_of_the_time_it_had_one_owner(story: Story) -> None:
    assert story.value("owned_share") == pytest.approx(0.65)


def test_the_longest_time_without_owner_began_when_it_was_let_go(story: Story) -> None:
    assert story.value("longest_orphaned") == pytest.approx(20 / 24)
    (entry,) = story.evidence("longest_orphaned")
    assert story.journal.entries[entry - 1].events == (ClaimReleased(CASE, "back-1"),)


def test_going_back_to_the_same_owner_is_no_change(story: Story) -> None:
    assert story.value("owner_changes") == 1


def test_tenure_is_the_mean_of_three_ownerships(story: Story) -> None:
    assert story.value("tenure") == pytest.approx((10 + 15 + 40) / 3 / 24)


def test_one_of_two_owned_steps_was_done_by_somebody_else(story: Story) -> None:
    """The third step was done when nobody owned the case."""
    assert story.value("owner_doer_mismatch") == 1 / 2


def test_an_owner_chased_once_and_told_unasked_once(story: Story) -> None:
    """What another tells, or the owner when asked, is no deed of the owner."""
    assert story.value("owners_deeds") == pytest.approx(2 / (65 / 24))


def test_an_owner_who_did_something_is_not_idle(story: Story) -> None:
    assert story.value("idle_owner") == 0


def test_a_case_that_closes_is_nobodys_concern_any_more(story: Story) -> None:
    story.close(1000 * HOUR)
    assert story.value("orphaned_share") == pytest.approx(0.30)


def test_an_owner_who_does_nothing_is_idle_however_busy_others_are() -> None:
    story = Story()
    story.request(0)
    claimed = story.then(HOUR, CaseClaimed(CASE, "back-1"))
    story.do(HOUR, 2 * HOUR, CASE, "intake", "front-1")
    assert story.value("idle_owner") == 1
    assert story.evidence("idle_owner") == (claimed,)


def test_what_somebody_did_before_owning_does_not_count() -> None:
    story = Story()
    story.request(0)
    story.do(0, HOUR, CASE, "intake", "front-1")
    story.then(HOUR, CaseClaimed(CASE, "front-1"))
    story.then(2 * HOUR)
    assert story.value("idle_owner") == 1


def test_an_ownership_that_goes_on_counts_up_to_now() -> None:
    story = Story()
    story.request(0)
    story.then(6 * HOUR, CaseClaimed(CASE, "front-1"))
    story.then(24 * HOUR)
    assert story.value("orphaned_share") == pytest.approx(0.25)
    assert story.value("tenure") == pytest.approx(18 / 24)


def test_all_cases_together_count_by_their_length() -> None:
    story = Story()
    story.request(0, "a-case")
    story.then(0, CaseClaimed("a-case", "front-1"))
    story.request(9 * HOUR, "b-case")
    story.then(10 * HOUR)
    assert story.value("orphaned_share") == pytest.approx(1 / 11)


def test_without_owner_there_is_no_tenure_to_measure() -> None:
    story = Story()
    story.request(0)
    story.then(HOUR)
    assert story.value("orphaned_share") == 1
    assert story.value("tenure") is NOT_OBSERVED
    assert story.value("owner_doer_mismatch") is NOT_OBSERVED
    assert story.value("owners_deeds") is NOT_OBSERVED
