"""Remote: a place over a wire; it comes back by itself, and what was said is sent until it is heard."""

import asyncio
import secrets
import ssl
from collections.abc import Callable
from contextlib import suppress
from typing import Final, assert_never

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidURI, WebSocketException

from roles.terminal.afar import Standing, annotated, nothing_yet
from roles.terminal.saying import Saying
from roles.terminal.screen import Deed, Screen
from roles.terminal.wire.messages import (
    Bye,
    Changed,
    Foreign,
    FromHost,
    Heard,
    Look,
    Offered,
    Say,
    Seated,
    Shown,
    Sit,
    Speak,
    Told,
    Why,
    from_host,
    written,
)
from roles.terminal.wire.outbox import Outbox
from roles.terminal.wire.patch import Astray
from roles.terminal.wire.received import Received
from simulation.scenario.faults import Language

SOONEST, LATEST = 0.3, 4.0
"""After so many seconds a lost connection is tried again, longer each time."""

REPEATED: Final = 3.0
"""What was not heard for so many seconds is sent again."""

LISTENING: Final = 5.0
"""So often (seconds) is tried whether there is still somebody on the other side, who has twice as long to answer."""

CONNECTING: Final = 5.0
"""So many seconds a host has to answer."""

COMES_BACK: Final[frozenset[Why]] = frozenset({"slow", "over", "late", "full"})
"""After these goodbyes the same client may come again."""


class Refused(Exception):
    """The host does not let this client in; the argument says why in words."""

    def __init__(self, bye: Bye) -> None:
        """Remember the host's words."""
        super().__init__(bye.text)
        self.bye = bye


async def ask(url: str, wish: Sit) -> Offered:
    """Ask a host which seats there are; `Refused` when the code is wrong, `OSError` when nobody answers."""
    async with connect(url, max_size=None, open_timeout=CONNECTING, proxy=None) as line:
        await line.send(written(wish))
        answer = from_host(await asyncio.wait_for(line.recv(), CONNECTING))
    if isinstance(answer, Bye):
        raise Refused(answer)
    if not isinstance(answer, Offered):
        raise Foreign(type(answer).__name__)
    return answer


class Remote:
    """One seat at a table elsewhere."""

    def __init__(self, url: str, wish: Sit) -> None:
        """Have an address, and a wish to sit there; `keep` goes there."""
        self._url = url
        # Who was let in and did not hear it comes again with the same token.
        self._wish = wish if wish.token else msgspec.structs.replace(wish, token=secrets.token_urlsafe(24))
        self.language: Language = wish.language
        self.watchers: list[Callable[[], None]] = []
        self.hearers: list[Callable[[FromHost], None]] = []
        """Who is told each message of the host, once it has been taken in."""
        self.seated: Seated | None = None
        self.ended: Bye | None = None
        self._is_closed = False
        self._connected = False
        self._received, self._outbox = Received(), Outbox()
        self._notice = ""
        self._line: ClientConnection | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    # --- a place -----------------------------------------------------------------------------------------------

    def screen(self, language: Language) -> Screen:
        """Give the seat as it was shown last; in another language as soon as the host has sent that."""
        if language != self.language:
            self.language = language
            self._send(Speak(language))
        standing = Standing(self._connected, self.seated, self.ended, self._notice, self._is_closed)
        return annotated(self._received.screen() or nothing_yet(language), language, standing)

    def leading(self, language: Language) -> tuple[Deed, ...]:
        """Give nothing: whoever leads has it on the own screen."""
        del language
        return ()

    def console(self, language: Language) -> None:
        """Give nothing: whoever leads has it on the own screen."""
        del language

    def look(self, seat: str, language: Language) -> Screen | None:
        """Look as another seat, to read only; none until the host has shown it."""
        del language
        if seat != self._received.looked_at:
            self._received.look(seat)
            self._send(Look(seat))
        return self._received.aside()

    def say(self, what: Saying) -> None:
        """Say something; it is sent until it is heard."""
        self._send(self._outbox.put(what))

    @property
    def is_here(self) -> bool:
        """Tell whether the host has shown anything yet."""
        return bool(self._received)

    @property
    def waiting(self) -> int:
        """Count what was said and not heard yet."""
        return len(self._outbox)

    async def keep(self) -> None:
        """Stay connected until the host says that it makes no sense any more."""
        rest = SOONEST
        while self.ended is None:
            try:
                await self._stay()
                rest = SOONEST
            except (OSError, WebSocketException, TimeoutError, Foreign, Astray, ssl.SSLError) as trouble:
                if isinstance(trouble, InvalidURI):  # a mistake of ours
                    raise
            self._lost()
            if self.ended is None:
                await asyncio.sleep(rest)
                rest = min(LATEST, rest * 2)

    # --- the line ----------------------------------------------------------------------------------------------

    async def _stay(self) -> None:
        """Connect, sit down, and hear what comes until the line is gone."""
        async with connect(
            self._url,
            max_size=None,
            open_timeout=CONNECTING,
            close_timeout=1,
            ping_interval=LISTENING,
            ping_timeout=2 * LISTENING,
            proxy=None,
        ) as line:
            wish = Sit(token=self.seated.token, language=self.language) if self.seated is not None else self._wish
            await line.send(written(wish))
            repeating = asyncio.ensure_future(self._repeat(line))
            try:
                async for frame in line:
                    await self._hear(line, from_host(frame))
            finally:
                repeating.cancel()

    async def _repeat(self, line: ClientConnection) -> None:
        """Send again what has not been heard for long, in order: the host counts it once."""
        while True:
            before = self._outbox.waiting()
            await asyncio.sleep(REPEATED)
            for say in self._outbox.waiting():
                if say in before and self._connected:
                    await self._post(line, written(say))

    async def _hear(self, line: ClientConnection, message: FromHost) -> None:
        """Take in what the host said."""
        match message:
            case Seated():
                await self._sit(line, message)
            case Shown() | Changed():
                self._received.take(message)
                self._stir()
            case Heard():
                self._outbox.heard(message.number)
                self._notice = message.refused
                self._stir()
            case Told():
                self._notice = message.text
                self._stir()
            case Bye():
                self._end(message)
            case Offered():
                raise Foreign("seats, where one was asked for")
            case _:
                assert_never(message)
        for hearer in self.hearers:
            hearer(message)

    async def _sit(self, line: ClientConnection, seated: Seated) -> None:
        """Sit down, and send again what was not heard."""
        if self.seated is not None and not seated.token:
            seated = msgspec.structs.replace(seated, token=self.seated.token, pin=self.seated.pin)
        elif not seated.token:
            seated = msgspec.structs.replace(seated, token=self._wish.token)
        if self.seated is None:
            self._outbox.begin(seated.heard)
        self.seated, self._line, self._connected = seated, line, True
        if self._is_closed:
            self._notice, self._is_closed = "", False
        self._outbox.heard(seated.heard)
        for say in self._outbox.waiting():
            await line.send(written(say))
        if self._received.looked_at:
            await line.send(written(Look(self._received.looked_at)))
        self._stir()

    def _end(self, bye: Bye) -> None:
        """Hear that the host ends it."""
        self._notice = bye.text
        self._is_closed = bye.why == "over"
        if bye.why not in COMES_BACK:
            self.ended = bye
        self._stir()

    def _lost(self) -> None:
        """Note that the line is gone."""
        self._line, self._connected = None, False
        self._stir()

    def _send(self, message: Say | Speak | Look) -> None:
        """Send something now if there is a line; else it waits, or is said when there is one again."""
        if self._line is not None:
            task = asyncio.get_running_loop().create_task(self._post(self._line, written(message)))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    @staticmethod
    async def _post(line: ClientConnection, frame: str) -> None:
        """Send a frame; a line that is gone is noticed by who reads it."""
        with suppress(WebSocketException, OSError):
            await line.send(frame)

    def _stir(self) -> None:
        """Tell whoever draws."""
        for watcher in self.watchers:
            watcher()
