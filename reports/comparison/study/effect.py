"""Effects: a way to play, what it did to a measure against another, and whether chance explains that."""

from typing import NamedTuple

from reports.comparison.paired import Paired
from reports.scorecard.directions import LESS, MORE, Direction
from simulation.experiment.design import Agreed

BY_CHANCE = 0.05
"""What is less likely than this by chance alone is beyond it."""


class Arm(NamedTuple):
    """A way to play, whatever the point of assumptions: part of the plan, ruleset, variant, and what was agreed."""

    part: int
    ruleset: str
    variant: str
    agreed: Agreed


class Effect(NamedTuple):
    """What one arm did to one measure; `p` is adjusted: by Holm if the measure was named beforehand, else by B-H."""

    arm: Arm
    against: Arm
    measure: str
    primary: bool
    better: Direction | None
    found: Paired | None
    p: float

    @property
    def beyond_chance(self) -> bool:
        """Tell whether it is beyond chance at one in twenty, counting how many effects were looked at."""
        return self.p < BY_CHANCE

    @property
    def counted(self) -> "Counted | None":
        """Give what was found, clear only where it is beyond chance counting how many effects were looked at."""
        if self.found is None:
            return None
        return Counted(self.found.difference, self.found.low, self.found.high, self.beyond_chance)


class Counted(NamedTuple):
    """A difference with its own 95 % interval; clear where chance does not explain it, corrected for their number."""

    difference: float
    low: float
    high: float
    clear: bool

    def better(self, way: Direction | None) -> bool:
        """Tell whether it is clear, and in the right direction; of what has none nobody knows."""
        return self.clear and way is not None and (self.difference > 0) == (way == "higher")

    def worse(self, way: Direction | None) -> bool:
        """Tell whether it is clear, and in the wrong direction."""
        return self.clear and way is not None and not self.better(way)


def direction(measure: str) -> Direction | None:
    """Tell which way a measure is better; none if neither can be said."""
    name = measure.partition(".")[0]
    return "higher" if name in MORE else "lower" if name in LESS else None
