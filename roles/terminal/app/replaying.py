"""Replaying: a time bar, jumping to any entry, and any seat's screen at that moment."""

from collections.abc import Iterator
from typing import ClassVar, Final

from textual import work
from textual.binding import Binding, BindingType
from textual.content import Content

from roles.terminal.app.board import BoardShown, board_of
from roles.terminal.app.choosing import LookAs
from roles.terminal.app.drawing import link
from roles.terminal.app.program import Keystroke
from roles.terminal.app.seat import Seat
from roles.terminal.app.window import Window
from roles.terminal.app.words import word
from roles.terminal.past import Past
from simulation.scenario.faults import Language

KEYS: Final = (
    Keystroke("full_stop", ".", "step(1)", "step"),
    Keystroke("comma", ",", "step(-1)", "step_back"),
    Keystroke("greater_than_sign", ">", "days(1)", "day"),
    Keystroke("less_than_sign", "<", "days(-1)", "day_back"),
    Keystroke("V", "V", "seat", "look_as"),
    Keystroke("B", "B", "board", "board"),
    Keystroke("L", "L", "language", "language"),
    Keystroke("T", "T", "theme", "theme"),
    Keystroke("Q", "Q", "leave", "leave"),
)

LONG: Final = 30
"""So long is the time bar."""


class Replaying(Window):
    """Somebody looks back on a session."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key.key, key.action) for key in KEYS),
        Binding("end", "step(1000000)", priority=True),
        Binding("home", "step(-1000000)", priority=True),
    ]

    def __init__(self, past: Past, seat: str, language: Language) -> None:
        """Look through a seat at the beginning."""
        super().__init__(language)
        self.past, self.looks_as = past, seat
        self._shown = Seat()

    def on_mount(self) -> None:
        """Show the first moment."""
        self.mind_the_end()
        self.push_screen(self._shown)
        self.call_after_refresh(self.show)

    def show(self) -> None:
        """Draw the seat as it was, with the time bar over it."""
        seen = self.past.screen(self.looks_as, self.language)
        self._shown.show(seen, self._bar())
        self._shown.show_keys(self._keys_said())
        if isinstance(self.screen, BoardShown):
            self.screen.show(seen)

    def _bar(self) -> str:
        """Draw where in the session this is."""
        full = round(LONG * self.past.number / len(self.past))
        return f"[{'=' * full}{'.' * (LONG - full)}] {self.past.number}/{len(self.past)}"

    def _keys_said(self) -> Iterator[Content]:
        """Write the keys."""
        for key in KEYS:
            if key.action == "board" and board_of(self._shown.seen) is None:
                continue
            said = link(f"app.{key.action}", word(key.word, self.language))
            yield Content.assemble(Content.styled(f"{key.shown} ", "bold $primary"), said)

    def action_step(self, by: int) -> None:
        """Go so many entries on or back."""
        self.past.go(self.past.number + by)
        self.show()

    def action_days(self, by: int) -> None:
        """Go so many days on or back."""
        self.past.go_by_days(by)
        self.show()

    def action_language(self) -> None:
        """Go on in the other language."""
        self.language = "en" if self.language == "nl" else "nl"
        self.show()

    def action_board(self) -> None:
        """Show the board in columns, if this seat sees one."""
        if board_of(self._shown.seen) is not None and not isinstance(self.screen, BoardShown):
            self.push_screen(BoardShown())
            self.call_after_refresh(self.show)

    @work
    async def action_seat(self) -> None:
        """Look through another seat."""
        seat = await self.push_screen_wait(LookAs(self.past.titles(self.language), self.looks_as, self.language))
        if seat is not None:
            self.looks_as = seat
            self.show()
