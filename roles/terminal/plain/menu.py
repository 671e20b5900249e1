"""The menu: things with something to do about them, and under each its deeds; together all deeds there are."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from roles.terminal.plain.writing import priced, titled
from roles.terminal.screen import Board, Card, Deed, Form, Group, Items, Passage, Screen
from simulation.scenario.faults import Language

GROUPS: Final[dict[Group, tuple[str, str]]] = {
    "now": ("Nu", "Now"),
    "tray": ("Uw bak", "Your tray"),
    "case": ("Zaken", "Cases"),
    "people": ("Mensen", "People"),
    "record": ("Vastleggen", "Recording"),
    "lead": ("Leiding geven", "Leading"),
    "home": ("Contact met de gemeente", "Contact with the municipality"),
    "group": ("De groep", "The group"),
    "table": ("Verder aan tafel", "On at the table"),
    "sheet": ("Uw blad", "Your sheet"),
}
"""Headings for deeds that belong to nothing that is shown."""


SHORT: Final = 80
"""A longer line is read when its entry is opened."""


class Entry(NamedTuple):
    """A line of the menu: what it is about, how that stands, and what can be done."""

    title: str
    lines: tuple[str, ...]
    deeds: tuple[Deed, ...]


def menu(screen: Screen) -> list[Entry]:
    """Give the lines of the menu, in the order of the screen; every deed is under exactly one of them."""
    under: dict[str, list[Deed]] = {}
    for deed in screen.deeds:
        under.setdefault(deed.about, []).append(deed)
    entries = []
    for about, (title, lines) in _places(screen).items():
        if deeds := under.pop(about, []):
            entries.append(Entry(title, lines, tuple(deeds)))
    return [*entries, *_rest(under.values(), screen.language)]


def offered(entry: Entry) -> str:
    """Write a line of the menu: what it is about, how that stands, and the deed when there is just one."""
    first = f": {entry.lines[0]}" if entry.lines and len(entry.lines[0]) <= SHORT else ""
    if len(entry.deeds) > 1:
        return f"{entry.title}{first}"
    deed = priced(entry.deeds[0])
    return deed if entry.title == entry.deeds[0].label else f"{entry.title}{first}. {deed}"


def _places(screen: Screen) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Name all that deeds can be about."""
    places: dict[str, tuple[str, tuple[str, ...]]] = {}
    for block in screen.blocks:
        match block:
            case Items():
                for item in block.items:
                    place = item.id if not item.id.startswith(("learned:", "folder:")) else f"record:{_tail(item.id)}"
                    prefix = f"{block.title}: " if place.startswith("record:") else ""
                    said = tuple(line.text if not line.label else f"{line.label}: {line.text}" for line in item.lines)
                    places.setdefault(place, (prefix + titled(item, screen.language), said))
                places.setdefault(block.id, (block.title, ()))
            case Passage() | Form():
                said = tuple(line.text for line in block.lines) if isinstance(block, Passage) else (block.text,)
                places.setdefault(block.id, (block.title, said))
            case Card() | Board():
                pass
            case _:
                places.setdefault(block.id, (block.title, ()))
    return places


def _tail(name: str) -> str:
    """Give what stands behind the first colon."""
    return name.partition(":")[2]


def _rest(left: Iterable[list[Deed]], language: Language) -> list[Entry]:
    """Give a line for each group of deeds that belong to nothing that is shown."""
    groups: dict[Group, list[Deed]] = {}
    for deeds in left:
        for deed in deeds:
            groups.setdefault(deed.group, []).append(deed)
    onward = [Entry(deed.label, (), (deed,)) for deed in groups.pop("table", ())]
    return [*(Entry(GROUPS[group][language == "en"], (), tuple(deeds)) for group, deeds in groups.items()), *onward]
