"""A ledger: plays are kept as they are done, so that what was stopped at any moment goes on where it was."""

import os
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from simulation.experiment.arm import Play


class Ledger:
    """A file with a play on each line, after its checksum; the first line, its stamp, says of what and by whom."""

    def __init__(self, path: Path, stamp: bytes) -> None:
        """Take this file for plays with this stamp."""
        self.path, self._stamp = path, stamp

    @property
    def is_ours(self) -> bool:
        """Tell whether the file holds plays with this stamp."""
        return self._first_line() == self._stamp + b"\n"

    @property
    def is_begun(self) -> bool:
        """Tell whether the file holds a stamp, ours or another; what was stopped before that holds nothing."""
        return self._first_line().endswith(b"\n")

    def _first_line(self) -> bytes:
        """Read the stamp."""
        if not self.path.exists():
            return b""
        with self.path.open("rb") as lines:
            return lines.readline()

    def before(self) -> Iterator[Play]:
        """Give what was played before; a line that was cut off or damaged is left out."""
        if not self.is_ours:
            return
        with self.path.open("rb") as lines:
            next(lines)
            for line in lines:
                with suppress(msgspec.DecodeError):
                    if line == _line(body := line[len(b"00000000 ") : -1]):
                        yield msgspec.json.decode(body, type=Play)

    def keeping(self, plays: Iterable[Play]) -> Iterator[Play]:
        """Give each play after it was kept; plays with another stamp make way."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        new = not self.is_ours
        # Without a buffer, so that a line is either with the system or was never said to be kept.
        with self.path.open("wb" if new else "ab", buffering=0) as file:
            try:
                # After a line that was cut off the next begins on a line of its own.
                _write(file.fileno(), self._stamp + b"\n" if new else b"\n")
                for play in plays:
                    _write(file.fileno(), _line(msgspec.json.encode(play)))
                    yield play
            except OSError as trouble:
                raise type(trouble)(trouble.errno, trouble.strerror, str(self.path)) from None


def _line(body: bytes) -> bytes:
    """Put a play on a line of its own, after a checksum: a digit that was damaged would else be taken for a result."""
    return b"%08x %s\n" % (zlib.crc32(body), body)


def _write(file: int, line: bytes) -> None:
    """Write all of a line, or say why not: a disk that runs full takes a part first."""
    while line:
        line = line[os.write(file, line) :]
