"""Troublesome company, in a process of its own: `python -m tests.hosting.troubles KIND ADDRESS CODE SEAT`."""

import asyncio
import os
import socket
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Final
from urllib.parse import urlsplit

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from roles.terminal.wire.address import url_of
from roles.terminal.wire.messages import Say, Sit, from_host, written
from simulation.intents.group import AnswerLobby

TOKEN = "troublesome" * 4
"""Who comes back is let in by the token it thought of."""

Trouble = Callable[[str, str, str], Awaitable[None]]


async def seated(address: str, code: str, seat: str, **more: object) -> ClientConnection:
    """Sit down."""
    line = await connect(url_of(address), max_size=None, proxy=None, **more)  # type: ignore[arg-type]
    await line.send(written(Sit(code, TOKEN, seat)))
    from_host(await line.recv())
    return line


async def floods(address: str, code: str, seat: str) -> None:
    """Say as much as the line takes; whoever is cut off for it comes again at once."""
    while True:
        with suppress(OSError, WebSocketException):
            line = await seated(address, code, seat)
            number = 0
            while True:
                number += 1
                await line.send(written(Say(number, AnswerLobby("support", 1 + number % 5))))
        await asyncio.sleep(0.05)


async def never_reads(address: str, code: str, seat: str) -> None:
    """Sit down with a small window, and never read; whoever is cut off comes again."""
    parts = urlsplit(address)
    while True:
        with socket.socket() as raw:
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
            raw.connect((parts.hostname, parts.port))
            raw.settimeout(0)
            with suppress(OSError, WebSocketException):
                line = await seated(address, code, seat, sock=raw, max_queue=1)
                line.transport.pause_reading()
                await asyncio.sleep(15)
                line.transport.abort()


async def half_open(address: str, code: str, seat: str) -> None:
    """Connect again and again, and leave it at that: some say nothing at all, some half a greeting."""
    parts, open_ones = urlsplit(address), list[asyncio.StreamWriter]()
    del code, seat
    while True:
        with suppress(OSError):
            _, writer = await asyncio.open_connection(parts.hostname, parts.port)
            if len(open_ones) % 2:
                writer.write(b"GET /wire HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n")
            open_ones.append(writer)
        if len(open_ones) > MOST:
            open_ones.pop(0).transport.abort()
        await asyncio.sleep(0.05)


async def doubles(address: str, code: str, seat: str) -> None:
    """Send everything twice, and what comes next first."""
    line = await seated(address, code, seat)
    number = 0

    async def read() -> None:
        async for _ in line:
            pass

    reading = asyncio.ensure_future(read())
    while not reading.done():
        first, second = (written(Say(number + n, AnswerLobby("support", 3))) for n in (1, 2))
        for frame in (second, first, first, second, second):
            await line.send(frame)
        number += 2
        await asyncio.sleep(0.3)


MOST: Final = 40
"""So many half-open connections at once."""

TROUBLES: Final[dict[str, Trouble]] = {
    "floods": floods,
    "never_reads": never_reads,
    "half_open": half_open,
    "doubles": doubles,
}

if __name__ == "__main__":
    # Whoever makes trouble has a processor elsewhere, and does not take this one from the host.
    if hasattr(os, "nice"):
        os.nice(19)
    asyncio.run(TROUBLES[sys.argv[1]](*sys.argv[2:5]))  # type: ignore[arg-type]
