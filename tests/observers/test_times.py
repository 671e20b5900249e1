"""How long cases take and are worked on, worked out by hand."""

import pytest

from simulation.case import DAY, HOUR
from simulation.events.case import CaseClosed
from simulation.events.organisation import TermMissed, TermStarted
from simulation.events.work import DeedBegun, DeedDone, DeedPaused, DeedResumed
from simulation.intents.employee import LookUp
from simulation.observing import NOT_OBSERVED
from tests.observers.story import OFFICE, Story

CASE = "mia-case"


@pytest.fixture
def story() -> Story:
    """Hours: front 1-3, back 2-4, adviser 16 to 34 but at work 16-17 and 33-34 only; told after two days."""
    story = Story()
    story.request(0)
    story.begin(1 * HOUR, CASE, "intake", "front-1")
    story.begin(2 * HOUR, CASE, "check", "back-1")
    story.finish(3 * HOUR, CASE, "intake", "front-1")
    story.finish(4 * HOUR, CASE, "check", "back-1")
    story.do(16 * HOUR, 34 * HOUR, CASE, "advise", "adviser-1")
    story.tell(48 * HOUR, CASE, "back-1")
    return story


def test_lead_time_runs_from_first_contact_to_result_told(story: Story) -> None:
    assert story.value("lead_time") == 2


def test_touch_time_counts_what_two_do_at_once_only_once_and_no_nights(story: Story) -> None:
    assert story.value("touch_time") == 3 + 1 + 1


def test_flow_efficiency_is_touch_over_lead(story: Story) -> None:
    assert story.value("flow_efficiency") == pytest.approx(5 / 48)


def test_the_entries_behind_times_are_those_in_which_results_were_told(story: Story) -> None:
    told = len(story.journal)
    assert story.evidence("lead_time") == story.evidence("touch_time") == (told,)


def test_a_pause_is_no_work() -> None:
    story = Story()
    story.request(0)
    story.begin(0, CASE, "intake", "front-1")
    story.then(HOUR, DeedPaused("front-1", 1, HOUR), seat="front-1")
    story.then(4 * HOUR, DeedResumed("front-1", 2, 5 * HOUR), seat="front-1")
    story.finish(5 * HOUR, CASE, "intake", "front-1")
    story.tell(10 * HOUR, CASE, "front-1")
    assert story.value("touch_time") == 2


def test_reading_a_card_is_work_on_its_case_and_counts_until_the_result_is_told() -> None:
    """Half an hour; what another reads about another case in the first half is no work on this one."""
    story = Story()
    story.request(0)
    story.request(0, "other-case")
    story.then(0, DeedBegun("back-2", 1, 3 * HOUR), seat="back-2", intent=LookUp("other-case"))
    story.then(HOUR // 2, DeedBegun("back-1", 1, 2 * HOUR), seat="back-1", intent=LookUp(CASE))
    story.tell(HOUR, CASE, "front-1")
    story.then(2 * HOUR, DeedDone("back-1", 1), seat="back-1")
    assert story.value("touch_time") == 1 / 2


def test_nobody_was_told_anything_so_nothing_was_observed() -> None:
    story = Story()
    story.request(0)
    story.do(0, HOUR, CASE, "intake", "front-1")
    assert story.value("lead_time") is NOT_OBSERVED
    assert story.value("flow_efficiency") is NOT_OBSERVED
    assert story.value("in_time") is NOT_OBSERVED


def test_a_term_is_kept_or_missed_once() -> None:
    story = Story()
    for case in ("a-case", "b-case", "c-case"):
        story.request(0, case)
        story.then(0, TermStarted(case, 14 * DAY, 14 * DAY))
    kept = story.tell(DAY, "a-case", "front-1")
    missed = story.then(14 * DAY, TermMissed("b-case"))
    story.tell(15 * DAY, "b-case", "front-1")
    assert story.value("in_time") == 1 / 2
    assert story.evidence("in_time") == (kept, missed)


def test_a_case_without_term_is_not_in_time_either() -> None:
    story = Story()
    story.request(0)
    story.tell(HOUR, CASE, "front-1")
    assert story.value("in_time") is NOT_OBSERVED


ONE_DESK = OFFICE.replace(
    "case_types:\n",
    """case_types:
  small:
    title: {nl: klein, en: small}
    facts: {what: {title: {nl: wat, en: what}, section: story}, where: {title: {nl: waar, en: where}, section: story}}
    tasks:
      intake: {title: {nl: intake, en: intake}, roles: [front], effort: 1h}
      beside: {title: {nl: ook, en: beside}, roles: [front, back], effort: 1h}
      odd: {title: {nl: vreemd, en: odd}, roles: [back], effort: 1h, only: {fact: what, equals: [odd]}}
      later: {title: {nl: later, en: later}, roles: [back], effort: 1h, only: {ended: {intake: [done]}}}
""",
)
"""With a second kind of case, of which the front desk can do every task that is sure to be part of it."""


def test_open_days_run_until_the_result_and_where_none_was_told_until_now() -> None:
    """Two days, and ten for the one who gave up after five; a case of one department's own does not count."""
    story = Story(ONE_DESK)
    story.request(0, "small-case", case_type="small")
    story.request(0, "told-case")
    gave_up = story.request(0, "left-case") - 2
    told = story.tell(2 * DAY, "told-case", "back-1")
    story.tell(3 * DAY, "small-case", "front-1")
    story.then(5 * DAY, CaseClosed("left-case", "withdrawn"))
    story.then(10 * DAY)
    assert story.value("open_days") == (2 + 10) / 2
    assert story.evidence("open_days") == (gave_up, told)


def test_a_case_lies_with_more_departments_when_none_has_a_role_for_each_task_that_is_sure_to_come() -> None:
    story = Story(ONE_DESK.replace("equals: [odd]", "equals: [a wish]"))
    story.request(0, "small-case", case_type="small")
    story.then(DAY)
    assert story.value("open_days") == 1
