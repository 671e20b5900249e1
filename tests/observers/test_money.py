"""What it costs and who pays, worked out by hand."""

import pytest

from simulation.case import HOUR
from simulation.events.organisation import PenaltyForfeited
from simulation.events.table import AgreementMade, AgreementPaid, RoundOpened
from simulation.observing import NOT_OBSERVED
from tests.observers.story import OFFICE, Story

CASE = "mia-case"


@pytest.fixture
def story() -> Story:
    """Front 2 hours at 30, back 3 at 60, adviser 2 at work at 90; two calls and a letter; a penalty; an agreement."""
    story = Story(opened=False)
    story.then(0, AgreementMade("note"))
    story.then(0, RoundOpened(1, 0, 1000 * HOUR), by="facilitator")
    story.request(0)
    story.do(0, 2 * HOUR, CASE, "intake", "front-1")
    story.do(2 * HOUR, 5 * HOUR, CASE, "check", "back-1")
    story.do(16 * HOUR, 34 * HOUR, CASE, "advise", "adviser-1")
    story.contact(34 * HOUR, CASE, "status")
    story.contact(34 * HOUR, CASE, "status", (), "letter")
    story.then(35 * HOUR, PenaltyForfeited(CASE, 140))
    story.then(36 * HOUR, AgreementPaid("note", 40))
    return story


def test_labour_is_working_time_times_rate(story: Story) -> None:
    assert story.value("costs.labour") == pytest.approx(2 * 30 + 3 * 60 + 2 * 90)


def test_each_contact_costs_what_its_channel_costs(story: Story) -> None:
    assert story.value("costs.channels") == 5 + 5 + 1


def test_penalties_and_agreements_are_added(story: Story) -> None:
    assert story.value("costs.penalties") == 140
    assert story.value("costs.agreements") == 40
    assert story.value("total_costs") == pytest.approx(420 + 11 + 140 + 40)


def test_each_department_pays_its_own_people(story: Story) -> None:
    assert story.value("labour_costs.public") == pytest.approx(60)
    assert story.value("labour_costs.back_office") == pytest.approx(180 + 180)


def test_a_department_without_rates_has_no_costs_to_observe(story: Story) -> None:
    assert story.value("labour_costs.lead") is NOT_OBSERVED


def test_behind_the_costs_of_contacts_are_the_contacts(story: Story) -> None:
    assert len(story.evidence("costs.channels")) == 3


def test_work_in_hand_costs_already() -> None:
    story = Story()
    story.request(0)
    story.begin(0, CASE, "intake", "front-1")
    story.then(4 * HOUR)
    assert story.value("costs.labour") == pytest.approx(4 * 30)


def test_without_agreements_nothing_is_paid_for_them_but_a_penalty_can_be_none() -> None:
    story = Story()
    assert story.value("costs.agreements") is NOT_OBSERVED
    assert story.value("costs.penalties") == 0


def test_a_scenario_without_prices_has_no_costs() -> None:
    text = OFFICE.replace(", cost: 5", "").replace(", cost: 1", "").replace("{days: 10, per_day: 20}", "")
    for rate in ("30", "60", "90"):
        text = text.replace(f"    rate: {rate}\n", "")
    story = Story(text)
    story.request(0)
    story.do(0, HOUR, CASE, "intake", "front-1")
    for name in ("costs.labour", "costs.channels", "costs.penalties", "costs.agreements", "total_costs"):
        assert story.value(name) is NOT_OBSERVED
