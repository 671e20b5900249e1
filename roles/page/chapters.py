"""Chapters: what lies on a screen in parts with a title, each deed in exactly one of them."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from roles.terminal.app.things import OVERVIEW, Thing, things
from roles.terminal.plain.menu import FOLDED
from roles.terminal.screen import Block, Board, Card, Deed, Item, Items, Kind, Screen

AT_WORK: Final[frozenset[Kind]] = frozenset({"desk", "leading", "home"})
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
    """A part of a page: a list of things, or one block, with what can be done about it as a whole."""

    id: str
    title: str
    entries: tuple[Entry, ...] = ()
    block: Block | None = None
    deeds: tuple[Deed, ...] = ()
    nothing: str = ""
    folded: bool = False

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
    empty = {block.id: block for block in screen.blocks if isinstance(block, Items) and not block.items}
    for thing in things(screen):
        if thing.id == OVERVIEW:
            continue
        if thing.item is not None and found and found[-1].id == _list_of(thing):
            found[-1] = found[-1]._replace(entries=(*found[-1].entries, _entry(thing)))
        elif thing.item is None and found and found[-1].id == thing.id:
            found[-1] = found[-1]._replace(deeds=thing.deeds)
        elif thing.id in empty and not thing.deeds:
            found.append(Chapter(thing.id, empty[thing.id].title, nothing=empty[thing.id].nothing))
        else:
            found += _chapter(thing, screen.kind)
    return found


def _list_of(thing: Thing) -> str:
    """Name the list in which a thing lies."""
    return thing.id.partition("/")[0]


def _entry(thing: Thing) -> Entry:
    """Give one thing of a list; those who ask have an item."""
    card = next((block for block in thing.blocks if isinstance(block, Card)), None)
    return Entry(thing.item or Item(thing.id, thing.title), card, thing.deeds)


def _chapter(thing: Thing, kind: Kind) -> Iterator[Chapter]:
    """Begin a part with a thing."""
    if thing.item is not None:
        name = _list_of(thing)
        yield Chapter(name, thing.heading, (_entry(thing),), folded=_is_folded(name, kind))
        return
    for block in thing.blocks:
        if isinstance(block, Items):
            entries = tuple(Entry(item) for item in block.items)
            yield Chapter(block.id, block.title, entries, None, thing.deeds, block.nothing, _is_folded(block.id, kind))
        else:
            folded = isinstance(block, Board) and kind in AT_WORK
            yield Chapter(block.id, block.title, (), block, thing.deeds, folded=folded)
    if not thing.blocks:
        yield Chapter(thing.id, thing.title, deeds=thing.deeds)


def _is_folded(name: str, kind: Kind) -> bool:
    """Tell whether a list does not wait for whoever works here."""
    return name in FOLDED and kind in AT_WORK
