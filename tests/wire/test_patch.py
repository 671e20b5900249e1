"""A patch makes exactly the next screen of the last one, whatever happened in between."""

from collections.abc import Iterator
from random import Random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roles.terminal.presenter import present
from roles.terminal.screen import ChooseOne, Clock, Deed, Item, Items, Line, Option, Passage, Screen, Write
from roles.terminal.wire.difference import difference
from roles.terminal.wire.patch import Astray, Mend, Put, Tree, patched, screen_of, tree_of
from simulation.intents.table import OpenRound, TakeSeat
from simulation.outlook import eyes
from simulation.session.pace import Tempo
from tests.plays import game, head, random_intent

SEATS = ("front-1", "handler-1", "boss-1", "observer-1", "")


def over_the_wire(patch: Mend) -> Mend:
    """The patch as the other side reads it."""
    return msgspec.json.decode(msgspec.json.encode(patch), type=Mend)


def screens(seed: int, steps: int) -> Iterator[dict[str, Screen]]:
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
                tree = patched(grown, over_the_wire(difference(before, screen)))
                assert screen_of(tree) == screen
                assert screen_of(tree, before, grown) == screen
            read[seat] = screen, tree


WORDS = st.sampled_from(["", "a", "b", "plain"])
LINES = st.lists(st.builds(Line, WORDS, WORDS, tone=st.sampled_from(["plain", "new"])), max_size=4).map(tuple)
ITEMS = st.lists(st.builds(Item, WORDS, WORDS, LINES, waits=st.none() | st.integers(0, 2)), max_size=4).map(tuple)
BLOCKS = st.lists(st.builds(Items, WORDS, WORDS, ITEMS) | st.builds(Passage, WORDS, WORDS, LINES), max_size=4).map(
    tuple
)
OPTIONS = st.lists(st.builds(Option, WORDS, WORDS, WORDS | st.booleans()), max_size=3).map(tuple)
FIELDS = st.lists(st.builds(ChooseOne, WORDS, WORDS, OPTIONS) | st.builds(Write, WORDS, WORDS), max_size=2).map(tuple)
DEEDS = st.lists(
    st.builds(Deed, WORDS, WORDS, WORDS, st.dictionaries(WORDS, st.integers(0, 2), max_size=2), FIELDS), max_size=4
).map(tuple)
CLOCKS = st.builds(Clock, st.integers(0, 2), WORDS, WORDS, runs=st.none() | st.booleans(), speed=st.floats(1, 2))
SCREENS = st.builds(
    Screen, st.just("desk"), WORDS, WORDS, st.just("nl"), st.just("play"), st.just(1), st.just(2), CLOCKS, WORDS,
    BLOCKS, DEEDS, news=LINES,
)  # fmt: skip


@given(SCREENS, st.lists(SCREENS, max_size=3))
@settings(max_examples=300)
def test_a_patch_makes_any_screen_of_any_other(first: Screen, later: list[Screen]) -> None:
    before, tree = first, tree_of(first)
    for after in later:
        tree = patched(tree, over_the_wire(difference(before, after)))
        assert screen_of(tree) == after
        before = after


@given(SCREENS)
def test_what_did_not_change_takes_no_words(screen: Screen) -> None:
    assert difference(screen, screen) == difference(screen, screen_of(tree_of(screen))) == Mend()


def test_a_part_that_moved_is_not_sent_again() -> None:
    parts = [Item(name, name * 100) for name in "abcd"]
    patch = difference(Items("x", "", tuple(parts)), Items("x", "", (parts[3], parts[0], parts[2])))
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
