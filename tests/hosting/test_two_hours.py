"""Two hours in a room at the usual speed: what the host and those who play hold in memory does not grow."""

import asyncio
import os
import statistics
import sys
import time
from pathlib import Path

import pytest

from roles.rehearsing.company import Company, Wishes
from roles.rehearsing.evening import Asked
from roles.rehearsing.host import Host, cost
from roles.rehearsing.stopwatch import Calls, until
from roles.terminal.saying import Saying
from simulation.intents.table import CloseRound, OpenRound
from tests.hosting.test_full_room import OVERDRACHT

HOURS = float(os.environ.get("OVERDRACHT_HOURS", "2"))
"""So long it is watched; set OVERDRACHT_HOURS to something shorter for a first look."""

WARM = 0.25
"""What comes before this part of the time is warming up: caches fill, modules are read."""

HOST, CLIENT = 20.0, 5.0
"""Megabytes an hour by which they may grow: a journal gets longer as people play, a client has one screen."""

Held = list[tuple[float, int]]


def megabytes_an_hour(held: Held) -> float:
    """How fast memory grows, once all is warm."""
    begins = held[0][0] + WARM * (held[-1][0] - held[0][0])
    warm = [(at, count) for at, count in held if at >= begins]
    slope = statistics.linear_regression([at for at, _ in warm], [count for _, count in warm]).slope
    return slope * 3600 / 2**20


async def watched(process: int, held: Held) -> None:
    """Look every second how much memory somebody's program holds."""
    while (seen := cost(process)) is not None:
        held.append((time.monotonic(), seen[0]))
        await asyncio.sleep(1.0)


async def afternoon(path: Path) -> tuple[Held, Held, Held, int]:
    """Play on, round after round; give what the host held, somebody at a terminal, and a bot in its own process."""
    wishes = Wishes(20, terminals=2, pages=2)
    asked = Asked(OVERDRACHT, "tilburg-evenementenvergunning", 1.0, wishes, path)
    hosting = [*asked.hosting, "--set", "rounds.number=9"]
    async with await Host.opened(hosting) as host, Company(host.door, OVERDRACHT, wishes, Calls()) as company:
        await company.come()
        company.play()
        joining = [*OVERDRACHT, "join", host.door.address, "--code", host.door.code, "--role", "observer-2", "--bot"]
        bot = await asyncio.create_subprocess_exec(*joining)
        terminal, alone = Held(), Held()
        pids = [(window.process, terminal) for window in company.windows[:1]] + [(bot.pid, alone)]
        watching = [asyncio.ensure_future(watched(pid, held)) for pid, held in pids if pid is not None]
        try:
            rounds = await played_on(company)
        finally:
            for task in watching:
                task.cancel()
            await asyncio.gather(*watching, return_exceptions=True)
            bot.terminate()
            await bot.wait()
        return list(host.memory), terminal, alone, rounds


async def played_on(company: Company) -> int:
    """Play one round after the other until the time is over; give how many."""
    end, rounds = time.monotonic() + HOURS * 3600, 0
    while time.monotonic() < end:
        assert not await company.leading.ask(Saying(OpenRound()))
        rounds += 1
        await asyncio.sleep(5)
        await until(lambda: company.leading.screen("nl").clock.left == 0, end - time.monotonic())
        assert not await company.leading.ask(Saying(CloseRound()))
        await asyncio.sleep(20)
    return rounds


@pytest.mark.prove
def test_memory_is_flat_for_as_long_as_a_room_plays(tmp_path: Path) -> None:
    host, terminal, bot, rounds = asyncio.run(afternoon(tmp_path / "long.overdracht"))
    grew = {name: megabytes_an_hour(held) for name, held in (("host", host), ("terminal", terminal), ("bot", bot))}
    ends = {name: held[-1][1] / 2**20 for name, held in (("host", host), ("terminal", terminal), ("bot", bot))}
    tenths = [round(host[len(host) * n // 10][1] / 2**20) for n in range(10)]
    sys.stdout.write(f"{HOURS:g} hours, {rounds} rounds; MB an hour: {grew}; MB at the end: {ends}; host: {tenths}\n")
    assert grew["host"] <= HOST
    assert grew["terminal"] <= CLIENT
    assert grew["bot"] <= CLIENT
