"""The plan of a study as a file describes it: what is played, what is varied, what is measured, and how often."""

import re
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from simulation.scenario.faults import problem
from simulation.scenario.lesson import Given, Pattern
from simulation.scenario.play import ProfileName
from simulation.scenario.words import DURATION, Identifier, Text, Wording, seconds

MOST_IN_FULL = 8
"""A full factorial of more improvements has more than 256 arms."""

Measure = Annotated[str, Field(min_length=1, max_length=80, pattern=r"^[a-z0-9_]+(\.[A-Za-z0-9_-]+)*$")]
"""The name of a measure, or of one of its parts after a dot."""


class Noun(BaseModel):
    """A noun of a plan."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False, populate_by_name=True)


# --- which improvements ------------------------------------------------------------------------------


class Each(Noun):
    """Each improvement by itself: on, against off."""

    kind: Literal["each"] = Field(description="How improvements are put together.")
    of: list[Identifier] | None = Field(default=None, min_length=1, description="Which; else all on offer.")


class Sets(Noun):
    """Chosen sets of improvements."""

    kind: Literal["sets"] = Field(description="How improvements are put together.")
    sets: list[Annotated[list[Identifier], Field(min_length=1)]] = Field(min_length=1, description="The sets.")


class Together(Noun):
    """Every set of at most so many improvements."""

    kind: Literal["together"] = Field(description="How improvements are put together.")
    of: list[Identifier] | None = Field(default=None, min_length=1, description="Of which; else of all on offer.")
    at_most: int = Field(ge=1, le=20, description="At most so many at the same time.")


class Factorial(Noun):
    """Every combination of on and off."""

    kind: Literal["factorial"] = Field(description="How improvements are put together.")
    of: list[Identifier] = Field(min_length=1, max_length=MOST_IN_FULL, description="Of which.")


class Fraction(Noun):
    """A balanced part of all combinations, in which no main effect is mixed up with an interaction of two."""

    kind: Literal["fraction"] = Field(description="How improvements are put together.")
    of: list[Identifier] | None = Field(default=None, min_length=2, description="Of which; else of all on offer.")


Choice = Annotated[Each | Sets | Together | Factorial | Fraction, Field(discriminator="kind")]


# --- ranges of assumptions ----------------------------------------------------------------------------


class Range(Noun):
    """The range of an assumption: between two values, or times what the file says."""

    title: Text | None = Field(default=None, description="What is assumed, in words.")
    between: list[int | float | Wording] | None = Field(
        default=None, min_length=2, max_length=2, description="The lowest and the highest value."
    )
    times: list[Annotated[float, Field(ge=0)]] | None = Field(
        default=None, min_length=2, max_length=2, description="Multiplied by at least and at most this."
    )

    @model_validator(mode="after")
    def one_way(self) -> Self:
        """Ask for one of the two, the lower bound first."""
        if (self.between is None) == (self.times is None):
            raise problem(
                nl="Schrijf `between` of `times`, een van beide.", en="Write `between` or `times`, one of them."
            )
        for at, value in enumerate(self.between or () if self.is_time else ()):
            if not is_minutes(value):
                raise problem(
                    at=("between", at),
                    nl="{value} is geen duur in hele minuten, zoals 45m, 1h30m of 3d.",
                    en="{value} is no duration in whole minutes, such as 45m, 1h30m or 3d.",
                )
        low, high = self.bounds
        if low >= high:
            raise problem(
                nl="De eerste grens moet lager zijn dan de tweede.", en="The first bound must be lower than the second."
            )
        return self

    @property
    def is_time(self) -> bool:
        """Tell whether its values are durations."""
        return self.between is not None and any(isinstance(value, str) for value in self.between)

    @property
    def is_whole(self) -> bool:
        """Tell whether its values are whole numbers."""
        return self.between is not None and all(isinstance(value, int) for value in self.between)

    @property
    def bounds(self) -> tuple[float, float]:
        """Give the bounds as numbers; durations in seconds."""
        low, high = self.times or [seconds(v) if self.is_time else float(v) for v in self.between or ()]
        return low, high


def is_minutes(value: float | str) -> bool:
    """Tell whether a value is a duration in whole minutes, which is how precisely durations are drawn."""
    return isinstance(value, str) and re.fullmatch(DURATION, value) is not None and seconds(value) % 60 == 0


class Latin(Noun):
    """A Latin hypercube: every assumption is spread evenly over its range, whatever the others are."""

    kind: Literal["latin"] = Field(description="How points are drawn.")
    points: int = Field(ge=2, le=10_000, description="So many.")


class Morris(Noun):
    """Morris: from so many starts one assumption after the other takes a step, to see which matter at all."""

    kind: Literal["morris"] = Field(description="How points are drawn.")
    trajectories: int = Field(ge=2, le=1_000, description="So many starts.")


class Sobol(Noun):
    """Sobol': which share of the variance comes from each assumption, by itself and with all others."""

    kind: Literal["sobol"] = Field(description="How points are drawn.")
    base: Literal[8, 16, 32, 64, 128, 256, 512, 1024] = Field(description="Points before they are crossed.")


class Assumptions(Noun):
    """What nobody measured, each within its range, and how points in that space are drawn."""

    ranges: dict[Pattern, Range] = Field(min_length=1, description="The numbers, as `--set` names them.")
    sample: Annotated[Latin | Morris | Sobol, Field(discriminator="kind")] = Field(description="How points are drawn.")
    seed: int = Field(default=1, ge=0, description="The same seed draws the same points.")


# --- the whole ----------------------------------------------------------------------------------------


class Part(Noun):
    """What is played of one scenario."""

    scenario: Annotated[str, Field(min_length=1, max_length=300)] = Field(
        description="The name of one that is shipped, or a path from where the plan lies."
    )
    rulesets: list[str] = Field(default_factory=list, description="Under which rulesets; else the file's own.")
    basis: list[Identifier] = Field(default_factory=list, description="Improvements in force in every arm.")
    interventions: Choice | None = Field(default=None, description="Which improvements are tried, and how.")
    settings: dict[Pattern, Given] = Field(default_factory=dict, description="Laid over the file in every arm.")
    variants: dict[Identifier, dict[Pattern, Given | list[str]]] = Field(
        default_factory=dict, description="Named settings, each held against the first."
    )
    assumptions: Assumptions | None = Field(default=None, description="Ranges of what nobody measured.")


class Measures(Noun):
    """What is measured: what was named beforehand, and what is only looked at."""

    primary: list[Measure] = Field(min_length=1, max_length=10, description="The measures that answer the question.")
    exploratory: list[Measure] = Field(default_factory=list, description="Looked at as well; they prove nothing.")

    @property
    def all(self) -> tuple[str, ...]:
        """Give all, in order, each once."""
        return tuple(dict.fromkeys((*self.primary, *self.exploratory)))


class Until(Noun):
    """Replications until the mean paired difference is known precisely enough."""

    measure: Measure = Field(description="The primary measure that must be known so precisely.")
    half_width: float = Field(gt=0, description="Half the width of its 95 % interval, at most, for every difference.")
    least: int = Field(default=50, ge=10, le=100_000, description="Never fewer than this.")
    most: int = Field(ge=10, le=100_000, description="Never more than this.")


class Plan(Noun):
    """A study."""

    study: Literal[1] = Field(description="Version of this file's format.")
    title: Text = Field(description="What the study is called.")
    question: Text = Field(description="What it is to answer, and for whom.")
    profile: ProfileName = Field(default="room", description="In which profile the scenarios are played.")
    rounds: int = Field(default=1, ge=1, le=9, description="Rounds of a play; the last is measured.")
    scenarios: list[Part] = Field(min_length=1, max_length=20, description="What is played.")
    measures: Measures = Field(description="What is measured.")
    replications: Annotated[int, Field(ge=3, le=100_000)] | Until = Field(
        default=50, description="So many, or until something is known precisely enough."
    )
    first_seed: int = Field(default=1, ge=0, description="Seeds are counted from here.")
