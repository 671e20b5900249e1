"""A screen: everything that one seat may see now, and every deed that it can do now, in its own language.

The server presents, the client draws. Plain mode, the Textual app and the page for phones all draw the same `Screen`;
none of them sees the world, a view or the journal. Every part has an id that stays the same as long as it is about the
same thing, so that a client can patch what changed. Texts are for people and never markup.
"""

from collections.abc import Mapping
from typing import Final, Literal

import msgspec

from simulation.case import Phase
from simulation.scenario.faults import Language

Kind = Literal["lobby", "desk", "home", "conferring", "leading", "observing", "between", "away", "over", "facilitating"]
"""Which screen it is, for whoever draws it; it follows from seat and phase."""

Tone = Literal["plain", "new", "rings", "waiting", "late", "first", "good", "bad", "private", "busy"]
"""What a line wants to be noticed for; whoever draws it adds a sign and a word, and colour at most on top."""

Value = str | int | float | bool | None | tuple[str, ...]
"""What an argument of an intent can be."""


class Part(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """The form of every part of a screen: a small frozen record; none holds itself, so memory is not swept for it."""


# --- deeds -----------------------------------------------------------------------------------------------------------


class Option(Part, frozen=True):
    """One of the answers that a field allows; `seconds` is the desk time that it adds."""

    id: str
    label: str
    value: str | int | float | bool | tuple[str, ...]
    seconds: int = 0
    note: str = ""


class ChooseOne(Part, frozen=True, tag="one"):
    """A field for exactly one of these; `suggested` is the id of the one that comes first to mind, if any."""

    name: str
    label: str
    options: tuple[Option, ...]
    suggested: str = ""


class ChooseMany(Part, frozen=True, tag="many"):
    """A field for any number of these, at least `least`; `suggested` are ids."""

    name: str
    label: str
    options: tuple[Option, ...]
    suggested: tuple[str, ...] = ()
    least: int = 1


class Write(Part, frozen=True, tag="text"):
    """A field for words of one's own; `least` 0 means that it may stay empty."""

    name: str
    label: str
    longest: int = 500
    least: int = 1


Field = ChooseOne | ChooseMany | Write
"""What is still to be chosen before a deed can be said; its name is that of the intent's argument."""

Group = Literal["now", "tray", "case", "people", "record", "lead", "home", "group", "table", "clock", "sheet"]
"""Deeds that belong together, for menus."""


class Deed(Part, frozen=True):
    """Something that this seat can do now: an intent with what is fixed of it and what is still to be chosen.

    `seconds` is the desk time that it costs at least, as the rules reckon it; options add theirs. `about` is the id of
    the item or block that it belongs to. What can't be undone asks once.
    """

    id: str
    label: str
    intent: str
    given: Mapping[str, Value] = {}
    fields: tuple[Field, ...] = ()
    group: Group = "now"
    about: str = ""
    seconds: int = 0
    cost: str = ""
    note: str = ""
    key: str = ""
    irreversible: bool = False


# --- what is shown ---------------------------------------------------------------------------------------------------


class Line(Part, frozen=True):
    """One line: what it is about, what it says, and perhaps whose hand and when."""

    text: str
    label: str = ""
    note: str = ""
    tone: Tone = "plain"


class Item(Part, frozen=True):
    """One thing in a list: a contact, a task, a case, an offer.

    `waits` is for how long (seconds), `patience` how long it can wait in all; ids of deeds say what can be done about
    it.
    """

    id: str
    title: str
    lines: tuple[Line, ...] = ()
    tone: Tone = "plain"
    sign: str = ""
    waits: int | None = None
    patience: int | None = None
    deeds: tuple[str, ...] = ()


class Items(Part, frozen=True, tag="items"):
    """A list: the in-tray, my cases, requests; `nothing` is said when it is empty.

    Of `each` one opens one thing at a time; all together they would be too much to read.
    """

    id: str
    title: str
    items: tuple[Item, ...]
    nothing: str = ""
    each: bool = False


class Section(Part, frozen=True):
    """A part of a card, with its fields."""

    title: str
    lines: tuple[Line, ...]


class Card(Part, frozen=True, tag="card"):
    """A case card as this seat may read it, and apart from it what the seat knows that is not on the card."""

    id: str
    title: str
    sections: tuple[Section, ...]
    beside: Section | None = None
    tone: Tone = "plain"
    deeds: tuple[str, ...] = ()


class Passage(Part, frozen=True, tag="text"):
    """Running text: a brief, a story, a dilemma, an inject."""

    id: str
    title: str
    lines: tuple[Line, ...]
    tone: Tone = "plain"
    deeds: tuple[str, ...] = ()


class Form(Part, frozen=True, tag="form"):
    """Questions that are answered in place: each is a deed with its fields."""

    id: str
    title: str
    text: str
    deeds: tuple[str, ...]
    answered: tuple[Line, ...] = ()


class Column(Part, frozen=True):
    """A column of the board: a phase with its cards."""

    id: str
    title: str
    items: tuple[Item, ...]


class Board(Part, frozen=True, tag="board"):
    """The board: columns by phase."""

    id: str
    title: str
    columns: tuple[Column, ...]
    nothing: str = ""


class Gauge(Part, frozen=True, tag="gauge"):
    """One number between two bounds, said in words too: a resident's trust. `path` is how it went, oldest first."""

    id: str
    title: str
    value: float
    low: float
    high: float
    said: str
    path: tuple[Line, ...] = ()


class Row(Part, frozen=True):
    """A row of a table; its cells go with the heads."""

    id: str
    cells: tuple[str, ...]
    tone: Tone = "plain"
    note: str = ""


class Grid(Part, frozen=True, tag="grid"):
    """A small table: figures of the rounds, a prediction beside its result."""

    id: str
    title: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str = ""


Block = Items | Card | Passage | Form | Board | Gauge | Grid
"""Everything that can stand on a screen, in the order in which it matters."""


GUIDE: Final = "guide"
"""The id of a passage that says what one could do next, for who is learning."""


class Clock(Part, frozen=True):
    """Where the game is in time. `left` is what remains of the round in seconds of calendar time; none outside one.

    `runs` tells whether the room's clock runs; none when there is none, or nothing is played. `speed` is how many times
    as fast as the scenario's pace.
    """

    at: int
    day: str
    time: str
    left: int | None = None
    left_said: str = ""
    open: bool = True
    runs: bool | None = None
    speed: float = 1.0


class Term(Part, frozen=True):
    """A word on this screen, explained."""

    word: str
    meaning: str


class Screen(Part, frozen=True):
    """What one seat sees and can do at this moment; `news` is what this seat noticed last, newest first."""

    kind: Kind
    seat: str
    role: str
    language: Language
    phase: Phase
    round: int
    rounds: int
    clock: Clock
    headline: str
    blocks: tuple[Block, ...]
    deeds: tuple[Deed, ...]
    busy: str = ""
    quiet: bool = False
    news: tuple[Line, ...] = ()
    terms: tuple[Term, ...] = ()

    def deed(self, name: str) -> Deed | None:
        """Find a deed by its id."""
        return next((deed for deed in self.deeds if deed.id == name), None)
