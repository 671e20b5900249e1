"""Why work waits, worked out by hand: minute by minute for one Monday."""

import pytest

from reports.observers.reading.causes import Cause
from reports.observers.waiting import TITLES, Waiting
from simulation.case import DAY, HOUR
from simulation.events.case import CaseOpened, PlanChanged, ResidentArrived
from simulation.events.contact import ContactAnswered, QuestionAsked, QuestionEnded
from simulation.events.table import SeatAway, SeatBack
from simulation.events.work import DeedBegun, DeedDone, TaskReopened
from simulation.intents.world import Sit
from simulation.observing import NOT_OBSERVED
from tests.observers.story import Story


def causes(story: Story) -> dict[str, int]:
    """Hours of waiting by cause, of all steps together."""
    seconds = story.family(Waiting).waited().seconds
    return {cause: amount // HOUR for cause, amount in seconds.items() if amount}


@pytest.fixture
def story() -> Story:
    """The advice on A can begin at 8 and begins at 15.

    The adviser comes at 9, works on B from 9 to 11 (since 7 it could) and on C from 11 to 12 (since 10); from
    12 to 14 the resident of A is asked something; from 14 to 15 nothing happens.
    """
    story = Story()
    for case in ("a-case", "b-case", "c-case"):
        story.request(0, case)
        story.do(0, 0, case, "intake", "front-1")
    for case, seat in (("a-case", "back-1"), ("b-case", "back-2"), ("c-case", "boss-1")):
        story.begin(0, case, "check", seat)
    story.finish(7 * HOUR, "b-case", "check", "back-2")
    story.finish(8 * HOUR, "a-case", "check", "back-1")
    story.begin(9 * HOUR, "b-case", "advise", "adviser-1")
    story.finish(10 * HOUR, "c-case", "check", "boss-1")
    story.finish(11 * HOUR, "b-case", "advise", "adviser-1")
    story.do(11 * HOUR, 12 * HOUR, "c-case", "advise", "adviser-1")
    story.then(12 * HOUR, QuestionAsked("a-case", 1, ("where",), "back-1"))
    story.then(14 * HOUR, QuestionEnded("a-case", 1))
    story.do(15 * HOUR, 16 * HOUR, "a-case", "advise", "adviser-1")
    return story


def test_each_hour_of_waiting_has_one_cause(story: Story) -> None:
    """A: all of the above; B waited from 7 to 9 for the office; C from 10 to 11 for B."""
    assert causes(story) == {
        "unavailability": 1 + 2,
        "contention": 2 + 1,
        "prioritisation": 1,
        "resident": 2,
        "extraneous": 1,
    }


def test_waiting_is_added_up_a_case(story: Story) -> None:
    assert story.value("waiting") == pytest.approx((7 + 2 + 1) / 3)
    assert story.value("waiting_by.contention") == pytest.approx(3 / 3)
    assert story.value("waiting_by.resident") == pytest.approx(2 / 3)
    assert story.value("waiting_by.batching") == 0


def test_the_causes_add_up_to_the_wait(story: Story) -> None:
    parts = [story.value(f"waiting_by.{cause}") for cause in TITLES]
    assert sum(float(str(part)) for part in parts) == pytest.approx(float(str(story.value("waiting"))))


def test_behind_a_cause_are_the_steps_that_waited_for_it(story: Story) -> None:
    assert story.evidence("waiting_by.resident") == (len(story.journal),)


def test_a_night_at_the_office_is_not_work() -> None:
    """Busy with another case from 16 on Monday to 10 on Tuesday: two hours of it at work, sixteen not."""
    story = Story()
    for case in ("a-case", "b-case"):
        story.request(0, case)
        story.do(0, 0, case, "intake", "front-1")
    story.begin(0, "a-case", "check", "back-1")
    story.begin(0, "b-case", "check", "back-2")
    story.finish(16 * HOUR, "a-case", "check", "back-1")
    story.finish(16 * HOUR, "b-case", "check", "back-2")
    story.do(16 * HOUR, 34 * HOUR, "a-case", "advise", "adviser-1")
    before = causes(story)
    story.do(34 * HOUR, 35 * HOUR, "b-case", "advise", "adviser-1")
    after = causes(story)
    more = {cause: hours - before.get(cause, 0) for cause, hours in after.items()}
    assert {cause: hours for cause, hours in more.items() if hours} == {"contention": 2, "unavailability": 16}


def test_an_absent_doer_is_not_at_work() -> None:
    story = Story()
    story.request(0)
    story.then(0, SeatAway("front-1", 3 * HOUR))
    story.then(3 * HOUR, SeatBack("front-1"))
    story.do(4 * HOUR, 5 * HOUR, "mia-case", "intake", "front-1")
    assert causes(story) == {"unavailability": 3, "extraneous": 1}


def test_what_comes_between_for_no_case_came_later() -> None:
    story = Story()
    story.request(0)
    story.then(HOUR, DeedBegun("front-1", 1, 3 * HOUR), seat="front-1", intent=Sit("agreement", 2 * HOUR))
    story.then(3 * HOUR, DeedDone("front-1", 1), seat="front-1")
    story.do(3 * HOUR, 4 * HOUR, "mia-case", "intake", "front-1")
    assert causes(story) == {"prioritisation": 2, "extraneous": 1}


def test_finding_out_for_the_own_case_is_no_competition() -> None:
    story = Story()
    story.request(0)
    story.do(0, 2 * HOUR, "mia-case", "check", "front-1")
    story.do(2 * HOUR, 3 * HOUR, "mia-case", "intake", "front-1")
    assert causes(story) == {"extraneous": 2}


def test_what_is_let_lie_until_the_last_has_come_is_saved_up() -> None:
    """D lies with the free adviser from 9, E from 13; both are done from 14 on, one right after the other."""
    story = Story()
    for case in ("d-case", "e-case"):
        story.request(0, case)
        story.do(0, 0, case, "intake", "front-1")
    story.begin(0, "d-case", "check", "back-1")
    story.begin(0, "e-case", "check", "back-2")
    story.finish(9 * HOUR, "d-case", "check", "back-1")
    story.offer(9 * HOUR, "d-case", "advise", "adviser", "back-1")
    story.finish(13 * HOUR, "e-case", "check", "back-2")
    story.offer(13 * HOUR, "e-case", "advise", "adviser", "back-2")
    story.do(14 * HOUR, 15 * HOUR, "d-case", "advise", "adviser-1")
    story.do(15 * HOUR, 16 * HOUR, "e-case", "advise", "adviser-1")
    assert causes(story) == {"batching": 4, "extraneous": 1 + 1, "contention": 1}


def test_a_queue_at_a_busy_desk_is_not_saved_up() -> None:
    """The same, but the adviser is busy with F from 9 to 14: nobody let anything lie."""
    story = Story()
    for case in ("d-case", "e-case", "f-case"):
        story.request(0, case)
        story.do(0, 0, case, "intake", "front-1")
    for case, seat in (("d-case", "back-1"), ("e-case", "back-2"), ("f-case", "boss-1")):
        story.begin(0, case, "check", seat)
    story.finish(8 * HOUR, "f-case", "check", "boss-1")
    story.begin(9 * HOUR, "f-case", "decide", "adviser-1")
    story.finish(9 * HOUR, "d-case", "check", "back-1")
    story.offer(9 * HOUR, "d-case", "advise", "adviser", "back-1")
    story.finish(13 * HOUR, "e-case", "check", "back-2")
    story.offer(13 * HOUR, "e-case", "advise", "adviser", "back-2")
    story.finish(14 * HOUR, "f-case", "decide", "adviser-1")
    story.do(14 * HOUR, 15 * HOUR, "d-case", "advise", "adviser-1")
    story.do(15 * HOUR, 16 * HOUR, "e-case", "advise", "adviser-1")
    assert causes(story) == {"contention": 5 + 2}


def test_a_step_that_began_when_it_could_did_not_wait() -> None:
    story = Story()
    story.request(0)
    story.do(0, HOUR, "mia-case", "intake", "front-1")
    assert story.value("waiting") == 0
    assert causes(story) == {}


def test_without_a_step_done_no_waiting_was_observed() -> None:
    story = Story()
    story.request(0)
    assert story.value("waiting") is NOT_OBSERVED
    assert story.value("waiting_by.extraneous") is NOT_OBSERVED


def test_every_cause_has_a_title() -> None:
    assert tuple(TITLES) == Cause.__args__


def lying(story: Story, case: str, checked: int, offered: int) -> None:
    """A case that is checked at one moment and comes to the adviser at another."""
    story.finish(checked, case, "check", story.world.cases[case].assigned["check"].seat)
    story.offer(offered, case, "advise", "adviser", "back-1")


def two_checks() -> Story:
    """Two cases that are being checked."""
    story = Story()
    for case, seat in (("d-case", "back-1"), ("e-case", "back-2")):
        story.request(0, case)
        story.do(0, 0, case, "intake", "front-1")
        story.begin(0, case, "check", seat)
    return story


def test_nobody_saves_up_what_has_not_come_yet() -> None:
    """D could begin at 9 but came at 11: until then somebody else let it lie."""
    story = two_checks()
    lying(story, "d-case", 9 * HOUR, 11 * HOUR)
    lying(story, "e-case", 13 * HOUR, 13 * HOUR)
    story.do(14 * HOUR, 15 * HOUR, "d-case", "advise", "adviser-1")
    story.do(15 * HOUR, 16 * HOUR, "e-case", "advise", "adviser-1")
    assert causes(story) == {"extraneous": 2 + 1 + 1, "batching": 2, "contention": 1}


def test_a_rest_in_between_ends_a_batch() -> None:
    """D lay for four hours all the same, but not for the sake of E, which was begun an hour after it."""
    story = two_checks()
    lying(story, "d-case", 9 * HOUR, 9 * HOUR)
    lying(story, "e-case", 13 * HOUR, 13 * HOUR)
    story.do(14 * HOUR, 15 * HOUR, "d-case", "advise", "adviser-1")
    story.do(16 * HOUR, 17 * HOUR, "e-case", "advise", "adviser-1")
    assert causes(story) == {"extraneous": 5 + 1 + 1, "contention": 1}


def test_one_of_two_questions_answered_leaves_the_other_open() -> None:
    story = Story()
    story.request(0)
    story.then(
        0, QuestionAsked("mia-case", 1, ("what",), "front-1"), QuestionAsked("mia-case", 2, ("where",), "back-1")
    )
    story.then(HOUR, QuestionEnded("mia-case", 1))
    story.then(3 * HOUR, QuestionEnded("mia-case", 2))
    story.do(4 * HOUR, 5 * HOUR, "mia-case", "intake", "front-1")
    assert causes(story) == {"resident": 3, "extraneous": 1}


def test_what_must_be_done_again_waits_from_when_that_came_out() -> None:
    story = Story()
    story.request(0)
    story.begin(2 * HOUR, "mia-case", "intake", "front-1")
    story.finish(3 * HOUR, "mia-case", "intake", "front-1", TaskReopened("mia-case", "intake", "intake"))
    story.do(8 * HOUR, 9 * HOUR, "mia-case", "intake", "front-1")
    assert causes(story) == {"extraneous": 2 + 5}


def test_nothing_can_begin_before_the_request_is_in() -> None:
    """The letter is answered at 3, whatever changes before."""
    story = Story()
    story.then(0, ResidentArrived(
        "mia", "mia-case", "resident", "matter", "mia", {"what": "a wish"}, (), tailored=False, trust=6.0, expects=DAY,
    ))  # fmt: skip
    story.reach(0, "mia-case", "request", ("what",), "letter", CaseOpened("mia-case", "matter"))
    story.then(HOUR, PlanChanged("mia-case", "what", "another wish"))
    story.then(3 * HOUR, ContactAnswered(1, "mia-case", "front-1", "letter", "request", read_card=False))
    story.do(4 * HOUR, 5 * HOUR, "mia-case", "intake", "front-1")
    assert causes(story) == {"extraneous": 1}
