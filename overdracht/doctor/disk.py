"""The disk: is there room where a session would be kept, may one write there, and how fast is what is written safe."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from overdracht.doctor.finding import Finding
from overdracht.language import said
from simulation.session.faults import SessionFault
from simulation.session.file import SessionFile

LEAST: Final = 50 * 1024 * 1024
"""Below so many bytes a long session may not fit, with its report."""

COMMITS: Final = 12
"""So many entries are kept to see how long that takes."""

SLOW: Final = 0.1
"""When keeping an entry takes longer (seconds), every key is felt to wait."""


def of_disk(folder: Path) -> Iterator[Finding]:
    """Look at the folder in which a session would be kept; what is tried there is gone afterwards."""
    try:
        free = shutil.disk_usage(folder).free
        with TemporaryDirectory(prefix=".overdracht-doctor-", dir=folder, ignore_cleanup_errors=True) as there:
            took = seconds_a_commit(Path(there) / "tried.overdracht")
    except (OSError, SessionFault) as trouble:
        reason = trouble.strerror or "" if isinstance(trouble, OSError) else str(trouble)
        yield Finding(
            "disk",
            "fault",
            said(
                nl=f"In de map {folder} is niet te schrijven: {reason}.",
                en=f"The folder {folder} can't be written in: {reason}.",
            ),
            said(
                nl="Speel vanuit een andere map, of geef met --session een bestand op een andere plek.",
                en="Play from another folder, or name a file elsewhere with --session.",
            ),
        )
        return
    yield room(free)
    yield speed(took)


def room(free: int) -> Finding:
    """Say whether there is room for a session."""
    megabytes = free // (1024 * 1024)
    what = said(nl=f"Vrij op de schijf: {megabytes} MB.", en=f"Free on the disk: {megabytes} MB.")
    if free >= LEAST:
        return Finding("disk", "well", what)
    return Finding(
        "disk",
        "fault",
        what,
        said(
            nl="Maak ruimte: een lange sessie past hier misschien niet.",
            en="Make room: a long session may not fit here.",
        ),
    )


def speed(seconds: float) -> Finding:
    """Say how long it takes until an entry is safe."""
    milliseconds = max(1, round(seconds * 1000))
    what = said(nl=f"Een stap bewaren duurt {milliseconds} ms.", en=f"Keeping an entry takes {milliseconds} ms.")
    if seconds < SLOW:
        return Finding("disk", "well", what)
    return Finding(
        "disk",
        "warning",
        what,
        said(
            nl="Dat is traag: elke daad wacht daarop. Bewaar de sessie op een schijf van deze computer zelf.",
            en="That is slow: each deed waits for it. Keep the session on a disk of this computer itself.",
        ),
    )


def seconds_a_commit(path: Path) -> float:
    """Keep some entries in a session file, as a game does, and give how long one takes (seconds; the median)."""
    took = []
    with SessionFile.create(path, b"{}") as file:
        for number in range(1, COMMITS + 1):
            began = perf_counter()
            file.commit([(number, b"{}" * 200)])
            took.append(perf_counter() - began)
    return median(took)
