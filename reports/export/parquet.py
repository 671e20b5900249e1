"""Parquet: a folder with six tables, with real types; empty is empty."""

from datetime import datetime
from pathlib import Path
from types import NoneType
from typing import TYPE_CHECKING, get_args, get_type_hints

from reports.export.record.drafts import draft_of
from reports.export.record.record import Record
from reports.export.record.rows import TABLES, Row, cells
from reports.export.record.tables import rows

if TYPE_CHECKING:
    import pyarrow as pa

BATCH = 20_000
"""So many rows are kept before they are written."""


def write(record: Record, path: Path) -> None:
    """Write all tables at once, a batch of rows at a time."""
    with draft_of(path, folder=True) as draft:
        tables = {name: _Table(draft / f"{name}.parquet", kind) for name, kind in TABLES.items()}
        try:
            for name, row in rows(record):
                tables[name].add(row)
        finally:
            for table in tables.values():
                table.close()


class _Table:
    """One file, and the rows that it has not got yet."""

    def __init__(self, path: Path, kind: type[Row]) -> None:
        """Open the file."""
        import pyarrow.parquet as pq

        self._schema = _schema(kind)
        self._writer = pq.ParquetWriter(path, self._schema)
        self._rows: list[list[object]] = []

    def add(self, row: Row) -> None:
        """Add a row."""
        self._rows.append(cells(row))
        if len(self._rows) == BATCH:
            self._flush()

    def close(self) -> None:
        """Write what is left."""
        self._flush()
        self._writer.close()

    def _flush(self) -> None:
        """Write a batch."""
        import pyarrow as pa

        if self._rows:
            columns = zip(*self._rows, strict=True)
            arrays = [pa.array(column, field.type) for column, field in zip(columns, self._schema, strict=True)]
            self._writer.write_batch(pa.record_batch(arrays, schema=self._schema))
            self._rows = []


def _schema(kind: type[Row]) -> "pa.Schema":
    """Give the types of a table's columns, from what its row says they are."""
    import pyarrow as pa

    types = {int: pa.int64(), float: pa.float64(), bool: pa.bool_(), str: pa.string(), datetime: pa.timestamp("ms")}
    fields = []
    for name, hint in get_type_hints(kind).items():
        (of,) = {*(get_args(hint) or (hint,))} - {NoneType}
        fields.append(pa.field(name, types[of]))
    return pa.schema(fields)


EXPORT = write
