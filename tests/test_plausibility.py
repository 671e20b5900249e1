"""The page about plausibility names all that is compared, and a year is counted right."""

import re
from pathlib import Path
from typing import Final

import pytest
from comparisons import Comparison, Found
from plausibility import PAGE, page, table, verdict, written
from playing import Run, runs_of
from readings import (
    advice_days,
    in_channel,
    kept,
    mean_minutes,
    mean_result,
    open_at,
    per_case,
    picked_up_at_once,
    repeated,
    within,
)
from towns import SOURCES, TOWNS, Town
from year import Year, mean, share

from simulation.case import DAY, HOUR, By
from simulation.events import Event
from simulation.events.contact import (
    CallPromised,
    ContactAbandoned,
    ContactAnswered,
    ContactPickedUp,
    StatusTold,
    StatusUnknown,
)
from simulation.events.organisation import TermMissed, TermStarted, TermSuspended
from simulation.events.work import AdviceOverdue, TaskDropped
from simulation.intents import Intent
from tests.observers.story import Story

CASE: Final = "mia-case"
MATTER: Final = ("matter",)
PHONE: Final = ("telephone",)


class Told(Story):
    """A story to which a year listens."""

    def __init__(self) -> None:
        self.year = Year()
        super().__init__()

    def then(self, at: int, *events: Event, seat: str = "", intent: Intent | None = None, by: By = "world") -> int:
        number = super().then(at, *events, seat=seat, intent=intent, by=by)
        self.year.see(self.journal.entries[-1], self.world)
        return number


def answered(number: int) -> ContactAnswered:
    """Somebody at the front desk has dealt with a call that asked where things stand."""
    return ContactAnswered(number, CASE, "front-1", "telephone", "status", read_card=False)


# --- the page ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("town", TOWNS.values(), ids=lambda town: town.scenario)
def test_the_page_names_all_that_is_compared_and_for_which_file_it_holds(town: Town) -> None:
    told = PAGE.read_text(encoding="utf-8")
    for row in town.rows:
        assert f"| {row.what} |" in told
        assert row.counted in told
        assert all(f"- {key}: {SOURCES[key]}" in told for key in row.found.sources)
    assert all(f"- {line}" in told for line in town.not_compared)
    assert re.search(rf"^- `{town.scenario}\.yaml` [0-9a-f]{{12}}$", told, re.MULTILINE)
    assert "not in this file" not in told


@pytest.mark.parametrize("name", TOWNS)
def test_a_page_can_be_made_of_each_scenario_with_all_its_rulesets_and_is_the_same_each_time(name: str) -> None:
    years = {run: Year() for run in runs_of(name, 2, 1)}
    lines = list(page(years))
    tables = sum(line.startswith("| What |") for line in lines)
    assert tables == len({run.ruleset for run in years})
    assert lines == list(page(years))


def test_a_shorter_year_and_a_ruleset_are_settings() -> None:
    assert Run("a", "2021", 1, 8).settings["profiles.study.round"] == "8w"
    assert Run("a", "2021", 1, 8).settings["ruleset"] == "2021"
    assert "ruleset" not in Run("a", "", 1).settings


def test_the_page_lies_among_the_documents() -> None:
    assert Path(__file__).parents[1] / "docs" / "plausibility.md" == PAGE


@pytest.mark.parametrize(
    ("span", "values", "unit", "said"),
    [
        ((89, 92), [88.0, 90.0], "%", "within"),
        ((89, 92), [76.0, 78.0], "%", "low by 12 percentage points (13 % of it)"),
        ((89, 92), [100.0], "%", "high by 8.0 percentage points (9 % of it)"),
        ((450, 450), [452.0, 456.0], "cases", "high by 4 cases (1 % of it)"),
        ((292 / 60, 292 / 60), [5.0], "minutes", "high by 0:08 minutes (3 % of it)"),
    ],
)
def test_a_verdict_says_in_plain_words_how_far_off_the_model_is(
    span: tuple[float, float], values: list[float], unit: str, said: str
) -> None:
    assert verdict(span, values, unit) == said  # type: ignore[arg-type]


def test_numbers_are_written_as_people_read_them() -> None:
    assert written(292 / 60, "minutes") == "4:52"
    assert written(2500, "cases") == "2,500"
    assert written(1.64, "times") == "1.6"


def test_what_was_not_observed_is_said_and_never_shown_as_zero() -> None:
    row = Comparison("Days", Found("assumption (A)", (), "5", (5, 5)), "days", mean_result(MATTER, lambda _: 0), "")
    assert list(table([row], [Year()]))[-1] == "| Days | 5 | – | assumption (A) | not observed | – |"


# --- the counting -----------------------------------------------------------------------------------


def test_a_case_is_counted_from_first_contact_to_result() -> None:
    story = Told()
    story.request(DAY)
    story.then(DAY, TermStarted(CASE, 15 * DAY, 15 * DAY))
    story.then(2 * DAY, TermSuspended(CASE, 9 * DAY))
    story.tell(5 * DAY, CASE, "back-1")
    year = story.year
    assert len(year.ended(*MATTER)) == 1
    assert mean_result(MATTER, lambda affair: affair.contacts)(year) == 1
    assert per_case(MATTER, lambda affair: affair.rounds)(year) == 1
    assert kept(MATTER)(year) == 100
    assert (within(MATTER, 4)(year), within(MATTER, 3)(year)) == (100, 0)
    assert (open_at(MATTER, 4 * DAY)(year), open_at(MATTER, 5 * DAY)(year)) == (1, 0)


def test_what_lies_open_for_longer_than_the_days_that_count_was_not_decided_within_them() -> None:
    story = Told()
    story.request(0)
    story.request(8 * DAY, "second-case")
    story.tell(9 * DAY, "second-case", "back-1")
    assert within(MATTER, 4)(story.year) == 50
    assert within(MATTER, 14)(story.year) == 100


def test_all_work_under_way_is_counted_whatever_its_type() -> None:
    story = Told()
    story.request(0)
    assert open_at((), 0)(story.year) == 1
    assert open_at(("another",), 0)(story.year) == 0


def test_a_term_that_passed_is_not_kept_whenever_the_result_comes() -> None:
    story = Told()
    story.request(0)
    story.then(0, TermStarted(CASE, 14 * DAY, 14 * DAY))
    story.then(14 * DAY, TermMissed(CASE))
    story.tell(20 * DAY, CASE, "back-1")
    assert kept(MATTER)(story.year) == 0


def test_asking_where_it_stands_and_trying_again_are_repeat_traffic() -> None:
    story = Told()
    story.request(0)
    story.contact(HOUR, CASE, "answer", ("what",))
    story.contact(2 * HOUR, CASE, "status", (), "letter")
    story.reach(3 * HOUR, CASE, "answer", ("where",))
    story.then(4 * HOUR, ContactAbandoned(4, CASE, "telephone"))
    story.contact(5 * HOUR, CASE, "answer", ("where",))
    assert repeated(story.year) == 40
    assert in_channel(("letter",), ("letter", "telephone"))(story.year) == 20
    assert share(contact.abandoned for contact in story.year.through(PHONE)) == 25


def test_a_call_lasts_from_picking_up_to_done_and_rings_before_that() -> None:
    story = Told()
    story.request(0)
    story.reach(HOUR, CASE, "status")
    story.then(HOUR + 30, ContactPickedUp(2, "front-1"))
    story.then(HOUR + 330, answered(2))
    assert mean_minutes(PHONE)(story.year) == (0 + 5) / 2
    assert not picked_up_at_once(story.year.contacts[2])


@pytest.mark.parametrize(
    ("then", "solved"),
    [
        ([], True),
        ([CallPromised(CASE, "front-1", 3 * DAY)], False),
        ([StatusUnknown(CASE, "front-1")], False),
    ],
)
def test_a_request_is_solved_in_the_call_unless_something_must_follow(then: list[Event], solved: bool) -> None:  # noqa: FBT001
    story = Told()
    story.request(0)
    story.then(HOUR, *then)
    assert story.year.contacts[1].solved is solved


def test_a_request_that_another_desk_must_work_on_within_a_week_was_not_solved_in_the_call() -> None:
    late, soon, own = Told(), Told(), Told()
    for story in (late, soon, own):
        story.request(0)
    late.offer(8 * DAY, CASE, "check", "back", "front-1")
    soon.offer(HOUR, CASE, "check", "back", "front-1")
    own.offer(HOUR, CASE, "intake", "front", "front-1")
    assert [story.year.contacts[1].solved for story in (late, soon, own)] == [True, False, True]


def test_a_question_where_things_stand_is_solved_when_the_caller_is_told_and_does_not_ask_again() -> None:
    story = Told()
    story.request(0)
    story.contact(DAY, CASE, "status")
    story.reach(2 * DAY, CASE, "status")
    told = StatusTold(CASE, "front-1", right=True, known=1)
    story.then(2 * DAY, answered(3), told)
    assert [story.year.contacts[number].solved for number in (2, 3)] == [False, True]
    story.contact(3 * DAY, CASE, "complaint")
    assert not story.year.contacts[3].solved


def test_an_advice_is_waited_for_in_working_days_and_may_come_late_or_never() -> None:
    story = Told()
    story.request(0)
    story.offer(DAY, CASE, "advise", "adviser", "back-1", due=4 * DAY)
    story.offer(2 * DAY, CASE, "advise", "adviser", "back-1", due=4 * DAY)
    story.then(4 * DAY, AdviceOverdue(CASE, "advise"))
    story.do(5 * DAY, 6 * DAY, CASE, "advise", "adviser-1")
    story.offer(7 * DAY, CASE, "advise", "adviser", "back-1", due=8 * DAY)
    story.then(9 * DAY, AdviceOverdue(CASE, "advise"))
    story.then(9 * DAY, TaskDropped(CASE, "advise", "back-1"))
    advices = story.year.advices
    assert [(advice.overdue, advice.dropped) for advice in advices] == [(True, False), (True, True)]
    assert advice_days(story.year) == 5
    assert story.year.outcomes["matter", "advise", "done"] == 1


def test_work_on_a_case_is_counted_in_hours_of_all_desks() -> None:
    story = Told()
    story.request(0)
    story.do(10 * HOUR, 12 * HOUR, CASE, "intake", "front-1")
    story.do(13 * HOUR, 14 * HOUR, CASE, "check", "back-1")
    assert story.year.affairs[CASE].hours == 3


def test_there_is_no_mean_of_nothing() -> None:
    assert mean([]) is None
    assert share([]) is None
    assert kept(MATTER)(Year()) is None
