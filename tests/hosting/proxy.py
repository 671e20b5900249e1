"""A network between a client and a host that can be cut: bytes wait, as on a Wi-Fi that is gone, and nobody is told."""

import asyncio
from contextlib import suppress
from types import TracebackType
from typing import Self


class Proxy:
    """A network that passes bytes on, for as long as it is there."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._there = asyncio.Event()
        self._there.set()
        self._running: set[asyncio.Task[None]] = set()
        self.port = 0

    def vanish(self) -> None:
        """Pass nothing on from now on; connections stay open, and new ones lead nowhere."""
        self._there.clear()

    def come_back(self) -> None:
        """Pass on what waited."""
        self._there.set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._connect, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trail: TracebackType | None
    ) -> None:
        self._server.close()
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await self._there.wait()
        near, far = await asyncio.open_connection("127.0.0.1", self._to)
        for one, other in ((reader, far), (near, writer)):
            task = asyncio.ensure_future(self._pass_on(one, other))
            self._running.add(task)
            task.add_done_callback(self._running.discard)

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while part := await reader.read(1 << 16):
                await self._there.wait()
                writer.write(part)
                await writer.drain()
        writer.close()
