"""A bot: somebody over the wire, who does what stands on the screen and remembers when what was heard."""

import asyncio
import time
from typing import Final

import msgspec

from roles.hosting.words import word
from roles.rehearsing.host import Door
from roles.rehearsing.stopwatch import Calls, until
from roles.terminal.remote import Remote
from roles.terminal.saying import Saying
from roles.terminal.walker import wander
from roles.terminal.wire.address import url_of
from roles.terminal.wire.messages import Changed, FromHost, Heard, Shown, Sit
from simulation.intents.table import JoinSeat, LeaveSeat, MoveSeat, TakeSeat
from simulation.session.controls import Control

ANSWERED: Final = 20.0
"""So many seconds somebody waits for an answer."""

NOT_JOURNALED: Final = (Control, TakeSeat, JoinSeat, LeaveSeat, MoveSeat)
"""What stands in no journal, or stands there as said by the room itself."""

TURNED_BACK: Final = {word(why, language) for why in ("not_offered", "leads_only") for language in ("nl", "en")}
"""What the host says of what it did not lay before the rules: it was heard, and stands in no journal."""


class Attentive(Remote):
    """A place over the wire that remembers how much was said, when it was heard, and how much counts."""

    def __init__(self, door: Door, wish: Sit) -> None:
        """Go to this door."""
        super().__init__(url_of(door.address), wish)
        self.said, self.counted = 0, 0
        """How often something was said, and how often of that a journal tells."""
        self.heard: list[float] = []
        self._since: dict[int, tuple[float, bool]] = {}
        self._answers: dict[int, asyncio.Future[str]] = {}
        self.hearers.append(self._note)

    def say(self, what: Saying) -> None:
        """Say something, and look at the clock."""
        began = time.perf_counter()
        super().say(what)
        self.said += 1
        self._since[self._outbox.number] = began, not isinstance(what.intent, NOT_JOURNALED)

    async def ask(self, what: Saying) -> str:
        """Say something, and give in words why it was refused, or nothing; `TimeoutError` when nobody answers."""
        self.say(what)
        answer = self._answers[self._outbox.number] = asyncio.get_running_loop().create_future()
        return await asyncio.wait_for(answer, ANSWERED)

    def _note(self, message: FromHost) -> None:
        """Note when something was heard; what was sent again is heard again, and counts once."""
        if not isinstance(message, Heard) or message.number not in self._since:
            return
        began, is_journaled = self._since.pop(message.number)
        self.heard.append(time.perf_counter() - began)
        self.counted += is_journaled and message.refused not in TURNED_BACK
        answer = self._answers.pop(message.number, None)
        if answer is not None and not answer.done():
            answer.set_result(message.refused)


class Bot:
    """Somebody over the wire."""

    def __init__(self, door: Door, wish: Sit, calls: Calls) -> None:
        """Be about to sit down."""
        self.seat, self.who = wish.seat, f"{wish.seat} {wish.name}"
        self.remote = Attentive(door, wish)
        self._calls = calls
        self.remote.hearers.append(self._look)
        self._keeping: asyncio.Task[None] | None = None
        self._playing: asyncio.Task[None] | None = None

    @property
    def sits(self) -> bool:
        """Tell whether the host has shown the seat."""
        return self.remote.is_here

    def come(self) -> None:
        """Sit down."""
        self._keeping = asyncio.ensure_future(self.remote.keep())

    def play(self, thinks: tuple[float, float], luck: int) -> None:
        """Play until `leave`."""
        self._playing = asyncio.ensure_future(wander(self.remote, self.remote.language, thinks, luck))

    async def leave(self) -> None:
        """Hear the answer to what was said last, and go."""
        if self._playing is not None:
            self._playing.cancel()
        await until(lambda: not self.remote.waiting, ANSWERED)
        if self._keeping is not None:
            self._keeping.cancel()
        await asyncio.gather(*filter(None, (self._playing, self._keeping)), return_exceptions=True)

    def _look(self, message: FromHost) -> None:
        """Look for the word that was called."""
        if self._calls.word and isinstance(message, Shown | Changed):
            self._calls.look(self.who, "bot", msgspec.json.encode(message))
