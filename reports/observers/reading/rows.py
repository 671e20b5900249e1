"""Rows: records of what happens often, laid by as bare numbers: a quarter of the memory that they take themselves."""

from array import array
from collections.abc import Hashable, Iterable, Iterator
from itertools import chain
from typing import Any, Final, Generic, NamedTuple, TypeVar

Row = TypeVar("Row", bound=NamedTuple)

AT_ONCE: Final = 1_000
"""So many rows are laid by at once; one by one it would take longer."""

NUMBERS: Final = {int: "q", float: "d"}
"""How numbers are laid by."""

NAMED: Final = "i"
"""How all else is laid by: it is kept once, as a name, and each time by the number of that name."""


class Rows(Generic[Row]):
    """Records of one kind, in the order in which they came."""

    def __init__(self, kind: type[Row]) -> None:
        """Start with none."""
        self._kind = kind
        self._new: list[Row] = []
        self._columns: list[array[Any]] = []
        self._names: dict[Hashable, int] = {}

    def append(self, row: Row) -> None:
        """Add a record."""
        self._new.append(row)
        if len(self._new) == AT_ONCE:
            self._lay_by()

    def extend(self, rows: Iterable[Row]) -> None:
        """Add records."""
        for row in rows:
            self.append(row)

    def __iter__(self) -> Iterator[Row]:
        """Make the records again, one after the other."""
        names = list(self._names)
        told = [
            column if kind in NUMBERS else map(names.__getitem__, column)
            for kind, column in zip(self._kinds(), self._columns, strict=False)
        ]
        return chain(map(self._kind._make, zip(*told, strict=True)), self._new)

    def __len__(self) -> int:
        """Count the records."""
        return len(self._new) + (len(self._columns[0]) if self._columns else 0)

    def _lay_by(self) -> None:
        """Turn the newest records into numbers."""
        if not self._columns:
            self._columns = [array(NUMBERS.get(kind, NAMED)) for kind in self._kinds()]
        for kind, column, values in zip(self._kinds(), self._columns, zip(*self._new, strict=True), strict=True):
            column.extend(values if kind in NUMBERS else map(self._number, values))
        self._new = []

    def _number(self, name: Hashable) -> int:
        """Give the number of a name."""
        return self._names.setdefault(name, len(self._names))

    def _kinds(self) -> Iterable[type]:
        """Say what stands in each column."""
        return self._kind.__annotations__.values()
