"""Drawing: parts of a screen as content in which no text of people is markup, and no colour is the only sign."""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Final, assert_never

from textual.content import Content
from textual.style import Style

from roles.terminal.app.words import word
from roles.terminal.plain.writing import SIGNS
from roles.terminal.saying import cleaned, labelled
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
    Section,
    Tone,
)
from roles.terminal.things import OVERVIEW, Thing
from simulation.scenario.faults import Language

MUTED: Final = "$foreground 70%"
"""What matters less."""

STYLES: Final[dict[Tone, str]] = {
    "plain": "",
    "new": "bold $accent",
    "rings": "bold $warning",
    "waiting": MUTED,
    "late": "bold $error",
    "first": "bold $primary",
    "good": "$success",
    "bad": "$error",
    "private": "italic $secondary",
    "busy": MUTED,
}
"""Colour on top of the word; a theme says which."""

MARKS: Final[dict[Tone, str]] = {"new": "+", "rings": "»", "late": "!", "first": "*", "bad": "-", "good": "+"}
"""One sign before what wants to be noticed, of those that every font has."""

KNOWN: Final = 4096
"""So many lines are written once and remembered: most of them stay from one screen to the next."""

FULL: Final = 8
"""So many parts has a bar."""


def joined(lines: Iterable[Content]) -> Content:
    """Set lines under each other."""
    return Content("\n").join(lines)


def muted(text: str) -> Content:
    """Write something small; spaces around it stay."""
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return Content.styled(f"{before}{cleaned(text)}{after}", MUTED) if text.strip() else Content(text)


def strong(text: str) -> Content:
    """Write a title."""
    return Content.styled(cleaned(text), "bold")


@cache
def link(action: str, said: str) -> Content:
    """Write words of the app itself on which one can click."""
    return Content.styled(said, Style.from_meta({"@click": action}))


# --- in the list ----------------------------------------------------------------------------------------------------


def of_thing(thing: Thing, number: int, language: Language) -> Content:
    """Write a thing as it stands in the list: its number, its sign and its first line."""
    item = thing.item
    tone: Tone = item.tone if item is not None else _tone(thing)
    extra = "; ".join(said for said in (_sign(tone, language), item.sign if item is not None else "") if said)
    gauge = next((block.said for block in thing.blocks[:1] if isinstance(block, Gauge)), "")
    return _row(number, tone, thing.title, extra, gauge, patience(item) if item is not None and item.patience else "")


@lru_cache(maxsize=KNOWN)
def _row(number: int, tone: Tone, named: str, extra: str, gauge: str, waits: str) -> Content:
    """Write a row of the list."""
    sign = f"{MARKS[tone]} " if tone in MARKS else ""
    return Content.assemble(
        Content.styled(f"{number} " if number else "  ", "bold $primary"),
        Content.styled(sign + cleaned(named), STYLES[tone]),
        *(muted(f" ({cleaned(said)})") for said in (extra, gauge) if said),
        Content.styled(f" {waits}" if waits else "", STYLES[tone]),
    )


def patience(item: Item) -> str:
    """Draw how much of somebody's patience is used up."""
    used = min(FULL, round(FULL * (item.waits or 0) / max(1, item.patience or 1)))
    return "[" + "#" * used + "." * (FULL - used) + "]"


def of_deed(key: str, deed: Deed) -> Content:
    """Write a deed with its key, what it costs and what one should know beforehand."""
    extra = "; ".join(cleaned(part) for part in (deed.cost, deed.note) if part)
    letter = Content.styled(f" {key} ", "bold $primary on $panel") if key else Content()
    return Content.assemble(letter, f" {cleaned(deed.label)}", muted(f"  {extra}" if extra else ""))


def _tone(thing: Thing) -> Tone:
    """Give the tone of a block; of all together none."""
    if thing.id == OVERVIEW:
        return "plain"
    return next((block.tone for block in thing.blocks if isinstance(block, Card | Passage)), "plain")


def _sign(tone: Tone, language: Language) -> str:
    """Give the word for a tone."""
    return SIGNS[tone][language == "en"] if tone in SIGNS else ""


# --- in full --------------------------------------------------------------------------------------------------------


def in_full(thing: Thing, language: Language) -> Content:
    """Write all that a thing says."""
    lines = [] if thing.id == OVERVIEW else [strong(thing.title)]
    if thing.item is not None:
        lines += [of_line(line, language) for line in thing.item.lines]
    for block in thing.blocks:
        if block.title != thing.title:
            lines += [*([Content()] if lines else []), strong(block.title)]
        lines += of_block(block, language)
    return joined(lines)


@lru_cache(maxsize=KNOWN)
def of_line(line: Line, language: Language, indent: str | Content = "") -> Content:
    """Write a line with its label, its note and a word for its tone, after a space or a sign."""
    sign = _sign(line.tone, language)
    extra = [cleaned(part) for part in (line.note, sign if sign != line.label else "") if part]
    mark = f"{MARKS[line.tone]} " if line.tone in MARKS else ""
    return Content.assemble(
        indent,
        mark,
        muted(labelled(line.label)) if line.label else "",
        Content.styled(cleaned(line.text), STYLES[line.tone]),
        muted(f" ({'; '.join(extra)})") if extra else "",
    )


def of_block(block: Block, language: Language) -> Iterator[Content]:
    """Write what a block says under its title."""
    match block:
        case Items():
            if not block.items:
                yield muted(block.nothing)
            for item in block.items:
                yield from _of_item(item, language)
        case Card():
            sections = (*block.sections, *((block.beside,) if block.beside is not None else ()))
            for section in sections:
                yield from _of_section(section, language)
        case Passage():
            yield from (of_line(line, language) for line in block.lines)
        case Form():
            yield Content(cleaned(block.text))
            yield from (of_line(line, language, "  ") for line in block.answered)
        case Board():
            yield muted(word("board_key", language) if block.columns else block.nothing)
        case Gauge():
            yield Content.assemble(bar(block), " ", cleaned(block.said))
            yield from (of_line(line, language, "  ") for line in block.path)
        case Grid():
            yield from _of_grid(block)
        case _:
            assert_never(block)


def bar(gauge: Gauge) -> Content:
    """Draw a number between two bounds."""
    full = round(2 * FULL * (gauge.value - gauge.low) / ((gauge.high - gauge.low) or 1))
    return Content.styled("█" * full + "░" * (2 * FULL - full), "$primary")


def _of_item(item: Item, language: Language) -> Iterator[Content]:
    """Write one thing of a list, with what it says."""
    extra = [cleaned(said) for said in (item.sign, _sign(item.tone, language)) if said]
    mark = MARKS.get(item.tone, "·")
    yield Content.assemble(
        Content.styled(f"{mark} {cleaned(item.title)}", f"bold {STYLES[item.tone]}".strip()),
        muted(f" ({'; '.join(extra)})") if extra else "",
    )
    yield from (of_line(line, language, "    ") for line in item.lines)


def _of_section(section: Section, language: Language) -> Iterator[Content]:
    """Write a part of a card."""
    yield Content.styled(cleaned(section.title), "underline")
    yield from (of_line(line, language, "  ") for line in section.lines)


def _of_grid(grid: Grid) -> Iterator[Content]:
    """Write a table: each row under its name, since names are long and terminals narrow; a single cell beside it."""
    for row in grid.rows:
        first, *cells = row.cells
        said = [f"{head} {cell}".strip() for head, cell in zip(grid.heads[1:], cells, strict=False)]
        told = Content.styled(cleaned(" · ".join(said)), STYLES[row.tone])
        note = muted(f" {row.note}" if row.note else "")
        if len(cells) == 1:
            yield Content.assemble(f"{cleaned(first)}: ", told, note)
        else:
            yield strong(first)
            yield Content.assemble("  ", told, note)
    if grid.note:
        yield muted(grid.note)
