"""Comparing two arms: the interval is Student's, sizes of effect equal their definitions, and luck is told as luck."""

import itertools
import random
import statistics
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as some

from reports.comparison.paired import adjusted, paired

VALUES = some.lists(
    some.tuples(some.integers(-50, 50).map(float), some.integers(-50, 50).map(float)), min_size=3, max_size=25
)


def test_the_interval_equals_one_worked_out_by_hand() -> None:
    """Differences 1, 2, 3, 4, 5: mean 3, standard error √0.5, t(4) = 2.776."""
    found = paired([0.0] * 5, [1.0, 2.0, 3.0, 4.0, 5.0], "higher")
    assert found is not None
    assert found.difference == 3
    assert (found.low, found.high) == pytest.approx((3 - 2.776445 * 0.5**0.5, 3 + 2.776445 * 0.5**0.5), abs=1e-5)
    assert found.clear
    assert found.better("higher")
    assert found.worse("lower")


def test_pairs_of_which_one_was_not_observed_are_left_out() -> None:
    found = paired([1.0, None, 2.0, 3.0, 4.0], [1.0, 5.0, None, 4.0, 6.0], "lower")
    assert found is not None
    assert found.n == 3


def test_too_few_pairs_give_no_answer() -> None:
    assert paired([1.0, 2.0], [3.0, 4.0], "lower") is None
    assert paired([], [], "lower") is None


def test_where_nothing_ever_differs_there_is_no_effect() -> None:
    found = paired([1.0, 2.0, 3.0], [1.0, 2.0, 3.0], "lower")
    assert found is not None
    assert (found.difference, found.low, found.high, found.p, found.win_rate) == (0, 0, 0, 1, 0.5)
    assert not found.clear


@given(VALUES)
def test_sizes_of_effect_equal_their_definitions(pairs: list[tuple[float, float]]) -> None:
    before, after = [a for a, _ in pairs], [b for _, b in pairs]
    found = paired(before, after, "higher")
    assert found is not None
    change = [b - a for a, b in pairs]
    walsh = [(x + y) / 2 for x, y in itertools.combinations_with_replacement(change, 2)]
    assert found.hodges_lehmann == pytest.approx(statistics.median(walsh))
    above = sum((b > a) - (b < a) for a in before for b in after)
    assert found.cliffs_delta == pytest.approx(above / len(pairs) ** 2)
    assert found.win_rate == pytest.approx(statistics.mean(1 if d > 0 else 0.5 if d == 0 else 0 for d in change))


@given(VALUES)
def test_the_other_way_round_everything_turns(pairs: list[tuple[float, float]]) -> None:
    before, after = [a for a, _ in pairs], [b for _, b in pairs]
    there, back = paired(before, after, "higher"), paired(after, before, "higher")
    assert there is not None
    assert back is not None
    assert there.difference == pytest.approx(-back.difference)
    assert there.cliffs_delta == pytest.approx(-back.cliffs_delta)
    assert there.win_rate == pytest.approx(1 - back.win_rate)


@pytest.mark.filterwarnings("error")
def test_the_rounding_of_sums_is_no_effect_and_no_spread() -> None:
    """0.1 + 0.2 is not 0.3 to the last bit; a library warns of it, and would call it clear."""
    found = paired([0.3, 0.6, 0.9, 1.2], [0.1 + 0.2, 0.1 + 0.5, 0.2 + 0.7, 0.1 + 1.1], "higher")
    assert found is not None
    assert (found.difference, found.low, found.high, found.p) == (0, 0, 0, 1)
    same = paired([1000.1, 2000.2, 3000.3], [1010.3, 2010.4, 3010.5], "higher")
    assert same is not None
    assert same.low == same.difference == same.high == pytest.approx(10.2)


def test_ten_thousand_pairs_are_compared_within_a_second_and_without_much_memory() -> None:
    luck = random.Random(4)
    before = [luck.gauss(0, 1) for _ in range(10_000)]
    tracemalloc.start()
    found = paired(before, [b + luck.gauss(0.5, 1) for b in before], "higher")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found is not None
    assert found.hodges_lehmann == pytest.approx(0.5, abs=0.05)
    assert peak < 50_000_000, "fifty million means of pairs would take eight times as much"


def test_the_interval_holds_the_truth_in_about_95_of_100_experiments() -> None:
    luck = random.Random(7)
    held = 0
    for _ in range(1000):
        before = [luck.gauss(0, 2) for _ in range(30)]
        found = paired(before, [b + luck.gauss(0.5, 1) for b in before], "higher")
        assert found is not None
        held += found.low <= 0.5 <= found.high
    assert 930 <= held <= 970


def test_looking_at_many_measures_is_corrected_for() -> None:
    assert adjusted([0.01, 0.5, 0.5, 0.5]) == pytest.approx([0.04, 0.5, 0.5, 0.5])
    assert adjusted([]) == []
