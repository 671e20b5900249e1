"""The typical difference after Hodges and Lehmann: the middle one of the means of all pairs of differences.

Its interval turns Wilcoxon's signed-rank test round (Hollander, Wolfe & Chicken, Nonparametric Statistical Methods,
2014, 3.3): it ends at two of those means. Of ten thousand differences there are fifty million, so they are counted and
never all written down.
"""

import math
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reports.comparison.bootstrap import FEWEST, Estimated

Floats = NDArray[np.float64]

TWO_SIDED: Final = 1.959964
"""So many standard errors lie on either side of a 95 % interval."""

HALVINGS: Final = 64
"""After so many halvings an interval holds one number."""


def hodges_lehmann(change: Floats) -> float:
    """Give a typical difference that outliers don't move."""
    means = _means(len(change))
    return (_ranked(change, (means - 1) // 2) + _ranked(change, means // 2)) / 2


def typical(changes: Sequence[float]) -> Estimated | None:
    """Give the typical difference with its 95 % interval; none of too few."""
    many = len(changes)
    if many < FEWEST:
        return None
    change = np.array(changes, dtype=np.float64)
    aside = TWO_SIDED * math.sqrt(many * (many + 1) * (2 * many + 1) / 24)
    rank = max(0, math.floor(_means(many) / 2 - aside) - 1)
    low, high = _ranked(change, rank), _ranked(change, _means(many) - 1 - rank)
    return Estimated(hodges_lehmann(change), low, high)


def _means(many: int) -> int:
    """Count the pairs of so many differences, each with itself as well."""
    return many * (many + 1) // 2


def _ranked(change: Floats, rank: int) -> float:
    """Give the mean of a pair that has such a rank among all, the lowest first, counted from 0."""
    some = np.sort(change)
    low, high = 2 * some[0] - some[-1], some[-1]
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if _up_to(some, middle) > rank else (middle, high)
    return _nearest(some, high)


def _up_to(some: Floats, value: float) -> int:
    """Count the pairs whose mean lies no higher than a value."""
    ordered = np.searchsorted(some, 2 * value - some, side="right").sum()
    with_itself = np.searchsorted(some, value, side="right")
    return int(ordered + with_itself) // 2


def _nearest(some: Floats, value: float) -> float:
    """Give the mean of a pair that lies nearest to a value."""
    at = np.searchsorted(some, 2 * value - some)
    beside = np.clip(np.stack((at - 1, at)), 0, len(some) - 1)
    means = (some + some[beside]) / 2
    return float(means.flat[np.abs(means - value).argmin()])
