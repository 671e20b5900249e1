"""HTML: a document as one page that needs no network, for screens light and dark, for paper and for screen readers."""

from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from typing import assert_never

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

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
from reports.plots.picture import svg
from reports.plots.style import THEME
from simulation.scenario.faults import Language


def html(document: Document, *, for_print: bool = False, step: Callable[[], None] = lambda: None) -> str:
    """Write a document as a page; for print its pictures have colours of their own, as on paper nothing turns dark."""
    return Writer(document.language, step, for_print=for_print).page(document)


@cache
def _pages() -> Environment:
    """Give the templates; whatever is put into them is text, unless it was made by one of them."""
    folder = files("reports.document")
    return Environment(
        loader=FunctionLoader(lambda name: (folder / name).read_text(encoding="utf-8")),
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip


class Writer:
    """Writes the blocks of one document."""

    def __init__(self, language: Language, step: Callable[[], None], *, for_print: bool) -> None:
        """Write in a language; each picture is a step."""
        self._words = WORDS[language]
        self._step = step
        self._print = for_print
        self._block = _pages().get_template("blocks.html")

    def page(self, document: Document) -> str:
        """Write the whole page."""
        chapters = [b for b in document.blocks if isinstance(b, Heading) and b.level == 1 and b.anchor]
        return _pages().get_template("page.html").render(
            document=document, chapters=chapters, body=self._all(document.blocks), words=self._words,
            css=Markup(_css()),  # noqa: S704 - our own style sheet
        )  # fmt: skip

    def _all(self, blocks: Sequence[Block]) -> Markup:
        """Write blocks below each other."""
        return Markup("\n").join(self._one(block) for block in blocks)

    def _one(self, block: Block) -> Markup:
        """Write one block."""
        match block:
            case Heading():
                return self._made("heading", block=block)
            case Paragraph():
                return self._made("paragraph", line=self._line(block.line), small=block.small)
            case Bullets():
                anchors = block.anchors or ("",) * len(block.items)
                items = [(anchor, self._line(item)) for anchor, item in zip(anchors, block.items, strict=True)]
                return self._made("bullets", items=items, numbered=block.numbered)
            case Quote():
                return self._made("quote", block=block)
            case Question():
                return self._made("question", block=block, words=self._words)
            case Table():
                return self._table(block.caption, block.head, block.rows)
            case Shown():
                return self._shown(block)
            case FrontPage():
                return self._front_page(block)
            case Room():
                return self._made("room", block=block)
            case Folded():
                return self._made("folded", title=block.title, body=self._all(block.blocks))
            case _:
                assert_never(block)

    def _made(self, name: str, **given: object) -> Markup:
        """Fill in one of the templates."""
        return Markup(getattr(self._block.module, name)(**given))  # noqa: S704 - made by a template, which escapes

    def _table(self, caption: str, head: Sequence[str], rows: Sequence[Sequence[Line]]) -> Markup:
        """Write a table."""
        cells = [[self._line(cell) for cell in row] for row in rows]
        return self._made("table", caption=caption, head=head, rows=cells)

    def _shown(self, block: Shown) -> Markup:
        """Write a picture with its caption, and fold the table behind it."""
        picture = block.picture
        drawn = Markup(svg(picture, themed=not self._print))  # noqa: S704 - written by an XML writer, which escapes
        self._step()
        rows = [[(cell,) for cell in row] for row in picture.rows]
        table = self._table(picture.title, picture.head, rows) if rows else Markup("")
        return self._made("shown", picture=picture, drawn=drawn, table=table, words=self._words)

    def _front_page(self, block: FrontPage) -> Markup:
        """Write a front page."""
        stories = [(story.headline, [self._line(line) for line in story.lines]) for story in block.stories]
        return self._made("front_page", block=block, stories=stories)

    def _line(self, line: Line) -> Markup:
        """Write a line."""
        return Markup("").join(self._span(span) for span in line)

    def _span(self, span: Span) -> Markup:
        """Write a piece of a line."""
        match span:
            case str():
                return Markup("{}").format(span)
            case Strong():
                return Markup("<strong>{}</strong>").format(span.text)
            case Link():
                return Markup('<a href="#{}">{}</a>').format(span.anchor, span.text)
            case _:
                assert_never(span)


def _css() -> str:
    """Give the style sheet, with the ink and paper that pictures ask for, in the light and in the dark."""
    light = "".join(f"--{name}: {colour};" for colour, (name, _) in THEME.items())
    dark = "".join(f"--{name}: {colour};" for name, colour in THEME.values())
    sheet = (files("reports.document") / "page.css").read_text(encoding="utf-8")
    return sheet.replace("/* light */", light).replace("/* dark */", dark)
