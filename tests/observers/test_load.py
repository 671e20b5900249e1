"""How busy everybody is, worked out by hand."""

import pytest

from simulation.case import HOUR
from simulation.events.organisation import DilemmaDecided, DilemmaMet
from simulation.events.table import AgreementBacked, AgreementMade, RoundOpened, SeatAway, SeatBack
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


def test_one_of_three_dilemmas_was_decided_for_the_resident() -> None:
    story = Story()
    story.request(0)
    for number, kind in ((1, True), (2, False), (3, False)):
        story.then(number, DilemmaMet(number, "pile_or_person", "mia-case", "back-1"))
        story.then(number, DilemmaDecided(number, "pile_or_person", "mia-case", "back-1", resident_first=kind))
    assert story.value("resident_first") == pytest.approx(1 / 3)


def test_support_is_counted_once_something_was_agreed() -> None:
    story = Story(opened=False)
    story.then(0, AgreementMade("note"))
    story.then(0, RoundOpened(1, 0, HOUR))
    assert story.value("support") == 0
    backed = story.then(1, AgreementBacked("note", "boss-1"))
    assert story.value("support") == 1
    assert story.evidence("support") == (backed,)


def test_without_agreements_there_is_nothing_to_support() -> None:
    assert Story().value("support") is NOT_OBSERVED


def test_before_time_has_passed_nobody_was_there_to_be_busy() -> None:
    assert Story().value("utilisation.front") is NOT_OBSERVED
