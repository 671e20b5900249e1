"""Two arms side by side, paired by seed: the difference, its interval, and how large and how regular it is.

Definitions: design of the measures, "Comparing". The interval is Student's t over the differences; whether an effect
is called clear hangs on it alone.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from reports.comparison.walsh import hodges_lehmann
from reports.scorecard.directions import Direction

Floats = NDArray[np.float64]

CONFIDENCE = 0.95
GRAIN = 1e-12
"""Of what was added up, so small a part is rounding."""

FEWEST = 3
"""With fewer pairs nothing is computed."""


class Paired(NamedTuple):
    """A paired comparison of `n` seeds: means, mean difference with its 95 % interval, and sizes of the effect."""

    n: int
    before: float
    after: float
    difference: float
    low: float
    high: float
    p: float
    hodges_lehmann: float
    cliffs_delta: float
    win_rate: float
    correlation: float

    @property
    def clear(self) -> bool:
        """Tell whether the interval does not hold zero."""
        return self.low > 0 or self.high < 0

    @property
    def half_width(self) -> float:
        """Give half the width of the interval."""
        return (self.high - self.low) / 2

    def better(self, direction: Direction | None) -> bool:
        """Tell whether the effect is clear, and in the right direction, where there is one."""
        return self.clear and direction is not None and (self.difference > 0) == (direction == "higher")

    def worse(self, direction: Direction | None) -> bool:
        """Tell whether the effect is clear, and in the wrong direction."""
        return self.clear and direction is not None and not self.better(direction)


def paired(before: Sequence[float | None], after: Sequence[float | None], direction: Direction) -> Paired | None:
    """Compare two arms, seed by seed; pairs of which one was not observed are left out. None with too few pairs."""
    pairs = [(a, b) for a, b in zip(before, after, strict=True) if a is not None and b is not None]
    if len(pairs) < FEWEST:
        return None
    a, b = np.array(pairs, dtype=np.float64).T
    change = _changes(a, b)
    low, high = _interval(change)
    return Paired(
        len(pairs), float(a.mean()), float(b.mean()), float(change.mean()), low, high, _p(change),
        hodges_lehmann(change), cliffs_delta(a, b), _wins(change, direction), _correlation(a, b),
    )  # fmt: skip


def _changes(before: Floats, after: Floats) -> Floats:
    """Give the differences; what is no more than the rounding of sums is no difference, and does not vary."""
    change = after - before
    grain = GRAIN * max(np.abs(before).max(), np.abs(after).max())
    change = np.where(np.abs(change) <= grain, 0.0, change)
    return np.full_like(change, np.median(change)) if np.ptp(change) <= grain else change


def _interval(change: Floats) -> tuple[float, float]:
    """Give the 95 % interval of the mean difference, after Student's t."""
    if not np.ptp(change):
        return float(change[0]), float(change[0])
    found = stats.ttest_1samp(change, 0.0).confidence_interval(CONFIDENCE)
    return float(found.low), float(found.high)


def _p(change: Floats) -> float:
    """Give how likely so large a mean difference would be by luck alone; 1 when nothing differs at all."""
    if not np.ptp(change):
        return 0.0 if change[0] else 1.0
    return float(stats.ttest_1samp(change, 0.0).pvalue)


def cliffs_delta(before: Floats, after: Floats) -> float:
    """Give how much more often a value after is above one before than below it, over all pairs of plays: -1 to 1."""
    some = np.sort(before)
    below, not_above = np.searchsorted(some, after), np.searchsorted(some, after, side="right")
    return float((below + not_above - len(some)).sum() / (len(before) * len(after)))


def _wins(change: Floats, direction: Direction) -> float:
    """Give the share of pairs in which it was better; a draw counts half."""
    right = change > 0 if direction == "higher" else change < 0
    return float(right.mean() + (change == 0).mean() / 2)


def _correlation(a: Floats, b: Floats) -> float:
    """Give how strongly twins are alike; zero when one arm never varies."""
    return float(np.corrcoef(a, b)[0, 1]) if np.ptp(a) and np.ptp(b) else 0.0


def adjusted(ps: Sequence[float]) -> list[float]:
    """Adjust p-values of many exploratory measures for their number, after Benjamini and Hochberg."""
    return [float(p) for p in stats.false_discovery_control(ps)] if ps else []
