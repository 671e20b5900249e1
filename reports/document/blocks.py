"""What a document is made of: a small closed union, so that a chapter is written once for all writers."""

from collections.abc import Iterable
from typing import NamedTuple

from reports.plots.picture import Picture
from simulation.scenario.faults import Language


class Strong(NamedTuple):
    """Words that carry weight."""

    text: str


class Link(NamedTuple):
    """Words that lead to a place in the document."""

    text: str
    anchor: str


Span = str | Strong | Link
"""A piece of a line; its text is text, whatever characters it has."""

Line = tuple[Span, ...]
"""A line of running text."""


class Heading(NamedTuple):
    """A heading: level 1 begins a chapter; an anchor lets links lead there."""

    level: int
    text: str
    anchor: str = ""


class Paragraph(NamedTuple):
    """Running text; a small one stands back."""

    line: Line
    small: bool = False


class Bullets(NamedTuple):
    """A list; an anchor for each item, if links lead there."""

    items: tuple[Line, ...]
    anchors: tuple[str, ...] = ()
    numbered: bool = False


class Quote(NamedTuple):
    """What somebody said, and who."""

    text: str
    by: str


class Question(NamedTuple):
    """A question to the group."""

    text: str


class Table(NamedTuple):
    """Rows under a head; the first cell of a row names it."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]


class Shown(NamedTuple):
    """A picture, with the table behind it."""

    picture: Picture


class Story(NamedTuple):
    """A story in a newspaper."""

    headline: str
    lines: tuple[Line, ...]


class FrontPage(NamedTuple):
    """The front page of a newspaper: the first story is the big one."""

    paper: str
    date: str
    stories: tuple[Story, ...]


class Room(NamedTuple):
    """Empty lines under a question, to write on."""

    label: str
    lines: int


class Folded(NamedTuple):
    """What is there for who asks for it."""

    title: str
    blocks: tuple["Block", ...]


Block = (
    Heading | Paragraph | Bullets | Quote | Question | Table | Shown | FrontPage | Room | Folded
)  # fmt: skip
"""Everything that a writer can put down."""


class Document(NamedTuple):
    """A whole document."""

    title: str
    subtitle: str
    language: Language
    blocks: tuple[Block, ...]


def plain_line(text: str) -> Line:
    """Give a line without anything special in it."""
    return (text,)


def joined(parts: Iterable[Line], between: str = " ") -> Line:
    """Put lines behind each other."""
    whole: list[Span] = []
    for part in parts:
        whole += [between, *part] if whole else part
    return tuple(whole)
