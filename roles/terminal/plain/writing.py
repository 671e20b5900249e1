"""Writing a screen as lines of text: short ones, one thing a line, in the order in which it matters."""

from collections.abc import Iterator
from typing import assert_never

from roles.terminal.saying import labelled
from roles.terminal.screen import (
    Block,
    Board,
    Card,
    Deed,
    Form,
    Gauge,
    Grid,
    Item,
    Items,
    Line,
    Passage,
    Screen,
    Section,
    Tone,
)
from simulation.scenario.faults import Language

SIGNS: dict[Tone, tuple[str, str]] = {
    "new": ("nieuw", "new"),
    "rings": ("gaat nu over", "rings now"),
    "late": ("let op", "mind"),
    "first": ("belangrijk", "important"),
    "private": ("alleen voor u", "for you alone"),
}
"""Words for tones; the others need none."""


def heading(screen: Screen) -> Iterator[str]:
    """Say where and when one is."""
    clock = screen.clock
    parts = [f"{clock.day}, {clock.time}"]
    if clock.left_said:
        parts.append(clock.left_said)
    if screen.busy:
        parts.append(screen.busy)
    yield f"{screen.role}. {'; '.join(parts)}."
    yield screen.headline


def news(screen: Screen, before: Screen | None) -> Iterator[str]:
    """Tell what is new since a screen that was shown before, oldest first."""
    seen = set(before.news) if before is not None else set[Line]()
    for line in reversed(screen.news):
        if line not in seen:
            yield f"- {written(line, screen.language)}"


def whole(screen: Screen) -> Iterator[str]:
    """Read a whole screen."""
    yield from heading(screen)
    for block in screen.blocks:
        yield ""
        yield from of_block(block, screen.language)


def of_block(block: Block, language: Language) -> Iterator[str]:
    """Read one block."""
    match block:
        case Items():
            yield from _items(block, language)
        case Card():
            yield from _card(block, language)
        case Passage():
            yield f"{block.title}:"
            yield from (f"  {written(line, language)}" for line in block.lines)
        case Form():
            yield f"{block.title}: {block.text}"
            yield from (f"  {written(line, language)}" for line in block.answered)
        case Board():
            yield from _board(block, language)
        case Gauge():
            yield f"{block.title}: {block.said}"
            yield from (f"  {written(line, language)}" for line in block.path)
        case Grid():
            yield from _grid(block)
        case _:
            assert_never(block)


def written(line: Line, language: Language) -> str:
    """Write a line with its label, its note, and a word for its tone."""
    said = labelled(line.label, line.text) if line.label else line.text
    sign = _sign(line.tone, language)
    extra = [part for part in (line.note, sign if sign != line.label else "") if part]
    return f"{said} ({'; '.join(extra)})" if extra else said


def titled(item: Item, language: Language) -> str:
    """Write the title of an item with its sign."""
    extra = [part for part in (item.sign, _sign(item.tone, language)) if part]
    return f"{item.title} ({'; '.join(extra)})" if extra else item.title


def priced(deed: Deed) -> str:
    """Write a deed with what it costs and what one should know."""
    extra = [part for part in (deed.cost, deed.note) if part]
    return f"{deed.label} ({'; '.join(extra)})" if extra else deed.label


def _sign(tone: Tone, language: Language) -> str:
    """Give the word for a tone."""
    return SIGNS[tone][0 if language == "nl" else 1] if tone in SIGNS else ""


def _items(block: Items, language: Language) -> Iterator[str]:
    """Read a list."""
    if not block.items:
        yield f"{block.title}: {block.nothing}"
        return
    yield f"{block.title}:"
    for item in block.items:
        yield f"- {titled(item, language)}"
        if not block.each:
            yield from (f"    {written(line, language)}" for line in item.lines)


def _card(block: Card, language: Language) -> Iterator[str]:
    """Read a card, and then what stands beside it."""
    yield f"{'Kaart' if language == 'nl' else 'Card'} {block.title}:"
    for section in block.sections:
        yield from _section(section, language)
    if block.beside is not None:
        yield from _section(block.beside, language)


def _section(section: Section, language: Language) -> Iterator[str]:
    """Read a part of a card."""
    yield f"  {section.title}:"
    yield from (f"    {written(line, language)}" for line in section.lines)


def _board(block: Board, language: Language) -> Iterator[str]:
    """Read the board, column by column."""
    yield f"{block.title}:" if block.columns else f"{block.title}: {block.nothing}"
    for column in block.columns:
        yield f"  {column.title} ({len(column.items)}):"
        for item in column.items:
            about = "; ".join(written(line, language) for line in item.lines)
            yield f"  - {titled(item, language)}: {about}"


def _grid(block: Grid) -> Iterator[str]:
    """Read a table row by row, each cell with its head: a screen reader knows no columns."""
    yield f"{block.title}:"
    for row in block.rows:
        first, *cells = row.cells
        said = [f"{head} {cell}".strip() for head, cell in zip(block.heads[1:], cells, strict=False)]
        yield f"- {first}: {', '.join(said)}" + (f" ({row.note})" if row.note else "")
    if block.note:
        yield f"  {block.note}"
