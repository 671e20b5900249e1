"""The console in the host's own process: it shows what others do, for as long as the room is open."""

import asyncio
from pathlib import Path

from roles.hosting.here import Here
from roles.terminal.app.program import Program
from simulation.intents.table import LeaveSeat, TakeSeat
from simulation.outlook import FACILITATOR
from tests.hosting.hosted import Hosted, hosted


async def bursts(host: Hosted, begin: asyncio.Event) -> None:
    """People come and go at once, in a task of the room's own; the last who comes is Mia."""
    await begin.wait()
    for number in range(12):
        host.room.do(FACILITATOR, TakeSeat("front-1", 1), [f"Guest {number}"])
        await asyncio.sleep(0.01)
        host.room.do(FACILITATOR, LeaveSeat("front-1"))
    host.room.do(FACILITATOR, TakeSeat("front-1", 1), ["Mia"])


def test_the_console_goes_on_showing_what_others_do_in_a_burst(tmp_path: Path) -> None:
    async def play() -> None:
        async with hosted(tmp_path / "a.overdracht") as host:
            program = Program(Here(host.room, "en"), "en")
            begin = asyncio.Event()
            # As in a host, the room's tasks are older than the app.
            people = asyncio.create_task(bursts(host, begin))
            async with program.run_test(size=(80, 24)) as pilot:
                await pilot.pause()
                begin.set()
                await people
                async with asyncio.timeout(5):
                    while "Mia" not in repr(program.seen):  # noqa: ASYNC110 - it waits for what the app draws
                        await asyncio.sleep(0.05)

    asyncio.run(play())
