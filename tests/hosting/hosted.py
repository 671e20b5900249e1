"""A host for tests, on a real socket of this machine, and a client that sends and reads as slowly as a test likes."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self, TypeVar

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from overdracht.composition import evaluator
from overdracht.practising import place_for
from roles import archetypes
from roles.hosting.room import Room
from roles.hosting.server import Server, bound
from roles.terminal.foresight import Foresight
from roles.terminal.saying import saying, suggested
from roles.terminal.screen import Deed, Screen
from roles.terminal.wire.messages import (
    Bye,
    Changed,
    FromClient,
    FromHost,
    Heard,
    Say,
    Seated,
    Shown,
    Sit,
    from_host,
    written,
)
from roles.terminal.wire.patch import Tree, patched, screen_of, tree_of
from simulation.session.pace import Pace
from simulation.session.table import Table
from tests.plays import EVERYTHING, head, scenario

PATIENCE = 20.0

Message = TypeVar("Message", bound=FromHost)


class Hosted(NamedTuple):
    """A host that is open."""

    table: Table
    room: Room
    port: int

    @property
    def url(self) -> str:
        """Where clients go."""
        return f"ws://127.0.0.1:{self.port}/wire"

    @property
    def http(self) -> str:
        """Where browsers go."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def code(self) -> str:
        """What opens the door."""
        return self.room.book.codes.code

    @property
    def leads(self) -> str:
        """What opens the door for whoever leads."""
        return self.room.book.codes.leads


def table_at(path: Path | None = None, name: str = EVERYTHING, seed: int = 1) -> Table:
    """A table: a new one, or the one in a file that is there."""
    if path is not None and path.exists():
        return Table.resume(path, scenario, archetypes())
    of = head(name, seed)
    return Table.lay(of, scenario(of), archetypes(), path)


@asynccontextmanager
async def hosted(
    path: Path | None = None,
    *,
    speed: float = 1.0,
    away: float = 120.0,
    name: str = EVERYTHING,
    port: int = 0,
    foresight: Foresight | None = None,
) -> AsyncIterator[Hosted]:
    """A host on a free port, in this very loop; closed at the end."""
    table = table_at(path, name)
    listener = bound("127.0.0.1", port)
    room = Room(table, Pace(table, speed), evaluator(), away, foresight=foresight)
    serving = asyncio.ensure_future(Server(room, listener, partial(place_for, None)).serve())
    try:
        yield Hosted(table, room, listener.getsockname()[1])
    finally:
        serving.cancel()
        with suppress(asyncio.CancelledError):
            await serving
        table.close()


class Client:
    """A client without a screen: it says what a test says, and lays patches on what it was shown."""

    def __init__(self, line: ClientConnection) -> None:
        self.line = line
        self.seated = Seated("", "", "", 0)
        self.tree: Tree | None = None
        self.number = 0
        self.got: list[FromHost] = []

    @classmethod
    async def come(cls, host: Hosted, **wish: Any) -> Self:  # noqa: ANN401 - whatever a wish holds
        """Come in and be seated."""
        client = cls(await connect(host.url, max_size=None))
        asked = {"lead": False, "code": host.leads if wish.get("lead") else host.code} | wish
        await client.send(Sit(**asked))
        client.seated = await client.until(Seated)
        client.number = client.seated.heard
        return client

    async def send(self, message: FromClient) -> None:
        """Send a message."""
        await self.line.send(written(message))

    async def next(self) -> FromHost:
        """The next message; what is shown is laid on what was shown."""
        message = from_host(await asyncio.wait_for(self.line.recv(), PATIENCE))
        self.got.append(message)
        match message:
            case Shown(reading=False):
                self.tree = tree_of(message.screen)
            case Changed(reading=False):
                assert self.tree is not None
                self.tree = patched(self.tree, message.patch)
        return message

    async def until(self, kind: type[Message]) -> Message:
        """The next message of a kind."""
        while not isinstance(message := await self.next(), kind):
            pass
        return message

    @property
    def screen(self) -> Screen:
        """What is shown now."""
        assert self.tree is not None
        return screen_of(self.tree)

    async def shown(self) -> Screen:
        """What is shown next."""
        while not isinstance(await self.next(), Shown | Changed):
            pass
        return self.screen

    async def say(self, intent: Any, *texts: str) -> Heard:  # noqa: ANN401 - any intent, possible or not
        """Say something, and wait until it is heard."""
        self.number += 1
        await self.send(Say(self.number, intent, texts))
        while True:
            heard = await self.until(Heard)
            if heard.number == self.number:
                return heard

    async def do(self, deed: Deed) -> Heard:
        """Do a deed with what comes first to mind."""
        said = saying(deed, suggested(deed))
        return await self.say(said.intent, *said.texts)

    async def goodbye(self) -> Bye:
        """The last word of the host."""
        return await self.until(Bye)

    async def ended(self) -> bool:
        """Wait until the host has closed the line."""
        with suppress(ConnectionClosed):
            while True:
                await asyncio.wait_for(self.line.recv(), PATIENCE)
        return True

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trail: TracebackType | None
    ) -> None:
        await self.line.close()


def raw(message: object) -> str:
    """Any JSON as a frame."""
    return msgspec.json.encode(message).decode()
