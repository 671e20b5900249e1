"""A spool: pieces of text that belong together but come in between others, kept on the disk until they are due."""

from array import array
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryFile
from types import TracebackType
from typing import Self


class Spool:
    """Keeps pieces by a name; in memory only where they lie."""

    def __init__(self, folder: Path) -> None:
        """Begin a nameless file in a folder; it is gone when it is closed."""
        self._file = TemporaryFile(dir=folder)  # noqa: SIM115 (closed on the way out)
        self._places: dict[str, array[int]] = {}
        self._end = 0

    def put(self, name: str, piece: bytes) -> None:
        """Add a piece."""
        self._places.setdefault(name, array("Q")).extend((self._end, len(piece)))
        self._end += self._file.write(piece)

    def names(self) -> list[str]:
        """Name all that has pieces, in the order in which they first came."""
        return list(self._places)

    def take(self, name: str) -> Iterator[bytes]:
        """Give the pieces of a name in order."""
        places = iter(self._places[name])
        for start, length in zip(places, places, strict=True):
            self._file.seek(start)
            yield self._file.read(length)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trail: TracebackType | None
    ) -> None:
        self._file.close()
