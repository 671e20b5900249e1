"""The scorecard leads with what a lesson is proven by, and keeps to itself what is about one person."""

from reports.observers import definitions
from reports.scorecard.card import as_data
from reports.scorecard.contents import LESSONS, PERSPECTIVES
from simulation.case import HOUR
from tests.observers.story import Story

PRIMARY = {
    1: ("repeated_questions", "status_unknown"),
    2: ("rework",),
    3: ("needs_unmet",),
    4: ("standstill",),
    5: ("contacts_per_affair",),
    6: ("open_days",),
    7: ("manager_wait", "open_days"),
    8: ("failure_demand",),
}


def test_each_lesson_leads_with_the_measures_that_its_proof_is_held_to() -> None:
    assert {number: lesson.measures[: len(PRIMARY[number])] for number, lesson in LESSONS.items()} == PRIMARY


def test_every_measure_on_the_scorecard_exists() -> None:
    named = {name.partition(".")[0] for chapter in (*PERSPECTIVES, *LESSONS.values()) for name in chapter.measures}
    assert named <= set(definitions())


def test_what_is_about_one_seat_is_not_in_the_data_that_the_room_gets() -> None:
    story = Story()
    story.request(0)
    story.do(0, HOUR, "mia-case", "intake", "front-1")
    story.do(HOUR, 2 * HOUR, "mia-case", "check", "back-1")
    assert story.figure("own_load.front-1").about == ("front-1",)
    (figures,) = as_data(story.scenario, story.journal, list(story.watch.figures(story.world)), "en")["rounds"]
    assert "load.front" in figures
    assert "handover_of_work.role.front>back" in figures
    assert not [name for name in figures if "front-1" in name]
