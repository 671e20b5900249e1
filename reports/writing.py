"""Writing files: whole, or not at all."""

from pathlib import Path


def write_whole(path: Path, body: bytes) -> None:
    """Write a file beside its place first, so that a full disk or an open file leaves what was there."""
    draft = path.with_name(f".{path.name}.part")
    try:
        draft.write_bytes(body)
        draft.replace(path)
    except OSError as trouble:
        # The user knows the file that was asked for, not the one that we wrote beside it.
        raise type(trouble)(trouble.errno, trouble.strerror, str(path)) from None
    finally:
        draft.unlink(missing_ok=True)
