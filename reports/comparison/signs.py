"""The sign-flip test: if rounds made no difference, each session could as well have gone the other way round."""

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from scipy import stats

EXACT: Final = 16
"""Of so many sessions all ways to flip signs are counted; of more, some are drawn, always the same."""

DRAWN: Final = 99_999


class Flip(NamedTuple):
    """How likely a mean difference at least as large is by chance alone, and whether all ways were counted."""

    p: float
    exact: bool


def sign_flip(changes: Sequence[float]) -> Flip:
    """Test whether differences lie around nought, two-sided; they may have any distribution that is alike both ways."""
    if not any(changes):
        return Flip(1.0, exact=True)
    exact = len(changes) <= EXACT
    ways = 2 ** len(changes) if exact else DRAWN
    found = stats.permutation_test(
        (np.array(changes, dtype=np.float64),), lambda some, axis: np.mean(some, axis=axis),
        permutation_type="samples", n_resamples=ways, rng=np.random.default_rng(1),
    )  # fmt: skip
    return Flip(float(found.pvalue), exact)


def holm(ps: Sequence[float]) -> list[float]:
    """Adjust p-values of measures named beforehand for their number, after Holm (1979)."""
    order = sorted(range(len(ps)), key=lambda at: ps[at])
    adjusted, highest = [0.0] * len(ps), 0.0
    for rank, at in enumerate(order):
        highest = max(highest, min(1.0, (len(ps) - rank) * ps[at]))
        adjusted[at] = highest
    return adjusted
