"""Whatever people say, and whenever they say it: the journal runs again to the byte, and the world stays whole."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roles import archetypes
from simulation import view
from simulation.events.table import IntentRefused
from simulation.intents import Malformed, heard
from simulation.journal import read_entry, written
from simulation.replay import first_difference, folded, run_again
from simulation.world.fold import fold
from simulation.world.world import World
from tests.plays import (
    CasesAreSomewhere,
    DesksAgreeWithFiles,
    SuspensionIsLawful,
    ViewsHoldNoSecrets,
    game,
    head,
    laid_out,
    random_play,
    scenario,
)


@pytest.mark.parametrize("tenth", range(10))
@settings(max_examples=50)
@given(seed=st.integers(0, 10**9), profile=st.sampled_from(["room", "study"]))
def test_a_random_play_runs_again_to_the_byte(tenth: int, seed: int, profile: str) -> None:
    """500 plays in which people speak at random moments, forbidden things and in bursts."""
    of = head(seed=seed * 10 + tenth, profile=profile)
    journal = random_play(of, Random(seed * 10 + tenth), days=15, bursts=15)
    assert first_difference(journal, run_again(journal, scenario(of), archetypes())) is None


@settings(max_examples=60)
@given(seed=st.integers(0, 10**9), profile=st.sampled_from(["room", "study"]))
def test_the_world_stays_whole_at_every_entry(seed: int, profile: str) -> None:
    watchers = CasesAreSomewhere(), DesksAgreeWithFiles(), SuspensionIsLawful(), ViewsHoldNoSecrets(every=7)
    journal = random_play(head(seed=seed, profile=profile), Random(seed), 25, 20, *watchers)
    assert len(journal) > 2


@settings(max_examples=20)
@given(seed=st.integers(0, 10**9))
def test_every_entry_has_an_earlier_cause_except_what_is_unprompted(seed: int) -> None:
    for entry in random_play(head(seed=seed), Random(seed)):
        unprompted = entry.by in ("person", "facilitator") or entry.number == 1
        assert (entry.cause == 0) == unprompted
        assert entry.cause < entry.number


@settings(max_examples=20)
@given(seed=st.integers(0, 10**9), profile=st.sampled_from(["room", "study"]))
def test_an_entry_that_was_written_and_read_is_written_the_same(seed: int, profile: str) -> None:
    """Else a journal from a file would differ from the one that was played."""
    for entry in random_play(head(seed=seed, profile=profile), Random(seed), days=40):
        assert written(read_entry(written(entry))) == written(entry)


@settings(max_examples=20)
@given(seed=st.integers(0, 10**9))
def test_folding_the_journal_gives_the_world_that_was_played(seed: int) -> None:
    of = head(seed=seed)
    journal = random_play(of, Random(seed))
    again = run_again(journal, scenario(of), archetypes())
    elsewhere = folded(scenario(of), of, journal)
    step_by_step = World(scenario(of), "room", seed)
    for entry in again:
        fold(step_by_step, entry)
    assert laid_out(elsewhere.cases) == laid_out(step_by_step.cases)
    assert {s: d.mine.keys() for s, d in elsewhere.desks.items()} == {
        s: d.mine.keys() for s, d in step_by_step.desks.items()
    }


@settings(max_examples=20)
@given(seed=st.integers(0, 10**9), profile=st.sampled_from(["room", "study"]))
def test_bots_never_say_what_the_rules_refuse(seed: int, profile: str) -> None:
    """A habit that asks for the impossible would be a mistake in the habit."""
    journal = random_play(head(seed=seed, profile=profile), Random(seed), days=40, bursts=0)
    refused = [e for e in journal if e.by == "habit" and isinstance(e.events[0], IntentRefused)]
    assert not refused


@settings(max_examples=300)
@given(message=st.one_of(st.binary(max_size=200), st.text(max_size=200)))
def test_a_malformed_message_is_turned_away_and_leaves_no_entry(message: bytes | str) -> None:
    entries: list[object] = []
    table = game(head(), entries.append)
    with pytest.raises(Malformed):
        table.say("front-1", heard(message))
    assert len(entries) == 1  # the start, and nothing more


@pytest.mark.parametrize(
    "message",
    [
        '{"intent":"Finish","deed":1}',
        '{"intent":"Claim"}',
        '{"intent":"Claim","case":7}',
        '{"intent":"Claim","case":"mia-case","more":1}',
        '{"intent":"Fly"}',
        "[" * 100_000,
        '{"intent":"Record","case":"c","facts":["a"],"when":"sometimes"}',
        b'{"intent":"Claim","case":"\xff"}',
    ],
)
def test_what_only_the_world_may_say_or_is_no_intent_dies_at_the_wire(message: bytes | str) -> None:
    with pytest.raises(Malformed):
        heard(message)


def test_another_seed_gives_another_journal() -> None:
    one, other = (random_play(head(seed=seed), Random(1), bursts=0) for seed in (1, 2))
    assert first_difference(one, other) is not None


@pytest.mark.plants
def test_a_planted_leak_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let cards show every section to everybody, and the watcher sees it."""
    honest = view.card
    monkeypatch.setattr(view, "card", lambda world, case, _role: honest(world, case, "handler"))
    with pytest.raises(AssertionError, match="sees"):
        random_play(head(seed=3), Random(3), 25, 5, ViewsHoldNoSecrets())
