"""Intervals of medians and quantiles hold the truth about as often as they say, and never break on what is odd."""

import math
from random import Random
from statistics import NormalDist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from reports.comparison.bootstrap import FEWEST, Estimated, median, quantile
from reports.comparison.paired import paired
from reports.comparison.walsh import typical


def held(truth: float, found: Estimated | None) -> bool:
    assert found is not None
    return found.low <= truth <= found.high


@pytest.mark.parametrize("kind", ["normal", "exponential"])
def test_the_interval_of_a_median_holds_the_truth_in_about_95_of_100_samples(kind: str) -> None:
    luck, many = Random(kind), 300
    draw = (lambda: luck.gauss(3, 2)) if kind == "normal" else (lambda: luck.expovariate(1))
    truth = 3.0 if kind == "normal" else math.log(2)
    assert 270 <= sum(held(truth, median([draw() for _ in range(50)])) for _ in range(many)) <= 296


def test_the_interval_of_a_quantile_holds_the_truth_in_about_95_of_100_samples() -> None:
    luck, truth = Random(5), NormalDist().inv_cdf(0.9)
    assert 265 <= sum(held(truth, quantile([luck.gauss(0, 1) for _ in range(60)], 0.9)) for _ in range(300)) <= 297


def test_the_interval_of_a_typical_difference_holds_the_truth_in_about_95_of_100_samples() -> None:
    """Also where a few differences are huge, which a mean would follow."""
    luck = Random(6)

    def change() -> float:
        return 1 + luck.gauss(0, 1) * (30 if luck.random() < 0.05 else 1)

    assert 180 <= sum(held(1, typical([change() for _ in range(30)])) for _ in range(200)) <= 198


@given(some.lists(some.integers(-3, 3).map(float), min_size=FEWEST, max_size=30))
@settings(max_examples=40, deadline=None)
def test_whatever_the_values_an_interval_lies_around_its_estimate_within_what_was_seen(values: list[float]) -> None:
    for found in (median(values), quantile(values, 0.1), typical(values)):
        assert found is not None
        assert min(values) <= found.low <= found.high <= max(values)
    assert typical(values) == typical(values)


def test_the_typical_difference_is_the_one_that_stands_beside_every_effect() -> None:
    changes = [1.0, 5, 2, 8, 3, 2, 9, 4, 4, 4]
    found, beside = typical(changes), paired([0.0] * 10, changes, "higher")
    assert found is not None
    assert beside is not None
    assert found.value == beside.hodges_lehmann


def test_of_too_few_or_always_the_same_values_nothing_is_pretended() -> None:
    assert median([1.0] * (FEWEST - 1)) is None
    assert median([2.0] * FEWEST) == Estimated(2, 2, 2)
