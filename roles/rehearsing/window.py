"""A window: the program itself in a terminal of its own, with somebody who presses keys."""

import asyncio
import os
from asyncio.subprocess import Process
from collections.abc import Sequence
from contextlib import suppress
from random import Random
from typing import Final

from roles.rehearsing.host import Load, cost
from roles.rehearsing.stopwatch import Calls

try:
    import pty
    import termios
except ImportError:  # a system without such terminals
    pty = termios = None  # type: ignore[assignment]

ROWS, COLUMNS = 40, 120

KEYS: Final = (b"1", b"a", b"\r", b"2", b"a", b"\r", b"\x1b", b"3", b"a", b"1", b"\r", b"4", b"\x1b")
"""What somebody presses who tries what there is: a line of the list, what can be done with it, the first of that."""

PAINTED: Final = 2000
"""So many bytes are painted once there is a seat on the screen."""

CLOSES: Final = 5.0
"""So many seconds a program has to end."""


def has_terminals() -> bool:
    """Tell whether a program can be given a terminal here."""
    return pty is not None


class Window:
    """The program in a terminal of its own."""

    def __init__(self, command: Sequence[str], seat: str, name: str, calls: Calls) -> None:
        """Be about to start it."""
        self.seat, self.who = seat, f"{seat} {name}"
        self._command, self._calls = command, calls
        self._screen = -1
        self._process: Process | None = None
        self._painted, self._tail = 0, b""
        self._memory: list[int] = []
        self._tasks: list[asyncio.Task[None]] = []

    @property
    def sits(self) -> bool:
        """Tell whether a seat has been painted."""
        return self._painted > PAINTED

    @property
    def process(self) -> int | None:
        """Give the number of the process, once there is one."""
        return self._process.pid if self._process is not None else None

    @property
    def load(self) -> Load | None:
        """Tell how much memory the program holds."""
        return Load(self._memory[0], self._memory[-1], max(self._memory), 0.0) if self._memory else None

    def come(self) -> None:
        """Start the program, which sits down."""
        self._tasks.append(asyncio.ensure_future(self._start()))

    def play(self, thinks: tuple[float, float], luck: int) -> None:
        """Press keys until `leave`."""
        self._tasks.append(asyncio.ensure_future(self._play(thinks, Random(luck))))

    async def leave(self) -> None:
        """Close the window."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        screen, self._screen = self._screen, -1
        if screen >= 0:
            asyncio.get_running_loop().remove_reader(screen)
        if self._process is not None and self._process.returncode is None:
            self._process.terminate()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._process.wait(), CLOSES)
        if self._process is not None and self._process.returncode is None:
            self._process.kill()
        if screen >= 0:
            os.close(screen)

    async def _play(self, thinks: tuple[float, float], luck: Random) -> None:
        """Press one key after the other."""
        pressed = 0
        while True:
            await asyncio.sleep(luck.uniform(*thinks))
            if self.sits and self._process is not None and self._process.returncode is None:
                os.write(self._screen, KEYS[pressed % len(KEYS)])
                pressed += 1
                self._weigh(self._process.pid)

    async def _start(self) -> None:
        """Start the program in a terminal."""
        self._screen, inside = pty.openpty()
        termios.tcsetwinsize(inside, (ROWS, COLUMNS))
        program, *rest = self._command
        of = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        self._process = await asyncio.create_subprocess_exec(
            program, *rest, stdin=inside, stdout=inside, stderr=inside, env=of, start_new_session=True
        )
        os.close(inside)
        os.set_blocking(self._screen, False)
        asyncio.get_running_loop().add_reader(self._screen, self._read)

    def _read(self) -> None:
        """Read what is painted, and look for the word that was called."""
        try:
            painted = os.read(self._screen, 1 << 16)
        except OSError:  # the program has ended
            asyncio.get_running_loop().remove_reader(self._screen)
            return
        self._painted += len(painted)
        if self._calls.word:
            self._calls.look(self.who, "terminal", self._tail + painted)
        self._tail = painted[-100:]

    def _weigh(self, process: int) -> None:
        """Look how much memory the program holds."""
        if (seen := cost(process)) is not None:
            self._memory.append(seen[0])
