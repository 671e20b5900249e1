"""A host of its own: the program in another process, which is told where its door is and what it costs the machine."""

import asyncio
import os
import re
import signal
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple, Self

OPENS: Final = 60.0
"""So many seconds a host has to open its door."""

CLOSES: Final = 15.0
"""So many seconds it has to close it."""

SAMPLED: Final = 0.5
"""So often (seconds) is looked how much memory it holds."""

ADDRESS: Final = re.compile(r"(https?://[^\s/]+)/?")
CODE: Final = re.compile(r"--code (\w+)")


class NoHost(Exception):
    """The host did not open its door; the argument is what it said."""


class Door(NamedTuple):
    """Where a host is, and what opens it: for everybody, and for whoever leads."""

    address: str
    code: str
    leads: str

    @property
    def link(self) -> str:
        """Give the address that opens the door in a browser."""
        return f"{self.address}/?code={self.code}"


class Load(NamedTuple):
    """What a process costs: memory (bytes) at the start, at the end and at most, and seconds of a processor."""

    first: int
    last: int
    most: int
    seconds: float


class Host:
    """A host in a process of its own."""

    def __init__(self, process: Process, door: Door) -> None:
        """Have one that is open; use `opened`."""
        self.door = door
        self._process = process
        self.memory: list[tuple[float, int]] = []
        """How many bytes it held, and when."""
        self._seconds = 0.0
        self._tasks = [asyncio.ensure_future(self._listen()), asyncio.ensure_future(self._sample())]

    @classmethod
    async def opened(cls, command: Sequence[str]) -> Self:
        """Start a host, and wait until its door is open; `NoHost` when it does not come."""
        program, *rest = command
        process = await asyncio.create_subprocess_exec(program, *rest, stdout=PIPE, stderr=asyncio.subprocess.STDOUT)
        told: list[str] = []
        try:
            return cls(process, await asyncio.wait_for(_door(process, told), OPENS))
        except (TimeoutError, NoHost):
            if process.returncode is None:
                process.kill()
            raise NoHost("".join(told).strip()) from None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    @property
    def is_open(self) -> bool:
        """Tell whether it still runs."""
        return self._process.returncode is None

    @property
    def load(self) -> Load | None:
        """Tell what it has cost so far, where this machine tells."""
        if not self.memory:
            return None
        held = [count for _, count in self.memory]
        return Load(held[0], held[-1], max(held), self._seconds)

    async def close(self) -> bool:
        """Close the door; tell whether it ended by itself, and well."""
        for task in self._tasks:
            task.cancel()
        if self.is_open:
            self._process.send_signal(signal.SIGTERM)
        try:
            return await asyncio.wait_for(self._process.wait(), CLOSES) == 0
        except TimeoutError:
            self._process.kill()
            return False

    async def _listen(self) -> None:
        """Read what it says, so that it never waits for a reader."""
        if self._process.stdout is not None:
            while await self._process.stdout.read(1 << 16):
                pass

    async def _sample(self) -> None:
        """Look at it again and again."""
        while self.is_open and (seen := cost(self._process.pid)) is not None:
            held, self._seconds = seen
            self.memory.append((time.monotonic(), held))
            await asyncio.sleep(SAMPLED)


async def _door(process: Process, told: list[str]) -> Door:
    """Read what a host says of its door, until all is said."""
    if process.stdout is None:
        raise NoHost
    while line := await process.stdout.readline():
        told.append(line.decode(errors="replace"))
        said = "".join(told)
        if len(codes := CODE.findall(said)) > 1:
            return Door(ADDRESS.findall(said)[0], codes[0], codes[1])
    raise NoHost


def cost(process: int) -> tuple[int, float] | None:
    """Give the memory (bytes) that a process holds and the processor seconds it used; none where nobody tells."""
    try:
        pages = Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1]
        # The name of a program may hold spaces and brackets; figures come after the last one.
        figures = Path(f"/proc/{process}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
    except (OSError, IndexError):
        return None
    ticks = int(figures[11]) + int(figures[12])
    return int(pages) * os.sysconf("SC_PAGE_SIZE"), ticks / os.sysconf("SC_CLK_TCK")
