"""The window: what every app of ours has: themes, a language, and an end at which the terminal is whole again."""

import asyncio
import signal
import sys
from contextlib import suppress
from typing import Final

from textual._styles_cache import StylesCache
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.worker import WorkerFailed

from roles.terminal.app.guard import guarded
from roles.terminal.app.themes import THEMES, after
from roles.terminal.app.words import word
from simulation.scenario.faults import Language

LOOKS: Final = 2.0
"""So often (seconds) is seen to it that the terminal is still there."""


class Window(App[None]):
    """An app that leaves in good order, whatever happens."""

    CSS_PATH = "overdracht.tcss"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-slight"), (60, "-narrow"), (100, "-middle"), (160, "-wide")]  # noqa: RUF012 - as above
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high")]  # noqa: RUF012 - as above

    def __init__(self, language: Language) -> None:
        """Speak a language, in the first theme."""
        super().__init__()
        self.language: Language = language
        self.trouble: Exception | None = None
        self.left = False
        """Whether somebody chose to leave, and did not just end the program or lose the terminal."""
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name

    def play(self) -> None:
        """Run until somebody leaves, and raise what went wrong."""
        with guarded():
            self.run()
        if self.trouble is not None:
            raise self.trouble

    def mind_the_end(self) -> None:
        """Leave in good order when somebody ends the program, closes the window, or the terminal is gone."""
        for name in ("SIGTERM", "SIGHUP", "SIGQUIT"):
            if hasattr(signal, name):
                with suppress(NotImplementedError, RuntimeError, ValueError):
                    asyncio.get_running_loop().add_signal_handler(getattr(signal, name), self.exit)

        if sys.__stdin__ is not None and sys.__stdin__.isatty():
            self.set_interval(LOOKS, self._leave_without_terminal)

    def pop_screen(self) -> AwaitComplete:
        """Close what lies on top, and let go of how it was drawn: Textual keeps that of a thousand widgets (#6665)."""
        StylesCache.get_inner_outer.cache_clear()
        return super().pop_screen()

    def _leave_without_terminal(self) -> None:
        """Leave when the terminal hung up and no signal said so, as happens in a session of its own."""
        if sys.__stdin__ is not None and not sys.__stdin__.isatty():
            self.exit()

    def _handle_exception(self, error: Exception) -> None:
        """Keep what went wrong for whoever started the app, and leave: no traceback in front of a user."""
        cause = error.error if isinstance(error, WorkerFailed) else error
        if self.trouble is None and isinstance(cause, Exception):
            self.trouble = cause
        if self.is_headless:
            super()._handle_exception(error)
        else:
            self.exit(return_code=1)

    def action_theme(self) -> None:
        """Take the next theme."""
        self.theme = after(self.theme)

    def action_help_quit(self) -> None:
        """Say how one stops, to who tries it as in other programs."""
        self.notify(word("how_to_leave", self.language), markup=False)

    def action_leave(self) -> None:
        """Stop; the game is kept."""
        self.left = True
        self.exit()
