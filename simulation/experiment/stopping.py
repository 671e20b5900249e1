"""Stopping: how many replications are enough, when a plan asks for a precision and not for a number."""

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
from scipy import stats

STEP: Final = 10
"""Replications that are added before one looks again."""

TWO_SIDED: Final = 0.975


def half_width(changes: Sequence[float]) -> float:
    """Give half the width of the 95 % interval of a mean paired difference, after Student's t."""
    many = len(changes)
    spread = float(np.std(changes, ddof=1) / np.sqrt(many))
    return float(stats.t.ppf(TWO_SIDED, many - 1)) * spread


def precise(differences: Iterable[Sequence[float]], target: float) -> bool:
    """Tell whether every difference is known so precisely; what was observed too seldom is not."""
    return all(len(changes) > 1 and half_width(changes) <= target for changes in differences)
