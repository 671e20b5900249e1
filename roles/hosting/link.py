"""A link: one person's line to the room, from the first word to the last."""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Iterator
from typing import Final, Protocol, assert_never

from roles.hosting.door import Turned
from roles.hosting.entrance import Admitted, Entrance
from roles.hosting.rate import Rate
from roles.hosting.room import Room, refusal
from roles.hosting.showing import View
from roles.hosting.words import word
from roles.terminal.wire.messages import (
    Bye,
    Foreign,
    FromClient,
    FromHost,
    Heard,
    Look,
    Say,
    Seated,
    Sit,
    Speak,
    Stand,
    Told,
    Why,
    from_client,
    written,
)
from simulation.outlook import FACILITATOR
from simulation.scenario.faults import Language

LOG: Final = logging.getLogger(__name__)

FIRST: Final = 5.0
"""So many seconds somebody has for the first word, and for the next until a seat is chosen."""

CHOOSING: Final = 600.0
"""So many seconds somebody may look at the seats that are offered."""

TIRESOME: Final = 1.0
"""Who tried too often hears so only after so many seconds, and is kept from trying again meanwhile."""

STALLED: Final = 10.0
"""So often (seconds) is looked at a line; who has not taken what was sent before the last look is cut off."""

MOST_LETTERS: Final = 64
"""More than so many messages wait for no client."""

MOST_OF_ONE: Final = 8
"""So many lines at once one person may have; one more takes the place of the oldest."""


class Gone(Exception):
    """The other side is gone."""


class Socket(Protocol):
    """What carries messages; of whatever library."""

    async def receive(self) -> str:
        """Give the next message; `Gone` when there are no more."""

    async def send(self, frame: str) -> None:
        """Send a message; `Gone` when nobody is there any more."""


class Link:
    """One connection of one person."""

    def __init__(self, room: Room, entrance: Entrance, socket: Socket, origin: str) -> None:
        """Have a line, and nobody on it yet."""
        self._room, self._entrance, self._socket, self._origin = room, entrance, socket, origin
        self.sitter, self.seat = 0, ""
        self.language: Language = "nl"
        self._letters: deque[FromHost] = deque()
        self._woken = asyncio.Event()
        self._views: dict[bool, tuple[View, int]] = {}
        self._offered = self._taken = 0
        self._rate = Rate(time.monotonic)
        self._cut: Why | None = None
        self._patience: asyncio.Timeout | None = None

    async def talk(self) -> None:
        """Talk with somebody until one of both ends it."""
        try:
            await self._come_in()
            await self._stay()
        except Turned as turned:
            if turned.why == "flood" and self.sitter:
                self._entrance.keep_out(self.sitter)
            if turned.why == "tries":
                await asyncio.sleep(TIRESOME)
            await self._say_goodbye(turned.why)
        except Foreign:
            await self._say_goodbye("malformed")
        except Gone:
            pass

    # --- coming in ---------------------------------------------------------------------------------------------

    async def _come_in(self) -> None:
        """Let somebody sit down."""
        seconds = FIRST
        while True:
            wish = await self._next(seconds)
            if not isinstance(wish, Sit):
                raise Foreign("not yet seated")
            self.language = wish.language
            await self._room.disk.kept()
            answer = self._entrance.knock(wish, self._origin)
            if isinstance(answer, Admitted):
                await self._seat(answer)
                return
            await self._socket.send(written(answer))
            seconds = CHOOSING

    def give_way(self) -> None:
        """Leave the door, where somebody stands who says nothing, to another who has just come."""
        if self._patience is not None and not self._patience.expired():
            self._patience.reschedule(0)

    async def _seat(self, admitted: Admitted) -> None:
        """Tell somebody that this is the seat, once that is on the disk."""
        await self._room.disk.kept()
        sitter, told = admitted
        self.sitter, self.seat = sitter.number, sitter.seat
        token, pin = (told.token, told.pin) if told is not None else ("", "")
        await self._socket.send(written(Seated(sitter.seat, token, pin, self._room.book.sitters[sitter.number].heard)))

    # --- being there -------------------------------------------------------------------------------------------

    async def _stay(self) -> None:
        """Hear and show until the line is gone."""
        self._look(self.seat)
        for oldest in tuple(self._room.presence.of(self.sitter))[: 1 - MOST_OF_ONE]:
            oldest.cut("elsewhere")
        self._room.presence.came(self)
        reading, writing = asyncio.ensure_future(self._read()), asyncio.ensure_future(self._write())
        try:
            for task in await self._ended({reading, writing}):
                task.result()
        finally:
            reading.cancel()
            writing.cancel()
            await asyncio.gather(reading, writing, return_exceptions=True)
            self._room.presence.went(self)
            for reading_only in tuple(self._views):
                self._look_away(reading=reading_only)

    async def _ended(self, tasks: set[asyncio.Future[None]]) -> set[asyncio.Future[None]]:
        """Wait until one of these ends; who has not taken what was sent before the last look is cut off."""
        while True:
            offered = self._offered
            done, _ = await asyncio.wait(tasks, timeout=STALLED, return_when=asyncio.FIRST_COMPLETED)
            if done:
                return done
            if self._taken < offered:
                raise Turned("slow")

    def _look(self, seat: str, *, reading: bool = False) -> None:
        """Look at the own seat, or read another, in the own language."""
        self._look_away(reading=reading)
        self._views[reading] = self._room.showing.look(self, seat, self.language, reading=reading), 0
        self.stir()

    def _look_away(self, *, reading: bool) -> None:
        """Look no more."""
        if reading in self._views:
            self._room.showing.look_away(self, self._views.pop(reading)[0])

    def _read_along(self, seat: str) -> None:
        """Let whoever leads read another seat."""
        if self.seat != FACILITATOR or not self._room.screens.is_readable(seat):
            self._look_away(reading=True)
        else:
            self._look(seat, reading=True)

    def move(self, seat: str) -> None:
        """Hear that whoever leads gave this sitter another seat."""
        self.seat = seat
        self.post(Seated(seat, "", "", self._room.book.sitters[self.sitter].heard))
        titles = self._room.screens.chairs(self.language)
        self.post(Told(word("moved", self.language, titles.get(seat, seat))))
        self._look(seat)

    async def _read(self) -> None:
        """Hear what somebody says; others may speak between any two messages."""
        while True:
            await asyncio.sleep(0)
            message = await self._next(None)
            match message:
                case Say():
                    await self._hear(message)
                case Speak():
                    self._speak(message.language)
                case Look():
                    self._read_along(message.seat)
                case Stand():
                    await self._room.disk.kept()
                    self._room.stand(self.sitter)
                    raise Turned("over")
                case Sit():
                    raise Foreign("seated already")
                case _:
                    assert_never(message)

    def _speak(self, language: Language) -> None:
        """Go on in another language; who speaks it already costs nobody a screen."""
        if language != self.language:
            self.language = language
            for reading, (view, _) in tuple(self._views.items()):
                self._look(view.seat, reading=reading)

    async def _hear(self, said: Say) -> None:
        """Hear an intent, and say so when it is on the disk."""
        await self._room.disk.kept()
        try:
            refused = self._room.hear(self.sitter, said.intent, said.texts, said.number)
        except Foreign:
            raise
        except Exception:
            # Whatever breaks on one intent, the others play on.
            LOG.exception("an intent of type %s broke", type(said.intent).__name__)
            refused = "defect"
        await self._room.disk.kept()
        if refused is not None:
            self.post(Heard(said.number, refusal(refused, self.language)))

    async def _next(self, seconds: float | None) -> FromClient:
        """Give the next message, if it comes in time."""
        try:
            # Not wait_for: in Python 3.11 it can swallow that this line was told to end.
            async with asyncio.timeout(seconds) as self._patience:
                frame = await self._socket.receive()
        except TimeoutError:
            raise Turned("late") from None
        finally:
            self._patience = None
        self._rate.count()
        return from_client(frame)

    # --- sending -----------------------------------------------------------------------------------------------

    def stir(self) -> None:
        """Hear that there is something to send."""
        self._woken.set()

    def post(self, message: FromHost) -> None:
        """Send a message as soon as the line takes it."""
        if len(self._letters) >= MOST_LETTERS:
            self.cut("slow")
            return
        self._letters.append(message)
        self.stir()

    def tell(self, what: str) -> None:
        """Say something that the host itself says."""
        self.post(Told(word(what, self.language)))

    def cut(self, why: Why) -> None:
        """End this line."""
        self._cut = why
        self.stir()

    async def _write(self) -> None:
        """Send what there is, at the pace at which the line takes it."""
        while True:
            await self._woken.wait()
            self._woken.clear()
            for frame in self._frames():
                self._offered += 1
                await self._socket.send(frame)
                self._taken += 1

    def _frames(self) -> Iterator[str]:
        """Go through what there is to send now: letters first, then what changed on the screens."""
        while self._letters:
            yield written(self._letters.popleft())
        if self._cut is not None:
            raise Turned(self._cut)
        for reading, (view, shown) in tuple(self._views.items()):
            if view.number != shown and not self._room.showing.held:
                self._views[reading] = view, view.number
                yield view.frame(shown)

    async def _say_goodbye(self, why: Why) -> None:
        """Say why the line ends, if anybody still listens."""
        try:
            async with asyncio.timeout(1.0):
                await self._socket.send(written(Bye(why, word(why, self.language))))
        except (TimeoutError, Gone):
            LOG.info("a line ended: %s", why)
