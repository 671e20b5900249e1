"""Faraway: a place over a wire for who reads line by line; a thread keeps the line, since reading may take long."""

import asyncio
import threading
from collections.abc import Callable
from typing import Final, TypeVar

from roles.terminal.plain.asking import Asker
from roles.terminal.plain.console import Console
from roles.terminal.plain.playing import Sitting
from roles.terminal.plain.pointing import to_practise
from roles.terminal.plain.quiet import Quiet, Quietly
from roles.terminal.plain.words import CALLED, LOST
from roles.terminal.remote import Remote
from roles.terminal.saying import Saying
from roles.terminal.screen import Deed, Screen
from simulation.scenario.faults import Language

ANSWERED: Final = 5.0
"""So many seconds one waits for the host's answer before one goes on."""

LONGEST: Final = 600.0
"""So many seconds one waits for news."""

Answer = TypeVar("Answer")


class Faraway:
    """A remote place, asked from a thread that may stand still."""

    def __init__(self, remote: Remote) -> None:
        """Go there, and wait until the host has shown something or has turned us away."""
        self._remote = remote
        self.watchers = remote.watchers
        self._changed = threading.Condition()
        self._count = 0
        self._loop = asyncio.new_event_loop()
        remote.watchers.append(self._stirred)
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        self._until(lambda: remote.ended is not None or remote.is_here, ANSWERED)

    def _run(self) -> None:
        """Keep the line."""
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._remote.keep())

    # --- a place -----------------------------------------------------------------------------------------------

    def screen(self, language: Language) -> Screen:
        """Give the seat as it is, in this language as soon as the host has sent that."""
        screen = self._ask(lambda: self._remote.screen(language))
        if screen.language != language and self._remote.is_here:
            self._until(lambda: self._remote.screen(language).language == language, ANSWERED)
            screen = self._ask(lambda: self._remote.screen(language))
        return screen

    own = screen

    def leading(self, language: Language) -> tuple[Deed, ...]:
        """Give nothing: whoever leads has it on the own screen."""
        return self._remote.leading(language)

    def console(self, language: Language) -> None:
        """Give nothing: whoever leads has it on the own screen."""
        return self._remote.console(language)

    def look(self, seat: str, language: Language) -> Screen | None:
        """Look as another seat, as soon as the host has shown it."""
        self._until(lambda: self._remote.look(seat, language) is not None, ANSWERED)
        return self._ask(lambda: self._remote.look(seat, language))

    def say(self, what: Saying) -> None:
        """Say it, and wait until it is heard and shown."""
        before = self._count
        self._ask(lambda: self._remote.say(what))
        self._until(lambda: not self._remote.waiting and self._count > before + 1, ANSWERED)

    async def keep(self) -> None:
        """The thread keeps the line."""

    # --- for who reads -------------------------------------------------------------------------------------------

    def catch_up(self) -> None:
        """Nothing to do: what happened is here."""

    def wait(self) -> None:
        """Wait until there is news for this seat, or something else to do."""
        before = self._news()
        self._until(lambda: self._news() != before, LONGEST)

    def _news(self) -> tuple[object, ...]:
        """Give what one waits for."""
        screen = self._remote.screen(self._remote.language)
        return screen.news, screen.kind, screen.phase, screen.busy, self._remote.ended

    @property
    def runs(self) -> bool:
        """Time passes by itself: others play too."""
        return True

    @property
    def is_playing(self) -> bool:
        """Tell whether a round is going on, and there is time left of it."""
        screen = self._ask(lambda: self._remote.screen(self._remote.language))
        return screen.phase == "play" and screen.kind != "over"

    @property
    def is_over(self) -> bool:
        """Tell whether the time of the round is over."""
        return self._ask(lambda: self._remote.screen(self._remote.language)).kind == "over"

    # --- two threads ---------------------------------------------------------------------------------------------

    def _stirred(self) -> None:
        """Wake up whoever waits."""
        with self._changed:
            self._count += 1
            self._changed.notify_all()

    def _ask(self, question: Callable[[], Answer]) -> Answer:
        """Ask something where the line is kept."""
        if not self._thread.is_alive():
            return question()

        async def asked() -> Answer:
            return question()

        return asyncio.run_coroutine_threadsafe(asked(), self._loop).result(ANSWERED)

    def _until(self, ready: Callable[[], bool], seconds: float) -> None:
        """Wait until something is so, or for so many seconds."""
        with self._changed:
            self._changed.wait_for(ready, seconds)


class Bell:
    """Calls somebody who sits before a question when the session goes on, or something is said to everybody."""

    def __init__(self, remote: Remote, console: Console) -> None:
        """Have heard nothing yet."""
        self._remote, self._console = remote, console
        self._heard = self._now()

    def _now(self) -> tuple[object, ...]:
        """Give what one is called for."""
        screen = self._remote.screen(self._remote.language)
        important = next((line for line in screen.news if line.tone == "first"), None)
        return screen.phase, screen.round, screen.kind == "over", important and important.label

    def ring(self) -> None:
        """Call, if that has changed."""
        before, self._heard = self._heard, self._now()
        if before != self._heard:
            self._console.write()
            self._console.write(CALLED[self._remote.language])


def sit(remote: Remote, language: Language, console: Console, lay: Callable[[], Quiet]) -> None:
    """Let one person play at a table elsewhere, line by line; `lay` gives a place to practise in."""
    place = Faraway(remote)
    if remote.ended is None:
        if not remote.is_here:
            console.write(LOST[language])
        remote.watchers.append(Bell(remote, console).ring)
        Sitting(Quietly(place, lay, to_practise), Asker(console, language)).play()
