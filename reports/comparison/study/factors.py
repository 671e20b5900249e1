"""Factors: what each improvement does on average over all others, and what two do more together than apart.

In a factorial design, full or in part, a main effect is a contrast: all arms with an improvement against all without
it, seed by seed. Of two improvements the interaction is how much more the one does where the other is in force. Where
arms are sets of some size, which is no balanced design, the worth of each is a regression with a mean of its own for
each seed, and errors that may hang together within a seed.
"""

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reports.comparison.paired import FEWEST, paired
from reports.comparison.study.effect import Arm, direction
from reports.comparison.study.results import Results, mean_of
from reports.scorecard.directions import Direction
from simulation.experiment.design import offered, on_offer
from simulation.experiment.plan import Factorial, Fraction, Sets, Together


class Estimate(NamedTuple):
    """An estimated difference with its 95 % interval, and how likely so large a one is by chance."""

    difference: float
    low: float
    high: float
    p: float

    @property
    def clear(self) -> bool:
        """Tell whether the interval does not hold zero."""
        return self.low > 0 or self.high < 0

    def better(self, way: Direction | None) -> bool:
        """Tell whether it is clear, and in the right direction; of what has none nobody knows."""
        return self.clear and way is not None and (self.difference > 0) == (way == "higher")

    def worse(self, way: Direction | None) -> bool:
        """Tell whether it is clear, and in the wrong direction."""
        return self.clear and way is not None and not self.better(way)


class Factor(NamedTuple):
    """The main effect of one improvement, or the interaction of two."""

    of: tuple[str, ...]
    found: Estimate | None


class World(NamedTuple):
    """Part of the plan, ruleset and variant: within them factors are worked out."""

    part: int
    ruleset: str
    variant: str


def worlds(results: Results) -> list[World]:
    """Give the worlds in which several improvements were combined."""
    return [world for world in dict.fromkeys(World(*arm[:3]) for arm in results.arms) if _combines(results, world)]


def factors(results: Results, world: World, measure: str) -> list[Factor]:
    """Give main effects, and where the design tells them apart, the interactions of two."""
    arms = [arm for arm in results.arms if World(*arm[:3]) == world]
    names = _offered(results, world)
    found = _in_full(results, arms, measure)
    if not found:
        return []
    match results.plan.scenarios[world.part].interventions:
        case Factorial():
            pairs = [(a, b) for a, b in combinations(names, 2)]
            return [*(_main(found, name, measure) for name in names), *(_both(found, of, measure) for of in pairs)]
        case Fraction():
            return [_main(found, name, measure) for name in names]
        case _:
            return _worth(found, names)


def _in_full(results: Results, arms: Sequence[Arm], measure: str) -> "Found":
    """Give a measure of each arm, for the seeds at which it was observed in all of them; nothing when they are few."""
    every = mean_of(results.together(arms, measure), axis=1)
    seen = every[:, ~np.isnan(every).any(axis=0)]
    return dict(zip(arms, seen, strict=True)) if seen.shape[1] >= FEWEST else {}


Found = dict[Arm, NDArray[np.float64]]
"""A measure of each arm, seed by seed."""


def _main(found: Found, name: str, measure: str) -> Factor:
    """Hold all arms with an improvement against all without it."""
    on, off = _mean(found, [name], []), _mean(found, [], [name])
    return Factor((name,), _estimate(off, on, measure))


def _both(found: Found, of: tuple[str, str], measure: str) -> Factor:
    """Hold what the first does where the second is in force against what it does where that is not."""
    one, other = of
    alone = _mean(found, [one], [other]) - _mean(found, [], [one, other])
    beside = _mean(found, [one, other], []) - _mean(found, [other], [one])
    return Factor(of, _estimate(alone, beside, measure))


def _mean(found: Found, on: Sequence[str], off: Sequence[str]) -> NDArray[np.float64]:
    """Give the mean, seed by seed, of all arms with some improvements and without others."""
    some = [v for arm, v in found.items() if set(on) <= set(arm.agreed) and not set(off) & set(arm.agreed)]
    return np.asarray(np.mean(some, axis=0), dtype=np.float64)


def _estimate(
    before: NDArray[np.float64],
    after: NDArray[np.float64],
    measure: str,
) -> Estimate | None:
    """Estimate a mean difference from pairs."""
    pair = paired(before.tolist(), after.tolist(), direction(measure) or "higher")
    return None if pair is None else Estimate(pair.difference, pair.low, pair.high, pair.p)


def _worth(found: Found, names: Sequence[str]) -> list[Factor]:
    """Estimate what each improvement adds to a set, as if they only added up."""
    import statsmodels.api as sm

    seeds = len(next(iter(found.values())))
    there = np.array([[float(name in arm.agreed) for name in names] for arm in found])
    outcome = np.array(list(found.values()))
    # A mean of its own for each seed: taken off on both sides, since every seed meets every arm.
    rows = np.repeat(there - there.mean(axis=0), seeds, axis=0)
    values = (outcome - outcome.mean(axis=0)).reshape(-1)
    fit = sm.OLS(values, rows).fit(cov_type="cluster", cov_kwds={"groups": np.tile(np.arange(seeds), len(found))},
                                   use_t=True)  # fmt: skip
    bounds = fit.conf_int()
    return [
        Factor(
            (name,), Estimate(float(fit.params[at]), float(bounds[at][0]), float(bounds[at][1]), float(fit.pvalues[at]))
        )
        for at, name in enumerate(names)
    ]


def _combines(results: Results, world: World) -> bool:
    """Tell whether a world has arms with more than one improvement, in such sets that each can be told apart."""
    choice = results.plan.scenarios[world.part].interventions
    arms = [arm for arm in results.arms if World(*arm[:3]) == world]
    several = any(len(arm.agreed) > 1 for arm in arms)
    return several and isinstance(choice, Factorial | Fraction | Together | Sets) and _told_apart(results, world, arms)


def _told_apart(results: Results, world: World, arms: Sequence[Arm]) -> bool:
    """Tell whether no improvement was always in force together with the same others."""
    names = _offered(results, world)
    there = np.array([[float(name in arm.agreed) for name in names] for arm in arms])
    return bool(np.linalg.matrix_rank(there - there.mean(axis=0)) == len(names))


def _offered(results: Results, world: World) -> list[str]:
    """Name the improvements that are tried in a world."""
    part, script = results.plan.scenarios[world.part], results.scripts[world.part]
    return offered(part.interventions, on_offer(part, script))
