"""What is kept from screen to screen rests on the same: a screen made from memory is the one made from nothing."""

from collections import defaultdict
from collections.abc import Mapping
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roles.terminal.memory import Memory
from roles.terminal.presenter import present
from simulation.case import DAY, OBSERVERS
from simulation.intents.table import Announce, OpenRound, TakeSeat
from simulation.journal import Entry
from simulation.outlook import FACILITATOR, Footing, Traces, eyes
from simulation.world.world import World
from tests.hosting.hosted import table_at
from tests.plays import head, laid_out, random_play

SHIPPED = ("tilburg-evenementenvergunning", "groningen-bijstandsuitkering")


def states(world: World) -> Mapping[str, str]:
    """All that is true about each case: its file, contacts, requests and meetings; trays are always looked into."""
    found = defaultdict[str, list[str]](list)
    for case, file in world.cases.items():
        found[case].append(repr(laid_out(file)))
    for lies in (*world.contacts.values(), *world.requests.values()):
        found[lies.case].append(repr(laid_out(lies)))
    for meeting in world.meetings.values():
        found[meeting[0]].append(repr(meeting))
    return {case: " ".join(said) for case, said in found.items()}


def table_of(world: World) -> str:
    """All else that the things on a screen about cases rest on: what is agreed, who is there, what is broken."""
    agreed = laid_out(world.agreements)
    seats = {role: tray.seats for role, tray in world.trays.items()}
    there = {seat: (desk.role, desk.away) for seat, desk in world.desks.items() if not desk.resident}
    return repr(
        (agreed, seats, there, sorted(world.persons), world.broken, world.table.phase, world.round, world.origin)
    )


class TracesTellEverything:
    """Whatever an entry changes about a case, or of the table, bears its number."""

    def __init__(self) -> None:
        self._traces: Traces | None = None
        self._states: Mapping[str, str] = {}
        self._table = ""

    def __call__(self, entry: Entry, world: World) -> None:
        now, table = states(world), table_of(world)
        if self._traces is None:
            self._traces = Traces(world)
        else:
            self._traces.hear(entry)
            self._check(entry, now, table)
        self._states, self._table = now, table

    def _check(self, entry: Entry, now: Mapping[str, str], table: str) -> None:
        assert self._traces is not None
        for case in {*now, *self._states}:
            if now.get(case) != self._states.get(case):
                footing = self._traces.footing("", case)
                assert entry.number in (footing.case, footing.table), (case, entry)
        if table != self._table:
            assert self._traces.footing("", "").table == entry.number, entry


@settings(max_examples=15)
@given(seed=st.integers(0, 10**9), profile=st.sampled_from(["room", "study"]))
def test_whatever_an_entry_changes_bears_its_number(seed: int, profile: str) -> None:
    random_play(head(seed=seed, profile=profile), Random(seed), 20, 20, TracesTellEverything())


class MemoryIsRight:
    """At every so many entries each seat's screen is made from memory, and it is the one made from nothing."""

    def __init__(self, every: int) -> None:
        self._every = every
        self._traces: Traces | None = None
        self._memories: defaultdict[str, Memory] = defaultdict(Memory)
        self.typed: dict[int, str] = {}

    def __call__(self, entry: Entry, world: World) -> None:
        if self._traces is None:
            self._traces = Traces(world)
        else:
            self._traces.hear(entry)
        if entry.number % self._every == 0:
            language = "nl" if world.number % 2 else "en"
            for seat in (*world.desks, *world.scenario.personas, *OBSERVERS, FACILITATOR):
                seen = eyes(world, seat, self.typed, self._traces)
                remembered = present(seen, language, memory=self._memories[f"{seat} {language}"])
                assert remembered == present(eyes(world, seat, self.typed), language), (entry, seat)


@settings(max_examples=8)
@given(seed=st.integers(0, 10**9))
def test_a_screen_from_memory_is_the_screen_from_nothing(seed: int) -> None:
    random_play(head(seed=seed), Random(seed), 12, 30, MemoryIsRight(every=3))


@pytest.mark.parametrize("town", SHIPPED)
def test_also_in_the_games_that_are_played(town: str) -> None:
    random_play(head(town, seed=5), Random(5), 6, 30, MemoryIsRight(every=7))


def test_what_nobody_touched_is_the_very_same_deed() -> None:
    table = table_at()
    for intent in (TakeSeat("front-1"), OpenRound()):
        table.say(FACILITATOR, intent)
    table.advance(table.game.at + 14 * DAY)
    memory = Memory()
    before = present(table.eyes("front-1"), "nl", memory=memory)
    table.say(FACILITATOR, Announce(1), ["hallo"])
    table.advance(table.game.at + 60)
    after = present(table.eyes("front-1"), "nl", memory=memory)
    about_cases = [deed for deed in before.deeds if deed.intent == "Claim"]
    assert about_cases
    assert after.news != before.news
    assert all(after.deed(deed.id) is deed for deed in about_cases)


def test_what_rests_on_something_else_is_made_again() -> None:
    memory, made = Memory(), list[int]()

    def keep(footing: Footing | None) -> int:
        memory.turn()
        return memory.keep(("thing", "a"), footing, lambda: made.append(len(made)) or len(made))

    assert keep(Footing(1, 1, 0)) == keep(Footing(1, 1, 0)) == 1
    assert keep(Footing(2, 1, 0)) == 2
    assert (keep(None), keep(None)) == (3, 4)


def test_what_did_not_stand_on_the_last_screen_is_forgotten() -> None:
    memory, same = Memory(), Footing(1, 1, 0)
    first = memory.keep(("thing", "a"), same, object)
    memory.turn()
    memory.turn()
    assert memory.keep(("thing", "a"), same, object) is not first
