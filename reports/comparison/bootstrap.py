"""The bootstrap: intervals for medians and quantiles, for which no formula holds whatever the distribution.

Bias-corrected and accelerated (BCa, Efron 1987, doi 10.1080/01621459.1987.10478410), drawn the same way each time.
"""

import warnings
from collections.abc import Callable, Sequence
from typing import Final, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import stats

Floats = NDArray[np.float64]
Method = Literal["BCa", "percentile"]
Statistic = Callable[..., Floats]
"""Gives one number of a sample, along an axis of many samples."""

DRAWN: Final = 1999
FEWEST: Final = 10
"""Of fewer values no quantile is told with an interval."""


class Estimated(NamedTuple):
    """A median or quantile with its 95 % interval."""

    value: float
    low: float
    high: float


def median(values: Sequence[float]) -> Estimated | None:
    """Give the median; none of too few values."""
    return estimated(values, np.median)


def quantile(values: Sequence[float], share: float) -> Estimated | None:
    """Give the value below which such a share lies; none of too few values."""
    return estimated(values, lambda some, axis: np.quantile(some, share, axis=axis))


def typical(changes: Sequence[float]) -> Estimated | None:
    """Give the typical difference after Hodges and Lehmann: the median of the means of all pairs of differences."""
    return estimated(changes, _hodges_lehmann, DRAWN // 2)


def estimated(values: Sequence[float], statistic: Statistic, drawn: int = DRAWN) -> Estimated | None:
    """Estimate a statistic; where BCa is not defined, since leaving one out changes nothing, by plain percentiles."""
    if len(values) < FEWEST:
        return None
    some = np.array(values, dtype=np.float64)
    value = float(statistic(some, axis=-1))
    if not np.ptp(some):
        return Estimated(value, value, value)
    low, high = _interval(some, statistic, drawn, "BCa")
    if np.isnan(low) or np.isnan(high):
        low, high = _interval(some, statistic, drawn, "percentile")
    return Estimated(value, low, high)


def _hodges_lehmann(some: Floats, axis: int) -> Floats:
    """Give the median of the means of all pairs."""
    first, second = np.triu_indices(some.shape[axis])
    return np.asarray(np.median((some[..., first] + some[..., second]) / 2, axis=axis))


def _interval(some: Floats, statistic: Statistic, drawn: int, method: Method) -> tuple[float, float]:
    """Let the library draw."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the case in which it gives nothing
        found = stats.bootstrap(
            (some,), statistic, n_resamples=drawn, method=method, vectorized=True, rng=np.random.default_rng(1)
        ).confidence_interval
    return float(found.low), float(found.high)
