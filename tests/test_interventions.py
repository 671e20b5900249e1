"""New rules keep the law of all rules: luck does not know their names, they cost something, and nobody gets stuck."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overdracht.shelf import header, scenario_of
from roles import archetypes
from simulation.case import DAY, FAILURE, HOUR
from simulation.events.case import CaseClosed
from simulation.events.contact import ContactMade, FactsTold, QuestionAsked, ResultTold
from simulation.events.knowledge import ColleagueAsked, FactsHeard
from simulation.events.organisation import (
    CaseDelayed,
    DelayEnded,
    DilemmaDecided,
    LeaveTaken,
    ManagerAsked,
    MeetingCalled,
    PlanMade,
    ReturnNeeded,
    SolutionProposed,
)
from simulation.events.table import AgreementBacked, IntentRefused
from simulation.events.work import DeedBegun, DeskReminded, TaskAccepted, TaskBegun, TaskOffered
from simulation.game import Game, play
from simulation.intents.employee import Ask, AskManager, Consult, HandOver, LookUp, Work
from simulation.intents.table import CloseRound, Introduce, OpenRound, TakeSeat, Throw
from simulation.intents.world import Attend, Sit
from simulation.interventions import names
from simulation.journal import Entry, Header, Journal, written
from simulation.replay import first_difference, run_again
from simulation.scenario.agreement import RuleChange
from simulation.scenario.casetype import CaseType
from simulation.scenario.scenario import Scenario
from simulation.view import View
from tests.plays import EVERYTHING, head, random_intent

Kind = TypeVar("Kind")
TEXT = Path(EVERYTHING).read_text(encoding="utf-8")
WHOLE = ("two_desks", "tilburg-evenementenvergunning", "groningen-bijstandsuitkering", EVERYTHING)
COSTS_TIME: dict[str, tuple[type, ...]] = {
    "obligatory_look": (LookUp,),
    "integral_plan": (Attend,),
    "one_team": (Sit, HandOver, Consult),
    "standing_mandate": (AskManager,),
    "preconsultation": (Attend,),
}
"""Rules that take working time by themselves, and the deeds in which it shows."""

RULES = {
    "zaakcoordinator": "roles: [handler]",
    "preconsultation": "roles: [handler, adviser]",
    "parallel_advice": "within: 3d",
    "obligatory_look": "",
    "integral_plan": "roles: [handler]",
    "one_team": "roles: [front, handler, adviser]",
    "standing_mandate": "roles: [front, handler]",
}
"""Every rule, with what it needs to know in the scenario of everything."""


def offer(name: str, change: str, more: str = "") -> str:
    """An improvement that changes one thing and costs nothing by itself."""
    said = "title: {nl: een, en: one}, lesson: 4, text: {nl: een, en: one}, assumption: true"
    return f"  {name}: {{{said}, {more}changes: [{{{change}}}]}}\n"


def with_rule(rule: str, more: str = "") -> str:
    """The scenario of everything with one rule on offer, and an agreement that changes nothing."""
    nothing = offer("nothing", "kind: inclination, roles: [boss], name: warm, to: 0.5", "grip: 0.0, ")
    needs = f", {RULES[rule]}" if RULES[rule] else ""
    changed = offer("changed", f"kind: rule, rule: {rule}{needs}", more)
    return TEXT.replace("interventions:\n", f"interventions:\n{changed}{nothing}", 1)


def of(text: str, seed: int = 1, profile: str = "room", sets: dict[str, str] | None = None) -> Header:
    """A header of a play of a text."""
    made = head(seed=seed, profile=profile, settings=sets)
    return type(made)(**{name: getattr(made, name) for name in made.__struct_fields__} | {"scenario": text})


def played(of_play: Header, chosen: tuple[str, ...], rounds: int = 1) -> Journal:
    """So many rounds with these agreements in force from the first on."""
    journal = Journal(of_play)
    game = Game(scenario_of(of_play), of_play, archetypes(), [journal.append])
    if chosen:
        game.say("", Introduce(chosen))
    for _ in play(game, rounds, lambda _: ()):
        pass
    return journal


def found(journal: Journal, kind: type[Kind]) -> Iterator[tuple[Entry, Kind]]:
    """Every event of a kind, with its entry."""
    yield from ((entry, event) for entry in journal for event in entry.events if isinstance(event, kind))


def entries(journal: Journal, **names: str) -> list[bytes]:
    """A journal's entries, with names put in the place of others."""
    lines = [written(entry) for entry in journal]
    for ours, theirs in names.items():
        lines = [line.replace(f'"{ours}"'.encode(), f'"{theirs}"'.encode()) for line in lines]
    return lines


# --- what holds for every rule ------------------------------------------------------------------------


def test_every_rule_is_tried_here() -> None:
    assert sorted(RULES) == names()


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_that_has_lost_its_grip_changes_nothing(rule: str) -> None:
    weak = of(with_rule(rule, "grip: 0.0, "))
    assert entries(played(weak, ("changed",)), changed="nothing") == entries(played(weak, ("nothing",)))


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_with_a_grip_changes_what_happens(rule: str) -> None:
    firm = of(with_rule(rule))
    assert entries(played(firm, ("changed",)), changed="nothing") != entries(played(firm, ("nothing",)))


@pytest.mark.parametrize("rule", RULES)
@settings(max_examples=8)
@given(seed=st.integers(0, 10**6), profile=st.sampled_from(["room", "study"]))
def test_a_play_under_a_rule_runs_again_to_the_byte_and_no_bot_is_refused(rule: str, seed: int, profile: str) -> None:
    """Nor does any bot talk in circles: `RestlessError` would end the play."""
    one = of(with_rule(rule, "grip: 0.7, erosion: 2w, "), seed, profile)
    journal = played(one, ("changed",))
    assert first_difference(journal, run_again(journal, scenario_of(one), archetypes())) is None
    assert not [e for e in journal if e.by == "habit" and isinstance(e.events[0], IntentRefused)]


@settings(max_examples=10)
@given(seed=st.integers(0, 10**6))
def test_all_rules_together_leave_nobody_stuck_whatever_people_say(seed: int) -> None:
    one, luck = of(TEXT, seed), Random(seed)
    journal = Journal(one)
    game = Game(scenario_of(one), one, archetypes(), [journal.append])
    game.say("", Introduce(tuple(luck.sample([*game.scenario.interventions], 9))))
    game.say("", OpenRound())
    game.say("", TakeSeat("handler-1"))
    for moment in sorted(luck.randint(0, 30 * DAY) for _ in range(30)):
        game.say(*random_intent(luck, game.world), at=max(moment, game.at))
    game.advance(max(game.at, 35 * DAY))
    assert first_difference(journal, run_again(journal, scenario_of(one), archetypes())) is None


def working_time(journal: Journal, *kinds: type) -> int:
    """Seconds of deeds of these kinds, from beginning to end."""
    mine = [entry for entry in journal if isinstance(entry.intent, kinds)]
    return sum(event.ends - e.at for e in mine for event in e.events if isinstance(event, DeedBegun))


@pytest.mark.parametrize("rule", COSTS_TIME)
def test_a_rule_costs_working_time_that_shows_in_the_journal(rule: str) -> None:
    """What it saves elsewhere is another matter."""
    firm = of(with_rule(rule))
    kinds = COSTS_TIME[rule]
    today, agreed = played(firm, ("nothing",)), played(firm, ("changed",))
    assert working_time(agreed, *kinds) > working_time(today, *kinds)


@pytest.mark.parametrize("name", ["tilburg-evenementenvergunning", "groningen-bijstandsuitkering"])
def test_a_rule_on_offer_that_takes_no_time_by_itself_has_a_price(name: str) -> None:
    for id_, spec in scenario_of(header(name)).interventions.items():
        rules = [change.rule for change in spec.changes if isinstance(change, RuleChange)]
        if rules and not set(rules) & set(COSTS_TIME):
            assert spec.costs.once or spec.costs.weekly or spec.costs.euros, id_


@pytest.mark.parametrize("name", WHOLE)
def test_renaming_every_agreement_changes_no_event_but_the_name(name: str) -> None:
    plain = header(name)
    first = scenario_of(plain)
    new = {id_: f"agreement_{n}_renamed" for n, id_ in enumerate(first.interventions)}
    second = first.model_copy(
        update={
            "interventions": {new[id_]: spec for id_, spec in first.interventions.items()},
            "rounds": first.rounds.model_copy(update={"suggested": [new[id_] for id_ in first.rounds.suggested]}),
        }
    )
    one, two = (whole_round(plain, of_names, tuple(of_names.interventions)) for of_names in (first, second))
    back = {theirs: ours for ours, theirs in new.items()}
    assert entries(two, **back) == entries(one)


def whole_round(of_play: Header, given: Scenario, chosen: tuple[str, ...]) -> Journal:
    """One round of a scenario under these agreements."""
    journal = Journal(of_play)
    game = Game(given, of_play, archetypes(), [journal.append])
    game.say("", Introduce(chosen))
    for _ in play(game, 1, lambda _: ()):
        pass
    return journal


def test_a_rule_keeps_to_its_case_types() -> None:
    text = with_rule("obligatory_look").replace("rule: obligatory_look}", "rule: obligatory_look, case_types: []}", 1)
    one = of(text)
    assert entries(played(one, ("changed",)), changed="nothing") == entries(played(one, ("nothing",)))


# --- an obligatory look -------------------------------------------------------------------------------


def table(text: str, *chosen: str, seed: int = 1) -> tuple[Game, Journal]:
    """A round that was just opened, under these agreements."""
    one = of(text, seed)
    journal = Journal(one)
    game = Game(scenario_of(one), one, archetypes(), [journal.append])
    game.say("", Introduce(chosen))
    game.say("", OpenRound())
    return game, journal


def test_under_the_obligatory_look_no_work_begins_on_a_card_that_says_something_unread() -> None:
    one, begun = of(with_rule("obligatory_look")), list[str]()
    game = Game(scenario_of(one), one, archetypes())

    def watch(entry: Entry) -> None:
        for event in entry.events:
            if isinstance(event, TaskBegun):
                case, role = game.world.cases[event.case], game.world.desks[event.seat].role
                news = [
                    w.at for f, w in case.card.items() if w.seat != event.seat and game.world.may_read(role, case, f)
                ]
                assert max(news, default=-1) <= case.looked.get(event.seat, -1)
                begun.append(event.case)

    game.listeners.append(watch)
    game.say("", Introduce(("changed",)))
    for _ in play(game, 1, lambda _: ()):
        pass
    assert len(begun) > 10


def unread(game: Game, seat: str) -> Iterator[tuple[str, str]]:
    """Tasks before a seat of which the card says something that it did not read."""
    view = View(game.world, seat)
    for a in [*view.mine, *view.tray]:
        if view.card_changed(a.case) and not a.begun and not view.missing(a.case, a.task):
            yield a.case, a.task


def test_a_person_hears_why_not_and_may_go_on_after_looking() -> None:
    game, _ = table(with_rule("obligatory_look"), "changed")
    game.say("", TakeSeat("handler-1"))
    game.say("", TakeSeat("handler-2"))
    while not (lying := next(unread(game, "handler-1"), None)):
        game.advance(game.at + HOUR)
    refused = game.say("handler-1", Work(*lying)).events[0]
    assert refused == IntentRefused("handler-1", "look_first")
    assert game.opens_the_way("handler-1", Work(*lying)) == LookUp(lying[0])
    game.say("handler-1", LookUp(lying[0]))
    game.advance(game.at + DAY)
    heard = game.say("handler-1", Work(*lying)).events[0]
    assert not (isinstance(heard, IntentRefused) and heard.why == "look_first")


def test_while_the_board_is_down_nobody_is_held_to_looking() -> None:
    game, journal = table(with_rule("obligatory_look"), "changed")
    game.advance(8 * DAY)
    game.say("", Throw("down"))
    game.advance(game.at + 5 * HOUR)
    assert not [e for e in journal if e.by == "habit" and isinstance(e.events[0], IntentRefused)]


# --- one plan -----------------------------------------------------------------------------------------


def test_one_plan_asks_everything_at_once_in_an_open_hour_and_copies_go_round() -> None:
    one = of(with_rule("integral_plan"))
    game = Game(scenario_of(one), one, archetypes())
    plans = list[str]()

    def watch(entry: Entry) -> None:
        for event in entry.events:
            if isinstance(event, MeetingCalled):
                assert game.world.timetable(event.seats[0]).is_open(event.at)
            if isinstance(event, PlanMade):
                plans.append(event.case)
                case = game.world.cases[event.case]
                assert case.shared
                assert case.holder
                assert sum(isinstance(other, QuestionAsked) for other in entry.events) == bool(event.facts)
                held = [f for f, spec in case.kind.facts.items() if spec.held_by is None and f in needs(case.kind)]
                assert all(game.world.known(case, event.seat, fact) == case.version(fact) for fact in held)

    game.listeners.append(watch)
    game.say("", Introduce(("changed",)))
    for _ in play(game, 1, lambda _: ()):
        pass
    assert len(plans) > 2
    assert len(plans) == len(set(plans))


def needs(kind: CaseType) -> set[str]:
    """All that any task needs."""
    return {need for task in kind.tasks.values() for need in task.needs}


# --- advice with a date -------------------------------------------------------------------------------


def test_advice_is_due_when_agreed_and_the_desk_is_reminded_that_morning() -> None:
    one = of(with_rule("parallel_advice"))
    journal, given = played(one, ("changed",)), scenario_of(one)
    tasks = given.case_types["matter"].tasks
    dated = [(e, o) for e, o in found(journal, TaskOffered) if tasks[o.task].advice]
    assert dated
    for entry, offered in dated:
        assert entry.at + 3 * DAY <= (offered.due or 0) < entry.at + 8 * DAY  # a weekend, at the most with a holiday
    reminders = list(found(journal, DeskReminded))
    assert reminders
    for entry, reminder in reminders:
        due = next(
            o.due for e, o in reversed(dated) if e.at < entry.at and (o.case, o.task) == (reminder.case, reminder.task)
        )
        assert due - DAY < entry.at < due


def test_who_is_reminded_takes_that_task_before_other_work() -> None:
    one = of(with_rule("parallel_advice"), seed=3)
    journal = played(one, ("changed",))
    taken = 0
    for entry, reminder in found(journal, DeskReminded):
        caused = [e for e in journal if e.cause == entry.number and e.by == "habit"]
        events = [event for e in caused for event in e.events if isinstance(event, TaskAccepted | TaskBegun)]
        if events:
            assert (events[0].case, events[0].task) == (reminder.case, reminder.task)
            taken += 1
    assert taken


def test_without_a_date_parallel_advice_reminds_nobody() -> None:
    text = with_rule("parallel_advice").replace(", within: 3d}", "}", 1)
    assert not list(found(played(of(text), ("changed",)), DeskReminded))


# --- one team -----------------------------------------------------------------------------------------

TEAM = {"front", "handler", "adviser"}


def test_in_one_team_files_pass_warm_to_a_member_who_may_do_the_task() -> None:
    one = of(with_rule("one_team"))
    journal, given = played(one, ("changed",)), scenario_of(one)
    seats = given.seats("room")
    passed = [o for _, o in found(journal, TaskOffered) if {seats[o.seat], o.role} <= TEAM]
    assert len(passed) > 5
    for offered in passed:
        able = set(given.case_types["matter"].tasks[offered.task].roles) & TEAM
        assert not able or (offered.warm and offered.role in able and seats[offered.to] == offered.role)
    assert list(found(journal, FactsHeard))


def test_in_one_team_a_colleague_who_was_told_is_asked_before_the_resident() -> None:
    one = of(with_rule("one_team"))
    agreed, today = played(one, ("changed",)), played(one, ("nothing",))
    assert len(list(found(agreed, ColleagueAsked))) > len(list(found(today, ColleagueAsked)))


def test_a_person_in_the_team_hears_that_a_colleague_knows() -> None:
    game, journal = table(with_rule("one_team"), "changed")
    game.say("", TakeSeat("handler-1"))
    game.say("", TakeSeat("handler-2"))
    while (told := next(found(journal, FactsTold), None)) is None or not told[1].seat:
        game.advance(game.at + HOUR)
    case, facts = told[1].case, told[1].facts
    refused = game.say("handler-1", Ask(case, facts[:1])).events[0]
    assert refused == IntentRefused("handler-1", "a_colleague_knows")
    assert game.opens_the_way("handler-1", Ask(case, facts[:1])) == Consult(case, facts[:1], "front")


# --- a standing mandate -------------------------------------------------------------------------------


def test_with_a_standing_mandate_the_decision_is_the_desks_own_and_the_manager_is_not_asked() -> None:
    one = of(with_rule("standing_mandate"), seed=2)
    seats = scenario_of(one).seats("room")
    journal = played(one, ("changed",))
    asked = [a for _, a in found(journal, ManagerAsked) if a.leave == "tailored"]
    taken = [t for _, t in found(journal, LeaveTaken)]
    assert taken
    assert all(seats[t.seat] in {"front", "handler"} for t in taken)
    assert not [a for a in asked if seats[a.seat] in {"front", "handler"}]
    assert list(found(journal, SolutionProposed))


# --- what comes of a dilemma --------------------------------------------------------------------------


def causes(journal: Journal, entry: Entry) -> Iterator[Entry]:
    """The chain of entries that led to one."""
    while entry.cause:
        entry = journal.entries[entry.cause - 1]
        yield entry


SELFISH = {
    "roles.handler.inclinations.resident_first": "0", "roles.adviser.inclinations.resident_first": "0",
    "dilemmas.queue_or_help.returns.share": "1",
}  # fmt: skip


def test_who_is_not_helped_comes_back_and_that_is_failure_demand_caused_by_the_choice() -> None:
    journal = played(of(TEXT, seed=4, sets=SELFISH), ())
    chosen = {d.case for _, d in found(journal, DilemmaDecided) if not d.resident_first}
    back = list(found(journal, ReturnNeeded))
    assert chosen
    assert back
    for entry, event in back:
        whys = [e for cause in causes(journal, entry) for e in cause.events if isinstance(e, DilemmaDecided)]
        assert whys[0].case == event.case
        again = [e for e in journal if e.cause == entry.number for e in e.events if isinstance(e, ContactMade)]
        assert all(contact.purpose in {*FAILURE, "withdrawal"} for contact in again)
    phoned = [e for e, _ in back if any(f.cause == e.number and isinstance(f.events[0], ContactMade) for f in journal)]
    assert phoned


def test_who_was_helped_need_not_come_back_and_nothing_waits() -> None:
    kind = dict.fromkeys(SELFISH, "1")
    journal = played(of(TEXT, seed=4, sets=kind), ())
    assert list(found(journal, DilemmaDecided))
    assert not list(found(journal, ReturnNeeded))
    assert not list(found(journal, CaseDelayed))


@settings(max_examples=15)
@given(seed=st.integers(0, 10**6), profile=st.sampled_from(["room", "study"]))
def test_while_a_case_waits_because_of_a_dilemma_nothing_of_it_goes_out(seed: int, profile: str) -> None:
    waits: dict[str, int] = {}
    for entry in played(of(TEXT, seed, profile, SELFISH), ()):
        for event in entry.events:
            match event:
                case CaseDelayed():
                    waits[event.case] = max(event.until, waits.get(event.case, 0))
                case DelayEnded():
                    assert entry.at == waits.pop(event.case)
                case CaseClosed():
                    waits.pop(event.case, None)
                case TaskOffered() | ResultTold():
                    assert event.case not in waits


# --- erosion ------------------------------------------------------------------------------------------

CARRY = {"rounds.carry_over": "true", "profiles.room.round": "3w"}


def test_what_is_carried_over_goes_on_eroding_and_only_what_is_new_is_fresh() -> None:
    one = of(TEXT, sets=CARRY)
    game = Game(scenario_of(one), one, archetypes())
    game.say("", Introduce(("card",)))
    game.say("", OpenRound())
    began = game.at
    game.say("", CloseRound(), game.world.round_ends)
    game.say("", Introduce(("owner",)))
    game.say("", OpenRound())
    in_force = game.world.agreements.in_force
    assert in_force["card"].backed == began < game.at
    assert in_force["owner"].backed == game.at
    assert in_force["card"].grip(game.at) < in_force["card"].spec.grip


def test_on_a_clean_table_every_agreement_is_fresh_again() -> None:
    one = of(TEXT, sets={"profiles.room.round": "3w"})
    game = Game(scenario_of(one), one, archetypes())
    game.say("", Introduce(("card",)))
    game.say("", OpenRound())
    game.say("", CloseRound(), game.world.round_ends)
    game.say("", OpenRound())
    assert game.world.agreements.in_force["card"].backed == game.at


def test_a_manager_stands_up_for_what_erodes_and_for_nothing_else_and_the_grip_is_whole_again() -> None:
    one = of(TEXT)
    game = Game(scenario_of(one), one, archetypes())
    backed = list[str]()

    def watch(entry: Entry) -> None:
        for event in entry.events:
            if isinstance(event, AgreementBacked):
                agreement = game.world.agreements.in_force[event.intervention]
                assert agreement.spec.erosion is not None
                assert agreement.grip(entry.at) == agreement.spec.grip
                backed.append(event.intervention)

    game.listeners.append(watch)
    game.say("", Introduce(("card", "owner", "see", "lead")))
    for _ in play(game, 1, lambda _: ()):
        pass
    assert set(backed) == {"card", "owner"}


def test_the_working_time_of_an_agreement_that_nobody_backs_fades_with_its_grip() -> None:
    text = with_rule("zaakcoordinator", "costs: {roles: [handler], weekly: 1h}, erosion: 2w, ")
    lasting = text.replace("erosion: 2w, changes", "changes", 1)
    fading, firm = (played(of(t, profile="study"), ("changed",)) for t in (text, lasting))
    assert 0 < working_time(fading, Sit) < working_time(firm, Sit) / 2
