"""Each lesson is told by what happened in the play, with its day, its people and its entry, or by nothing at all."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from overdracht.choosing import first_offers
from overdracht.shelf import header, scenario_of
from reports.moments import Moment, moments
from reports.moments.finding import best
from roles import archetypes
from simulation.calendar import Calendar
from simulation.case import DAY
from simulation.events import Event
from simulation.events.case import CaseClosed
from simulation.events.contact import (
    ContactAbandoned,
    ContactMade,
    DatePassed,
    PromiseBroken,
    QuestionAsked,
    ResultTold,
    SilenceFelt,
    StatusTold,
)
from simulation.events.knowledge import CardOpened
from simulation.events.organisation import DilemmaDecided, ManagerAnswered, MeetingHeld, SolutionSettled
from simulation.events.table import AgreementBacked, RoundClosed, RoundOpened
from simulation.events.work import ConflictFound, TaskAccepted, TaskBegun, TaskDone, TaskOffered, TaskSentBack
from simulation.game import Game, play
from simulation.journal import Journal
from simulation.replay import folded
from simulation.scenario.faults import UNSPEAKABLE
from simulation.scenario.scenario import Scenario
from simulation.wording import dates
from tests.plays import EVERYTHING

KEES = str(Path(__file__).parent / "scenarios" / "telling.yaml")
SEEDS = range(1, 9)

TOLD_BY: dict[int, tuple[type[Event], ...]] = {
    1: (QuestionAsked, StatusTold, CardOpened),
    2: (ConflictFound, QuestionAsked, MeetingHeld),
    3: (SolutionSettled, ResultTold, ContactMade, CaseClosed),
    5: (DilemmaDecided,),
    6: (TaskSentBack, TaskAccepted, RoundClosed),
    7: (ManagerAnswered, AgreementBacked, RoundClosed),
    8: (ContactMade, SilenceFelt, PromiseBroken, DatePassed, ContactAbandoned, StatusTold),
}
"""What must be in the entry behind a moment; lesson 4 is told by what was not done."""


@cache
def played(file: str = EVERYTHING, seed: int = 1, setting: str = "") -> tuple[Scenario, Journal]:
    """A scenario played to its end by bots, with one setting put over it."""
    of = header(file, seed=seed, settings=dict([setting.split("=")] if setting else []))
    journal, scenario = Journal(of), scenario_of(of)
    for _ in play(Game(scenario, of, archetypes(), [journal.append]), scenario.rounds.number, first_offers):
        pass
    return scenario, journal


def all_moments() -> Iterator[tuple[Scenario, Journal, Moment]]:
    """The moments of each round of several plays."""
    for seed in SEEDS:
        scenario, journal = played(seed=seed)
        for number in (1, 2):
            for found in moments(scenario, journal, "nl", round_number=number).values():
                yield from ((scenario, journal, moment) for moment in found)


def made(lesson: int, weight: float, case: str, entry: int) -> Moment:
    """A moment of which only the rank matters."""
    return Moment(lesson, weight, entry, 1, case, entry, (), "")


# --- what a moment is -------------------------------------------------------------------------------


def test_every_lesson_finds_its_moments_somewhere() -> None:
    found = {moment.lesson for _, _, moment in all_moments()}
    assert found == {1, 2, 3, 4, 5, 6, 7, 8}


def test_a_moment_is_one_sentence_with_its_day_its_people_and_its_entry() -> None:
    for scenario, journal, moment in all_moments():
        entry = journal.entries[moment.entry - 1]
        opened = (event for e in journal for event in e.events if isinstance(event, RoundOpened))
        origin = next(event.origin for event in opened if event.round == moment.round)
        day = dates.day(Calendar(scenario.office.start).shifted(origin).moment(moment.at), "nl")
        assert entry.at == moment.at
        assert moment.sentence.startswith(f"{day.capitalize()}: ")
        assert moment.people
        assert all(person in moment.sentence or moment.lesson == 2 for person in moment.people)
        assert str(moment) == f"{moment.sentence} [{moment.entry}]"


def test_a_moment_reads_as_plain_text() -> None:
    for _, _, moment in all_moments():
        odd = re.search(r"None|[{}_]|\w-\d|  | [.,:;]|\.\.|-case|\. [A-Z]", moment.sentence)
        assert odd is None, moment.sentence
        assert moment.sentence.endswith(".")
        assert not UNSPEAKABLE.search(moment.sentence)


def test_the_entry_behind_a_moment_holds_what_it_tells() -> None:
    for _, journal, moment in all_moments():
        if moment.lesson in TOLD_BY:
            events = journal.entries[moment.entry - 1].events
            assert any(isinstance(event, TOLD_BY[moment.lesson]) for event in events), moment.sentence


def test_moments_are_the_same_in_both_languages() -> None:
    scenario, journal = played()
    dutch, english = (moments(scenario, journal, language) for language in ("nl", "en"))
    assert {k: [m[:6] for m in v] for k, v in dutch.items()} == {k: [m[:6] for m in v] for k, v in english.items()}
    assert all("Monday" in m.sentence or "day " in m.sentence for v in english.values() for m in v)


# --- which are chosen -------------------------------------------------------------------------------


def test_the_two_heaviest_are_chosen_of_different_cases_if_there_are_any() -> None:
    candidates = [made(1, 9, "a", 1), made(1, 8, "a", 2), made(1, 2, "b", 3)]
    assert [m.entry for m in best(candidates)] == [1, 3]
    assert [m.entry for m in best(candidates[:2])] == [1, 2]
    assert best([]) == []


def test_of_equal_moments_the_first_is_chosen() -> None:
    assert [m.entry for m in best([made(1, 5, "a", 7), made(1, 5, "b", 4), made(1, 5, "c", 9)])] == [4, 7]


def test_a_lesson_with_nothing_to_show_shows_nothing() -> None:
    scenario, journal = played("two_desks")
    nothing: dict[int, list[Moment]] = {lesson: [] for lesson in range(1, 9)}
    assert moments(scenario, Journal(journal.header)) == nothing
    assert {**moments(scenario, journal), 1: []} == nothing
    assert "leest op de zaakkaart wat Anna aan anderen vertelde" in moments(scenario, journal)[1][0].sentence


def test_a_round_shows_only_its_own_moments() -> None:
    scenario, journal = played()
    for number in (1, 2):
        found = moments(scenario, journal, round_number=number)
        assert {m.round for lesson in found.values() for m in lesson} == {number}


def test_no_lesson_shows_more_than_two() -> None:
    scenario, journal = played()
    assert all(len(found) <= 2 for found in moments(scenario, journal).values())


# --- lesson by lesson -------------------------------------------------------------------------------


def test_the_more_often_somebody_told_it_the_better_it_tells_lesson_one() -> None:
    scenario, journal = played(KEES)
    first, second = moments(scenario, journal)[1]
    assert first.sentence == (
        "Woensdag 10 januari: de tekenaar vraagt Kees opnieuw naar ‘wat er komt’ en ‘plaats’; "
        "Kees vertelde dat al 3 keer, het laatst om 12.20 uur aan de adviseur, en die heeft het niet opgeschreven."
    )
    assert first.people == ("de tekenaar", "de adviseur", "Kees")
    assert second.weight < first.weight
    assert "al 2 keer" in second.sentence


def test_a_conflict_found_late_says_how_late_and_what_work_is_lost() -> None:
    scenario, journal = played(KEES, setting="case_types.market.conflicts.clash.chance=1.0")
    late = moments(scenario, journal)[2][0]
    assert late.sentence == (
        "Woensdag 10 januari: pas 2 dagen na het eerste contact van Kees ontdekt de adviseur: "
        "‘De markt staat voor een poort’, en ‘Toets’ moet over."
    )
    early = [m for _, _, m in all_moments() if m.lesson == 2 and "op tijd" in m.sentence]
    assert early
    assert all(late.weight > moment.weight for moment in early)


def test_while_a_case_is_nobodys_nothing_is_done_on_it() -> None:
    """The stretch of lesson 4, checked against the journal: no owner, no work, for as long as it says."""
    worked = (TaskOffered, TaskAccepted, TaskBegun, TaskDone, TaskSentBack)
    checked = 0
    for scenario, journal, moment in all_moments():
        if moment.lesson != 4 or "vanaf nu" not in moment.sentence:
            continue
        file = folded(scenario, journal.header, journal.entries[: moment.entry]).cases[moment.case]
        assert not file.claims
        days = int(re.findall(r"doet (\d+) dag", moment.sentence)[0])
        during = [e for e in journal.entries[moment.entry :] if e.at < moment.at + (days - 0.5) * DAY]
        done = [v for e in during for v in e.events if isinstance(v, worked) and v.case == moment.case]
        assert done == []
        checked += 1
    assert checked > 4


def test_a_file_lay_in_the_tray_for_as_long_as_lesson_six_says() -> None:
    waits = [(j, m) for _, j, m in all_moments() if m.lesson == 6 and "in de bak (sinds" in m.sentence]
    assert waits
    for journal, moment in waits:
        taken = next(e for e in journal.entries[moment.entry - 1].events if isinstance(e, TaskAccepted))
        offers = [
            e.at for e in journal.entries[: moment.entry] for v in e.events
            if isinstance(v, TaskOffered) and (v.case, v.task) == (taken.case, taken.task)
        ]  # fmt: skip
        assert moment.weight == pytest.approx((moment.at - offers[-1]) / DAY)


def test_a_choice_for_the_rules_and_one_for_the_resident_are_told_apart() -> None:
    for _, journal, moment in all_moments():
        if moment.lesson == 5:
            decided = next(e for e in journal.entries[moment.entry - 1].events if isinstance(e, DilemmaDecided))
            assert ("voor wat" in moment.sentence) == decided.resident_first


def test_the_manager_who_refuses_weighs_more_than_one_who_grants_as_fast() -> None:
    answers = [m for _, _, m in all_moments() if m.lesson == 7 and m.sentence.split(": ")[1].startswith("na ")]
    refused = [m for m in answers if " geen " in m.sentence]
    assert answers
    assert all(m.weight >= 5 for m in refused)


def test_who_reaches_out_again_is_counted() -> None:
    reached = [m for _, _, m in all_moments() if m.lesson == 8 and "zelf contact opnemen" in m.sentence]
    assert any("tweede keer" in m.sentence or "derde keer" in m.sentence for m in reached)
