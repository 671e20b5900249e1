"""Luck is keyed: the same question gives the same answer, whatever else was asked."""

import os
import random
import subprocess
import sys
from statistics import fmean, pstdev

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulation.chance import Luck
from simulation.spread import Exponential, Fixed, Gamma, Lognormal, Spread, Triangular, Uniform

Keys = tuple[str | int, ...]

KEYS = st.lists(st.text(max_size=4) | st.integers(), max_size=4).map(tuple)
DRAW = "from simulation.chance import Luck; print(Luck(7).uniform('effort', 'case', 3).hex())"
SPREADS: list[Spread] = [
    Fixed(600),
    Exponential(600),
    Uniform(300, 900),
    Triangular(0, 300, 1500),
    Lognormal(600, 0.8),
    Gamma(600, 0.8),
]


@given(st.integers(), st.lists(KEYS, max_size=5))
def test_a_draw_is_the_same_whatever_was_drawn_before(seed: int, others: list[Keys]) -> None:
    luck = Luck(seed)
    for keys in others:
        luck.uniform("other", *keys)
        luck.stream("effort", *keys).random()
    assert luck.uniform("effort", "case", 1) == Luck(seed).uniform("effort", "case", 1)
    assert luck.stream("effort", "case", 1).random() == Luck(seed).stream("effort", "case", 1).random()


@pytest.mark.parametrize("hash_seed", ["0", "1", "4711"])
def test_a_draw_is_the_same_in_every_process(hash_seed: str) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    command = [sys.executable, "-c", DRAW]
    drawn = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert float.fromhex(drawn.stdout) == Luck(7).uniform("effort", "case", 3)


def test_a_draw_is_the_same_in_every_version() -> None:
    """Sessions are kept for years: these numbers may only change together with the rules version."""
    assert Luck(7).uniform("effort", "case", 3) == 0.32400466607653966
    assert Luck(7).stream("effort", "case", 3).randrange(10**6) == 253988


@given(KEYS, KEYS)
def test_different_keys_are_different_draws(these: Keys, those: Keys) -> None:
    same = [(type(key), key) for key in these] == [(type(key), key) for key in those]
    assert (Luck(1).uniform("p", *these) == Luck(1).uniform("p", *those)) is same


@pytest.mark.parametrize(
    ("these", "those"),
    [
        (("a", "bc"), ("ab", "c")),
        (("a", ""), ("a",)),
        ((1,), ("1",)),
        ((1, 2), (12,)),
        (("i1;",), (1,)),
        (("1:a",), ("a",)),
        ((-1,), (1,)),
    ],
)
def test_keys_that_look_alike_are_different_draws(these: Keys, those: Keys) -> None:
    assert Luck(1).uniform("p", *these) != Luck(1).uniform("p", *those)


def test_purpose_and_seed_are_part_of_the_question() -> None:
    draws = {Luck(seed).uniform(purpose, 1) for seed in (-1, 0, 1, 10**30) for purpose in ("effort", "arrival")}
    assert len(draws) == 8


@given(st.integers(), KEYS)
def test_a_uniform_draw_lies_between_nought_and_one(seed: int, keys: Keys) -> None:
    assert 0 <= Luck(seed).uniform("p", *keys) < 1


def test_uniform_draws_are_spread_evenly() -> None:
    draws = [Luck(3).uniform("p", n) for n in range(20_000)]
    assert fmean(draws) == pytest.approx(1 / 2, abs=0.01)
    assert pstdev(draws) == pytest.approx(12**-0.5, abs=0.01)


def test_the_global_random_generator_is_left_alone() -> None:
    random.seed(1)
    expected = random.getstate()
    luck = Luck(1)
    luck.chosen({"a": 1, "b": 2}, "p")
    for spread in SPREADS:
        spread.drawn(luck.stream("q"))
    assert random.getstate() == expected


def test_each_name_is_chosen_as_often_as_its_weight_says() -> None:
    weights = {"counter": 1.0, "phone": 6.0, "never": 0.0, "web": 3.0}
    picks = [Luck(5).chosen(weights, "channel", n) for n in range(20_000)]
    for name, weight in weights.items():
        assert picks.count(name) / 20_000 == pytest.approx(weight / 10, abs=0.01)
    assert "never" not in picks


@given(st.dictionaries(st.text(max_size=3), st.floats(0, 1e9), min_size=1).filter(lambda w: sum(w.values()) > 0))
def test_only_names_with_weight_are_ever_chosen(weights: dict[str, float]) -> None:
    assert weights[Luck(5).chosen(weights, "p")] > 0


@pytest.mark.parametrize("weights", [{}, {"a": 0.0}, {"a": -1.0, "b": 2.0}, {"a": float("nan")}, {"a": float("inf")}])
def test_weights_that_leave_no_choice_are_refused(weights: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="cannot choose"):
        Luck(5).chosen(weights, "p")


@pytest.mark.parametrize("spread", SPREADS)
def test_a_spread_has_the_mean_it_promises(spread: Spread) -> None:
    stream = Luck(11).stream("spread")
    draws = [spread.drawn(stream) for _ in range(40_000)]
    assert spread.mean == 600
    assert fmean(draws) == pytest.approx(600, rel=0.02)
    assert min(draws) >= 0


@pytest.mark.parametrize("spread", [Lognormal(600, 0.8), Gamma(600, 0.8), Lognormal(60, 0.1), Gamma(60, 2)])
def test_deviation_over_mean_is_what_cv_says(spread: Lognormal | Gamma) -> None:
    stream = Luck(11).stream("spread")
    draws = [spread.drawn(stream) for _ in range(100_000)]
    assert pstdev(draws) / fmean(draws) == pytest.approx(spread.cv, rel=0.05)


@given(st.floats(0, 1e6), st.floats(0, 1e6), st.floats(0, 1e6), st.integers())
def test_bounded_spreads_stay_within_their_bounds(a: float, b: float, c: float, seed: int) -> None:
    low, mode, high = sorted((a, b, c))
    for spread in (Uniform(low, high), Triangular(low, mode, high)):
        assert low <= spread.drawn(Luck(seed).stream("p")) <= high or low == pytest.approx(high)


@pytest.mark.parametrize("spread", SPREADS)
def test_a_spread_is_written_and_read_with_its_kind(spread: Spread) -> None:
    line = msgspec.json.encode(spread)
    assert f'"kind":"{type(spread).__name__.lower()}"'.encode() in line
    assert msgspec.json.decode(line, type=Spread) == spread


@pytest.mark.parametrize(
    "line",
    [
        '{"kind":"fixed","value":-1}',
        '{"kind":"exponential","mean":0}',
        '{"kind":"uniform","low":9,"high":3}',
        '{"kind":"triangular","low":1,"mode":9,"high":3}',
        '{"kind":"lognormal","mean":60,"cv":0}',
        '{"kind":"gamma","mean":-60,"cv":1}',
    ],
)
def test_a_spread_that_cannot_be_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="write"):
        msgspec.json.decode(line, type=Spread)
