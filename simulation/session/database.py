"""The SQLite file under a session: sealed rows, whole transactions, and no error but a `SessionFault`."""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from simulation.session.faults import (
    DiskFull,
    DiskRefuses,
    NotASessionFile,
    SessionDamaged,
    SessionFault,
    SessionLocked,
    SessionTooNew,
)
from simulation.session.pages import PAGE, from_the_start, rows_in
from simulation.session.seal import TABLES, Table, seal

IDENTITY = int.from_bytes(b"ovdr", "big")
"""What SQLite's application_id says in our files."""

FORMAT = 2
"""Raised when the tables change, or what lies in them; from 2 on entries are packed."""

PAGES_BESIDE = 256
"""So many pages lie in the write-ahead log at most, before they are put into the file itself."""

PATIENCE = 0.2
"""Seconds to wait for somebody who only has a look."""

PROGRAMMERS_FAULTS = {sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISUSE, sqlite3.SQLITE_TOOBIG}


class Database:
    """One connection to one session file."""

    def __init__(self, path: Path, *, writing: bool) -> None:
        """Connect; then `lay_out` a new file or `check` one that is there."""
        self.path = path
        self.writing = writing
        self._live = False
        with self.guarded():
            uri = f"{path.absolute().as_uri()}?mode=rw"
            self._db = sqlite3.connect(uri, uri=True, timeout=PATIENCE, isolation_level=None)
        # A damaged text must not be decoded before its seal is checked.
        self._db.text_factory = bytes
        try:
            self._prepare()
        except BaseException:
            self._db.close()
            raise

    def _prepare(self) -> None:
        """Set up the connection; nothing here touches a file that may turn out not to be ours."""
        self.run("PRAGMA trusted_schema = OFF")
        self.run("PRAGMA cell_size_check = ON")
        if not self.writing:
            self.run("PRAGMA query_only = ON")
            return
        # Synced with every commit, and what was deleted is overwritten, here and in SQLite's own journal.
        self.run("PRAGMA synchronous = FULL")
        self.run("PRAGMA secure_delete = ON")
        self.run("PRAGMA journal_size_limit = 0")

    def _lock(self) -> None:
        """Keep everybody else out until the file is closed."""
        self.run("PRAGMA locking_mode = EXCLUSIVE")
        self.run("BEGIN EXCLUSIVE")
        self.run("COMMIT")

    def lay_out(self) -> None:
        """Make the tables of a new session."""
        self.run(f"PRAGMA page_size = {PAGE}")
        self._lock()
        with self.transaction():
            self.run(f"PRAGMA application_id = {IDENTITY}")
            self.run(f"PRAGMA user_version = {FORMAT}")
            for table in TABLES:
                self._make(table)

    def check(self) -> None:
        """Refuse a file that is foreign, too new or damaged in its build."""
        if self._pragma("application_id") != IDENTITY:
            raise damage(self.path)
        # Only now: to SQLite a file of a few bytes is an empty database, and locking it would fill it.
        if self.writing:
            self._lock()
        form = self._pragma("user_version")
        if not isinstance(form, int) or form < 1:
            raise damage(self.path)
        if form > FORMAT:
            raise SessionTooNew(self.path, form)
        if self._pragma("quick_check(1)") != b"ok":
            raise damage(self.path)
        if self.writing:
            self._renew(form)
            # A write-ahead log would be quicker, but then a session is two files, and whoever copies only
            # the one leaves the last entries behind. The rollback journal is gone after closing.
            self.run("PRAGMA journal_mode = DELETE")

    def _renew(self, form: int) -> None:
        """Make an older file one of this format: what it has may stay, but what is added is of now."""
        self._make("sitters")
        if form < FORMAT:
            self.run(f"PRAGMA user_version = {FORMAT}")

    def _make(self, table: Table) -> None:
        """Make a table that is not there yet."""
        self.run(f"CREATE TABLE IF NOT EXISTS {table} (number INTEGER PRIMARY KEY, body BLOB, seal BLOB)")

    def go_live(self) -> None:
        """Commit by a write-ahead log until the file is closed: one sync, where a rollback journal syncs four times.

        Where a room full of people waits for every commit, that counts. Opening and closing make it one file again.
        """
        self._live = True
        self.run("PRAGMA journal_mode = WAL")
        self.run(f"PRAGMA wal_autocheckpoint = {PAGES_BESIDE}")

    def rows(self, table: Table) -> Iterator[tuple[int, bytes]]:
        """Read a table in order, checking every seal."""
        with self.guarded():
            for number, body, stamp in self._db.execute(f"SELECT * FROM {table} ORDER BY number"):  # noqa: S608
                if not isinstance(body, bytes) or seal(table, number, body) != stamp:
                    raise damage(self.path)
                yield number, body

    def put(self, table: Table, rows: Iterable[tuple[int, bytes]]) -> None:
        """Write rows into a table, over those of the same number."""
        sealed = ((number, body, seal(table, number, body)) for number, body in rows)
        with self.guarded():
            self._db.executemany(f"INSERT OR REPLACE INTO {table} VALUES (?, ?, ?)", sealed)  # noqa: S608

    def delete(self, table: Table, number: int) -> None:
        """Take a row out of a table."""
        self.run(f"DELETE FROM {table} WHERE number = {number:d}")  # noqa: S608

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do all of it or nothing, and have it safely on the disk at the end."""
        if not self.writing:
            raise ValueError(f"{self.path} was opened for reading only")
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self.run("ROLLBACK")
            raise

    def run(self, statement: str) -> object:
        """Run one statement and give the first value of its answer, if any."""
        with self.guarded():
            answer = self._db.execute(statement).fetchone()
            return answer and answer[0]

    def _pragma(self, name: str) -> object:
        """Ask SQLite about the file."""
        return self.run(f"PRAGMA {name}")

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """Turn every error of SQLite into a fault."""
        try:
            yield
        except (sqlite3.Error, MemoryError) as error:
            raise fault_of(self.path, error) from error

    def close(self) -> None:
        """Let go of the file; it is one file again."""
        try:
            if self._live:
                self.run("PRAGMA journal_mode = DELETE")
        finally:
            with self.guarded():
                self._db.close()


def fault_of(path: Path, error: Exception) -> SessionFault:
    """Give the fault that an error of SQLite means."""
    # The low byte is the kind of error, the rest its detail. MemoryError: a length in the file was nonsense.
    match getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return SessionLocked(path)
        case sqlite3.SQLITE_FULL:
            return DiskFull(path)
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return DiskRefuses(path)
        case sqlite3.SQLITE_READONLY if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
            return DiskRefuses(path)
        case code if code in PROGRAMMERS_FAULTS or isinstance(error, sqlite3.ProgrammingError):
            return SessionFault(path)
        case _:
            return damage(path)


def damage(path: Path) -> SessionFault:
    """Tell a damaged session, and what is left of it, from a file that never was one."""
    # Reading past SQLite gives up the lock that this process had: by now that session is over anyway.
    try:
        rows = rows_in(path)
        with path.open("rb") as file:
            ours = file.read(PAGE)[68:72] == IDENTITY.to_bytes(4, "big")
    except OSError:
        return DiskRefuses(path)
    if not (ours or any(rows.values())):
        return NotASessionFile(path, "foreign")
    return SessionDamaged(path, len(from_the_start(rows)) if rows["header"] else 0)
