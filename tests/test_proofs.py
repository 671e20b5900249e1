"""The long proofs, run by make prove; their figures are kept in docs/proofs.md."""

from random import Random

import pytest

from overdracht.composition import shipped
from roles import archetypes
from simulation.replay import first_difference, run_again
from tests.plays import (
    EVERYTHING,
    CasesAreSomewhere,
    DesksAgreeWithFiles,
    SuspensionIsLawful,
    ViewsHoldNoSecrets,
    head,
    random_play,
    scenario,
)

PLAYS = 250
BLOCKS = 10


@pytest.mark.prove
@pytest.mark.parametrize("name", [*shipped(), EVERYTHING])
@pytest.mark.parametrize("block", range(BLOCKS))
def test_random_plays_of_a_whole_round_stay_whole_and_run_again(name: str, block: int) -> None:
    """In each scenario 250 plays of up to eight weeks, in which people say 40 times anything at all."""
    for seed in range(block, PLAYS, BLOCKS):
        of = head(name, seed)
        watchers = CasesAreSomewhere(), DesksAgreeWithFiles(), SuspensionIsLawful(), ViewsHoldNoSecrets(every=50)
        journal = random_play(of, Random(seed), 56, 40, *watchers)
        again = run_again(journal, scenario(of), archetypes())
        assert first_difference(journal, again) is None, f"{name}, seed {seed}"
