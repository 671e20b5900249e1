"""Screens: what each seat of a room sees at this moment, and what whoever leads sees beside the game."""

from collections import defaultdict
from collections.abc import Mapping

import msgspec

from roles.hosting import framing
from roles.hosting.book import Book
from roles.hosting.measured import Measured
from roles.hosting.presence import Presence
from roles.terminal.chairs import chairs
from roles.terminal.foresight import Foresight
from roles.terminal.memory import Memory
from roles.terminal.presenter import present
from roles.terminal.screen import Screen
from simulation.outlook import FACILITATOR, Whole
from simulation.scenario.faults import Language
from simulation.session.attendance import NOBODY, Attendance
from simulation.session.pace import Pace
from simulation.session.table import Table
from simulation.wording.words import Words


class Screens:
    """Presents the seats of a room, and remembers what rests on the same."""

    def __init__(
        self, table: Table, pace: Pace, book: Book, presence: Presence, measured: Measured, foresight: Foresight | None
    ) -> None:
        """Present a table, with what the room knows of who is there and of how the rounds went."""
        self._table, self._pace, self._book, self._presence = table, pace, book, presence
        self._measured, self._foresight = measured, foresight
        self._memories: defaultdict[tuple[str, Language], Memory] = defaultdict(Memory)
        self.door: tuple[str, ...] = ()
        """What the facilitator's screen says about coming in: addresses and codes."""

    def present(self, seat: str, language: Language) -> Screen:
        """Present a seat as it is now; who was away for long is only asked whether to take it back."""
        leads = seat == FACILITATOR
        attendance = self._attendance() if leads else NOBODY
        ahead = self._foresight.ahead() if leads and self._foresight is not None else None
        eyes, evaluation = self._table.eyes(seat), self._measured.of(seat)
        memory = self._memories[seat, language]
        screen = present(eyes, language, evaluation, self._pace.tempo, attendance, ahead, memory)
        if leads:
            return framing.leading(screen, self.door, self._given(language))
        return framing.held(screen) if self.is_held(seat) else screen

    def _attendance(self) -> Attendance:
        """Tell who is there, who is off the line, and for whom a bot holds a seat."""
        known, texts = self._table.attendance(), self._table.texts()
        gone = frozenset(seat for seat in self._book.seats() if self.is_held(seat) or self._presence.is_off(seat))
        named = {one.seat: texts[one.name] for one in self._book.sitters.values() if not one.gone and one.name in texts}
        held = {seat: name for seat, name in named.items() if self.is_held(seat)}
        return known._replace(gone=gone, names={**held, **known.names})

    def chairs(self, language: Language) -> Mapping[str, str]:
        """Name the seats in which somebody can sit, as they are called at the door."""
        scenario = self._table.world.scenario
        return chairs(scenario, self._table.journal.header.profile, Words(scenario, language))

    def _given(self, language: Language) -> list[framing.Chair]:
        """Give the seats that somebody was given, and the new PINs with which nobody has come in yet."""
        pins = {sitter.seat: told.pin for sitter, told in self._book.renewed}
        titles = self.chairs(language)
        return [framing.Chair(seat, titles.get(seat, seat), pins.get(seat, "")) for seat in self._book.seats()]

    def read(self, seat: str, language: Language) -> Screen:
        """Present a seat for whoever leads, to read only."""
        memory = self._memories[seat, language]
        screen = present(self._table.eyes(seat), language, self._measured.of(seat), self._pace.tempo, memory=memory)
        return msgspec.structs.replace(screen, deeds=())

    def is_readable(self, seat: str) -> bool:
        """Tell whether there is such a seat to look on at."""
        return seat in Whole(self._table.world, FACILITATOR, {}).every_seat()

    def is_held(self, seat: str) -> bool:
        """Tell whether a bot holds a seat that somebody was given."""
        return seat != FACILITATOR and seat not in self._table.world.persons
