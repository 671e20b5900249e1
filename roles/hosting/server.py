"""The server: the room on a network, for clients of ours and for browsers; it binds to this machine unless asked."""

import asyncio
import logging
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, NamedTuple

import uvicorn
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket, WebSocketDisconnect

from roles.hosting.entrance import Entrance
from roles.hosting.link import Gone, Link
from roles.hosting.origin import is_ours
from roles.hosting.pages.practice import Lay
from roles.hosting.pages.routes import nowhere, routes
from roles.hosting.room import Room
from roles.hosting.tabs import tabs_of
from roles.hosting.words import word
from roles.terminal.wire.messages import LONGEST, PATH, Bye, written

LOG: Final = logging.getLogger(__name__)

MOST_LINES: Final = 400
"""So many connections at once; more are turned away."""

MOST_AT_THE_DOOR: Final = 100
"""So many of them may be without a seat; one more takes the place of who has stood there longest."""


class Tls(NamedTuple):
    """A certificate and its key, as files."""

    certificate: Path
    key: Path


class Lines:
    """The WebSocket side: a line for everybody who comes."""

    def __init__(self, room: Room, entrance: Entrance) -> None:
        """Connect lines to a room."""
        self._room, self._entrance = room, entrance
        self._open: dict[Link, None] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one connection until it is over."""
        websocket = WebSocket(scope, receive, send)
        if not is_ours(websocket.headers.get("origin"), websocket.headers.get("host", "")):
            await websocket.close(1008)
            return
        await websocket.accept()
        carrier = Carrier(websocket, send)
        link = Link(self._room, self._entrance, carrier, websocket.client.host if websocket.client else "")
        if len(self._open) >= MOST_LINES:
            await carrier.send(written(Bye("full", word("full", "nl"))))
        else:
            self._make_way()
            self._open[link] = None
            try:
                await link.talk()
            finally:
                self._open.pop(link, None)
        with suppress(RuntimeError, Gone):
            await carrier.close()

    def _make_way(self) -> None:
        """Let nobody who stands at the door and says nothing keep others from coming in."""
        standing = [link for link in self._open if not link.sitter]
        if len(standing) >= MOST_AT_THE_DOOR:
            standing[0].give_way()


class Carrier:
    """A WebSocket of Starlette, as links know it."""

    def __init__(self, websocket: WebSocket, send: Send) -> None:
        """Carry over this one; what is sent goes the shortest way, since a move goes to everybody."""
        self._websocket, self._send = websocket, send

    async def receive(self) -> str:
        """Give the next message; bytes are nothing that a client of ours sends."""
        try:
            message = await self._websocket.receive()
        except (WebSocketDisconnect, RuntimeError):
            raise Gone from None
        if message["type"] != "websocket.receive":
            raise Gone
        return message.get("text") or ""

    async def send(self, frame: str) -> None:
        """Send a message."""
        try:
            await self._send({"type": "websocket.send", "text": frame})
        except (RuntimeError, OSError):
            raise Gone from None

    async def close(self) -> None:
        """End the connection."""
        with suppress(WebSocketDisconnect, OSError):
            await asyncio.wait_for(self._websocket.close(), 1.0)


class _Quiet(uvicorn.Server):
    """A server that leaves signals to the program around it."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals alone."""
        yield


class Server:
    """Serves a room until it is closed."""

    def __init__(self, room: Room, listener: socket.socket, lay: Lay, tls: Tls | None = None) -> None:
        """Make a server on a socket that is bound already; apps behind tabs come in by a door inside this machine."""
        self.room, self.entrance = room, Entrance(room)
        self._listener, self._inner = listener, bound("127.0.0.1", 0)
        self.tabs = tabs_of(room, self._inner.getsockname()[1])
        lines = Lines(room, self.entrance)
        pages = routes(room, self.entrance, lay)
        app = Starlette(
            routes=[WebSocketRoute(PATH, lines), *self.tabs.routes, *pages], exception_handlers={404: nowhere}
        )
        within = Starlette(routes=[WebSocketRoute(PATH, lines)])
        self._server, self._within = _Quiet(_config(app, tls)), _Quiet(_config(within, None))

    async def serve(self) -> None:
        """Serve and keep the room alive; ends when it is cancelled or closed."""
        living = asyncio.ensure_future(self.room.live())
        serving = asyncio.ensure_future(self._server.serve(sockets=[self._listener]))
        within = asyncio.ensure_future(self._within.serve(sockets=[self._inner]))
        try:
            done, _ = await asyncio.wait({living, serving, within}, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        finally:
            living.cancel()
            await self._close(asyncio.gather(serving, within))

    async def _close(self, serving: "asyncio.Future[tuple[None, None]]") -> None:
        """Say goodbye to everybody, and close."""
        for line in tuple(self.room.presence.lines):
            line.cut("over")
        await asyncio.sleep(0.05)
        with suppress(TimeoutError):
            await asyncio.wait_for(self.tabs.close(), 3.0)
        self._server.should_exit = self._within.should_exit = True
        with suppress(TimeoutError, asyncio.CancelledError):
            await asyncio.wait_for(serving, 3.0)


def _config(app: Starlette, tls: Tls | None) -> uvicorn.Config:
    """Set the server: small messages, no addresses or tokens in logs, lines that are gone found out."""
    return uvicorn.Config(
        app,
        ws="websockets-sansio",
        ws_max_size=LONGEST,
        ws_ping_interval=20.0,
        ws_ping_timeout=20.0,
        # In a room what is sent is small and near: making it smaller takes the host longer than sending it.
        ws_per_message_deflate=False,
        lifespan="off",
        access_log=False,
        log_config=None,
        log_level="warning",
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=2,
        ssl_certfile=tls.certificate if tls else None,
        ssl_keyfile=str(tls.key) if tls else None,
    )


def bound(address: str, port: int) -> socket.socket:
    """Bind a socket; `OSError` when the port is taken or the address is not of this machine."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((address, port))
        # Who comes before the server does is heard as soon as it is there.
        listener.listen(256)
    except OSError:
        listener.close()
        raise
    return listener
