"""Markdown: a document as text for other programs; its pictures are files beside it."""

import re
from collections.abc import Iterator, Sequence
from typing import assert_never

from reports.document.blocks import (
    Block,
    Bullets,
    Document,
    Folded,
    FrontPage,
    Heading,
    Line,
    Link,
    Paragraph,
    Question,
    Quote,
    Room,
    Shown,
    Span,
    Strong,
    Table,
)
from reports.document.wording import WORDS
from reports.plots.picture import Picture
from simulation.scenario.faults import Language

PICTURES = "pictures"
"""The folder beside the text in which its pictures lie."""

SPECIAL = re.compile(r"([\\`*_{}\[\]()#|~$!^])")
OPENING = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")


def markdown(document: Document) -> str:
    """Write a document."""
    parts = [f"# {text(document.title)}", text(document.subtitle), *_blocks(document.blocks, document.language)]
    return "\n\n".join(parts) + "\n"


def pictures(document: Document) -> Iterator[Picture]:
    """Give the pictures that a document shows."""
    yield from _pictures(document.blocks)


def _pictures(blocks: Sequence[Block]) -> Iterator[Picture]:
    """Give the pictures in blocks, also in those that are folded."""
    for block in blocks:
        if isinstance(block, Shown):
            yield block.picture
        elif isinstance(block, Folded):
            yield from _pictures(block.blocks)


def text(said: str) -> str:
    """Write a text so that it is read as text: no markup, no formula, no HTML, no list."""
    one_line = " ".join(said.split())
    safe = SPECIAL.sub(r"\\\1", one_line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
    return OPENING.sub(r"\1\\\2", safe) if not safe[:1].isdigit() else re.sub(r"^(\d+)([.)])(?=\s)", r"\1\\\2", safe)


def _blocks(blocks: Sequence[Block], language: Language) -> Iterator[str]:
    """Write blocks below each other."""
    for block in blocks:
        yield from _one(block, language)


def _one(block: Block, language: Language) -> Iterator[str]:
    """Write one block."""
    match block:
        case Heading():
            anchor = f'<a id="{block.anchor}"></a>\n\n' if block.anchor else ""
            yield f"{anchor}{'#' * (block.level + 1)} {text(block.text)}"
        case Paragraph():
            yield _line(block.line)
        case Bullets():
            yield "\n".join(_items(block))
        case Quote():
            yield f"> {text(block.text)}\n>\n> — {text(block.by)}"
        case Question():
            yield f"> **{WORDS[language]['question']}:** {text(block.text)}"
        case Table():
            yield from _table(block.caption, block.head, block.rows)
        case Shown():
            yield from _shown(block.picture)
        case FrontPage():
            yield from _front_page(block)
        case Room():
            yield "\n\n".join([text(block.label), *["\\_" * 60] * block.lines])
        case Folded():
            yield f"**{text(block.title)}**"
            yield from _blocks(block.blocks, language)
        case _:
            assert_never(block)


def _items(block: Bullets) -> Iterator[str]:
    """Write the items of a list, each with its anchor."""
    anchors = block.anchors or ("",) * len(block.items)
    for number, (anchor, item) in enumerate(zip(anchors, block.items, strict=True), 1):
        mark = f"{number}." if block.numbered else "-"
        yield f"{mark} " + (f'<a id="{anchor}"></a>' if anchor else "") + _line(item)


def _table(caption: str, head: Sequence[str], rows: Sequence[Sequence[Line]]) -> Iterator[str]:
    """Write a table under its caption."""
    yield f"**{text(caption)}**"
    lines = [[text(cell) for cell in head], ["---"] * len(head), *([_line(cell) for cell in row] for row in rows)]
    yield "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _shown(picture: Picture) -> Iterator[str]:
    """Write where a picture lies, and what it shows."""
    yield f"![{text(picture.title)}. {text(picture.words)}]({PICTURES}/{picture.name}.svg)"
    yield f"**{text(picture.title)}.** {text(picture.words)}"


def _front_page(block: FrontPage) -> Iterator[str]:
    """Write a front page as a quotation."""
    lines = [f"**{text(block.paper)}** · {text(block.date)}"]
    for story in block.stories:
        lines += [f"**{text(story.headline)}**", *(_line(line) for line in story.lines)]
    yield "\n>\n".join(f"> {line}" for line in lines)


def _line(line: Line) -> str:
    """Write a line."""
    return "".join(_span(span) for span in line)


def _span(span: Span) -> str:
    """Write a piece of a line; blanks at its ends stay."""
    match span:
        case str():
            before, after = " " * span[:1].isspace(), " " * (span[-1:].isspace() and len(span) > 1)
            return f"{before}{text(span)}{after}"
        case Strong():
            return f"**{text(span.text)}**"
        case Link():
            return f"[{text(span.text)}](#{span.anchor})"
        case _:
            assert_never(span)
