"""The session file `NAME.overdracht`: a header, the entries so far, and beside them people and clock times."""

import errno
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from simulation.session.database import Database, damage
from simulation.session.faults import DiskFull, DiskRefuses, NotASessionFile, SessionExists, Why
from simulation.session.packing import Unpackable, just_said, pack, unpacked
from simulation.session.people import People


class SessionFile:
    """An open session; what `commit` was given is safe on the disk when it returns."""

    def __init__(self, database: Database) -> None:
        """Hold on to a database that is laid out; use `create`, `open` or `read`."""
        self.path = database.path
        self.people = People(database)
        self._database = database
        self._before = b""
        self.header = next((body for _, body in database.rows("header")), b"")

    @classmethod
    def create(cls, path: Path, header: bytes) -> Self:
        """Begin a new session; `SessionExists` if anything has that name already."""
        with _new(path):
            database = Database(path, writing=True)
            with _closed_on_fault(database):
                database.lay_out()
                with database.transaction():
                    # Twice: without its header a session is lost, however many entries are whole.
                    database.put("header", [(0, header), (1, header)])
                    database.put("tail", [(0, b"0")])
                return cls(database)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a session to go on with it; nobody else can meanwhile."""
        return cls._opened(path, writing=True)

    @classmethod
    def read(cls, path: Path) -> Self:
        """Open a session to look at it."""
        return cls._opened(path, writing=False)

    @classmethod
    def _opened(cls, path: Path, *, writing: bool) -> Self:
        """Open a session and make sure that all of it is whole."""
        if why := _why_not(path, writing=writing):
            raise NotASessionFile(path, why)
        database = Database(path, writing=writing)
        with _closed_on_fault(database):
            database.check()
            file = cls(database)
            file._read_all()
            return file

    def commit(
        self,
        entries: Sequence[tuple[int, bytes]],
        wall: Sequence[tuple[int, float]] = (),
        texts: Sequence[tuple[int, str]] = (),
        sitters: Sequence[tuple[int, bytes]] = (),
    ) -> None:
        """Add the next entries, with what belongs to them: clock times, texts, who sits where. All of it or nothing."""
        typed = [(number, text.encode()) for number, text in texts]
        packed, before = self._packed(entries)
        with self._database.transaction():
            count = len(self)
            due = range(count + 1, count + len(entries) + 1)
            if [number for number, _ in entries] != list(due):
                raise ValueError(f"entries {[number for number, _ in entries]} where {count + 1} was due")
            self._database.put("entries", packed)
            self._database.put("wall", [(number, repr(float(at)).encode()) for number, at in wall])
            self._database.put("texts", typed)
            self._database.put("sitters", sitters)
            self._database.put("tail", [(0, b"%d" % due[-1])] if due else [])
        self._before = before

    def _packed(self, entries: Sequence[tuple[int, bytes]]) -> tuple[list[tuple[int, bytes]], bytes]:
        """Pack the next entries, and give what was said just before those that come after them."""
        packed, before = [], self._before
        for number, entry in entries:
            packed.append((number, pack(entry, before)))
            before = just_said(before, entry)
        return packed, before

    def entries(self) -> Iterator[bytes]:
        """Give the entries in order."""
        try:
            yield from unpacked(self._rows())
        except Unpackable:
            raise damage(self.path) from None

    def _rows(self) -> Iterator[bytes]:
        """Give the rows of the entries in order, and miss none."""
        count = 0
        for count, (number, body) in enumerate(self._database.rows("entries"), 1):
            if number != count:
                raise damage(self.path)
            yield body
        # Entries lost from the end leave no gap; the tail remembers how many there were.
        if count != len(self):
            raise damage(self.path)

    def wall(self) -> dict[int, float]:
        """Give the clock times that were kept, by the number of the entry."""
        return {number: float(body) for number, body in self._database.rows("wall")}

    def sitters(self) -> dict[int, bytes]:
        """Give who sits where in a live session, and its door, as the host wrote them down; nothing in any other."""
        return dict(self._database.rows("sitters")) if self._database.writing else {}

    def reach(self, at: int) -> None:
        """Keep at which moment the game's clock stands, which may be long after the last entry."""
        with self._database.transaction():
            self._database.put("tail", [(1, b"%d" % at)])

    @property
    def reached(self) -> int:
        """Give the moment at which the game's clock was last seen to stand; 0 when that was never kept."""
        return int(self._tail().get(1, b"0"))

    def __len__(self) -> int:
        """Count the entries."""
        return int(self._tail()[0])

    def _tail(self) -> dict[int, bytes]:
        """Give how many entries there are (0), and the moment that was reached (1)."""
        tail = dict(self._database.rows("tail"))
        if list(tail) not in ([0], [0, 1]):
            raise damage(self.path)
        return tail

    def go_live(self) -> None:
        """Commit quickly from now on, since a room full of people waits for each."""
        self._database.go_live()

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _read_all(self) -> None:
        """Read everything once: a session that is damaged says so now, not in the middle of play."""
        if [number for number, _ in self._database.rows("header")] != [0, 1]:
            raise damage(self.path)
        for entry in self.entries():
            self._before = just_said(self._before, entry)
        self.wall()
        self.people.texts()
        self.sitters()


def _why_not(path: Path, *, writing: bool) -> Why | None:
    """Tell what keeps us from even trying to open a file."""
    if not os.path.lexists(path):
        return "missing"
    if path.is_dir():
        return "folder"
    if not path.is_file():
        return "foreign"
    # SQLite writes its journal beside the file, so the folder must let us too.
    if not os.access(path, os.R_OK) or (writing and not all(os.access(p, os.W_OK) for p in (path, path.parent))):
        return "forbidden"
    return None if path.stat().st_size else "empty"


@contextmanager
def _new(path: Path) -> Iterator[None]:
    """Claim a name that nothing has yet, and give it up again if something goes wrong."""
    try:
        # It holds names of people: only its owner may read it.
        path.touch(mode=0o600, exist_ok=False)
    except FileExistsError:
        raise SessionExists(path) from None
    except OSError as error:
        raise (DiskFull if error.errno == errno.ENOSPC else DiskRefuses)(path) from error
    try:
        yield
    except BaseException:
        path.unlink(missing_ok=True)
        raise


@contextmanager
def _closed_on_fault(database: Database) -> Iterator[None]:
    """Leave no file open when opening it failed."""
    try:
        yield
    except BaseException:
        database.close()
        raise
