"""Deeds: every intent can be reached by who may say it, none by who may not; what can be filled in can be said."""

from random import Random
from typing import get_args

import pytest
from hypothesis import given, settings

from roles import archetypes
from roles.terminal.presenter import present
from roles.terminal.saying import Unfinished, cost, saying, suggested
from roles.terminal.screen import ChooseMany, ChooseOne, Deed, Option
from simulation.events.table import IntentRefused
from simulation.game import Game
from simulation.intents import FacilitatorIntent, Intent, PlayerIntent
from simulation.intents.employee import Decide, HandOver
from simulation.intents.group import AnswerDialogue, GroupIntent, ShareAnswer, Vote
from simulation.intents.observer import ObserverIntent
from simulation.intents.table import CloseRound, EnterPhase, Introduce, OpenRound, TakeSeat
from simulation.outlook import FACILITATOR, Outlook, eyes
from simulation.rules.cost import cost as reckoned
from simulation.wording.refusals import REASONS
from tests.plays import game, head
from tests.terminal.moments import evaluated, everybody, filled, luck, played_until, shown
from tests.terminal.stages import after_a_meeting, helped, on_the_line, staged


def may_say(played: Game, seat: str) -> set[type[Intent]]:
    """What somebody in a seat may say at all."""
    if seat == FACILITATOR:
        return set(get_args(FacilitatorIntent))
    if seat.startswith("observer"):
        return set(get_args(ObserverIntent))
    group: set[type[Intent]] = set(get_args(GroupIntent))
    desk = played.world.desks.get(seat)
    if desk is None:
        return group
    return group | set(archetypes()[played.scenario.roles[desk.role].archetype].may)


@given(luck)
@settings(max_examples=25, deadline=None)
def test_no_seat_is_offered_what_it_may_not_say(dice: Random) -> None:
    played = played_until(dice, phase=True)
    if dice.random() < 0.3:
        evaluated(played, dice)
    for seat in everybody(played):
        may = {kind.__name__ for kind in may_say(played, seat)}
        screen = shown(played, seat)
        assert {deed.intent for deed in screen.deeds} <= may
        names = [deed.id for deed in screen.deeds]
        assert len(set(names)) == len(names), "deeds have ids of their own"


@given(luck)
@settings(max_examples=40, deadline=None)
def test_whatever_is_filled_in_is_accepted_or_refused_with_a_reason_that_has_words(dice: Random) -> None:
    played = played_until(dice, phase=True)
    if dice.random() < 0.3:
        evaluated(played, dice)
    seat = dice.choice(everybody(played))
    deeds = shown(played, seat).deeds
    if not deeds:
        return
    deed = dice.choice(deeds)
    said = saying(deed, filled(deed, dice))
    assert type(said.intent).__name__ == deed.intent
    entry = played.say(seat, said.intent)
    for event in entry.events:
        if isinstance(event, IntentRefused):
            assert event.why in REASONS
            assert event.why not in {"not_your_role", "no_such_seat", "hands_full", "no_round"}


NEVER = {("beslisser", "AskManager")}
"""What a role may say and the rules refuse it always: who leads asks nobody for leave."""

EMPLOYEES = ("front-1", "handler-1", "adviser-1", "boss-1")


@pytest.mark.parametrize("seat", EMPLOYEES)
def test_an_employee_can_reach_everything_that_the_role_may_say(seat: str) -> None:
    played = staged(seat)
    archetype = played.scenario.roles[played.world.desks[seat].role].archetype
    may = {kind.__name__ for kind in archetypes()[archetype].may}
    offered = {deed.intent for deed in shown(played, seat).deeds}
    played.say("", TakeSeat("handler-2"))
    offered |= {deed.intent for deed in shown(played, seat).deeds}
    after_a_meeting(played, seat)
    offered |= {deed.intent for deed in shown(played, seat).deeds}
    assert may - offered == {intent for name, intent in NEVER if name == archetype}


def test_a_resident_can_reach_everything_that_the_role_may_say() -> None:
    played = staged("noa")
    helped(played, "noa")
    offered = {deed.intent for deed in shown(played, "noa").deeds}
    on_the_line(played.world, "noa")
    offered |= {deed.intent for deed in shown(played, "noa").deeds}
    after_a_meeting(played, "noa")
    offered |= {deed.intent for deed in shown(played, "noa").deeds}
    assert offered == {kind.__name__ for kind in archetypes()["initiator"].may}


def test_everything_of_the_group_the_facilitator_and_the_observers_can_be_reached() -> None:
    played = game(head())
    offered: dict[str, set[str]] = {"front-1": set(), FACILITATOR: set(), "observer-1": set()}

    def look() -> None:
        for seat, names in offered.items():
            # What was typed is there to be shared: any words will do.
            screen = present(eyes(played.world, seat, {1: "weinig"}), "nl")
            names.update(deed.intent for deed in screen.deeds)

    for seat in ("front-1", "observer-1"):
        played.say("", TakeSeat(seat))
    look()
    played.say("", Introduce(("card",)))
    played.say("", OpenRound())
    look()
    played.say("", CloseRound())
    played.say("", EnterPhase("prediction"))
    look()
    played.say("", EnterPhase("choice"))
    played.say("front-1", Vote("talk"))
    look()
    played.say("", EnterPhase("dialogue"))
    for seat in ("front-1", "observer-1"):
        played.say(seat, AnswerDialogue("known", 1))
    look()
    assert offered["front-1"] >= {kind.__name__ for kind in get_args(GroupIntent)}
    assert offered[FACILITATOR] == {kind.__name__ for kind in get_args(FacilitatorIntent)}
    talks = {AnswerDialogue.__name__, ShareAnswer.__name__}
    assert offered["observer-1"] == {kind.__name__ for kind in get_args(ObserverIntent)} | talks


@given(luck)
@settings(max_examples=15, deadline=None)
def test_what_a_deed_costs_is_what_the_rules_reckon(dice: Random) -> None:
    played = played_until(dice)
    for seat in everybody(played):
        view = eyes(played.world, seat)
        if not isinstance(view, Outlook):
            continue
        for deed in shown(played, seat).deeds:
            chosen = filled(deed, dice)
            intent = saying(deed, chosen).intent
            if isinstance(intent, PlayerIntent):
                assert cost(deed, chosen) == reckoned(played.world, seat, intent)


DEED = Deed(
    "HandOver:c:t", "", "HandOver", {"case": "c", "task": "t"},
    (
        ChooseOne("role", "", (Option("a", "", "a"), Option("b", "", "b"))),
        ChooseOne("warm", "", (Option("yes", "", value=True, seconds=20), Option("no", "", value=False)), "no"),
    ),
)  # fmt: skip


def test_a_deed_and_what_was_chosen_give_an_intent() -> None:
    assert saying(DEED, {"role": "b", "warm": "yes"}).intent == HandOver("c", "t", "b", warm=True)
    assert cost(DEED, {"role": "b", "warm": "yes"}) == 20


@pytest.mark.parametrize(
    "chosen",
    [
        {},
        {"role": "a"},
        {"role": "c", "warm": "no"},
        {"role": ("a",), "warm": "no"},
        {"role": "a", "warm": "no", "case": "x"},
    ],
)
def test_a_field_without_a_right_answer_is_named(chosen: dict[str, str]) -> None:
    with pytest.raises(Unfinished):
        saying(DEED, chosen)


def test_only_a_deed_whose_fields_all_have_a_suggestion_can_be_said_at_once() -> None:
    assert suggested(DEED) is None
    assert suggested(Deed("Decide", "", "Decide", {"dilemma": 1, "resident_first": True})) == {}
    assert saying(Deed("Decide", "", "Decide", {"dilemma": 1, "resident_first": True})).intent == Decide(
        1, resident_first=True
    )


def test_what_was_ticked_comes_in_the_order_of_the_field() -> None:
    facts = ChooseMany("facts", "", (Option("a", "", "a"), Option("b", "", "b")))
    deed = Deed("Ask:c", "", "Ask", {"case": "c"}, (facts,))
    assert saying(deed, {"facts": ("b", "a")}) == saying(deed, {"facts": ("a", "b")})
