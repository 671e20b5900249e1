"""Who reads the card, worked out by hand."""

import pytest

from reports.observers import looking_up
from simulation.board import card
from simulation.case import HOUR
from simulation.events.knowledge import CardOpened, FactsRecorded
from simulation.observing import NOT_OBSERVED
from simulation.world.world import World
from tests.observers.story import Story

CASE = "mia-case"


def test_two_of_three_looked_before_they_acted() -> None:
    """The handler read the card, the adviser did not, the front desk read it before answering."""
    story = Story()
    story.request(0)
    story.then(HOUR, CardOpened(CASE, "back-1", ()))
    story.begin(HOUR, CASE, "check", "back-1")
    story.finish(2 * HOUR, CASE, "check", "back-1")
    story.begin(2 * HOUR, CASE, "advise", "adviser-1")
    story.finish(3 * HOUR, CASE, "advise", "adviser-1")
    story.then(4 * HOUR, CardOpened(CASE, "front-1", ()))
    story.contact(4 * HOUR, CASE, "status")
    assert story.value("read_before_acting") == 2 / 3


def test_a_card_that_somebody_else_read_does_not_count() -> None:
    story = Story()
    story.request(0)
    story.request(0, "other-case")
    story.then(0, CardOpened("other-case", "back-1", ()), CardOpened(CASE, "back-2", ()))
    story.begin(HOUR, CASE, "check", "back-1")
    assert story.value("read_before_acting") == 0


def test_a_look_that_missed_something_was_in_vain() -> None:
    story = Story()
    story.request(0)
    story.then(HOUR, CardOpened(CASE, "back-1", ()))
    vain = story.then(HOUR, CardOpened(CASE, "back-2", (), ("where",)))
    assert story.value("looked_up_in_vain") == 1 / 2
    assert story.evidence("looked_up_in_vain") == (vain,)


def test_a_planted_leak_of_a_section_is_found() -> None:
    story = Story()
    story.request(0, facts=("what", "health"))
    story.then(0, FactsRecorded(CASE, ("what", "health"), "front-1"))
    story.then(HOUR, CardOpened(CASE, "back-1", ("what", "health")))
    assert story.value("shown_without_right") == 0
    shown = story.then(HOUR, CardOpened(CASE, "adviser-1", ("what", "health")))
    assert story.value("shown_without_right") == 1
    assert story.evidence("shown_without_right") == (shown,)


def test_a_first_contact_has_no_card_to_read() -> None:
    story = Story()
    story.request(0)
    assert story.value("read_before_acting") is NOT_OBSERVED
    assert story.value("shown_without_right") is NOT_OBSERVED


def test_a_leak_planted_in_what_views_show_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The adviser may see the story and not the secret; then a card forgets to look who reads it."""
    story = Story()
    story.request(0, facts=("what", "health"))
    story.then(0, FactsRecorded(CASE, ("what", "health"), "front-1"))
    story.then(HOUR, CardOpened(CASE, "adviser-1", ("what",)))
    assert story.value("shown_without_right") == 0
    monkeypatch.setattr(looking_up, "card", lambda world, case, _: card(world, case, "back"))
    shown = story.then(2 * HOUR, CardOpened(CASE, "adviser-1", ("what",)))
    assert story.evidence("shown_without_right") == (shown,)


@pytest.mark.plants
def test_a_right_that_was_never_given_is_no_right_even_if_sight_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    story = Story()
    story.request(0, facts=("what", "health"))
    story.then(0, FactsRecorded(CASE, ("what", "health"), "front-1"))
    monkeypatch.setattr(World, "sight", lambda *_: {"story", "secret"})
    story.then(HOUR, CardOpened(CASE, "adviser-1", ("what",)))
    assert story.value("shown_without_right") == 1
