"""The course of a case: conditions, waiting, what follows a result, objections, rulesets, and what others may see."""

from collections.abc import Iterator
from typing import Any

import pytest

from overdracht.choosing import first_offers
from overdracht.shelf import header, scenario_of, scenario_text, understand
from roles import archetypes
from simulation.board import card
from simulation.case import DAY
from simulation.events.case import CaseClosed, CaseDecided, CaseOpened, CaseReopened
from simulation.events.contact import (
    ContactAnswered,
    ContactMade,
    DiaryTurned,
    FactsTold,
    QuestionAsked,
    ResultTold,
    StatusUnknown,
    ToldBefore,
)
from simulation.events.knowledge import FactsRecorded
from simulation.events.table import SeatBack
from simulation.events.work import TaskDone, TaskRipened
from simulation.game import Game, play
from simulation.journal import Entry, Journal
from simulation.scenario.faults import ScenarioError
from simulation.world.casefile import Written
from simulation.world.course import is_ready, may_apply
from tests.plays import EVERYTHING

TEXT, FILE = scenario_text(str(EVERYTHING))


def played(**settings: str) -> tuple[Game, Journal]:
    """One round of the small office, with these settings; two underscores stand for a dot."""
    of = header(str(EVERYTHING), "study", 1, {k.replace("__", "."): v for k, v in settings.items()})
    journal = Journal(of)
    game = Game(scenario_of(of), of, archetypes(), [journal.append])
    for _ in play(game, 1, lambda _: ()):
        pass
    return game, journal


def happened(journal: Journal, kind: type[Any]) -> Iterator[tuple[int, Any]]:
    """All events of a kind, each with its moment."""
    return ((entry.at, event) for entry in journal for event in entry.events if isinstance(event, kind))


@pytest.fixture(scope="module")
def journal() -> Journal:
    return played()[1]


# --- conditions, waiting -------------------------------------------------------------------------


def test_a_task_that_waits_for_how_another_ended_is_done_only_then() -> None:
    ends: dict[tuple[str, str], str] = {}
    looked = 0
    _, journal = played(case_types__matter__tasks__test_one__outcomes__rejected__weight="9")
    for _, done in happened(journal, TaskDone):
        ends[done.case, done.task] = done.outcome
        if done.task == "second_look":
            looked += 1
            assert ends[done.case, "test_one"] == "rejected"
    assert looked


def test_a_task_that_has_to_wait_is_not_done_before_its_time() -> None:
    _, journal = played(case_types__matter__tasks__test_one__outcomes__rejected__weight="9")
    tested: dict[str, int] = {}
    for at, event in happened(journal, TaskDone | TaskRipened):  # type: ignore[arg-type]  # a union will do
        if isinstance(event, TaskDone) and event.task == "test_one":
            tested[event.case] = at
        elif isinstance(event, TaskRipened) and event.task == "second_look":
            assert at == tested[event.case] + 2 * DAY
        elif isinstance(event, TaskDone) and event.task == "second_look":
            assert at > tested[event.case] + 2 * DAY


def test_what_comes_after_a_task_waits_while_that_may_still_become_part_of_the_case() -> None:
    """The decision comes after the second look, which is only there if the first test ends badly."""
    game, _ = played(profiles__study__round="2w")
    case = next(c for c in game.world.cases.values() if c.opened is not None and "test_one" not in c.outcomes)
    case.values["size"][-1] = 300
    assert may_apply(game.world, case, "second_look")
    assert not is_ready(game.world, case, "decide")
    case.outcomes.update(intake="done", test_one="approved", test_two="approved", advance="done")
    case.assigned.clear()
    case.result = ""
    assert not may_apply(game.world, case, "second_look")
    assert is_ready(game.world, case, "decide")


def test_a_condition_can_set_a_highest_value() -> None:
    size = played(profiles__study__round="1d")[0].scenario.case_types["matter"].tasks["second_look"].only[1]
    assert size.fits(450)
    assert not size.fits(451)
    assert not size.fits("many")


# --- after the result ----------------------------------------------------------------------------


def test_work_follows_only_the_result_that_the_resident_was_told_and_the_case_stays_open_for_it(
    journal: Journal,
) -> None:
    told: dict[str, str] = {}
    closed: set[str] = set()
    carried_out = 0
    for _, event in happened(journal, ResultTold | TaskDone | CaseClosed | CaseReopened):  # type: ignore[arg-type]
        if isinstance(event, ResultTold):
            told[event.case] = event.result
        elif isinstance(event, CaseClosed):
            closed.add(event.case)
        elif isinstance(event, CaseReopened):
            closed.discard(event.case)
        elif event.task in {"deliver", "look_back"}:
            carried_out += 1
            assert told[event.case] in {"granted", "made_to_measure"}
            assert event.case not in closed
    assert carried_out


def test_an_objection_opens_the_case_again_and_ends_in_a_new_decision(journal: Journal) -> None:
    again = [event.case for _, event in happened(journal, CaseReopened)]
    assert again
    decisions = [event.case for _, event in happened(journal, CaseDecided)]
    assert any(decisions.count(case) > 1 for case in again)
    heard = [event.case for _, event in happened(journal, TaskDone) if event.task == "reconsider"]
    assert set(heard) <= set(again)


def test_nobody_objects_whose_trust_is_not_below_the_line() -> None:
    _, journal = played(trust__objects_below="0", ordinary__stream__tailored="0", personas__noa__need="standard")
    assert not [*happened(journal, CaseReopened)]


def test_without_work_for_it_an_objection_is_heard_and_nothing_opens() -> None:
    tasks = "case_types.matter.tasks"
    of = {f"{tasks}.{task}.on_objection": "false" for task in ("hear", "reconsider")}
    of |= {f"{tasks}.hear.follows": "nothing"}
    text = (
        TEXT.decode()
        .replace("on_objection: true,", "follows: [refused],")
        .replace("        on_objection: true\n", "        follows: [refused]\n")
    )
    scenario = understand(text, FILE)
    assert not scenario.case_types["matter"].hears_objections
    with pytest.raises(ScenarioError):
        understand(TEXT, FILE, of)


# --- what was there before -----------------------------------------------------------------------


def test_what_was_told_in_an_earlier_case_is_felt_when_asked_again(journal: Journal) -> None:
    """Mia's size still stands on the card; Noa's plan was not kept."""
    before = {event.case: event for _, event in happened(journal, ToldBefore)}
    assert before["mia-case"].on_card
    assert not before["noa-case"].on_card
    asked = [event for _, event in happened(journal, QuestionAsked) if event.case == "noa-case" and event.repeated]
    assert {again.why for event in asked for again in event.repeated if again.fact == "plan"} <= {"not_kept"}


def test_a_fact_that_a_desk_holds_has_its_own_value_for_each_case() -> None:
    _, journal = played()
    arrived = [e for entry in journal for e in entry.events if type(e).__name__ == "ResidentArrived"]
    assert {event.facts["hidden"] for event in arrived} == {"quiet", "noise"}
    assert next(e for e in arrived if e.case == "mia-case").facts["hidden"] == "noise"
    for _, told in happened(journal, FactsTold):
        assert "hidden" not in told.facts


# --- at home, and who may hear what --------------------------------------------------------------


def test_lines_of_a_diary_are_turned_on_their_day_while_the_affair_lasts(journal: Journal) -> None:
    opened = next(at for at, event in happened(journal, CaseOpened) if event.case == "mia-case")
    lines = [(at, event.line) for at, event in happened(journal, DiaryTurned) if event.case == "mia-case"]
    assert lines[0][1] == 0
    assert lines[0][0] - opened <= 2 * DAY


def test_who_speaks_for_a_resident_without_leave_is_not_told_where_things_stand() -> None:
    """Jo phones for Mia, whose authorisation is kept back until somebody asks for it; nobody does."""
    _, journal = played(personas__mia__patience="1d")
    asks = {
        e.contact
        for _, e in happened(journal, ContactMade)
        if e.case == "mia-case" and e.purpose in {"status", "complaint"}
    }
    answered = [e for _, e in happened(journal, ContactAnswered) if e.contact in asks]
    kept_back = [e for _, e in happened(journal, StatusUnknown) if e.case == "mia-case"]
    assert all(event.kept_back for event in kept_back)
    assert len(kept_back) >= len(answered) > 0


def test_a_section_opens_to_a_role_once_the_answer_that_allows_it_stands_on_the_card() -> None:
    game, _ = played(profiles__study__round="1w")
    case = next(c for c in game.world.cases.values() if c.opened is not None)
    case.values["consent"] = [True]
    case.card.pop("consent", None)
    assert "inside" not in game.world.sight("front", case)
    case.card["consent"] = Written(1, 0, "")
    assert "inside" in game.world.sight("front", case)
    assert {field.section for field in card(game.world, case, "front").fields} <= game.world.sight("front", case)
    assert all(card(game.world, c, "front").status for c in game.world.cases.values() if c.card and not c.closed)


def test_a_stand_in_knows_only_what_the_card_says() -> None:
    _, journal = played(injects__ill__effects__0__stand_in="true", rounds__number="1")
    back = next(entry for entry in journal if any(isinstance(e, SeatBack) for e in entry.events))
    assert any(event.stand_in for event in back.events if isinstance(event, SeatBack))


# --- rulesets ------------------------------------------------------------------------------------


def test_another_ruleset_is_laid_over_the_file() -> None:
    new, old = understand(TEXT, FILE), understand(TEXT, FILE, {"ruleset": "old"})
    assert new.case_types["matter"].term.length == 4 * 7 * DAY  # type: ignore[union-attr]
    assert old.case_types["matter"].term.length == 8 * 7 * DAY  # type: ignore[union-attr]
    assert not old.case_types["matter"].term.by_class  # type: ignore[union-attr]
    assert new.case_types["matter"].term.by_class  # type: ignore[union-attr]


def test_a_ruleset_that_is_not_there_is_told_with_the_nearest_word() -> None:
    with pytest.raises(ScenarioError) as caught:
        understand(TEXT, FILE, {"ruleset": "olt"})
    assert "Did you mean 'old'?" in caught.value.told("en")


def test_a_fault_in_a_ruleset_is_told_at_its_own_line() -> None:
    text = TEXT.decode().replace("length: 8w, by_class: null", "length: 8q")
    line = next(n for n, said in enumerate(text.splitlines(), 1) if "8q" in said)
    with pytest.raises(ScenarioError) as caught:
        understand(text, FILE, {"ruleset": "old"})
    assert {fault.line for fault in caught.value.faults} == {line}


def test_settings_lie_over_the_ruleset() -> None:
    of = {"case_types.matter.term.length": "9w", "ruleset": "old"}
    assert understand(TEXT, FILE, of).case_types["matter"].term.length == 9 * 7 * DAY  # type: ignore[union-attr]


def test_a_profile_can_let_some_streams_come_and_others_not() -> None:
    _, journal = played(profiles__study__ordinary="0")
    assert {event.case for _, event in happened(journal, CaseOpened)} <= {"mia-case", "noa-case"}
    share = understand(TEXT.decode().replace("ordinary: 0.5", "ordinary: {stream: 0.5}"), FILE).profiles.room.share
    assert (share("stream"), share("another")) == (0.5, 0.0)


def test_what_stands_on_the_card_waits_on_no_desk_to_be_recorded() -> None:
    """At a meeting all hear the same news; once one has written it down, nobody else is asked to."""
    waiting = 0

    def watch(entry: Entry) -> None:
        nonlocal waiting
        for event in entry.events:
            if isinstance(event, FactsRecorded):
                case = game.world.cases[event.case]
                for seat, facts in (*case.fresh.items(), *case.folders.items()):
                    waiting += len(facts)
                    written = [case.card[fact].version for fact in event.facts if fact in facts]
                    assert all(version < case.knows(seat, fact) for version, fact in zip(written, facts, strict=False))

    of = header(str(EVERYTHING), "study", 1)
    game = Game(scenario_of(of), of, archetypes(), [])
    game.listeners.append(watch)
    for _ in play(game, 2, first_offers):
        pass
    assert waiting
