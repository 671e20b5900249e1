"""What the kit is made of: plain data for the typesetter, in which a text is a text and never markup."""

from typing import Literal

import msgspec

from simulation.scenario.faults import Language

Size = Literal["a6", "a5", "a4"]
"""The size of a card: four, two or one on a page of A4; a card that needs more room gets a larger size."""

NEUTRAL = -1
"""The colour of those who belong to no department."""


class Passage(msgspec.Struct, frozen=True, tag="passage"):
    """A running text: as it is, as somebody's spoken words, or as a story."""

    label: str
    text: str
    voice: Literal["plain", "spoken", "story"] = "plain"


class Title(msgspec.Struct, frozen=True, tag="title"):
    """The beginning of a chapter within a sheet."""

    text: str


class Points(msgspec.Struct, frozen=True, tag="points"):
    """Short texts under each other, numbered if their order counts."""

    label: str
    items: tuple[str, ...]
    numbered: bool = False


class Pairs(msgspec.Struct, frozen=True, tag="pairs"):
    """Names with what is to be said of each; the names take this share of the width."""

    label: str
    rows: tuple[tuple[str, str], ...]
    share: float = 0.38


class Ticks(msgspec.Struct, frozen=True, tag="ticks"):
    """Choices with a box to tick, beside or under each other."""

    label: str
    options: tuple[str, ...]
    stacked: bool = False


class Blanks(msgspec.Struct, frozen=True, tag="blanks"):
    """Names with a line to write on."""

    label: str
    fields: tuple[str, ...]


class Fields(msgspec.Struct, frozen=True, tag="fields"):
    """Groups of blanks in two columns."""

    groups: tuple[Blanks, ...]


class Table(msgspec.Struct, frozen=True, tag="table"):
    """Rows under a head; an empty cell is to be written in. Widths are shares of the page."""

    label: str
    head: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]
    tall: bool = False


class Log(msgspec.Struct, frozen=True, tag="log"):
    """An empty table that takes its share of whatever room the page has left."""

    label: str
    head: tuple[str, ...]
    widths: tuple[float, ...]
    share: float = 1.0


class Lines(msgspec.Struct, frozen=True, tag="lines"):
    """Lines to write on, as many as there is room for."""

    label: str


class Tally(msgspec.Struct, frozen=True, tag="tally"):
    """Names with boxes in which to put strokes, in one column or more."""

    label: str
    names: tuple[str, ...]
    boxes: int = 4
    columns: int = 1


class Curves(msgspec.Struct, frozen=True, tag="curves"):
    """For each name an empty chart of marks from 0 to 10 by the week."""

    label: str
    names: tuple[str, ...]
    weeks: int


Block = (
    Title | Passage | Points | Pairs | Ticks | Blanks | Fields | Table | Log | Lines | Tally | Curves
)  # fmt: skip
"""What can stand on a card or a sheet."""


class Card(msgspec.Struct, frozen=True):
    """Something to cut out; what stands `aside` gets a column of its own, what stands on its `back` is folded away."""

    kind: str
    title: str
    hue: int
    mark: str
    blocks: tuple[Block, ...]
    aside: tuple[Block, ...] = ()
    back: Passage | None = None
    fold: str = ""
    language: Language | None = None


class Deck(msgspec.Struct, frozen=True, tag="deck"):
    """Cards of a kind, several on a page."""

    title: str
    hint: str
    size: Size
    cards: tuple[Card, ...]


class Sheet(msgspec.Struct, frozen=True, tag="sheet"):
    """A page, or more, with a heading; sheets that follow each other under one `title` are one part of the kit."""

    title: str
    hint: str
    heading: str
    over: str
    blocks: tuple[Block, ...]
    note: str = ""


class Island(msgspec.Struct, frozen=True):
    """A department as a table of its own, with its chairs."""

    title: str
    hue: int
    mark: str
    chairs: tuple[str, ...]


class Seating(msgspec.Struct, frozen=True, tag="seating"):
    """The room from above."""

    title: str
    hint: str
    heading: str
    over: str
    note: str
    board: str
    islands: tuple[Island, ...]
    residents: Island
    observers: tuple[str, ...]
    facilitator: str


class Day(msgspec.Struct, frozen=True):
    """One day on the wall calendar."""

    date: str
    closed: bool = False


class Week(msgspec.Struct, frozen=True):
    """One week on the wall calendar: its minutes at the table, its days, and the terms that count from it."""

    name: str
    minutes: str
    days: tuple[Day, ...]
    due: tuple[str, ...]


class Weeks(msgspec.Struct, frozen=True, tag="weeks"):
    """The wall calendar of a round."""

    title: str
    hint: str
    heading: str
    over: str
    note: str
    days: tuple[str, ...]
    due: tuple[str, ...]
    weeks: tuple[Week, ...]


Part = Deck | Sheet | Seating | Weeks
"""A part of the kit."""


class Kit(msgspec.Struct, frozen=True):
    """All parts, in the order in which they are printed."""

    language: Language
    over: str
    title: str
    summary: str
    figures: tuple[tuple[str, str], ...]
    contents: str
    edition: str
    colophon: str
    page: str
    parts: tuple[Part, ...]
