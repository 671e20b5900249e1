"""What can still be saved of a damaged session, and saving it."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from simulation.session.faults import SessionDamaged, SessionFault
from simulation.session.file import SessionFile
from simulation.session.packing import Unpackable, unpacked
from simulation.session.pages import from_the_start, rows_in


class Salvage(msgspec.Struct, frozen=True):
    """The header, if found, the entries up to the first damage, and the fault; no fault if all is whole."""

    header: bytes | None
    entries: list[bytes]
    texts: dict[int, str]
    wall: dict[int, float]
    fault: SessionFault | None


def salvage(path: Path) -> Salvage:
    """Read what can be read of a session, damaged or not; other faults are raised as ever."""
    try:
        with SessionFile.read(path) as file:
            return Salvage(file.header, list(file.entries()), file.people.texts(), file.wall(), None)
    except SessionDamaged as fault:
        return _picked_up(path, fault)


def rescue(path: Path, to: Path) -> Salvage:
    """Write what can be read of a session into a new file, and tell what that was."""
    saved = salvage(path)
    if saved.header is None:
        raise SessionDamaged(path, 0)
    with SessionFile.create(to, saved.header) as file:
        try:
            file.commit(list(enumerate(saved.entries, 1)), [*saved.wall.items()], [*saved.texts.items()])
        except BaseException:
            file.close()
            to.unlink()
            raise
    return saved


def _picked_up(path: Path, fault: SessionDamaged) -> Salvage:
    """Pick the whole rows out of a damaged file."""
    rows = rows_in(path)
    entries = list(_whole(from_the_start(rows)))
    return Salvage(
        next(iter(rows["header"].values()), None),
        entries,
        {number: body.decode() for number, body in rows["texts"].items()},
        {number: float(body) for number, body in rows["wall"].items() if number <= len(entries)},
        fault,
    )


def _whole(bodies: list[bytes]) -> Iterator[bytes]:
    """Give the entries as far as they can be unpacked."""
    with suppress(Unpackable):
        yield from unpacked(bodies)
