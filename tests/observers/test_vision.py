"""What desks choose in dilemmas and who backs agreements, worked out by hand."""

import pytest

from simulation.case import DAY, HOUR
from simulation.events.organisation import DilemmaDecided, DilemmaMet
from simulation.events.table import AgreementBacked, AgreementMade, RoundOpened
from simulation.observing import NOT_OBSERVED
from tests.observers.story import OFFICE, Story

CASE = "mia-case"
WEARS_OFF = OFFICE.replace("    costs: {euros: 40}\n", "    costs: {euros: 40}\n    grip: 0.8\n    erosion: 10d\n")


def test_of_three_dilemmas_one_is_for_the_resident_one_for_the_rule_and_one_waits() -> None:
    story = Story()
    story.request(0)
    for number in (1, 2, 3):
        story.then(0, DilemmaMet(number, "queue", CASE, "back-1"))
    for_resident = story.then(DAY, DilemmaDecided(1, "queue", CASE, "back-1", resident_first=True))
    for_rule = story.then(DAY, DilemmaDecided(2, "queue", CASE, "back-1", resident_first=False))
    assert story.value("resident_first") == 1 / 2
    assert [story.evidence(f"dilemmas.{key}") for key in ("for_resident", "for_rule")] == [(for_resident,), (for_rule,)]
    assert story.value("dilemmas.undecided") == 1


def test_without_dilemmas_there_was_nothing_to_choose() -> None:
    story = Story()
    assert story.value("dilemmas.undecided") is NOT_OBSERVED
    assert story.value("resident_first") is NOT_OBSERVED


def test_support_moves_as_much_grip_as_had_worn_off() -> None:
    """A grip of 0.8 that halves in ten days: backed after ten and again after ten, it regains 0.4 each time."""
    story = Story(WEARS_OFF, opened=False)
    story.then(0, AgreementMade("note"))
    story.then(0, RoundOpened(1, 0, 56 * DAY), by="facilitator")
    assert story.value("support_moved") is NOT_OBSERVED
    backed = [story.then(at * DAY, AgreementBacked("note", "boss-1")) for at in (10, 20)]
    assert story.value("support_moved") == pytest.approx(0.4)
    assert story.evidence("support_moved") == tuple(backed)
    story.then(20 * DAY, AgreementBacked("note", "boss-1"))
    assert story.value("support_moved") == pytest.approx(0.8 / 3)


def test_support_is_counted_once_something_was_agreed() -> None:
    story = Story(opened=False)
    story.then(0, AgreementMade("note"))
    story.then(0, RoundOpened(1, 0, HOUR), by="facilitator")
    assert story.value("support") == 0
    backed = story.then(1, AgreementBacked("note", "boss-1"))
    assert story.value("support") == 1
    assert story.evidence("support") == (backed,)


def test_without_agreements_there_is_nothing_to_support() -> None:
    assert Story().value("support") is NOT_OBSERVED
