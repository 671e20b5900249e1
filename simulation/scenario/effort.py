"""How long something takes: a fixed duration, or a spread around a mean."""

from typing import Annotated, Literal, assert_never

from pydantic import BeforeValidator, Field

from simulation.chance import Exponential, Fixed, Gamma, Lognormal, Spread, Triangular, Uniform
from simulation.scenario.sourced import Sourced
from simulation.scenario.words import Duration


class FixedEffort(Sourced):
    """Always the same duration."""

    kind: Literal["fixed"]
    mean: Duration


class ExponentialEffort(Sourced):
    """Memoryless: many short ones, a few long ones."""

    kind: Literal["exponential"]
    mean: Duration


class UniformEffort(Sourced):
    """Anything between two bounds, all equally likely."""

    kind: Literal["uniform"]
    low: Duration
    high: Duration


class TriangularEffort(Sourced):
    """Between two bounds, most often near a third."""

    kind: Literal["triangular"]
    low: Duration
    mode: Duration
    high: Duration


class LognormalEffort(Sourced):
    """Most a little under the mean, some far above it; `cv` is deviation over mean."""

    kind: Literal["lognormal"]
    mean: Duration
    cv: float = Field(gt=0, le=10)


class GammaEffort(Sourced):
    """Like lognormal, with a thinner tail; `cv` is deviation over mean."""

    kind: Literal["gamma"]
    mean: Duration
    cv: float = Field(gt=0, le=10)


def _as_fixed(value: object) -> object:
    """Let a facilitator write `45m` where a spread may stand."""
    return value if isinstance(value, dict | Sourced) else {"kind": "fixed", "mean": value}


AnyEffort = FixedEffort | ExponentialEffort | UniformEffort | TriangularEffort | LognormalEffort | GammaEffort
Effort = Annotated[
    Annotated[AnyEffort, Field(discriminator="kind")],
    BeforeValidator(_as_fixed, json_schema_input_type=str | AnyEffort),
]

NO_EFFORT = FixedEffort.model_validate({"kind": "fixed", "mean": "0m"})


def spread(effort: AnyEffort) -> Spread:
    """Give the distribution, in seconds, that a scenario's effort describes."""
    match effort:
        case FixedEffort():
            return Fixed(effort.mean)
        case ExponentialEffort():
            return Exponential(effort.mean)
        case UniformEffort():
            return Uniform(effort.low, effort.high)
        case TriangularEffort():
            return Triangular(effort.low, effort.mode, effort.high)
        case LognormalEffort():
            return Lognormal(effort.mean, effort.cv)
        case GammaEffort():
            return Gamma(effort.mean, effort.cv)
        case _:
            assert_never(effort)
