"""OCEL 2.0 as an SQLite database: a table for each type of event and object, and tables of who belongs to what."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from reports.export.record.drafts import draft_of
from reports.export.record.ocel import (
    OBJECTS,
    START,
    Kind,
    OcelEvent,
    OcelObject,
    Value,
    event_types,
    written,
)
from reports.export.record.record import Record
from reports.export.record.telling import told

TYPES: Mapping[Kind, str] = {
    "string": "TEXT", "time": "TIMESTAMP", "integer": "INTEGER", "float": "REAL", "boolean": "BOOLEAN",
}  # fmt: skip
SHARED = """
CREATE TABLE event (ocel_id TEXT PRIMARY KEY, ocel_type TEXT);
CREATE TABLE event_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT);
CREATE TABLE object (ocel_id TEXT PRIMARY KEY, ocel_type TEXT);
CREATE TABLE object_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT);
CREATE TABLE event_object (
    ocel_event_id TEXT, ocel_object_id TEXT, ocel_qualifier TEXT,
    PRIMARY KEY (ocel_event_id, ocel_object_id, ocel_qualifier),
    FOREIGN KEY (ocel_event_id) REFERENCES event (ocel_id), FOREIGN KEY (ocel_object_id) REFERENCES object (ocel_id)
);
CREATE TABLE object_object (
    ocel_source_id TEXT, ocel_target_id TEXT, ocel_qualifier TEXT,
    PRIMARY KEY (ocel_source_id, ocel_target_id, ocel_qualifier),
    FOREIGN KEY (ocel_source_id) REFERENCES object (ocel_id), FOREIGN KEY (ocel_target_id) REFERENCES object (ocel_id)
);
"""


def write(record: Record, path: Path) -> None:
    """Write all rows in one transaction; nobody else looks at the draft, so nothing need be kept safe meanwhile."""
    with draft_of(path) as draft, closing(sqlite3.connect(draft, isolation_level=None)) as database:
        try:
            _fill(database, record)
        except sqlite3.Error as error:
            # To who asked for the file it is the disk that would not do.
            raise OSError(str(error)) from error


def _fill(database: sqlite3.Connection, record: Record) -> None:
    """Lay out the tables and fill them."""
    database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + SHARED)
    database.execute("BEGIN")
    for name, attributes in event_types().items():
        _lay_out(database, "event", name, attributes)
    for kind, attributes in OBJECTS.items():
        _lay_out(database, "object", kind, attributes)
    for event in told(record, lambda thing: _put_object(database, thing)):
        _put_event(database, event)
    database.execute("COMMIT")


def _lay_out(database: sqlite3.Connection, what: str, name: str, attributes: Mapping[str, Kind]) -> None:
    """Make the table of a type; only objects change."""
    columns = ["ocel_id TEXT", "ocel_time TIMESTAMP", *(["ocel_changed_field TEXT"] if what == "object" else [])]
    columns += [f'"{key}" {TYPES[kind]}' for key, kind in attributes.items()]
    database.execute(f'CREATE TABLE "{what}_{name}" ({", ".join(columns)})')
    database.execute(f"INSERT INTO {what}_map_type VALUES (?, ?)", (name, name))  # noqa: S608 (our own words)


def _put_event(database: sqlite3.Connection, event: OcelEvent) -> None:
    """Add an event and what belongs to it."""
    database.execute("INSERT INTO event VALUES (?, ?)", (event.id, event.type))
    _put(database, f"event_{event.type}", {"ocel_id": event.id, "ocel_time": event.time, **event.attributes})
    rows = [(event.id, name, how) for name, how in event.relations]
    database.executemany("INSERT INTO event_object VALUES (?, ?, ?)", rows)


def _put_object(database: sqlite3.Connection, thing: OcelObject) -> None:
    """Add an object: its attributes from the start in one row, each change in a row of its own."""
    database.execute("INSERT INTO object VALUES (?, ?)", (thing.id, thing.type))
    table = f"object_{thing.type}"
    first = {name: value for name, value, moment in thing.attributes if moment == START}
    _put(database, table, {"ocel_id": thing.id, "ocel_time": START, **first})
    for name, value, moment in thing.attributes:
        if moment != START:
            change: dict[str, Value] = {
                "ocel_id": thing.id,
                "ocel_time": moment,
                "ocel_changed_field": name,
                name: value,
            }
            _put(database, table, change)
    rows = [(thing.id, name, how) for name, how in thing.relations]
    database.executemany("INSERT INTO object_object VALUES (?, ?, ?)", rows)


def _put(database: sqlite3.Connection, table: str, row: Mapping[str, Value]) -> None:
    """Add a row; its columns are names of ours."""
    columns = ", ".join(f'"{key}"' for key in row)
    marks = ", ".join("?" for _ in row)
    values = [value if isinstance(value, int | float) else written(value) for value in row.values()]
    database.execute(f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', values)  # noqa: S608 (our own words)


EXPORT = write
