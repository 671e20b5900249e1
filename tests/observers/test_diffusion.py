"""Who claims what is nobody's when how many have seen it, worked out by hand."""

import pytest

from simulation.case import DAY
from simulation.events.case import CaseClosed
from simulation.events.knowledge import CardOpened
from simulation.events.work import CaseClaimed, ClaimReleased
from simulation.observing import NOT_OBSERVED
from tests.observers.story import Story


@pytest.fixture
def story() -> Story:
    """A: seen by one, claimed after two days, let go, seen by two, claimed after four. B: seen by nobody."""
    story = Story()
    story.request(0, "a-case")
    story.request(0, "b-case")
    story.then(DAY, CardOpened("a-case", "back-1", ()))
    story.then(DAY, CardOpened("a-case", "back-1", ()))
    story.then(2 * DAY, CaseClaimed("a-case", "back-1"))
    story.then(3 * DAY, CardOpened("a-case", "back-2", ()))
    story.then(4 * DAY, ClaimReleased("a-case", "back-1"))
    story.then(5 * DAY, CardOpened("a-case", "back-2", ()), CardOpened("a-case", "front-1", ()))
    story.then(6 * DAY, CaseClosed("b-case", "withdrawn"))
    story.then(8 * DAY, CaseClaimed("a-case", "back-2"))
    story.then(9 * DAY)
    return story


def test_a_stretch_is_claimed_or_not_by_how_many_saw_the_card_in_it(story: Story) -> None:
    assert story.value("diffusion.one") == 1
    assert story.value("diffusion.few") == 1
    assert story.value("diffusion.nobody") == 0
    assert story.value("diffusion.many") is NOT_OBSERVED


def test_the_time_to_claim_is_that_in_which_the_case_was_nobodys(story: Story) -> None:
    assert story.value("diffusion_time.one") == 2
    assert story.value("diffusion_time.few") == 4
    assert story.value("diffusion_time.nobody") is NOT_OBSERVED


def test_behind_it_is_where_the_case_became_nobodys(story: Story) -> None:
    (entry,) = story.evidence("diffusion.few")
    assert story.journal.entries[entry - 1].events == (ClaimReleased("a-case", "back-1"),)


def test_what_is_still_nobodys_was_not_claimed() -> None:
    story = Story()
    story.request(0)
    story.then(DAY, CardOpened("mia-case", "back-1", ()))
    story.then(2 * DAY)
    assert story.value("diffusion.one") == 0
