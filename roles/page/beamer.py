"""The page for the beamer: large, for everybody in the room, and nothing that is for one seat alone."""

from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from roles.page.address import Address
from roles.page.chapters import Chapter, chapters
from roles.page.writing import Reply, written
from roles.terminal.screen import Block, Board, Column, Items, Line, Part, Passage, Screen
from simulation.wording.group import DIALOGUE

FOR_ALL: Final = frozenset(
    {"game", "meetings", "board", "verdicts", "seen", "lessons", "figures", "agreements", "budget", "offers"}
) | {f"shared:{question}" for question in DIALOGUE}
"""Blocks that everybody may see; any other is left out, whatever it is."""

AFTERWARDS: Final = frozenset({"figures"})
"""Those that would tell too much while a round is played."""

EVERY: Final = 3
"""After so many seconds the page looks whether there is something new."""


class Joining(Part, frozen=True):
    """How to join: the address, the code, and the dark and light squares of a QR code, row by row."""

    address: str
    code: str
    squares: tuple[tuple[bool, ...], ...] = ()


def beamer_page(
    screen: Screen, address: Address, title: str, joining: Joining | None = None, seats: Sequence[tuple[str, bool]] = ()
) -> Reply:
    """Write what stands on the beamer: in the lobby how to join, and which seats (title, taken) have somebody."""
    parts = chapters(msgspec.structs.replace(screen, blocks=tuple(for_all(screen)), deeds=()))
    html = written(
        "beamer.html", address, screen=screen, title=title if screen.phase == "lobby" else screen.headline,
        joining=joining, seats=seats, path=_path(joining), here="", query={}, every=EVERY,
        parts_of=[part for part in parts if not _is_empty(part)],
    )  # fmt: skip
    return Reply(200, html)


def for_all(screen: Screen) -> Iterable[Block]:
    """Give the blocks that everybody may see now, without lines that are for one alone."""
    names = FOR_ALL - AFTERWARDS if screen.phase == "play" else FOR_ALL
    for block in screen.blocks:
        if block.id not in names:
            continue
        match block:
            case Passage():
                yield msgspec.structs.replace(block, lines=_open(block.lines), deeds=())
            case Items():
                items = tuple(msgspec.structs.replace(i, lines=_open(i.lines), deeds=()) for i in block.items)
                yield msgspec.structs.replace(block, items=items)
            case Board():
                yield msgspec.structs.replace(block, columns=tuple(_column(column) for column in block.columns))
            case _:
                yield block


def _column(column: Column) -> Column:
    """Give a column without what is for one alone."""
    items = tuple(msgspec.structs.replace(i, lines=_open(i.lines), deeds=()) for i in column.items)
    return msgspec.structs.replace(column, items=items)


def _open(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Give the lines that are not for one alone."""
    return tuple(line for line in lines if line.tone != "private")


def _is_empty(part: Chapter) -> bool:
    """Tell whether there is nothing in a part to look at from the back of a room."""
    return not part.entries and part.block is None


def _path(joining: Joining | None) -> str:
    """Draw a QR code as one path of squares."""
    if joining is None:
        return ""
    rows = enumerate(joining.squares)
    return "".join(f"M{x} {y}h1v1h-1z" for y, row in rows for x, dark in enumerate(row) if dark)
