"""Sampling: points in the space of assumptions, drawn by libraries, and the settings that each of them means."""

import math
from collections.abc import Sequence
from typing import Any, assert_never

import numpy as np
from numpy.typing import NDArray

from simulation.experiment.plan import Assumptions, Latin, Morris, Range, Sobol
from simulation.scenario.document import Document
from simulation.scenario.varying import put, scaled
from simulation.scenario.words import as_duration

Floats = NDArray[np.float64]

MINUTE = 60
DIGITS = 6
"""A value is written in so many digits: nobody assumes more precisely."""


def points(assumptions: Assumptions) -> Floats:
    """Draw points, a row each, every assumption between 0 and 1; the same plan always draws the same."""
    seed, many = assumptions.seed, len(assumptions.ranges)
    match assumptions.sample:
        case Latin(points=count):
            from scipy.stats import qmc

            return np.asarray(qmc.LatinHypercube(many, rng=np.random.default_rng(seed)).random(count))
        case Morris(trajectories=count):
            from SALib.sample import morris

            return np.asarray(morris.sample(space(assumptions), count, seed=seed))
        case Sobol(base=count):
            from SALib.sample import sobol

            return np.asarray(sobol.sample(space(assumptions), count, calc_second_order=False, seed=seed))
        case _:
            assert_never(assumptions.sample)


def space(assumptions: Assumptions) -> dict[str, Any]:
    """Describe the space as SALib has it."""
    names = list(assumptions.ranges)
    return {"num_vars": len(names), "names": names, "bounds": [[0.0, 1.0]] * len(names)}


def values(assumptions: Assumptions, point: Sequence[float]) -> tuple[float, ...]:
    """Give what each assumption is at a point: durations in seconds, else as it is written."""
    return tuple(_value(span, share) for span, share in zip(assumptions.ranges.values(), point, strict=True))


def settings(assumptions: Assumptions, document: Document, at: Sequence[float]) -> dict[str, str]:
    """Give the settings that make each assumption what it is at a point."""
    found: dict[str, str] = {}
    for (pattern, span), value in zip(assumptions.ranges.items(), at, strict=True):
        if span.times is not None:
            found |= scaled(document, [pattern], value)
        else:
            written = as_duration(value) if span.is_time else int(value) if span.is_whole else value
            found |= put(document, {pattern: written})
    return found


def _value(span: Range, share: float) -> float:
    """Give a value between the bounds, as precisely as it will be written."""
    low, high = span.bounds
    value = low + float(share) * (high - low)
    if span.is_time:
        return float(round(value / MINUTE) * MINUTE)
    return float(round(value)) if span.is_whole else _rounded(value)


def _rounded(value: float) -> float:
    """Round to a few digits."""
    return round(value, DIGITS - 1 - math.floor(math.log10(abs(value)))) if value else 0.0
