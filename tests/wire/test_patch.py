"""A patch makes exactly the next screen of the last one, whatever happened in between."""

from collections.abc import Iterator
from random import Random
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roles.terminal.presenter import present
from roles.terminal.screen import Screen
from roles.terminal.wire.patch import Astray, Mend, Put, Tree, difference, patched, screen_of, tree_of
from simulation.intents.table import OpenRound, TakeSeat
from simulation.outlook import eyes
from simulation.session.pace import Tempo
from tests.plays import game, head, random_intent

SEATS = ("front-1", "handler-1", "boss-1", "observer-1", "")


def over_the_wire(patch: Mend) -> Mend:
    """The patch as the other side reads it."""
    return msgspec.json.decode(msgspec.json.encode(patch), type=Mend)


def screens(seed: int, steps: int) -> Iterator[dict[str, Any]]:
    """The screens of a few seats in a play in which anybody says anything."""
    luck = Random(seed)
    played = game(head(seed=seed))
    for seat in SEATS[:4]:
        played.say("", TakeSeat(seat))
    for step in range(steps):
        if step == steps // 4:
            played.say("", OpenRound())
        if played.world.playing:
            played.advance(played.at + luck.randint(0, 20_000))
        played.say(*random_intent(luck, played.world))
        language = luck.choice(("nl", "en"))
        yield {seat: present(eyes(played.world, seat), language, tempo=Tempo(runs=True, speed=1)) for seat in SEATS}


@given(st.integers(0, 10_000))
@settings(max_examples=8)
def test_a_patch_makes_the_next_screen(seed: int) -> None:
    read: dict[str, tuple[Screen, Tree]] = {}
    for shown in screens(seed, 40):
        for seat, screen in shown.items():
            tree = tree_of(screen)
            if seat in read:
                before, grown = read[seat]
                tree = patched(grown, over_the_wire(difference(grown, tree)))
                assert screen_of(tree) == screen
                assert screen_of(tree, before, grown) == screen
            read[seat] = screen, tree


TREES = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.sampled_from(["", "a", "b"]),
    lambda parts: (
        st.lists(parts, max_size=5) | st.dictionaries(st.sampled_from(["id", "title", "items", "x"]), parts, max_size=4)
    ),
    max_leaves=25,
)
FIELDS = st.dictionaries(st.sampled_from(["blocks", "deeds", "news", "clock"]), TREES, max_size=4)


@given(FIELDS, FIELDS)
@settings(max_examples=400)
def test_a_patch_makes_any_tree_of_any_other(before: dict[str, Any], after: dict[str, Any]) -> None:
    assert patched(before, over_the_wire(difference(before, after))) == after


@given(FIELDS)
def test_what_did_not_change_takes_no_words(tree: dict[str, Any]) -> None:
    assert difference(tree, tree) == Mend()


def test_a_part_that_moved_is_not_sent_again() -> None:
    parts = [{"id": name, "title": name * 100} for name in "abcd"]
    patch = difference({"items": parts}, {"items": [parts[3], parts[0], parts[2]]})
    assert len(msgspec.json.encode(patch)) < 100


@pytest.mark.parametrize(
    "patch",
    [
        Mend({"blocks": Mend({"x": Put(1)})}),
        msgspec.json.decode('{"do":"mend","fields":{"blocks":{"do":"list","runs":[[0,9]]}}}', type=Mend),
        msgspec.json.decode('{"do":"mend","fields":{"blocks":{"do":"list","runs":[[-1,2]]}}}', type=Mend),
        msgspec.json.decode('{"do":"mend","fields":{"none":{"do":"list","runs":[[0,1]]}}}', type=Mend),
        msgspec.json.decode(
            '{"do":"mend","fields":{"blocks":{"do":"list","mended":{"7":{"do":"put","value":1}}}}}', type=Mend
        ),
    ],
)
def test_a_patch_for_another_screen_says_so(patch: Mend) -> None:
    with pytest.raises(Astray):
        patched({"blocks": [1, 2]}, patch)
