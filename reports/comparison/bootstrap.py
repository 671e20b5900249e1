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
AT_ONCE: Final = 2_000_000
"""So many values are drawn at the same time: memory would run out of all."""

MANY: Final = 2_000
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


def estimated(values: Sequence[float], statistic: Statistic) -> Estimated | None:
    """Estimate a statistic by BCa; by plain percentiles where leaving one value out changes nothing.

    It changes nothing where all but a few are alike, and next to nothing where they are very many.
    """
    if len(values) < FEWEST:
        return None
    some = np.array(values, dtype=np.float64)
    value = float(statistic(some, axis=-1))
    if not np.ptp(some):
        return Estimated(value, value, value)
    low, high = _interval(some, statistic, "BCa" if len(some) <= MANY else "percentile")
    if np.isnan(low) or np.isnan(high):
        low, high = _interval(some, statistic, "percentile")
    return Estimated(value, low, high)


def _interval(some: Floats, statistic: Statistic, method: Method) -> tuple[float, float]:
    """Let the library draw."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the case in which it gives nothing
        found = stats.bootstrap(
            (some,),
            statistic,
            n_resamples=DRAWN,
            batch=1 + AT_ONCE // len(some),
            method=method,
            vectorized=True,
            rng=np.random.default_rng(1),
        ).confidence_interval
    return float(found.low), float(found.high)
