"""Fitting: parts that stay whole beside each other, on as many lines as they need."""

from collections.abc import Iterable
from typing import Final

from textual.content import Content
from textual.geometry import Size

from roles.terminal.app.words import word
from roles.terminal.saying import cleaned
from roles.terminal.screen import Screen
from simulation.wording.words import great

SMALLEST: Final = Size(80, 24)
"""In a smaller window not everything fits."""

EDGES: Final = 2
"""So many columns are left free beside a line."""


def fitted(parts: Iterable[Content], width: int, gap: str) -> list[Content]:
    """Set parts beside each other with a gap in between, none of them broken where it fits on a line."""
    lines: list[list[Content]] = []
    left = 0
    for part in parts:
        needed = len(gap) + part.cell_length
        if not lines or needed > left:
            lines, left = [*lines, []], width + len(gap)
        lines[-1].append(part)
        left -= needed
    return [Content(gap).join(line) for line in lines]


def head(seen: Screen, bar: str, size: Size) -> list[Content]:
    """Say who, when and what matters now; in a window that is too small, that it is."""
    runs = seen.clock.runs
    clock = bar if runs is None else word("runs" if runs else "stands", seen.language)
    told = [seen.clock.day, seen.clock.time, seen.clock.left_said, clock, seen.busy]
    if seen.round:
        told.append(word("round", seen.language, seen.round, seen.rounds))
    parts = [Content(cleaned(part)) for part in told if part]
    role = Content.styled(great(cleaned(seen.role)), "bold $primary")
    lines = [*fitted([role, *parts], size.width - EDGES, " · "), Content.styled(cleaned(seen.headline), "bold")]
    if size.width < SMALLEST.width or size.height < SMALLEST.height:
        lines.insert(0, Content.styled(f"! {word('small', seen.language)}", "bold $warning"))
    return lines
