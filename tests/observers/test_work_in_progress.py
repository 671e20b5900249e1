"""How many cases are open, worked out by hand, and Little's law."""

import pytest

from reports.observers import observers
from reports.observers.work_in_progress import WorkInProgress
from simulation.case import HOUR
from simulation.events.case import CaseClosed
from simulation.game import Game, play
from simulation.observing import NOT_OBSERVED, NotObserved, Watch
from tests.observers.story import Story
from tests.plays import HERE, game, head

QUEUE = str(HERE / "scenarios" / "one_queue.yaml")


@pytest.fixture
def story() -> Story:
    """Hours: one case 0-10, a second 4-6, a third 14-20 that is withdrawn, a fourth from 22 on; it is 40 now."""
    story = Story()
    story.request(0, "a-case")
    story.request(4 * HOUR, "b-case")
    story.tell(6 * HOUR, "b-case", "front-1")
    story.tell(10 * HOUR, "a-case", "front-1")
    story.request(14 * HOUR, "c-case")
    story.then(20 * HOUR, CaseClosed("c-case", "withdrawn"))
    story.request(22 * HOUR, "d-case")
    story.close(40 * HOUR)
    return story


def test_in_is_out_plus_open(story: Story) -> None:
    assert story.value("cases") == 4
    assert story.value("cases_told") == 2
    assert story.value("cases_open") == 1


def test_work_in_progress_is_an_average_over_time(story: Story) -> None:
    assert story.value("work_in_progress") == pytest.approx((10 + 2 + 6 + 18) / 40)


def test_little_holds_from_empty_to_empty(story: Story) -> None:
    assert story.value("littles_law") == pytest.approx(0, abs=1e-12)
    assert len(story.evidence("littles_law")) == 3


def test_little_is_not_observed_before_the_office_is_empty_again() -> None:
    story = Story()
    story.request(0)
    story.then(HOUR)
    assert story.value("littles_law") is NOT_OBSERVED


def test_the_three_cases_in_the_window_are_counted_with_who_was_there(story: Story) -> None:
    """Hours 0 to 20: eighteen case-hours, so that L is 0.9."""
    observer = story.family(WorkInProgress)
    window = observer._window()
    assert window is not None
    assert (window.seconds, len(window.closings), window.crowd) == (20 * HOUR, 3, 18 * HOUR)


def test_little_holds_for_a_long_queue() -> None:
    watch, box = Watch(observers()), list[Game]()
    played = game(head(QUEUE, profile="study"), lambda entry: [watch.see(entry, g.world) for g in box])
    box.append(played)
    for _ in play(played, 1, lambda _: ()):
        pass
    figures = {figure.name: figure for figure in next(iter(watch.figures(played.world)))}
    assert figures["cases_told"].value == figures["cases"].value == len(figures["littles_law"].evidence) > 100
    gap = figures["littles_law"].value
    assert not isinstance(gap, NotObserved)
    assert abs(gap) < 1e-9
