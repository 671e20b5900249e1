"""Hostile messages: what is malformed dies at the wire, and what stands on no screen is turned away at the door."""

from random import Random

import msgspec
import pytest
from hypothesis import given, settings

from roles.terminal.saying import Saying, is_offered, saying
from roles.terminal.wire.messages import LONGEST, Foreign, from_client
from simulation.game import PATIENCE
from simulation.intents.employee import Ask, CallMeeting, Claim, LookUp
from simulation.intents.table import OpenRound, TakeSeat
from tests.plays import game, head
from tests.terminal.moments import everybody, filled, luck, played_until, shown
from tests.wire import hostile

SAMPLE = 40
"""Frames of each kind; `make prove` sends ten thousand over real sockets."""


@pytest.mark.parametrize("kind", hostile.MALFORMED)
def test_what_is_malformed_dies_at_the_wire(kind: str) -> None:
    dice = Random(kind)
    for _ in range(SAMPLE):
        frame = hostile.MALFORMED[kind](dice)
        with pytest.raises(Foreign):
            from_client(frame)


def test_what_our_clients_send_is_read() -> None:
    """Else the tests above would be content with a reader that refuses everything."""
    dice = Random(1)
    for _ in range(200):
        from_client(msgspec.json.encode(hostile.message(dice)))
    for intent in hostile.PLAYABLE:
        from_client(msgspec.json.encode({"is": "Say", "number": 1, "intent": intent}))


@pytest.mark.parametrize("kind", hostile.FORBIDDEN)
def test_what_is_forbidden_is_well_formed_so_that_it_is_the_rules_that_refuse_it(kind: str) -> None:
    dice = Random(kind)
    for _ in range(SAMPLE):
        frame = msgspec.json.encode({"is": "Say", "number": 1, "intent": hostile.FORBIDDEN[kind](dice)})
        assert len(frame) < LONGEST
        from_client(frame)


# --- the rules -------------------------------------------------------------------------------------------------------


@settings(max_examples=15)
@given(luck)
def test_whatever_a_screen_offers_may_be_said_from_it(dice: Random) -> None:
    played = played_until(dice, days=15)
    for seat in dice.sample(everybody(played), 4):
        deeds = shown(played, seat).deeds
        for deed in deeds:
            assert is_offered(deeds, saying(deed, filled(deed, dice)))


@settings(max_examples=15)
@given(luck)
def test_what_a_screen_does_not_offer_is_turned_away_before_the_rules_hear_it(dice: Random) -> None:
    """The rules alone would let a desk ask about any case whose name it guesses."""
    played = played_until(dice, days=15)
    for thief in dice.sample([*played.world.desks], 2):
        deeds = shown(played, thief).deeds
        mine = {value for deed in deeds for name, value in deed.given.items() if name == "case"}
        elsewhere = [case for case in played.world.cases if case not in mine]
        for case in elsewhere:
            for intent in (Claim(case), Ask(case, ("what",)), LookUp(case), CallMeeting(case, ("handler",))):
                assert not is_offered(deeds, Saying(intent))
        for _ in range(20):
            _, told = hostile.forbidden(dice)
            intent = from_client(msgspec.json.encode({"is": "Say", "number": 1, "intent": told})).intent
            assert not is_offered(deeds, Saying(intent))


def test_who_asks_for_the_impossible_forever_does_not_end_the_game() -> None:
    """While the clock stands still all that is said is said at one moment."""
    played = game(head())
    played.say("", TakeSeat("front-1"))
    played.say("", OpenRound())
    for _ in range(PATIENCE + 1):
        played.say("front-1", Claim("nobody-case"))
