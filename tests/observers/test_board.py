"""What stands on the card and what leaks, worked out by hand."""

import pytest

from simulation.case import DAY, HOUR
from simulation.events.case import PlanChanged
from simulation.events.contact import FactsTold
from simulation.events.knowledge import FactLost, FactsHeard, FactsRecorded
from simulation.observing import NOT_OBSERVED
from tests.observers.story import Story

CASE = "mia-case"


def test_half_of_what_was_learned_stands_on_the_card() -> None:
    """Learned: what and where (front), health (back), the outcome of the intake; recorded: what and the outcome."""
    story = Story()
    story.request(0, facts=("what", "where"))
    story.contact(HOUR, CASE, "answer", ("health",))
    story.then(HOUR, FactsHeard(CASE, ("health",), "back-1", "front-1"))
    story.do(HOUR, 2 * HOUR, CASE, "intake", "front-1")
    one = story.then(3 * HOUR, FactsRecorded(CASE, ("what",), "front-1"))
    two = story.then(3 * HOUR, FactsRecorded(CASE, ("intake",), "front-1"))
    assert story.value("completeness") == 2 / 4
    assert story.evidence("completeness") == (one, two)


def test_what_a_coupled_channel_records_was_learned_too() -> None:
    story = Story()
    story.request(0)
    story.then(0, FactsTold(CASE, ("what",), ""), FactsRecorded(CASE, ("what",)))
    assert story.value("completeness") == 1


def test_a_card_is_as_old_as_it_was_when_its_case_closed() -> None:
    """What: written on day 1, where: on day 3; closed on day 5: four and two days old, whatever comes later."""
    story = Story()
    story.request(0, facts=("what", "where"))
    story.then(DAY, FactsRecorded(CASE, ("what",), "front-1"))
    story.then(3 * DAY, FactsRecorded(CASE, ("where",), "front-1"))
    story.tell(5 * DAY, CASE, "front-1")
    story.close(30 * DAY)
    assert story.value("card_age") == 3


def test_a_card_that_lies_open_grows_older() -> None:
    story = Story()
    story.request(0, facts=("what",))
    story.then(0, FactsRecorded(CASE, ("what",), "front-1"))
    story.then(10 * DAY)
    assert story.value("card_age") == 10


def test_what_changed_since_it_was_recorded_is_out_of_date() -> None:
    story = Story()
    story.request(0, facts=("what", "where"))
    recorded = story.then(0, FactsRecorded(CASE, ("what", "where"), "front-1"))
    assert story.value("stale_share") == 0
    story.then(DAY, PlanChanged(CASE, "where", "there"))
    assert story.value("stale_share") == 1 / 2
    assert story.evidence("stale_share") == (recorded,)


def test_a_contact_leaks_until_all_that_was_told_is_recorded() -> None:
    story = Story()
    told = story.request(0, facts=("what", "where"))
    assert story.value("leak") == 1
    story.then(HOUR, FactsRecorded(CASE, ("what",), "front-1"))
    assert story.evidence("leak") == (told,)
    story.then(2 * HOUR, FactsRecorded(CASE, ("where",), "front-1"))
    assert story.value("leak") == 0


def test_telling_again_what_stands_there_does_not_leak_but_telling_a_change_does() -> None:
    story = Story()
    story.request(0, facts=("what",))
    story.then(0, FactsRecorded(CASE, ("what",), "front-1"))
    story.contact(HOUR, CASE, "answer", ("what",))
    assert story.value("leak") == 0
    story.then(DAY, PlanChanged(CASE, "what", "another wish"))
    change = story.contact(DAY, CASE, "change", ("what",))
    assert story.value("leak") == pytest.approx(1 / 3)
    assert story.evidence("leak") == (change,)


def test_leaks_are_told_apart_by_channel() -> None:
    story = Story()
    story.request(0, facts=("what",))
    story.then(0, FactsRecorded(CASE, ("what",), "front-1"))
    story.contact(HOUR, CASE, "answer", ("where",), "letter")
    assert story.value("leak") == 1 / 2
    assert story.value("leak_by.telephone") == 0
    assert story.value("leak_by.letter") == 1


def test_what_was_recorded_and_lost_did_not_leak_but_is_not_complete() -> None:
    story = Story()
    story.request(0, facts=("what",))
    story.then(0, FactsRecorded(CASE, ("what",), "front-1"))
    story.then(HOUR, FactLost(CASE, "what"))
    assert story.value("leak") == 0
    assert story.value("completeness") == 0


def test_with_nothing_told_and_nothing_recorded_nothing_was_observed() -> None:
    story = Story()
    story.request(0)
    for name in ("completeness", "card_age", "stale_share", "leak", "leak_by.letter", "duplicate_requests"):
        assert story.value(name) is NOT_OBSERVED
