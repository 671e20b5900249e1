"""JSON Lines: the canonical journal, its header first and then one entry a line."""

from pathlib import Path

from simulation.journal import Journal


def write(journal: Journal, path: Path) -> None:
    """Write a journal beside its place first, so that nothing half-written takes a name."""
    draft = path.with_name(path.name + ".part")
    with draft.open("wb") as file:
        for line in journal.lines():
            file.write(line + b"\n")
    draft.replace(path)


EXPORT = write
