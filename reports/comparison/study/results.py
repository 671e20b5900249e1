"""Results: the table of a study read by arm, and what every arm is against the one that it is held against."""

from collections.abc import Iterator, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from reports.comparison.bootstrap import Estimated
from reports.comparison.paired import Paired, adjusted, paired
from reports.comparison.signs import holm
from reports.comparison.study.effect import Arm, Effect, direction
from reports.comparison.study.manifest import Manifest
from reports.comparison.study.table import AGREED_BY, AT, Columns
from reports.comparison.walsh import typical
from reports.scorecard.directions import Direction
from simulation.case import DAY
from simulation.experiment.design import Agreed, Cell, Script, World, reference
from simulation.experiment.design import cells as designed
from simulation.experiment.plan import Plan
from simulation.scenario.words import seconds

Values = Sequence[float | None]
"""A measure, seed by seed; over all points of assumptions on average. None where it was not observed."""


class Results:
    """A study: its manifest, its plan and scenarios, and its table."""

    def __init__(self, manifest: Manifest, read: tuple[Plan, Sequence[Script]], columns: Columns) -> None:
        """Hold what was read."""
        self.manifest, (self.plan, self.scripts), self.columns = manifest, read, columns

    @cached_property
    def arms(self) -> list[Arm]:
        """Give all arms, in the order of the design."""
        return list(dict.fromkeys(Arm(c.world.part, c.world.ruleset, c.world.variant, c.agreed) for c in self._cells))

    @cached_property
    def against(self) -> dict[Arm, Arm]:
        """Give what each arm is held against; those that others are held against have none."""
        found: dict[Arm, Arm] = {}
        for cell in self._cells:
            if cell.world.point == 0 and (other := reference(cell, self.plan)) is not None:
                found[_arm(cell.world, cell.agreed)] = _arm(*other)
        return found

    @cached_property
    def days(self) -> list[int]:
        """Give how many days a round lasts: what the scenarios say, or what the plan sets instead."""
        profile = self.plan.profile
        said = {(cell.world.part, dict(cell.arm.settings).get(f"profiles.{profile}.round")) for cell in self._cells}
        lengths = {
            seconds(set_to) if set_to else self.scripts[part].scenario.profile(profile).round for part, set_to in said
        }
        return sorted(length // DAY for length in lengths)

    def measures(self, *, primary: bool) -> list[str]:
        """Name the measured columns that were named beforehand, or the others; of a measure with parts, its parts."""
        wanted = self.plan.measures.primary if primary else self.plan.measures.exploratory
        known = self.columns.names
        named = (c for name in wanted for c in known if c == name or c.startswith(f"{name}."))
        return [c for c in dict.fromkeys(named) if primary or c not in self.measures(primary=True)]

    def points(self, arm: Arm, measure: str) -> list[list[float | None]]:
        """Give a measure of an arm: for each point of assumptions, seed by seed."""
        column = self.columns.column(measure)
        return [[column[row] for row in rows] for rows in self._rows[arm]]

    def point_count(self, arm: Arm) -> int:
        """Count the points of assumptions at which an arm was played."""
        return len(self._rows[arm])

    def values(self, arm: Arm, measure: str) -> list[float | None]:
        """Give a measure of an arm seed by seed, over all points of assumptions on average."""
        return [_mean(each) for each in zip(*self.points(arm, measure), strict=True)]

    def together(self, arms: Sequence[Arm], measure: str) -> NDArray[np.float64]:
        """Give a measure of several arms by arm, point and seed; not a number wherever one of them did not observe it.

        So a mean of one arm and that of another are of the same plays, whatever was not observed.
        """
        every = np.array([self.points(arm, measure) for arm in arms], dtype=np.float64)
        every[:, np.isnan(every).any(axis=0)] = np.nan
        return every

    def effects(self, measure: str | None = None) -> list[Effect]:
        """Give all effects, those on measures named beforehand first; or those on one measure."""
        return [effect for effect in self._effects if measure in {None, effect.measure}]

    @cached_property
    def _effects(self) -> list[Effect]:
        """Work out all effects, and adjust for how many there are of each kind."""
        return [*self._kind(primary=True), *self._kind(primary=False)]

    def _kind(self, *, primary: bool) -> Iterator[Effect]:
        """Work out the effects on one kind of measures."""
        raw = [
            Effect(arm, other, measure, primary, way, self._paired(arm, other, measure, way), 1.0)
            for measure in self.measures(primary=primary)
            for way in [direction(measure)]
            for arm, other in self.against.items()
        ]
        seen = [effect.found.p for effect in raw if effect.found is not None]
        ps = iter((holm if primary else adjusted)(seen))
        yield from (effect if effect.found is None else effect._replace(p=next(ps)) for effect in raw)

    @property
    def parts(self) -> range:
        """Number the scenarios of the plan."""
        return range(len(self.plan.scenarios))

    @cached_property
    def imprecise(self) -> list[Effect]:
        """Give the differences that a sequential study was to know precisely and does not; none of any other study."""
        asked = self.plan.replications
        if isinstance(asked, int):
            return []
        return [e for e in self.effects(asked.measure) if e.found is None or e.found.half_width > asked.half_width]

    @cached_property
    def is_redrawn(self) -> bool:
        """Tell whether the libraries here draw the points of assumptions that were played: others may draw others."""
        return all(self._redraws(arm) for arm in self.arms if not arm.agreed)

    def _redraws(self, arm: Arm) -> bool:
        """Tell whether the points of one way to play are those in the table."""
        varied = self.plan.scenarios[arm.part].assumptions
        drawn = [cell.values for cell in self._cells if _arm(cell.world, cell.agreed) == arm]
        played = [[row[0] for row in self.points(arm, f"{AT}{name}")] for name in (varied.ranges if varied else ())]
        return not played or drawn == list(zip(*played, strict=True))

    def typical(self, effect: Effect) -> Estimated | None:
        """Give the typical difference of an effect with its interval; none of too few pairs."""
        before, after = self._pairs(effect.arm, effect.against, effect.measure)
        return typical([b - a for a, b in zip(before, after, strict=True) if a is not None and b is not None])

    def _paired(self, arm: Arm, other: Arm, measure: str, way: Direction | None) -> Paired | None:
        """Hold one arm against another, seed by seed."""
        before, after = self._pairs(arm, other, measure)
        return paired(before, after, way or "higher")

    def _pairs(self, arm: Arm, other: Arm, measure: str) -> list[list[float | None]]:
        """Give a measure of the other arm and of this one, seed by seed, over all points at which both observed it."""
        return [
            [None if np.isnan(value) else float(value) for value in mean_of(each, axis=0)]
            for each in self.together([other, arm], measure)
        ]

    @cached_property
    def _cells(self) -> list[Cell]:
        """Give the cells of the design."""
        return designed(self.plan, self.scripts)

    @cached_property
    def _rows(self) -> dict[Arm, list[list[int]]]:
        """Find the rows of each arm: for each point, in the order of seeds."""
        names = ("part", "ruleset", "variant", "point", "agreed")
        found: dict[Arm, dict[int, list[int]]] = {}
        for row, (part, ruleset, variant, point, agreed) in enumerate(
            zip(*map(self.columns.column, names), strict=True)
        ):
            arm = Arm(part, ruleset, variant, tuple(agreed.split(AGREED_BY)) if agreed else ())
            found.setdefault(arm, {}).setdefault(point, []).append(row)
        return {arm: [rows[point] for point in sorted(rows)] for arm, rows in found.items()}


def _arm(world: World, agreed: Agreed) -> Arm:
    """Give the arm of a cell."""
    return Arm(world.part, world.ruleset, world.variant, agreed)


def _mean(values: Sequence[float | None]) -> float | None:
    """Give the mean of what was observed."""
    seen = [value for value in values if value is not None]
    return sum(seen) / len(seen) if seen else None


def mean_of(values: NDArray[np.float64], axis: int) -> NDArray[np.float64]:
    """Give means along an axis of what was observed; not a number where nothing was."""
    seen = np.isfinite(values).sum(axis=axis)
    return np.where(seen, np.nansum(values, axis=axis) / np.maximum(seen, 1), np.nan)
