"""Drafts: a file or folder is written beside its place first, so that nothing half-written takes its name."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def draft_of(path: Path, *, folder: bool = False) -> Iterator[Path]:
    """Give a place to write; it becomes `path` when all went well, and is removed when anything did not."""
    path.parent.resolve(strict=True)  # or it is the folder that is not there
    draft = path.with_name(path.name + ".part")
    remove(draft)
    if folder:
        draft.mkdir()
    try:
        yield draft
        for file in draft.iterdir() if folder else [draft]:
            _sync(file)
        draft.replace(path)
    except BaseException:
        remove(draft)
        raise


def remove(path: Path) -> None:
    """Remove a file or a folder, if it is there."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    """Have a file safely on the disk: a full one may say so only now."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
