"""The table of a study: one row a replication, with what was varied beside what was measured; read again as columns."""

import io
import math
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reports.comparison.study.manifest import NoStudyError
from simulation.experiment.arm import Play
from simulation.experiment.design import Cell, Script, cells, offered, on_offer
from simulation.experiment.plan import Plan

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

WITH, AT = "with:", "at:"
"""Before the name of an improvement (in force or not), and of an assumption (its value; durations in seconds)."""

KEYS = ("part", "ruleset", "variant", "point", "agreed", "seed")
"""What tells rows apart."""

AGREED_BY = "+"
"""Between the improvements of an arm."""

ROUNDING = 1e-9
"""So little may two numbers differ by the order in which they were added up."""

Played = Sequence[tuple[Cell, Sequence[Play]]]
"""The cells of a study, each with its replications."""


def table(plan: Plan, scripts: Sequence[Script], played: Played) -> "pa.Table":
    """Put every replication in a row, in the order of the design; what was not observed is empty."""
    import pyarrow as pa

    rows = [(cell, play) for cell, plays in played for play in plays]
    columns: dict[str, pa.Array] = {
        "scenario": pa.array([scripts[cell.world.part].name for cell, _ in rows], pa.string()),
        "part": pa.array([cell.world.part for cell, _ in rows], pa.int64()),
        "ruleset": pa.array([cell.world.ruleset for cell, _ in rows], pa.string()),
        "variant": pa.array([cell.world.variant for cell, _ in rows], pa.string()),
        "point": pa.array([cell.world.point for cell, _ in rows], pa.int64()),
        "agreed": pa.array([AGREED_BY.join(cell.agreed) for cell, _ in rows], pa.string()),
        "seed": pa.array([play.seed for _, play in rows], pa.int64()),
    }
    for name in _offers(plan, scripts):
        columns[WITH + name] = pa.array([name in cell.agreed for cell, _ in rows], pa.bool_())
    for name in _assumptions(plan):
        columns[AT + name] = pa.array([_value(plan, cell, name) for cell, _ in rows], pa.float64())
    for name in _measures(plan, [play for _, play in rows]):
        columns[name] = pa.array([play.figure(name, plan.rounds) for _, play in rows], pa.float64())
    return pa.table(columns)


def written(some: "pa.Table") -> bytes:
    """Give a table as a Parquet file; the same rows always give the same bytes."""
    import pyarrow.parquet as pq

    page = io.BytesIO()
    pq.write_table(some, page, compression="zstd")
    return page.getvalue()


def is_of(some: "Columns", plan: Plan, scripts: Sequence[Script], many: Sequence[int]) -> bool:
    """Tell whether a table has the rows of this design, with so many replications of each part, and numbers in them."""
    import pyarrow as pa

    if not (len(many) == len(scripts) == len(plan.scenarios) and set(KEYS) <= set(some.names)):
        return False
    rows = [
        (cell.world.part, cell.world.ruleset, cell.world.variant, cell.world.point, AGREED_BY.join(cell.agreed), seed)
        for cell in cells(plan, scripts)
        for seed in range(plan.first_seed, plan.first_seed + many[cell.world.part])
    ]
    measured = [
        some.arrow().schema.field(name).type for name in some.names if name.partition(".")[0] in plan.measures.all
    ]
    return rows == list(zip(*map(some.column, KEYS), strict=True)) and set(measured) <= {pa.float64()}


class Columns:
    """The table of a study, column by column: for our own pages, and for whoever works with data frames."""

    def __init__(self, some: "pa.Table") -> None:
        """Hold a table."""
        self._table = some
        self._lists: dict[str, list[Any]] = {}

    @classmethod
    def read(cls, path: Path) -> "Columns":
        """Read a table from its file; `NoStudyError` when it is none."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        try:
            return cls(pq.read_table(path))
        except pa.ArrowException:
            raise NoStudyError(path) from None

    def __len__(self) -> int:
        """Count the replications."""
        return int(self._table.num_rows)

    @property
    def names(self) -> list[str]:
        """Name the columns."""
        return list(self._table.column_names)

    def column(self, name: str) -> list[Any]:
        """Give a column; what was not observed is None."""
        if name not in self._lists:
            self._lists[name] = self._table.column(name).to_pylist() if name in self.names else [None] * len(self)
        return self._lists[name]

    def is_alike(self, other: "Columns") -> bool:
        """Tell whether another table says the same but for rounding."""
        if (self.names, len(self)) != (other.names, len(other)):
            return False
        return all(all(map(_alike, self.column(name), other.column(name))) for name in self.names)

    def arrow(self) -> "pa.Table":
        """Give it as an Arrow table."""
        return self._table

    def pandas(self) -> "pd.DataFrame":
        """Give it as a pandas data frame."""
        frame: pd.DataFrame = self._table.to_pandas()
        return frame

    def polars(self) -> "pl.DataFrame":
        """Give it as a polars data frame."""
        import polars as pl

        return pl.DataFrame(self._table)


def _alike(one: object, other: object) -> bool:
    """Tell whether two values are the same but for rounding."""
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, rel_tol=ROUNDING, abs_tol=ROUNDING)
    return one == other


def _offers(plan: Plan, scripts: Sequence[Script]) -> list[str]:
    """Name the improvements that are tried anywhere, in order."""
    parts = zip(plan.scenarios, scripts, strict=True)
    return list(dict.fromkeys(
        name for part, script in parts for name in offered(part.interventions, on_offer(part, script))
    ))  # fmt: skip


def _assumptions(plan: Plan) -> list[str]:
    """Name the assumptions that are varied anywhere, in order."""
    return list(dict.fromkeys(name for part in plan.scenarios if part.assumptions for name in part.assumptions.ranges))


def _value(plan: Plan, cell: Cell, name: str) -> float | None:
    """Give what an assumption was in a cell; none where it was not varied."""
    assumptions = plan.scenarios[cell.world.part].assumptions
    names: Mapping[str, object] = assumptions.ranges if assumptions else {}
    return dict(zip(names, cell.values, strict=True)).get(name)


def _measures(plan: Plan, plays: Sequence[Play]) -> list[str]:
    """Name what was measured: each measure of the plan, and all its parts, in the order of the plan."""
    seen = dict.fromkeys(name for play in plays for name in play.rounds[plan.rounds - 1])
    return list(dict.fromkeys(found for name in plan.measures.all for found in _parts(name, sorted(seen))))


def _parts(name: str, seen: Sequence[str]) -> Iterator[str]:
    """Give a measure itself if it has no parts, else its parts."""
    parts = [each for each in seen if each.startswith(f"{name}.")]
    yield from [name] if name in seen or not parts else parts
