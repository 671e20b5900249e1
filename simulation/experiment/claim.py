"""A claim: one program at a time plays a study; two would write over each other."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

CLAIM: Final = ".claim"
"""The file that is locked while a study is played."""


class ClaimedError(Exception):
    """Another program plays the study in this folder."""


@contextmanager
def claimed(folder: Path) -> Iterator[None]:
    """Keep a folder to this program."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / CLAIM
    path.touch()  # where one may not write, the system says so in its own words
    lock = _locked(path)
    try:
        yield
    finally:
        lock.close()
        release(folder)


def release(folder: Path) -> None:
    """Take away what a claim leaves behind, also that of a program that was killed."""
    with suppress(OSError):  # the next to come may have opened it already
        (folder / CLAIM).unlink(missing_ok=True)


def _locked(path: Path) -> sqlite3.Connection:
    """Begin on a file of SQLite: a lock on every system, which ends with its process, however that ends."""
    lock = sqlite3.connect(path, timeout=0, isolation_level=None)
    try:
        lock.execute("PRAGMA journal_mode = MEMORY")  # nothing is ever written
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError:
        lock.close()
        raise ClaimedError(path.parent) from None
    return lock
