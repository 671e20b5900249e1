"""The process behind a tab: the app on pipes, in the frames of Textual's web driver.

A frame is one letter (`D` what is drawn or typed, `M` a message in JSON), four bytes for its length, and so many bytes.
"""

import asyncio
import json
import os
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from typing import Final, NamedTuple, Self

DRIVER: Final = "roles.terminal.app.tab:TabDriver"
READY: Final = b"__GANGLION__\n"
"""The line with which Textual's web driver says that frames follow."""

LINES_BEFORE: Final = 10
"""So many lines a command may say before its app starts."""

LONGEST_FRAME: Final = 4 * 1024 * 1024
START: Final = 30.0
"""Seconds that an app may take to start; on a busy machine it takes a few."""

PATIENCE: Final = 5.0
"""Seconds that a process may take for reading what it is sent, and for leaving when asked."""


class Gone(Exception):
    """The process has ended, or doesn't do what an app does."""


class Size(NamedTuple):
    """How large the screen in a tab is, in cells."""

    width: int
    height: int

    @classmethod
    def within(cls, width: int, height: int) -> Self:
        """Give the nearest size that an app is drawn at: memory and time go with the number of cells."""
        return cls(min(max(width, 20), 300), min(max(height, 5), 100))


class Process:
    """One app, drawn for somebody elsewhere."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        """Take the pipes of a process; use `start`."""
        if process.stdin is None or process.stdout is None:
            raise ValueError("a process on pipes")
        self._process = process
        self._in, self._out = process.stdin, process.stdout

    @classmethod
    async def start(cls, command: Sequence[str], token: str, size: Size) -> Self:
        """Start the app: never by a shell, and the token where a list of processes doesn't show it."""
        program, *rest = command
        process = await asyncio.create_subprocess_exec(
            program, *rest, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=surroundings(token, size),
            start_new_session=True,
        )  # fmt: skip
        return cls(process)

    async def ready(self) -> None:
        """Wait until the app says that it draws; `Gone` if it is no app."""
        with suppress(TimeoutError, ValueError):
            async with asyncio.timeout(START):
                for _ in range(LINES_BEFORE):
                    if await self._out.readline() == READY:
                        return
        raise Gone

    async def drawn(self) -> AsyncIterator[bytes]:
        """Give what is drawn, for as long as the app runs."""
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                kind, length = await self._out.readexactly(1), int.from_bytes(await self._out.readexactly(4), "big")
                if kind not in {b"D", b"M"} or length > LONGEST_FRAME:
                    return
                frame = await self._out.readexactly(length)
                # Of the messages only leaving is obeyed: a tab opens no addresses and takes no files.
                if kind == b"D":
                    yield frame
                elif json.loads(frame).get("type") == "exit":
                    return

    async def typed(self, text: str) -> None:
        """Pass on what was typed."""
        await self._send(b"D", text.encode("utf-8", "ignore"))

    async def sized(self, size: Size) -> None:
        """Say how large the screen is now."""
        await self._tell(type="resize", width=size.width, height=size.height)

    async def focused(self, *, focus: bool) -> None:
        """Say whether somebody's keyboard is here."""
        await self._tell(type="focus" if focus else "blur")

    async def stop(self) -> None:
        """Ask the app to leave, and end it if it doesn't."""
        with suppress(Gone, TimeoutError):
            await self._tell(type="quit")
            self._in.close()
            await asyncio.wait_for(self._process.wait(), PATIENCE)
        if self._process.returncode is None:
            with suppress(ProcessLookupError):
                self._process.kill()
            await self._process.wait()

    async def _tell(self, **message: str | int) -> None:
        """Send a message to the app's driver."""
        await self._send(b"M", json.dumps(message).encode())

    async def _send(self, kind: bytes, body: bytes) -> None:
        """Send a frame; `Gone` when nobody reads it any more."""
        try:
            self._in.write(kind + len(body).to_bytes(4, "big") + body)
            await asyncio.wait_for(self._in.drain(), PATIENCE)
        except (OSError, RuntimeError, TimeoutError) as fault:
            raise Gone from fault


def surroundings(token: str, size: Size) -> dict[str, str]:
    """Give the environment in which the app behind a tab runs."""
    inherited = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    return inherited | {
        "TEXTUAL_DRIVER": DRIVER,
        "TEXTUAL_COLOR_SYSTEM": "truecolor",
        "COLUMNS": str(size.width),
        "ROWS": str(size.height),
        "OVERDRACHT_TOKEN": token,
    }
