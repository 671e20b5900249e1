"""Here: a place in the same process as the room, for whoever leads the session on the host's own terminal."""

import asyncio
from collections.abc import Callable

import msgspec

from roles.hosting.room import Room, refusal
from roles.hosting.words import word
from roles.terminal.saying import Saying, cleaned
from roles.terminal.screen import Deed, Line, Screen
from roles.terminal.wire.messages import Why
from simulation.outlook import FACILITATOR
from simulation.scenario.faults import Language


class Here:
    """The seat of whoever leads; it needs no wire and no token."""

    sitter = 0
    seat = FACILITATOR

    def __init__(self, room: Room, language: Language) -> None:
        """Sit down beside the room."""
        self._room, self._language = room, language
        self._notice = ""
        self._last: Screen | None = None
        self.watchers: list[Callable[[], None]] = []
        room.watchers.append(self._stirred)
        room.presence.came(self)

    def screen(self, language: Language) -> Screen:
        """Give the session as whoever leads sees it; while the disk refuses, as it was."""
        self._language = language
        if not self._room.showing.held or self._last is None:
            self._last = self._room.screens.present(self.seat, language)
        if self._notice and all(line.text != self._notice for line in self._last.news):
            return _with_news(self._last, self._notice)
        return self._last

    def leading(self, language: Language) -> tuple[Deed, ...]:
        """Give nothing: it is all on the screen."""
        del language
        return ()

    def console(self, language: Language) -> None:
        """Give nothing: the own screen is the console."""
        del language

    def look(self, seat: str, language: Language) -> Screen | None:
        """Look as another seat, to read only."""
        return self._room.screens.read(seat, language) if self._room.screens.is_readable(seat) else None

    def move(self, seat: str) -> None:
        """Nobody gives whoever leads another seat."""
        del seat

    def say(self, what: Saying) -> None:
        """Say it at the table."""
        texts = [cleaned(text) for text in what.texts]
        self._notice = refusal(self._room.do(self.seat, what.intent, texts), self._language)
        self._stirred()

    async def keep(self) -> None:
        """Have the clock drawn; the room keeps time by itself."""
        while True:
            await asyncio.sleep(1.0)
            self._stirred()

    def tell(self, what: str) -> None:
        """Hear what the host says to everybody."""
        self._notice = word(what, self._language)
        self._stirred()

    def cut(self, why: Why) -> None:
        """Hear that the room closes."""
        del why

    def _stirred(self) -> None:
        """Tell whoever draws."""
        for watcher in self.watchers:
            watcher()


def _with_news(screen: Screen, notice: str) -> Screen:
    """Put what the host says above the news."""
    return msgspec.structs.replace(screen, news=(Line(notice, tone="bad"), *screen.news))
