"""A network that is gone, messages twice and in disorder, lines half open, clients that never read or never stop."""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from roles.rehearsing.company import Company, Wishes
from roles.rehearsing.evening import Asked
from roles.rehearsing.floor import bare_wire
from roles.rehearsing.host import Door, Host
from roles.rehearsing.stopwatch import Calls, Times, times, until
from roles.terminal.presenter import present
from roles.terminal.remote import Remote
from roles.terminal.saying import Saying
from roles.terminal.wire.messages import Bye, Heard, Say, Sit, from_host, written
from simulation.intents.group import AnswerLobby
from simulation.intents.table import Announce, OpenRound
from simulation.session.controls import Pause
from tests.hosting.hosted import Client, Hosted, hosted
from tests.hosting.proxy import Proxy
from tests.hosting.test_full_room import told
from tests.hosting.troubles import TROUBLES
from tests.plays import EVERYTHING

OVERDRACHT = (sys.executable, "-m", "overdracht")
TROUBLEMAKER = "handler-2"


def answers(host: Hosted) -> list[int]:
    """What was answered in the lobby."""
    return [entry.intent.value for entry in host.table.journal if isinstance(entry.intent, AnswerLobby)]


async def is_so(holds: Callable[[], bool]) -> None:
    """Wait until something holds."""
    assert await until(holds, 40)


def gone_for(seconds: float, path: Path) -> None:
    """Sit behind a network that is gone for so long, go on doing things, and come back to all that was missed."""

    async def play() -> None:
        async with (
            hosted(path, away=600) as host,
            Proxy(host.port) as network,
            await Client.come(host, seat="handler-1") as other,
        ):
            mia = Remote(f"ws://127.0.0.1:{network.port}/wire", Sit(code=host.code, seat="front-1", name="Mia"))
            keeping = asyncio.ensure_future(mia.keep())
            await is_so(lambda: mia.is_here)
            token = mia.seated.token if mia.seated else ""
            network.vanish()
            for value in (1, 2, 3):
                mia.say(Saying(AnswerLobby("support", value)))
            for value in (4, 5):
                assert await other.say(AnswerLobby("support", value)) == Heard(other.number, "")
            await asyncio.sleep(seconds)
            assert (answers(host), mia.waiting) == ([4, 5], 3)
            network.come_back()
            await is_so(lambda: mia.waiting == 0)
            assert answers(host) == [4, 5, 1, 2, 3]
            assert mia.seated is not None
            assert (mia.seated.seat, mia.seated.token) == ("front-1", token)
            now = present(host.table.eyes("front-1"), "nl")
            await is_so(lambda: mia.screen("nl").deeds == now.deeds)
            assert "front-1" in host.table.seats()
            keeping.cancel()

    asyncio.run(play())


def test_a_network_that_is_gone_for_a_moment_costs_nothing(tmp_path: Path) -> None:
    gone_for(2.0, tmp_path / "moment.overdracht")


@pytest.mark.prove
@pytest.mark.parametrize("seconds", [10.0, 30.0])
def test_a_network_that_is_gone_for_half_a_minute_costs_nothing(seconds: float, tmp_path: Path) -> None:
    gone_for(seconds, tmp_path / "minute.overdracht")


def test_messages_that_come_twice_or_too_early_count_once_and_in_order(tmp_path: Path) -> None:
    async def play() -> None:
        async with hosted(tmp_path / "twice.overdracht") as host, await Client.come(host, seat="front-1") as mia:
            for number in (2, 1, 1, 3, 2, 2, 1, 4, 3, 3, 4, 4):
                await mia.send(Say(number, AnswerLobby("support", number)))
            heard = {(await mia.until(Heard)).number for _ in range(8)}
            assert heard == {1, 2, 3, 4}
            assert answers(host) == [1, 2, 3, 4]

    asyncio.run(play())


def test_who_is_cut_off_for_talking_too_fast_gains_nothing_by_coming_again(tmp_path: Path) -> None:
    async def play() -> None:
        async with hosted(tmp_path / "flood.overdracht") as host:
            mia = await Client.come(host, seat="front-1")
            with suppress(ConnectionClosed):
                for number in range(1, 400):
                    await mia.send(Say(number, AnswerLobby("support", 3)))
            assert (await mia.goodbye()).why == "flood"
            async with connect(host.url) as line:
                await line.send(written(Sit(token=mia.seated.token)))
                bye = from_host(await line.recv())
            assert isinstance(bye, Bye)
            assert bye.why == "tries"
            assert len(answers(host)) < 200

    asyncio.run(play())


def test_lines_that_are_left_half_open_keep_nobody_out(tmp_path: Path) -> None:
    async def play() -> None:
        async with hosted(tmp_path / "half.overdracht") as host:
            lines = [await asyncio.open_connection("127.0.0.1", host.port) for _ in range(150)]
            for _, writer in lines[::2]:
                writer.write(b"GET /wire HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n")
            async with await Client.come(host, seat="front-1") as mia:
                assert await mia.say(AnswerLobby("support", 3)) == Heard(1, "")
            for _, writer in lines:
                writer.transport.abort()

    asyncio.run(play())


# --- what others notice of it ----------------------------------------------------------------------------------------


@asynccontextmanager
async def troubled(kind: str, door: Door) -> AsyncIterator[None]:
    """Have somebody in the room who makes trouble."""
    command = [*OVERDRACHT[:2], "tests.hosting.troubles", kind, door.address, door.code, TROUBLEMAKER]
    making = await asyncio.create_subprocess_exec(*command)
    try:
        yield
        assert making.returncode is None, "made no trouble at all"
    finally:
        if making.returncode is None:
            making.kill()
        await making.wait()


@asynccontextmanager
async def vanished(network: Proxy) -> AsyncIterator[None]:
    """Let a third of the room be without a network."""
    network.vanish()
    try:
        yield
    finally:
        network.come_back()


class Side:
    """What the others measure, undisturbed or disturbed."""

    def __init__(self) -> None:
        self.took: list[float] = []
        self.missed = 0

    @property
    def times(self) -> Times:
        found = times(self.took)
        assert found is not None
        return found


async def calls_out(company: Company, calls: Calls, count: int, side: Side) -> None:
    """Call words to all, and keep how long it took until all who are there saw each."""
    calls.seen.clear()
    calls.missed.clear()
    for _ in range(count):
        word = calls.call(company.watching)
        await company.leading.ask(Saying(Announce(1), (word,)))
        await until(lambda: calls.is_seen, 5)
        await asyncio.sleep(0.1)
    calls.end()
    side.took += calls.seen["bot"]
    side.missed += len(calls.missed)


async def disturbed(kind: str, path: Path, rounds: int, count: int) -> tuple[Side, Side, list[float]]:
    """Measure by turns without and with trouble, in one room."""
    calls, quiet, loud, wire = Calls(), Side(), Side(), list[float]()
    wishes = Wishes(6, thinks=(0.5, 2.0), keep_free=frozenset({TROUBLEMAKER, "boss-1", "mia"}))
    asked = Asked(OVERDRACHT, EVERYTHING, 1.0, wishes, path)
    floor = asyncio.ensure_future(bare_wire(wire))
    async with (
        await Host.opened(asked.hosting) as host,
        Proxy(int(host.door.address.rpartition(":")[2])) as network,
        Company(host.door, OVERDRACHT, wishes, calls) as company,
    ):
        behind = [Remote(f"ws://127.0.0.1:{network.port}/wire", Sit(host.door.code, seat=s)) for s in ("boss-1", "mia")]
        keeping = [asyncio.ensure_future(remote.keep()) for remote in behind]
        await company.come()
        company.play()
        await company.leading.ask(Saying(OpenRound()))
        for _ in range(rounds):
            await calls_out(company, calls, count, quiet)
            async with vanished(network) if kind == "vanishes" else troubled(kind, host.door):
                await asyncio.sleep(1.5)
                await calls_out(company, calls, count, loud)
        await company.leading.ask(Saying(Pause()))
        await is_so(lambda: all(remote.waiting == 0 and remote.is_here for remote in behind))
        for task in (floor, *keeping):
            task.cancel()
        await asyncio.gather(floor, *keeping, return_exceptions=True)
        await company.leave()
        assert await host.close()
    return quiet, loud, wire


KINDS = [*TROUBLES, "vanishes"]


@pytest.mark.parametrize("kind", ["floods", "never_reads"])
def test_trouble_that_one_makes_keeps_nothing_from_the_others(kind: str, tmp_path: Path) -> None:
    quiet, loud, _ = asyncio.run(disturbed(kind, tmp_path / "a.overdracht", 1, 5))
    assert (quiet.missed, loud.missed) == (0, 0)


@pytest.mark.prove
@pytest.mark.parametrize("kind", KINDS)
def test_trouble_that_one_makes_slows_the_others_down_no_more_than_twice(kind: str, tmp_path: Path) -> None:
    quiet, loud, wire = asyncio.run(disturbed(kind, tmp_path / "b.overdracht", 4, 60))
    rows = (("undisturbed", quiet.times), (kind, loud.times), ("bare wire", times(wire)))
    sys.stdout.write("\n".join(f"{name:12} {told(took)}" for name, took in rows) + "\n")
    assert (quiet.missed, loud.missed) == (0, 0)
    assert loud.times.p99 <= 2 * quiet.times.p99
