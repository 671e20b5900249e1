"""Rounds as people play them: phases, what the group says of itself, predictions, the choice, agreements of its own."""

import re
from collections.abc import Iterable
from pathlib import Path
from random import Random
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overdracht.__main__ import answer
from overdracht.choosing import first_of_each_lesson, first_offers
from overdracht.composition import run_again
from overdracht.endings import Ending
from overdracht.live import Live
from overdracht.shelf import header, scenario_of, shipped
from reports.observers import definitions
from reports.rounds.attitudes import attitudes
from reports.rounds.choosing import choices
from reports.rounds.keeping import own_agreements
from reports.rounds.predictions import forecasts
from reports.scorecard.directions import better_way
from reports.telling.group import PHASES
from simulation.case import OBSERVERS, Expects, LobbyQuestion, Phase
from simulation.events.group import OutcomePredicted, OwnAgreementMade
from simulation.events.table import AgreementMade, AgreementPaid, IntentRefused
from simulation.game import Game, play
from simulation.intents import FacilitatorIntent, TableIntent, heard
from simulation.intents.group import AnswerLobby, Predict, Vote, WithdrawVote
from simulation.intents.observer import Mark, Tally
from simulation.intents.table import Agree, CloseRound, EnterPhase, Introduce, LeaveSeat, OpenRound, TakeSeat, Throw
from simulation.intents.world import Sit
from simulation.journal import RULES_VERSION, Entry, Journal, read_entry, read_header
from simulation.observing import Figure, NotObserved
from simulation.replay import OtherRules, first_difference, folded
from simulation.rules.phases import NEXT
from simulation.scenario.agreement import InclinationChange, MeetingChange
from simulation.scenario.play import FigureName
from simulation.scenario.words import Text
from simulation.session.file import SessionFile
from simulation.wording.refusals import REASONS
from simulation.world.own import bound
from tests.evenings import evening
from tests.plays import EVERYTHING, game, head

SHORT = {"profiles.room.round": "2d", "rounds.budget": "3"}
SEATS = ("front-1", "handler-1", "adviser-1", "mia")
USUAL: tuple[FacilitatorIntent, ...] = (
    EnterPhase("briefing"), OpenRound(), CloseRound(), EnterPhase("prediction"), EnterPhase("choice"),
    EnterPhase("briefing"), OpenRound(), CloseRound(), EnterPhase("debrief"),
)  # fmt: skip
ASKED = "once a day we ring each other"
OURS = Agree(1, 2, 4, ("front", "handler"), once=3600, weekly=1800, euros=50)


def table(journal: Journal | None = None, **changed: str) -> Game:
    """A short game with people in some seats."""
    of = head(settings={**SHORT, **changed}) if journal is None else journal.header
    played = game(of, *([] if journal is None else [journal.append]))
    for seat in (*SEATS, *OBSERVERS):
        played.say("", TakeSeat(seat))
    return played


def say(played: Game, *intents: TableIntent, seat: str = "") -> list[str]:
    """Say these, and give the reasons for which any were refused."""
    entries = [played.say(seat, intent) for intent in intents]
    return [event.why for entry in entries for event in entry.events if isinstance(event, IntentRefused)]


# --- phases -----------------------------------------------------------------------------------------


def test_the_usual_order_goes_from_the_lobby_to_the_debrief() -> None:
    played, seen = table(), list[Phase]()
    for intent in USUAL:
        assert say(played, intent) == []
        seen.append(played.world.table.phase)
    assert seen == [
        "briefing", "play", "evaluation", "prediction", "choice", "briefing", "play", "evaluation", "debrief",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "said", "why"),
    [
        ((), EnterPhase("evaluation"), "nothing_played"),
        ((), EnterPhase("prediction"), "nothing_played"),
        ((), EnterPhase("debrief"), "nothing_played"),
        ((), CloseRound(), "no_round"),
        ((EnterPhase("briefing"),), EnterPhase("briefing"), "already_so"),
        ((OpenRound(),), EnterPhase("briefing"), "not_during_a_round"),
        ((OpenRound(),), EnterPhase("evaluation"), "not_during_a_round"),
        ((OpenRound(),), OpenRound(), "round_is_open"),
        ((OpenRound(),), Introduce(("card",)), "not_during_a_round"),
        ((OpenRound(), CloseRound(), EnterPhase("debrief")), OpenRound(), "not_from_here"),
        ((OpenRound(), CloseRound(), EnterPhase("debrief")), EnterPhase("choice"), "not_from_here"),
        ((OpenRound(), CloseRound(), EnterPhase("debrief")), Introduce(("card",)), "not_in_this_phase"),
        (USUAL[:-1], EnterPhase("briefing"), "no_more_rounds"),
        (USUAL[:-1], EnterPhase("choice"), "no_more_rounds"),
        (USUAL[:-1], Introduce(("card",)), "no_more_rounds"),
        (USUAL[:-1], OURS, "no_more_rounds"),
        (USUAL, OpenRound(), "no_more_rounds"),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_reason(
    before: Iterable[FacilitatorIntent], said: FacilitatorIntent, why: str
) -> None:
    played = table()
    assert say(played, *before) == []
    assert say(played, said) == [why]


@pytest.mark.parametrize(
    "steps",
    [
        (OpenRound(), CloseRound(), OpenRound(), CloseRound()),
        (EnterPhase("choice"), Introduce(("card",)), EnterPhase("briefing"), OpenRound()),
        (OpenRound(), CloseRound(), EnterPhase("choice"), EnterPhase("evaluation"), EnterPhase("choice"), OpenRound()),
        (OpenRound(), CloseRound(), EnterPhase("briefing"), EnterPhase("choice"), EnterPhase("briefing")),
        (OpenRound(), CloseRound(), EnterPhase("debrief"), EnterPhase("evaluation"), EnterPhase("choice")),
    ],
)
def test_phases_can_be_skipped_and_gone_back_to(steps: Iterable[FacilitatorIntent]) -> None:
    assert say(table(), *steps) == []


def test_nothing_goes_on_by_itself() -> None:
    played = table()
    played.advance(86_400)
    assert played.world.table.phase == "lobby"
    say(played, OpenRound())
    played.advance(played.world.round_ends + 10 * 86_400)
    assert played.world.table.phase == "play"


def test_off_the_wire_nobody_enters_play_or_a_phase_that_is_not_there() -> None:
    assert heard('{"intent":"EnterPhase","phase":"choice"}') == EnterPhase("choice")
    for phase in ("play", "lobby", "lunch"):
        with pytest.raises(ValueError, match="Invalid enum value"):
            heard(f'{{"intent":"EnterPhase","phase":"{phase}"}}')


def test_every_phase_has_a_name_and_somewhere_to_go() -> None:
    assert set(NEXT) == set(PHASES) == set(get_args(Phase))
    assert all(NEXT[phase] for phase in NEXT if phase != "play")


# --- what the group says of itself ------------------------------------------------------------------


def test_what_the_group_says_of_itself_is_told_before_and_after_as_a_mean() -> None:
    played = table()
    for seat, value in zip(SEATS, (1, 2, 3, 2), strict=True):
        say(played, AnswerLobby("support", value), seat=seat)
    say(played, AnswerLobby("support", 4), seat="mia")  # on second thought
    say(played, *USUAL)
    for seat in SEATS:
        say(played, AnswerLobby("support", 5), seat=seat)
    support = next(each for each in attitudes(played.world) if each.question == "support")
    assert (support.before, support.after) == ((4, 2.5), (4, 5.0))


def test_what_one_or_two_people_say_of_themselves_is_never_told() -> None:
    played = table()
    for seat in SEATS[:2]:
        say(played, AnswerLobby("knows_after", 1), seat=seat)
    told = {each.question: each.before for each in attitudes(played.world)}
    assert told["knows_after"].people == 2
    assert isinstance(told["knows_after"].mean, NotObserved)
    assert isinstance(told["knows_before"].mean, NotObserved)


def test_one_speaks_of_oneself_before_the_first_round_and_after_the_last_only() -> None:
    played = table()
    assert say(played, AnswerLobby("support", 6), seat="mia") == ["no_such_value"]
    assert say(played, AnswerLobby("support", 3), seat="observer-1") == ["not_your_role"]
    assert say(played, AnswerLobby("support", 3), seat="handler-2") == ["seat_is_free"]
    say(played, OpenRound())
    assert say(played, AnswerLobby("support", 3), seat="mia") == ["not_in_this_phase"]
    say(played, CloseRound())
    assert say(played, AnswerLobby("support", 3), seat="mia") == ["not_in_this_phase"]
    say(played, EnterPhase("debrief"))
    assert say(played, AnswerLobby("support", 3), seat="mia") == []


# --- prediction -------------------------------------------------------------------------------------


def figures(**values: float) -> list[Figure]:
    """Figures of a round, as far as they are needed."""
    return [Figure(name, Text(nl=name, en=name), value, "count") for name, value in values.items()]


def test_a_prediction_may_be_changed_until_the_phase_ends_and_lies_beside_what_came() -> None:
    played = table()
    assert say(played, Predict("end_mark", "better"), seat="mia") == ["not_in_this_phase"]
    say(played, OpenRound(), CloseRound(), EnterPhase("prediction"))
    told: tuple[Expects, ...] = ("better", "better", "worse", "worse")
    for seat, expects in zip(SEATS, told, strict=True):
        assert say(played, Predict("end_mark", expects), seat=seat) == []
    assert say(played, Predict("end_mark", "same"), seat="mia") == []
    assert say(played, Predict("cake", "same"), seat="mia") == ["no_such_figure"]
    assert say(played, Predict("end_mark", "same"), seat="observer-2") == ["not_your_role"]
    say(played, EnterPhase("choice"))
    assert say(played, Predict("end_mark", "worse"), seat="mia") == ["not_in_this_phase"]
    laid = {each.figure: each for each in forecasts(played.world, [figures(end_mark=6), figures(end_mark=5)])}
    assert laid["end_mark"].shares == {"better": 0.5, "same": 0.25, "worse": 0.25}
    assert laid["end_mark"].came == "worse"
    assert (laid["total_costs"].people, laid["total_costs"].before) == (0, None)
    assert laid["total_costs"].came == "open"


def test_every_figure_that_can_be_predicted_is_measured_and_has_a_way_that_is_better() -> None:
    assert all(better_way(name) for name in get_args(FigureName))
    assert set(get_args(FigureName)) <= set(definitions())


# --- the choice -------------------------------------------------------------------------------------


def test_votes_are_cast_and_withdrawn_in_the_choice_and_counted() -> None:
    played = table()
    assert say(played, Vote("card"), seat="mia") == ["not_in_this_phase"]
    say(played, OpenRound(), CloseRound(), EnterPhase("choice"))
    for seat in SEATS:
        say(played, Vote("owner"), seat=seat)
    say(played, Vote("card"), seat="mia")
    assert say(played, Vote("owner"), Vote("none"), seat="mia") == ["already_so", "not_on_offer"]
    assert say(played, WithdrawVote("owner"), WithdrawVote("owner"), seat="mia") == ["no_such_vote"]
    assert say(played, Vote("card"), seat="observer-1") == ["not_your_role"]
    say(played, Introduce(("owner",)))
    assert say(played, Vote("owner"), seat="mia") == ["already_so"]
    assert choices(played.world) == [(2, (("owner", 3), ("card", 1)), ("owner",), 3)]


def test_more_than_the_budget_left_in_this_choice_is_refused_and_the_next_choice_has_its_own() -> None:
    played = table(**{"rounds.number": "3"})
    say(played, OpenRound(), CloseRound(), EnterPhase("choice"))
    assert say(played, Introduce(("card", "talk", "owner", "together"))) == ["over_budget"]
    assert played.world.agreements.chosen == []
    assert say(played, Introduce(("card", "talk"))) == []
    assert say(played, EnterPhase("evaluation"), EnterPhase("choice"), Introduce(("owner", "lead"))) == ["over_budget"]
    assert say(played, Introduce(("owner",))) == []
    assert say(played, OURS, Introduce(("lead",))) == ["over_budget", "over_budget"]
    say(played, OpenRound(), CloseRound())
    assert say(played, Introduce(("lead", "see")), OURS) == []


def test_what_is_introduced_before_the_first_round_holds_in_it() -> None:
    played = table()
    assert say(played, Introduce(("card",)), OpenRound()) == []
    assert list(played.world.agreements.in_force) == ["card"]


@pytest.mark.parametrize("budget", [0, 1, 4])
def test_bots_choose_within_the_budget(budget: int) -> None:
    of = head(settings={**SHORT, "rounds.budget": str(budget), "rounds.number": "3"})
    journal = Journal(of)
    played = game(of, journal.append)
    for _ in play(played, 3, first_offers):
        pass
    assert not any(isinstance(event, IntentRefused) for entry in journal for event in entry.events)
    assert all(len(made) <= budget for made in played.world.table.made.values())
    assert len(played.world.agreements.chosen) == min(6, 2 * budget)


def test_with_more_than_the_budget_is_told_and_how_to_allow_it(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["run", EVERYTHING, "--set", "rounds.budget=2", "--with", "card,talk,owner,card", "--lang", "en"]
    assert answer(words) == Ending.WRONG
    assert "--with names 3 improvements" in (told := capsys.readouterr().err)
    assert "--set rounds.budget=3" in told


@pytest.mark.parametrize("name", shipped())
def test_the_first_offer_of_each_lesson_is_one_a_lesson(name: str) -> None:
    scenario = scenario_of(header(name))
    first = first_of_each_lesson(scenario)
    assert len({scenario.interventions[offer].lesson for offer in first}) == len(first)


# --- agreements of the group's own -------------------------------------------------------------------


def test_an_own_agreement_that_binds_people_only_loads_the_desks_and_changes_nothing_else() -> None:
    journal = Journal(head(settings={**SHORT, "profiles.room.round": "3w"}))
    played = table(journal)
    assert say(played, OURS, OpenRound()) == []
    played.advance(played.world.round_ends)
    sat = {entry.seat for entry in journal if isinstance(entry.intent, Sit) and entry.intent.why == "own-1"}
    assert {seat.rpartition("-")[0] for seat in sat} == {"front", "handler"}
    paid = [event for entry in journal for event in entry.events if isinstance(event, AgreementPaid)]
    assert paid
    assert {(each.intervention, each.euros) for each in paid} == {("own-1", 50)}
    assert played.world.agreements.in_force["own-1"].spec.changes == []


def test_an_own_agreement_like_an_offer_brings_its_changes_for_whom_it_binds_at_its_own_costs() -> None:
    played = table()
    assert say(played, msgspec.structs.replace(OURS, roles=("adviser",), like="card"), OpenRound()) == []
    ours, offer = played.world.agreements.in_force["own-1"].spec, played.scenario.interventions["card"]
    assert [change.roles for change in ours.changes if isinstance(change, InclinationChange)] == [["adviser"]] * 2
    assert len(ours.changes) == len(offer.changes)
    assert (ours.grip, ours.erosion, ours.costs.weekly) == (offer.grip, offer.erosion, 1800)
    world = played.world
    assert world.agreements.inclination("adviser", "records", world.at) > 0.5
    assert (
        world.agreements.inclination("front", "records", world.at) == world.scenario.roles["front"].inclinations.records
    )


def test_nobody_meets_alone() -> None:
    meeting = MeetingChange(kind="meeting", roles=["handler", "adviser"], every="1w")  # type: ignore[arg-type]
    assert list(bound([meeting], ["handler"])) == []
    assert list(bound([meeting], ["adviser", "handler", "front"])) == [meeting]


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"text": 0}, "no_text"),
        ({"sign": -1}, "no_text"),
        ({"lesson": 9}, "no_such_lesson"),
        ({"roles": ()}, "binds_nobody"),
        ({"roles": ("front", "front")}, "binds_nobody"),
        ({"roles": ("resident",)}, "no_such_desk"),
        ({"roles": ("nobody",)}, "no_such_desk"),
        ({"weekly": -1}, "no_such_costs"),
        ({"once": 10**9}, "no_such_costs"),
        ({"euros": float("nan")}, "no_such_costs"),
        ({"like": "none"}, "not_on_offer"),
        ({"like": "talk", "roles": ("front",)}, "binds_nobody"),
    ],
)
def test_an_own_agreement_that_can_not_be_is_refused(changed: dict[str, Any], why: str) -> None:
    assert say(table(), msgspec.structs.replace(OURS, **changed)) == [why]


def test_the_changes_of_one_offer_hold_once() -> None:
    like_card = msgspec.structs.replace(OURS, like="card")
    assert say(table(), like_card, Introduce(("card",)), like_card) == ["already_so", "already_so"]
    assert say(table(), Introduce(("card",)), like_card) == ["already_so"]


def test_observers_tally_whether_an_agreement_is_kept() -> None:
    played = table()
    say(played, OURS, OpenRound())
    for kept in (True, True, False):
        assert say(played, Tally("own-1", kept), seat="observer-1") == []
    assert say(played, Tally("card", kept=True), seat="observer-1") == ["not_agreed"]
    assert say(played, Tally("own-1", kept=True), seat="mia") == ["not_your_role"]
    (ours,) = own_agreements(played.world, {1: ASKED})
    assert (ours.text, ours.sign) == (ASKED, None)
    (seen,) = ours.seen
    assert (seen.round, seen.kept, seen.broken, len(seen.evidence)) == (1, 2, 1, 3)


def test_a_session_runs_again_to_the_byte_without_the_texts(tmp_path: Path) -> None:
    journal, path = Journal(head(settings=SHORT)), tmp_path / "ours.overdracht"
    with SessionFile.create(path, b"") as file:
        number = file.people.free_number(journal)
        file.people.set_text(number, ASKED)
        file.people.set_text(number + 1, "the telephone")
        played = table(journal)
        say(played, msgspec.structs.replace(OURS, text=number, sign=number + 1), OpenRound(), CloseRound())
        assert ASKED not in str([*journal.lines()])
        file.people.delete(number + 1)
        assert file.people.free_number(journal) == number + 2  # what was said under a number stays said
    assert first_difference(journal, run_again(journal)) is None


# --- everything together ----------------------------------------------------------------------------


def anything(luck: Random) -> tuple[str, TableIntent]:
    """Anything that can be said at the table, sensible or not, and who says it."""
    pick, number = luck.choice, luck.randint(-1, 9)
    offer, seat = pick(["card", "talk", "owner", "none"]), pick([*SEATS, *OBSERVERS, "handler-2", "nobody"])
    phases = ("briefing", "evaluation", "prediction", "choice", "debrief")
    said: list[TableIntent] = [
        EnterPhase(pick(phases)), EnterPhase(pick(phases)), OpenRound(), CloseRound(), TakeSeat(seat), LeaveSeat(seat),
        Introduce(tuple(luck.sample(["card", "talk", "owner", "see", "none"], luck.randint(0, 3)))),
        Agree(max(number, 0), pick([1, 1, 1, 0]), pick([1, 2, 8, 9]), pick([("front",), (), ("handler", "adviser")]),
              once=number * 600, weekly=pick([0, 600, 600, -1]), euros=pick([0, 10.5]), like=pick(["", offer])),
        Throw(pick(["ill", "down", "none"])), AnswerLobby(pick(get_args(LobbyQuestion)), number),
        Predict(pick(["end_mark", "rework", "cake"]), pick(get_args(Expects))), Vote(offer), WithdrawVote(offer),
        Mark(pick(["tally", "quote", "scale"]), number, pick([-1, 0, 1, 3]), pick([None, 0, 10**9]),
             pick(["", "mia-case", "none"]), pick(["", "mia", "front-1", "none"]), pick([0, 3])),
        Tally(pick(["own-1", offer]), pick([True, False])),
    ]  # fmt: skip
    return seat, pick(said)


@settings(max_examples=60)
@given(seed=st.integers(0, 10**9), carry_over=st.sampled_from(["true", "false"]))
def test_whatever_is_said_at_the_table_is_heard_or_refused_with_a_known_reason_and_runs_again(
    seed: int,
    carry_over: str,
) -> None:
    more = {"rounds.carry_over": carry_over, "rounds.number": "3"}
    luck, journal = Random(seed), Journal(head(seed=seed, settings=SHORT | more))
    played = table(journal)
    for _ in range(60):
        played.say(*anything(luck), at=played.at + luck.choice((0, 0, 3_600, 86_400)))
    reasons = [event.why for entry in journal for event in entry.events if isinstance(event, IntentRefused)]
    assert set(reasons) <= set(REASONS)
    assert first_difference(journal, run_again(journal)) is None
    made = [event for entry in journal for event in entry.events if isinstance(event, AgreementMade | OwnAgreementMade)]
    assert len(made) == len(played.world.agreements.chosen)
    assert all(len(each) <= 3 for each in played.world.table.made.values())
    assert folded(played.scenario, journal.header, journal).table == played.world.table


def test_who_spoke_at_the_table_stands_in_the_journal() -> None:
    journal = Journal(head(settings=SHORT))
    played = table(journal)
    say(played, AnswerLobby("support", 3), seat="mia")
    say(played, OpenRound(), CloseRound(), EnterPhase("prediction"))
    say(played, Predict("end_mark", "same"), seat="mia")
    by = {type(entry.intent): (entry.by, entry.seat) for entry in journal if entry.intent is not None}
    assert by[AnswerLobby] == by[Predict] == ("person", "mia")
    assert by[EnterPhase] == by[TakeSeat] == ("facilitator", "")
    assert any(isinstance(event, OutcomePredicted) for event in journal.entries[-1].events)


def test_every_reason_that_the_rules_give_has_its_words() -> None:
    rules = Path(__file__).parents[1] / "simulation"
    given = {why for file in rules.rglob("*.py") for why in re.findall(r'Refused\("(\w+)"[,)]', file.read_text())}
    assert given == set(REASONS)


def test_a_journal_of_before_there_were_phases_still_folds_but_does_not_run_again() -> None:
    lines = (Path(__file__).parent / "journals" / "rules_1.jsonl").read_bytes().splitlines()
    journal = Journal(read_header(lines[0]), [read_entry(line) for line in lines[1:]])
    assert journal.header.rules == 1 < RULES_VERSION
    world = folded(scenario_of(journal.header), journal.header, journal)
    assert (world.table.phase, world.round, world.closed_count) == ("evaluation", 2, 1)
    assert isinstance(journal.entries[-1], Entry)
    with pytest.raises(OtherRules):
        run_again(journal)


def test_who_follows_a_session_measures_what_is_measured_afterwards() -> None:
    played = evening()
    journal = Journal(played.journal.header)
    live = Live(played.scenario, journal)
    for entry in played.journal:
        journal.append(entry)
        if entry.number % 100 == 0:
            live.figures(entry.at)
    assert live.rounds() == [list(figures) for figures in played.figures]
