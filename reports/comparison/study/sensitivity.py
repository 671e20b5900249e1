"""Sensitivity: which assumption matters, for what is measured today and for what an improvement does to it.

After the way in which points were drawn: of a Latin hypercube the change from the lowest to the highest value, by
regression on all assumptions together; after Morris the mean size of what one step of a whole range would do; after
Sobol' the share of the variance that would go if it were known.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple, assert_never

import numpy as np
from numpy.typing import NDArray

from reports.comparison.study.effect import Arm
from reports.comparison.study.results import Results, mean_of
from simulation.experiment.plan import Assumptions, Latin, Morris, Sobol
from simulation.experiment.sampling import points, space


class Sensitive(NamedTuple):
    """How much an assumption matters: an amount with its 95 % interval, and beside it what the method adds.

    `beside` is: of a Latin hypercube nothing, after Morris the spread of its steps (interplay or bends), after Sobol'
    the share by itself.
    """

    assumption: str
    amount: float
    low: float
    high: float
    beside: float | None


def sensitivity(results: Results, arm: Arm, measure: str, against: Arm | None = None) -> list[Sensitive]:
    """Give how much each assumption matters for a measure in an arm, or for its difference from another; most first."""
    assumptions = results.plan.scenarios[arm.part].assumptions
    if assumptions is None:
        return []
    arms = [arm] if against is None else [arm, against]
    first, *others = mean_of(results.together(arms, measure), axis=2)
    outcome = np.subtract(first, *others) if others else first
    if np.isnan(outcome).any():
        return []
    return sorted(_analysed(assumptions, outcome), key=lambda each: -abs(each.amount))


def _analysed(assumptions: Assumptions, outcome: NDArray[np.float64]) -> list[Sensitive]:
    """Let a library say what matters; where nothing ever changes, nothing does."""
    names = list(assumptions.ranges)
    if not np.ptp(outcome):
        return [Sensitive(name, 0.0, 0.0, 0.0, None) for name in names]
    drawn = points(assumptions)
    match assumptions.sample:
        case Latin():
            return _regressed(names, drawn, outcome)
        case Morris():
            from SALib.analyze import morris

            found = morris.analyze(space(assumptions), drawn, outcome, seed=1)
            return _rows(names, found["mu_star"], found["mu_star_conf"], found["sigma"])
        case Sobol():
            from SALib.analyze import sobol

            found = sobol.analyze(space(assumptions), outcome, calc_second_order=False, seed=1)
            return _rows(names, found["ST"], found["ST_conf"], found["S1"])
        case _:
            assert_never(assumptions.sample)


def _regressed(names: Sequence[str], drawn: NDArray[np.float64], outcome: NDArray[np.float64]) -> list[Sensitive]:
    """Give the change from the lowest to the highest value of each, all others alike."""
    import statsmodels.api as sm

    if len(outcome) < len(names) + 2:
        return []
    fit = sm.OLS(outcome, sm.add_constant(drawn)).fit()
    bounds = fit.conf_int()
    return [
        Sensitive(name, float(fit.params[at]), float(bounds[at][0]), float(bounds[at][1]), None)
        for at, name in enumerate(names, 1)
    ]


def _rows(names: Sequence[str], amounts: Any, confidence: Any, beside: Any) -> list[Sensitive]:  # noqa: ANN401
    """Put what SALib found in rows."""
    return [
        Sensitive(name, float(amount), float(amount - half), float(amount + half), float(more))
        for name, amount, half, more in zip(names, amounts, confidence, beside, strict=True)
    ]
