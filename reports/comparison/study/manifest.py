"""The manifest of a study: all that anyone needs to run it again, and to know its table by."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Literal

import msgspec

from reports.writing import write_whole

MANIFEST: Final = "manifest.json"
TABLE: Final = "replications.parquet"


class Source(msgspec.Struct, frozen=True):
    """A scenario as it was played."""

    name: str
    file: str
    sha256: str
    text: str

    @classmethod
    def of(cls, name: str, file: str, text: str) -> "Source":
        """Keep the text of a scenario with its hash."""
        return cls(name, file, _hash(text.encode()), text)


class Manifest(msgspec.Struct, frozen=True):
    """What was played, by which program, with which seeds, and which table came of it.

    `replications` are those of each arm, for each part of the plan: seeds `first_seed` up to so many further.
    """

    study: Literal[1]
    title: str
    plan_file: str
    plan: str
    program: str
    rules: int
    libraries: dict[str, str]
    scenarios: tuple[Source, ...]
    first_seed: int
    replications: tuple[int, ...]
    rows: int
    table: str


class NoStudyError(Exception):
    """The folder holds no whole study: no manifest, or a table that is not the one that the manifest names."""


def close(folder: Path, manifest: Manifest, body: bytes) -> None:
    """Keep a table and then its manifest: without a manifest there is no study."""
    write_whole(folder / TABLE, body)
    write_whole(folder / MANIFEST, msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n")


def opened(folder: Path) -> Manifest:
    """Read the manifest of a folder, and hold its table against it; `NoStudyError` when it is no whole study."""
    try:
        manifest = msgspec.json.decode((folder / MANIFEST).read_bytes(), type=Manifest)
        body = (folder / TABLE).read_bytes()
    except (msgspec.MsgspecError, FileNotFoundError, NotADirectoryError):
        raise NoStudyError(folder) from None
    if _hash(body) != manifest.table:
        raise NoStudyError(folder)
    return manifest


def manifest_at(path: Path) -> Manifest | None:
    """Read a manifest, named itself or by its study's folder, whatever lies beside it; none where there is none."""
    file = path / MANIFEST if path.is_dir() else path
    if file.name != MANIFEST or not file.is_file():
        return None
    try:
        return msgspec.json.decode(file.read_bytes(), type=Manifest)
    except msgspec.MsgspecError:
        raise NoStudyError(path) from None


def is_study(folder: Path) -> bool:
    """Tell whether a folder says that it holds a study."""
    return (folder / MANIFEST).is_file()


def hash_of(body: bytes) -> str:
    """Give the hash by which a manifest knows its table."""
    return _hash(body)


def seeds(manifest: Manifest, part: int) -> Sequence[int]:
    """Give the seeds of a part."""
    return range(manifest.first_seed, manifest.first_seed + manifest.replications[part])


def _hash(body: bytes) -> str:
    """Hash."""
    return hashlib.sha256(body).hexdigest()
