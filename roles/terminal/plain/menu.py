"""The menu: things with something to do about them, and under each its deeds; together all deeds there are."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from roles.terminal.groups import FOLDED, GROUPS
from roles.terminal.plain.writing import priced, titled, written
from roles.terminal.screen import Block, Board, Card, Deed, Form, Group, Item, Items, Passage, Screen
from simulation.scenario.faults import Language

SHORT: Final = 80
"""A longer line is read when its entry is opened."""


class Entry(NamedTuple):
    """A line of the menu: what it is about, how that stands, and what can be done, or what is under it.

    What has neither is there to be read.
    """

    title: str
    lines: tuple[str, ...] = ()
    deeds: tuple[Deed, ...] = ()
    under: tuple["Entry", ...] = ()

    def every_deed(self) -> Iterator[Deed]:
        """Go through all deeds under this line."""
        yield from self.deeds
        for entry in self.under:
            yield from entry.every_deed()


def menu(screen: Screen) -> list[Entry]:
    """Give the lines of the menu, in the order of the screen; every deed is under exactly one of them."""
    about: dict[str, list[Deed]] = {}
    for deed in screen.deeds:
        about.setdefault(deed.about, []).append(deed)
    entries = [entry for block in screen.blocks for entry in _of_block(block, about, screen.language)]
    return [*entries, *_rest(about.values(), screen.language)]


def offered(entry: Entry) -> str:
    """Write a line of the menu: what it is about, how that stands, and the deed when there is just one."""
    if entry.under:
        return f"{entry.title} ({len(entry.under)})"
    first = f": {entry.lines[0]}" if entry.lines and len(entry.lines[0]) <= SHORT else ""
    if len(entry.deeds) != 1:
        return f"{entry.title}{first}"
    deed = priced(entry.deeds[0])
    return deed if entry.title == entry.deeds[0].label else f"{entry.title}{first}. {deed}"


def _of_block(block: Block, about: dict[str, list[Deed]], language: Language) -> Iterator[Entry]:
    """Give the lines for one block; what is under one is taken out of what is left."""
    match block:
        case Items() if block.each and block.items:
            yield Entry(block.title, under=tuple(_to_read(item, language) for item in block.items))
        case Items():
            entries = [entry for item in block.items if (entry := _of_item(block, item, about, language)) is not None]
            if entries and block.id in FOLDED:
                yield Entry(block.title, under=tuple(entries))
            else:
                yield from entries
            if deeds := about.pop(block.id, None):
                yield Entry(block.title, deeds=tuple(deeds))
        case Card() | Board():
            pass
        case _:
            if deeds := about.pop(block.id, None):
                yield Entry(block.title, _said(block, language), tuple(deeds))


def _to_read(item: Item, language: Language) -> Entry:
    """Give the line for one thing of which there is only something to read."""
    return Entry(titled(item, language), tuple(written(line, language) for line in item.lines))


def _of_item(block: Items, item: Item, about: dict[str, list[Deed]], language: Language) -> Entry | None:
    """Give the line for one thing, if anything can be done about it."""
    place, prefix = item.id, ""
    if block.id in {"learned", "folder"}:
        place, prefix = f"record:{item.id.partition(':')[2]}", f"{block.title}: "
    deeds = about.pop(place, None)
    if deeds is None:
        return None
    lines = tuple(written(line, language) for line in item.lines)
    return Entry(f"{prefix}{titled(item, language)}", lines, tuple(deeds))


def _said(block: Block, language: Language) -> tuple[str, ...]:
    """Give what a block says, to be read before one chooses."""
    match block:
        case Passage():
            return tuple(written(line, language) for line in block.lines)
        case Form():
            return (block.text,)
        case _:
            return ()


def _rest(left: Iterable[list[Deed]], language: Language) -> list[Entry]:
    """Give a line for each group of deeds about nothing that is shown; what moves the table on stands apart."""
    groups: dict[Group, list[Deed]] = {}
    for deeds in left:
        for deed in deeds:
            groups.setdefault(deed.group, []).append(deed)
    onward = [Entry(deed.label, deeds=(deed,)) for deed in groups.pop("table", ())]
    return [*(Entry(GROUPS[group][language == "en"], (), tuple(deeds)) for group, deeds in groups.items()), *onward]
