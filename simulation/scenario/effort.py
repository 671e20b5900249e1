"""How long something takes: a fixed duration, or a spread around a mean."""

from functools import cached_property
from typing import Annotated, Literal, Self, TypeVar

from pydantic import BeforeValidator, Field, model_validator

from simulation.scenario.faults import problem
from simulation.scenario.sourced import Sourced
from simulation.scenario.words import Duration
from simulation.spread import Exponential, Fixed, Gamma, Lognormal, Triangular, Uniform

Noun = TypeVar("Noun", bound=Sourced)


def _ordered(noun: Noun, *durations: int) -> Noun:
    """Refuse durations that don't go from short to long."""
    if list(durations) != sorted(durations):
        raise problem(
            nl="Zet de kortste duur bij low en de langste bij high.",
            en="Put the shortest duration under low and the longest under high.",
        )
    return noun


class FixedEffort(Sourced):
    """Always the same duration."""

    kind: Literal["fixed"] = Field(description="The shape of the spread.")
    mean: Duration = Field(description="The mean duration.")

    @cached_property
    def spread(self) -> Fixed:
        """Give the distribution, in seconds."""
        return Fixed(self.mean)


class ExponentialEffort(Sourced):
    """Memoryless: many short ones, a few long ones."""

    kind: Literal["exponential"] = Field(description="The shape of the spread.")
    mean: Duration = Field(gt=0, description="The mean duration.")

    @cached_property
    def spread(self) -> Exponential:
        """Give the distribution, in seconds."""
        return Exponential(self.mean)


class UniformEffort(Sourced):
    """Anything between two bounds, all equally likely."""

    kind: Literal["uniform"] = Field(description="The shape of the spread.")
    low: Duration = Field(description="The shortest duration.")
    high: Duration = Field(description="The longest duration.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        """Refuse bounds the wrong way round."""
        return _ordered(self, self.low, self.high)

    @cached_property
    def spread(self) -> Uniform:
        """Give the distribution, in seconds."""
        return Uniform(self.low, self.high)


class TriangularEffort(Sourced):
    """Between two bounds, most often near a third."""

    kind: Literal["triangular"] = Field(description="The shape of the spread.")
    low: Duration = Field(description="The shortest duration.")
    mode: Duration = Field(description="The most frequent duration.")
    high: Duration = Field(description="The longest duration.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        """Refuse bounds the wrong way round."""
        return _ordered(self, self.low, self.mode, self.high)

    @cached_property
    def spread(self) -> Triangular:
        """Give the distribution, in seconds."""
        return Triangular(self.low, self.mode, self.high)


class LognormalEffort(Sourced):
    """Most a little under the mean, some far above it; `cv` is deviation over mean."""

    kind: Literal["lognormal"] = Field(description="The shape of the spread.")
    mean: Duration = Field(gt=0, description="The mean duration.")
    cv: float = Field(gt=0, le=10, description="Spread: standard deviation divided by mean.")

    @cached_property
    def spread(self) -> Lognormal:
        """Give the distribution, in seconds."""
        return Lognormal(self.mean, self.cv)


class GammaEffort(Sourced):
    """Like lognormal, with a thinner tail; `cv` is deviation over mean."""

    kind: Literal["gamma"] = Field(description="The shape of the spread.")
    mean: Duration = Field(gt=0, description="The mean duration.")
    cv: float = Field(gt=0, le=10, description="Spread: standard deviation divided by mean.")

    @cached_property
    def spread(self) -> Gamma:
        """Give the distribution, in seconds."""
        return Gamma(self.mean, self.cv)


def _as_fixed(value: object) -> object:
    """Let a facilitator write `45m` where a spread may stand."""
    return value if isinstance(value, dict | Sourced) else {"kind": "fixed", "mean": value}


AnyEffort = FixedEffort | ExponentialEffort | UniformEffort | TriangularEffort | LognormalEffort | GammaEffort
Effort = Annotated[
    Annotated[AnyEffort, Field(discriminator="kind")],
    BeforeValidator(_as_fixed, json_schema_input_type=Duration | AnyEffort),
]

NO_EFFORT = FixedEffort.model_validate({"kind": "fixed", "mean": "0m"})
