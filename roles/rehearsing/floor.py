"""The floor: how long the bare wire and the bare disk take here, while all goes on; nothing measured can be faster."""

import asyncio
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from websockets.asyncio.client import ClientConnection, connect
from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed

EVERY: Final = 0.5
"""So often (seconds) a message goes up and down."""

MESSAGE: Final = "x" * 2000
"""About as much as a change of a screen."""


async def bare_wire(found: list[float]) -> None:
    """Send a message to and fro for ever, on a line of its own, and note how long each takes (seconds)."""
    async with serve(_echo, "127.0.0.1", 0) as server:
        port = next(iter(server.sockets)).getsockname()[1]
        async with connect(f"ws://127.0.0.1:{port}", proxy=None) as line:
            while True:
                found.append(await _round_trip(line))
                await asyncio.sleep(EVERY)


async def _echo(line: ServerConnection) -> None:
    """Send back what comes."""
    with suppress(ConnectionClosed):
        async for message in line:
            await line.send(message)


async def _round_trip(line: ClientConnection) -> float:
    """Send one message, and wait for it."""
    since = time.perf_counter()
    await line.send(MESSAGE)
    await line.recv()
    return time.perf_counter() - since


async def bare_disk(folder: Path, found: list[float]) -> None:
    """Have a file in this folder written down for ever, and note how long each takes (seconds)."""
    path = folder / "disk"
    try:
        while True:
            found.append(await asyncio.to_thread(_written_down, path))
            await asyncio.sleep(EVERY)
    finally:
        path.unlink(missing_ok=True)


def _written_down(path: Path) -> float:
    """Write something, and wait until the disk has it."""
    with path.open("ab") as file:
        file.write(MESSAGE.encode())
        since = time.perf_counter()
        os.fsync(file.fileno())
        return time.perf_counter() - since
