"""How busy everybody is, worked out by hand."""

import pytest

from simulation.case import HOUR
from simulation.events.table import SeatAway, SeatBack
from simulation.events.work import DeedBegun, DeedPaused
from simulation.intents.world import Sit
from simulation.observing import NOT_OBSERVED
from tests.observers.story import Story


@pytest.fixture
def story() -> Story:
    """Until Tuesday 10:00. Front: 2 hours; one handler of two: 3; adviser: Monday 16:00 to now, and away 12-14."""
    story = Story()
    story.request(0)
    story.do(0, 2 * HOUR, "mia-case", "intake", "front-1")
    story.do(2 * HOUR, 5 * HOUR, "mia-case", "check", "back-1")
    story.then(12 * HOUR, SeatAway("adviser-1", 14 * HOUR))
    story.then(14 * HOUR, SeatBack("adviser-1"))
    story.begin(16 * HOUR, "mia-case", "advise", "adviser-1")
    story.then(34 * HOUR)
    return story


def test_load_is_working_time_by_role(story: Story) -> None:
    loads = {role: story.value(f"load.{role}") for role in ("front", "back", "adviser", "boss")}
    assert loads == {"front": 2, "back": 3, "adviser": 1 + 1, "boss": 0}


def test_utilisation_is_load_over_the_hours_that_seats_were_there(story: Story) -> None:
    """The office never closes; the adviser was there for 8 hours on Monday, without 2, and for 1 on Tuesday."""
    assert story.value("utilisation.front") == pytest.approx(2 / 34)
    assert story.value("utilisation.back") == pytest.approx(3 / 68)
    assert story.value("utilisation.adviser") == pytest.approx(2 / 7)
    assert story.value("utilisation.boss") == 0


def test_residents_have_no_load(story: Story) -> None:
    names = {figure.name for figure in next(iter(story.watch.figures(story.world)))}
    assert "load.back" in names
    assert "load.resident" not in names


def test_titles_name_the_role(story: Story) -> None:
    assert story.figure("utilisation.back").title.en == "Utilisation: handler"
    assert story.figure("utilisation.back").title.nl == "Bezetting: behandelaar"


def test_laying_work_aside_is_an_interruption() -> None:
    story = Story()
    assert story.value("interruptions") is NOT_OBSERVED
    story.request(0)
    story.begin(0, "mia-case", "intake", "front-1")
    assert story.value("interruptions") == 0
    paused = story.then(
        HOUR, DeedPaused("front-1", 1, 5), DeedBegun("front-1", 2, 2 * HOUR), intent=Sit("", HOUR), seat="front-1"
    )
    assert story.value("interruptions") == 1
    assert story.evidence("interruptions") == (paused,)


def test_before_time_has_passed_nobody_was_there_to_be_busy() -> None:
    assert Story().value("utilisation.front") is NOT_OBSERVED


def test_own_load_is_for_whoever_sits_there_and_adds_up_to_that_of_the_role() -> None:
    """Of two handlers one works three of ten hours and the other one hour."""
    story = Story()
    story.request(0)
    story.request(0, "other-case")
    story.do(0, 3 * HOUR, "mia-case", "check", "back-1")
    story.do(3 * HOUR, 4 * HOUR, "other-case", "check", "back-2")
    story.then(10 * HOUR)
    figure = story.figure("own_load.back-1")
    assert (figure.value, figure.level, figure.about) == (3, "person", ("back-1",))
    assert story.value("own_utilisation.back-2") == pytest.approx(1 / 10)
    assert story.value("own_utilisation.front-1") == 0
    assert story.value("load.back") == 4
