"""Chapters: what lies on a screen in parts with a title, each deed in exactly one of them."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from roles.terminal.groups import FOLDED
from roles.terminal.screen import Block, Board, Card, Deed, Item, Items, Kind, Screen
from roles.terminal.things import OVERVIEW, Thing, things

AT_WORK: Final[frozenset[Kind]] = frozenset({"desk", "leading", "home", "conferring"})
"""Screens on which the board is read when asked for, as the own work comes first."""

AT_HAND: Final = 3
"""So many deeds of one thing are in sight; the others are folded when there are at least two."""


class Entry(NamedTuple):
    """One thing of a list, with its card and what can be done about it."""

    item: Item
    card: Card | None = None
    deeds: tuple[Deed, ...] = ()

    @property
    def at_hand(self) -> tuple[Deed, ...]:
        """Give the deeds that are in sight."""
        return self.deeds if len(self.deeds) <= AT_HAND + 1 else self.deeds[:AT_HAND]

    @property
    def folded(self) -> tuple[Deed, ...]:
        """Give the other ones."""
        return self.deeds[len(self.at_hand) :]


class Chapter(NamedTuple):
    """A part of a page: a list of things, or one block, with what can be done about it as a whole.

    Of `each` one opens one thing at a time.
    """

    id: str
    title: str
    entries: tuple[Entry, ...] = ()
    block: Block | None = None
    deeds: tuple[Deed, ...] = ()
    nothing: str = ""
    folded: bool = False
    each: bool = False

    @property
    def weight(self) -> int:
        """Count what is in it."""
        return len(self.entries)

    @property
    def is_read(self) -> bool:
        """Tell whether its things are only read: then they are rows, not cards."""
        return not any(entry.deeds or entry.card for entry in self.entries)

    @property
    def look(self) -> str:
        """Say what it looks like: things on which one acts lie loose, all else lies together."""
        if self.entries:
            return "" if self.folded or self.is_read else "listed"
        return getattr(self.block, "tone", "")


def chapters(screen: Screen) -> list[Chapter]:
    """Give the parts of a screen in its order."""
    found: list[Chapter] = []
    lists = {block.id: block for block in screen.blocks if isinstance(block, Items)}
    for thing in things(screen):
        if thing.id == OVERVIEW:
            continue
        if thing.item is not None and found and found[-1].id == _list_of(thing):
            found[-1] = found[-1]._replace(entries=(*found[-1].entries, _entry(thing.item, thing)))
        elif thing.item is None and found and found[-1].id == thing.id:
            found[-1] = found[-1]._replace(deeds=thing.deeds)
        else:
            found += _chapter(thing, lists, screen.kind)
    return found


def _list_of(thing: Thing) -> str:
    """Name the list in which a thing lies."""
    return thing.id.partition("/")[0]


def _entry(item: Item, thing: Thing) -> Entry:
    """Give one thing of a list; only that of a case has a card."""
    cards = [block for block in thing.blocks if isinstance(block, Card) and item.id.startswith("case:")]
    return Entry(item, cards[0] if cards else None, thing.deeds)


def _chapter(thing: Thing, lists: Mapping[str, Items], kind: Kind) -> Iterator[Chapter]:
    """Begin a part with a thing."""
    items = lists.get(_list_of(thing))
    if items is not None:
        entries = tuple(Entry(item) for item in items.items)
        if thing.item is not None:
            entries = (_entry(thing.item, thing),)
        deeds = () if thing.item is not None else thing.deeds
        folded = items.id in FOLDED and kind in AT_WORK
        yield Chapter(items.id, items.title, entries, None, deeds, items.nothing, folded=folded, each=items.each)
        return
    for block in thing.blocks:
        folded = isinstance(block, Board) and kind in AT_WORK
        yield Chapter(block.id, block.title, (), block, thing.deeds, folded=folded)
    if not thing.blocks:
        yield Chapter(thing.id, thing.title, deeds=thing.deeds)
