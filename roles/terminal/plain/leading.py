"""The console in plain text: what whoever leads keeps an eye on, read in lines; deeds and seats by number."""

from collections.abc import Callable, Sequence
from typing import Final

from roles.terminal.place import Place
from roles.terminal.plain.asking import Asker
from roles.terminal.plain.menu import Entry, menu
from roles.terminal.plain.words import BACK, LOOK_ON, READ
from roles.terminal.plain.writing import heading, of_block, whole
from roles.terminal.screen import Items, Screen

ON_DEMAND: Final = frozenset({"board", "injects"})
"""Blocks that are read when one asks for them."""

Choose = Callable[[Sequence[Entry], str], None]
"""Opens a line of a menu and does one of its deeds."""


class Console:
    """Somebody leads, until he or she goes back."""

    def __init__(self, place: Place, asker: Asker, choose: Choose) -> None:
        """Lead from this place."""
        self._place, self._asker, self._choose = place, asker, choose

    def lead(self) -> None:
        """Show the console and ask what to do, until somebody goes back."""
        while (screen := self._place.console(self._asker.language)) is not None:
            self._write("", *heading(screen))
            for block in screen.blocks:
                if block.id not in ON_DEMAND:
                    self._write(*of_block(block, screen.language))
            entries = menu(screen)
            self._write(*(f"{number}. {entry.title}" for number, entry in enumerate(entries, 1)))
            line = self._asker.read("console")
            if line.lower() in BACK:
                return
            self._do(screen, entries, line)

    def _do(self, screen: Screen, entries: Sequence[Entry], line: str) -> None:
        """Do what was typed."""
        if line.isdigit():
            self._choose(entries, line)
        elif line.lower() in READ:
            self._write(*whole(screen))
        elif line.lower() in LOOK_ON:
            self._look_on(screen)
        else:
            self._asker.say("unknown")

    def _look_on(self, screen: Screen) -> None:
        """Read the screen of a seat that is chosen."""
        items = [
            item for block in screen.blocks if isinstance(block, Items) and block.id == "seats" for item in block.items
        ]
        self._write(*(f"{number}. {item.title} ({item.sign})" for number, item in enumerate(items, 1)))
        line = self._asker.read("which")
        number = None if line.lower() in BACK else self._asker.number(line, len(items))
        if number is not None:
            seen = self._place.look(items[number - 1].id.removeprefix("seat:"), self._asker.language)
            self._write(*(() if seen is None else whole(seen)))

    def _write(self, *lines: str) -> None:
        """Write several lines."""
        for line in lines:
            self._asker.console.write(line)
