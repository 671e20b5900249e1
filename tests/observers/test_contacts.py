"""Contacts and questions, worked out by hand."""

from typing import get_args

import pytest

from reports.observers.contacts import DAYS, PURPOSES, WHY, Contacts
from simulation.case import DAY, HOUR, Purpose, WhyAsked
from simulation.events.contact import CallPromised, ContactAbandoned, QuestionAsked, Repeated
from simulation.observing import NOT_OBSERVED
from tests.observers.story import Story

CASE = "mia-case"


def test_a_request_and_an_answer_are_of_value_and_asking_where_it_stands_is_failure() -> None:
    story = Story()
    story.request(0)
    story.contact(HOUR, CASE, "answer", ("what",))
    story.contact(DAY, CASE, "status")
    story.contact(2 * DAY, CASE, "complaint")
    assert story.value("contacts.value") == 2
    assert story.value("contacts.failure") == 2
    assert story.value("failure_demand") == 1 / 2


def test_three_contacts_about_one_affair_and_one_about_another_are_two_an_affair() -> None:
    """One of the three was answered by nobody, and had to be made all the same."""
    story = Story()
    story.request(0, "other-case")
    story.request(0)
    story.reach(HOUR, CASE, "status")
    story.then(2 * HOUR, ContactAbandoned(3, CASE, "telephone"))
    story.contact(3 * HOUR, CASE, "status")
    assert story.value("contacts_per_affair") == (3 + 1) / 2
    assert len(story.evidence("contacts_per_affair")) == 4


def test_trying_again_after_nobody_was_there_is_failure_and_elsewhere_it_is_displaced() -> None:
    story = Story()
    story.request(0)
    story.reach(HOUR, CASE, "answer", ("what",))
    story.then(2 * HOUR, ContactAbandoned(2, CASE, "telephone"))
    again = story.contact(3 * HOUR, CASE, "answer", ("what",), "letter")
    assert story.value("contacts.value") == 2
    assert story.evidence("contacts.failure") == (again - 2,)
    assert story.value("displaced_demand") == pytest.approx(1 / 3)


def test_the_same_channel_again_or_another_much_later_is_not_displaced() -> None:
    story = Story()
    story.request(0)
    story.reach(HOUR, CASE, "status")
    story.then(2 * HOUR, ContactAbandoned(2, CASE, "telephone"))
    story.reach(3 * HOUR, CASE, "status")
    story.then(4 * HOUR, ContactAbandoned(3, CASE, "telephone"))
    story.contact(4 * HOUR + DAYS * DAY + 1, CASE, "status", (), "letter")
    assert story.value("displaced_demand") == 0


def test_each_fact_that_was_told_before_is_a_repeated_question_with_a_reason() -> None:
    story = Story()
    story.request(0, facts=("what",))
    told_in = len(story.journal)
    asked = story.then(HOUR, QuestionAsked(CASE, 1, ("what", "where"), "back-1", (
        Repeated("what", "front-1", told_in, "not_recorded"),
        Repeated("where", "front-1", told_in, "not_looked_up"),
    )))  # fmt: skip
    story.then(2 * HOUR, QuestionAsked(CASE, 2, ("health",), "back-1"))
    assert story.value("repeated_questions") == 2
    assert story.evidence("repeated_questions") == (asked,)
    assert story.value("repeated_questions_by.not_recorded") == 1
    assert story.value("repeated_questions_by.not_looked_up") == 1
    assert story.value("repeated_questions_by.in_a_folder") == 0


def test_telling_again_what_was_told_is_failure_and_telling_more_is_not() -> None:
    story = Story()
    story.request(0, facts=("what",))
    again = (Repeated("what", "front-1", 5, "not_recorded"),)
    story.then(HOUR, QuestionAsked(CASE, 1, ("what",), "back-1", again))
    story.contact(2 * HOUR, CASE, "answer", ("what",))
    story.then(3 * HOUR, QuestionAsked(CASE, 2, ("what", "where"), "back-1", again))
    story.contact(4 * HOUR, CASE, "answer", ("what", "where"))
    assert story.value("contacts.failure") == 1
    assert story.value("contacts.value") == 2


def solved_by_the_first_contact(story: Story, case: str) -> None:
    """A request of which the result is told after an hour."""
    story.request(story.world.at, case)
    story.tell(story.world.at + HOUR, case, "front-1")


def test_a_first_contact_that_needs_nothing_more_resolved_it() -> None:
    story = Story()
    solved_by_the_first_contact(story, "a-case")
    story.request(story.world.at, "b-case")
    story.then(story.world.at, QuestionAsked("b-case", 1, ("what",), "front-1"))
    story.tell(story.world.at, "b-case", "front-1")
    story.close(20 * DAY)
    assert story.value("first_contact_resolution") == 1 / 2


@pytest.mark.parametrize("what", ["contact", "handover", "promise", "nothing told", "told too late"])
def test_anything_more_within_the_days_means_that_it_was_not_resolved(what: str) -> None:
    story = Story()
    story.request(0)
    if what == "contact":
        story.contact(HOUR, CASE, "status")
    elif what == "handover":
        story.offer(HOUR, CASE, "check", "back", "front-1")
    elif what == "promise":
        story.then(HOUR, CallPromised(CASE, "front-1", DAY))
    if what != "nothing told":
        story.tell(2 * HOUR if what != "told too late" else DAYS * DAY + 1, CASE, "front-1")
    story.close(20 * DAY)
    assert story.value("first_contact_resolution") == 0


def test_a_first_contact_of_yesterday_is_not_judged_yet() -> None:
    story = Story()
    solved_by_the_first_contact(story, CASE)
    story.then(DAYS * DAY - 1)
    assert story.value("first_contact_resolution") is NOT_OBSERVED
    story.then(DAYS * DAY)
    assert story.value("first_contact_resolution") == 1


def test_the_days_that_count_are_printed() -> None:
    for measure in Contacts.measures():
        if measure.name in {"first_contact_resolution", "displaced_demand"}:
            assert f"{DAYS} days" in measure.definition


def test_without_contacts_nothing_was_observed() -> None:
    story = Story()
    assert story.value("contacts.failure") is NOT_OBSERVED
    assert story.value("failure_demand") is NOT_OBSERVED
    assert story.value("repeated_questions") is NOT_OBSERVED


def test_a_fact_asked_again_and_told_is_not_asked_any_more() -> None:
    story = Story()
    story.request(0, facts=("what",))
    again = (Repeated("what", "front-1", 5, "not_recorded"),)
    story.then(HOUR, QuestionAsked(CASE, 1, ("what",), "back-1", again))
    story.contact(2 * HOUR, CASE, "answer", ("what",))
    story.contact(3 * HOUR, CASE, "answer", ("what",))
    assert story.value("contacts.failure") == 1


def test_contacts_are_counted_by_what_they_are_there_for() -> None:
    story = Story()
    story.request(0)
    story.contact(HOUR, CASE, "status")
    story.contact(2 * HOUR, CASE, "status")
    assert story.value("contacts_by.request") == 1
    assert story.value("contacts_by.status") == 2
    assert story.value("contacts_by.complaint") == 0


def test_every_purpose_and_every_reason_to_ask_again_has_words() -> None:
    assert set(PURPOSES) == set(get_args(Purpose))
    assert set(WHY) == set(get_args(WhyAsked))
