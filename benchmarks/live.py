"""How long a move takes until others see it: 20 terminals, 20 tabs, 200 raw clients; beside the least that could be.

A real host and real clients, each a process of its own, on this machine. A move is what whoever leads says to
everybody: the heaviest there is, since it changes every screen. Each carries a word of its own; measured is from the
moment that it is said to the moment that the word is painted: bytes in the terminal (a pty of 120 by 40), a frame that
the browser has drawn. In a burst one screen may bring several moves, and a move of long ago has scrolled out of sight:
`never` counts those. The floor is the same with an echo over WebSockets and the least app that Textual can make.
Processor seconds are told too: they mean something on a busy machine, milliseconds don't.

Run with `python benchmarks/live.py [terminals] [tabs] [raw]`; each by itself takes about a minute.
"""

import asyncio
import os
import pty
import re
import secrets
import statistics
import sys
import tempfile
import termios
import time
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple, Self

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from roles.rehearsing.host import Door, Host, cost
from roles.terminal.wire.messages import Heard, Offered, Say, Seated, Sit, from_host, written
from simulation.intents.table import Announce, Introduce, OpenRound
from simulation.session.controls import Jump

HERE = Path(__file__).parents[1]
PROGRAM = (sys.executable, "-m", "overdracht")
SCENARIO, CLIENTS, RAW, BROWSERS = "tilburg-evenementenvergunning", 20, 200, 2
DAYS = 5
"""So many days the bots play before people come in, so that there is something on the desks."""
CALM, BURST = (2.0, 15.0), (15.0, 5.0)
"""Moves a second, and for how many seconds."""
SETTLES, LATE = 3.0, 5.0
WORD = re.compile(rb"zq\d{5}")

ECHO = """
import asyncio
from websockets.asyncio.server import broadcast, serve
async def main():
    lines = set()
    async def answer(line):
        lines.add(line)
        async for word in line:
            broadcast(lines, word)
    async with serve(answer, "127.0.0.1", 0) as server:
        print(server.sockets[0].getsockname()[1], flush=True)
        await server.serve_forever()
asyncio.run(main())
"""

FLOOR = """
import sys
from textual.app import App
from textual.widgets import Static
from websockets.asyncio.client import connect
class Floor(App):
    def compose(self):
        yield Static("READY", markup=False)
    def on_mount(self):
        self.run_worker(self.listen())
    async def listen(self):
        async with connect(sys.argv[1]) as line:
            async for word in line:
                self.query_one(Static).update(word)
Floor().run()
"""

WATCHED = """
window.painted = {};
const native = window.WebSocket;
window.WebSocket = function(...asked) {
    const line = new native(...asked);
    line.addEventListener("message", async (event) => {
        const data = event.data instanceof Blob ? await event.data.arrayBuffer() : event.data;
        const text = typeof data === "string" ? data : new TextDecoder().decode(data);
        for (const word of text.match(/zq\\d{5}/g) || [])
            requestAnimationFrame(() => requestAnimationFrame(() => {
                window.painted[word] ??= performance.timeOrigin + performance.now();
            }));
    });
    return line;
};
window.WebSocket.prototype = native.prototype;
"""
"""Two frames after a page heard a word it stands on its screen: the first draws it, the second is after that."""


class Ledger:
    """When each word was said, and how long it took until each client had painted it."""

    def __init__(self) -> None:
        """Have nothing said."""
        self.said: dict[bytes, float] = {}
        self.took: dict[tuple[str, bytes], float] = {}

    def word(self) -> bytes:
        """Give the next word, said now."""
        word = b"zq%05d" % len(self.said)
        self.said[word] = time.perf_counter()
        return word

    def look(self, who: str, seen: bytes) -> None:
        """See what a client has painted."""
        now = time.perf_counter()
        for word in WORD.findall(seen):
            if word in self.said:
                self.took.setdefault((who, word), now - self.said[word])


class Window:
    """A program in a terminal of its own."""

    def __init__(self, who: str, ledger: Ledger) -> None:
        """Be about to start."""
        self.who, self._ledger, self._tail, self.painted = who, ledger, b"", 0
        self.process: Process | None = None
        self._screen = -1

    async def start(self, *command: str, **environment: str) -> Self:
        """Start it."""
        self._screen, inside = pty.openpty()
        termios.tcsetwinsize(inside, (40, 120))
        of = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": str(HERE), **environment}
        of.pop("NO_COLOR", None)
        self.process = await asyncio.create_subprocess_exec(
            *command, stdin=inside, stdout=inside, stderr=inside, env=of, start_new_session=True
        )
        os.close(inside)
        os.set_blocking(self._screen, False)
        asyncio.get_running_loop().add_reader(self._screen, self._read)
        return self

    def _read(self) -> None:
        """Read what is painted."""
        try:
            seen = os.read(self._screen, 1 << 16)
        except OSError:
            asyncio.get_running_loop().remove_reader(self._screen)
            return
        self.painted += len(seen)
        self._ledger.look(self.who, self._tail + seen)
        self._tail = seen[-8:]

    async def close(self) -> None:
        """End it."""
        asyncio.get_running_loop().remove_reader(self._screen)
        if self.process is not None and self.process.returncode is None:
            self.process.kill()
            await self.process.wait()
        os.close(self._screen)


class Raw:
    """A client without a screen, which takes in words and nothing else."""

    def __init__(self, who: str, line: ClientConnection, ledger: Ledger) -> None:
        """Have a line."""
        self.who, self.line, self._ledger = who, line, ledger
        self.number = 0
        self.seated = Seated("", "", "", 0)

    @classmethod
    async def come(cls, who: str, door: Door, ledger: Ledger, **wish: Any) -> Self:
        """Sit down."""
        line = await connect(f"{door.address.replace('http', 'ws', 1)}/wire", max_size=None, proxy=None)
        client = cls(who, line, ledger)
        await line.send(written(Sit(**({"code": door.code} | wish))))
        while not isinstance(message := from_host(await line.recv()), Seated | Offered):
            pass
        if isinstance(message, Seated):
            client.seated = message
        return client

    async def say(self, intent: Any, *texts: str) -> None:
        """Say something, and don't wait."""
        self.number += 1
        await self.line.send(written(Say(self.number, intent, texts)))

    async def listen(self) -> None:
        """Look for words."""
        with suppress(ConnectionClosed):
            while True:
                self._ledger.look(self.who, await self.line.recv(decode=False))

    async def heard(self) -> None:
        """Wait until all that was said is on the disk."""
        while not (isinstance(message := from_host(await self.line.recv()), Heard) and message.number == self.number):
            pass


# --- a room with something on its desks -----------------------------------------------------------------------------


class Opened(NamedTuple):
    """A host in whose room a round is played, and who leads there."""

    host: Host
    leader: Raw
    ledger: Ledger
    seats: Sequence[str]


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Opened]:
    """Open a room, and let its bots play for some days."""
    session, ledger = folder / f"{secrets.token_hex(4)}.overdracht", Ledger()
    host = await Host.opened([*PROGRAM, "host", SCENARIO, "--headless", "--port", "0", "--session", str(session)])
    try:
        leader = await Raw.come("", host.door, ledger, code=host.door.leads, lead=True)
        for intent in (Introduce(()), OpenRound(), *[Jump()] * DAYS):
            await leader.say(intent)
        await leader.heard()
        listening = asyncio.ensure_future(leader.listen())
        yield Opened(host, leader, ledger, await _seats(host.door))
        listening.cancel()
        await leader.line.close()
    finally:
        await host.close()


async def _seats(door: Door) -> list[str]:
    """Ask which seats there are."""
    line = await connect(f"{door.address.replace('http', 'ws', 1)}/wire", max_size=None, proxy=None)
    await line.send(written(Sit(code=door.code)))
    offered = from_host(await line.recv())
    await line.close()
    assert isinstance(offered, Offered)
    return list(offered.seats)


class Company(NamedTuple):
    """Who came in: their seats' numbers at the door, and their tokens."""

    number: int
    seat: str
    token: str


async def company(room: Opened, count: int) -> list[Company]:
    """Have so many let in, on every seat in turn; they are gone again, and come back by their tokens."""
    come, pins = list[Company](), dict[str, str]()
    for number in range(count):
        seat, token = room.seats[number % len(room.seats)], secrets.token_urlsafe(24)
        also = {"pin": pins[seat], "beside": True} if seat in pins else {}
        sitting = await Raw.come(seat, room.host.door, room.ledger, seat=seat, token=token, **also)
        pins.setdefault(seat, sitting.seated.pin)
        await sitting.line.close()
        # Whoever leads came first.
        come.append(Company(number + 2, seat, token))
    return come


# --- moves ------------------------------------------------------------------------------------------------------------


async def move(say: Callable[[bytes], Any], ledger: Ledger, rate: float, seconds: float) -> list[bytes]:
    """Make so many moves a second, for so long; then wait for who is late."""
    began, words = time.perf_counter(), list[bytes]()
    for number in range(int(rate * seconds)):
        await asyncio.sleep(max(0.0, began + number / rate - time.perf_counter()))
        words.append(ledger.word())
        await say(words[-1])
    await asyncio.sleep(min(LATE, SETTLES))
    return words


def seconds_of(processes: Sequence[Process | None]) -> float:
    """Give the processor seconds that processes have used."""
    return sum(seen[1] for process in processes if process is not None and (seen := cost(process.pid)) is not None)


def told(what: str, took: Sequence[float], missing: int, target: str) -> None:
    """Tell one row of the table."""
    if len(took) < 2:  # noqa: PLR2004 - no percentiles of one
        print(f"| {what} | nothing was painted | | {missing} | {target} |", flush=True)
        return
    cuts = statistics.quantiles(took, n=100, method="inclusive")
    row = f"{cuts[49] * 1e3:.0f} | {cuts[98] * 1e3:.0f} | {max(took) * 1e3:.0f} | {missing} | {target}"
    print(f"| {what} | {row} |", flush=True)


def measured(ledger: Ledger, words: Sequence[bytes], who: Sequence[str]) -> tuple[list[float], int]:
    """Give how long words took to these clients, and how often one was never painted."""
    took = [ledger.took[each, word] for each in who for word in words if (each, word) in ledger.took]
    return took, len(who) * len(words) - len(took)


async def both(
    what: str, say: Callable[[bytes], Any], ledger: Ledger, who: Sequence[str], targets: Sequence[str],
    clients: Sequence[Process | None], host: Sequence[Process | None],
) -> None:  # fmt: skip
    """Measure calm moves and a burst of them, and what they cost the processors."""
    for name, (rate, seconds), target in zip(("calm", "burst"), (CALM, BURST), targets, strict=False):
        before = seconds_of(clients), seconds_of(host)
        words = await move(say, ledger, rate, seconds)
        told(f"{what}, {rate:g} moves a second", *measured(ledger, words, who), target)
        client, server = seconds_of(clients) - before[0], seconds_of(host) - before[1]
        each = f"{client / len(words) / max(1, len(clients)) * 1e3:.1f} ms a move a client" if clients else "not told"
        print(f"    {name}: processors: clients {each}, host {server / len(words) * 1e3:.1f} ms a move", flush=True)


# --- the parts --------------------------------------------------------------------------------------------------------


async def floor() -> None:
    """Measure an echo and the least app."""
    ledger = Ledger()
    server = await asyncio.create_subprocess_exec(sys.executable, "-c", ECHO, stdout=PIPE, stderr=DEVNULL)
    assert server.stdout is not None
    url = f"ws://127.0.0.1:{int(await server.stdout.readline())}"
    windows = [await Window(f"floor-{n}", ledger).start(sys.executable, "-c", FLOOR, url) for n in range(CLIENTS)]
    async with connect(url, proxy=None) as line:
        await _all_painted(line.send, ledger, windows)
        await both("floor: echo and least app", lambda word: line.send(word.decode()), ledger,
                   [w.who for w in windows], ("", ""), [w.process for w in windows], [server])  # fmt: skip
    server.kill()
    await server.wait()
    await asyncio.gather(*(window.close() for window in windows))


async def _all_painted(say: Callable[[str], Any], ledger: Ledger, windows: Sequence[Window]) -> None:
    """Say words until everybody has painted one: then all are there."""
    until = time.perf_counter() + 120
    while time.perf_counter() < until:
        word = ledger.word()
        await say(word.decode())
        await asyncio.sleep(1.0)
        if all((window.who, word) in ledger.took for window in windows):
            await asyncio.sleep(SETTLES)
            return
    raise TimeoutError([window.who for window in windows if not window.painted])


async def terminals(folder: Path) -> None:
    """Measure 20 terminals."""
    await floor()
    async with opened(folder) as room:
        address, windows = room.host.door.address, list[Window]()
        for one in await company(room, CLIENTS):
            window = Window(f"{one.seat} {one.number}", room.ledger)
            windows.append(await window.start(*PROGRAM, "join", address, OVERDRACHT_TOKEN=one.token))
        await _all_painted(lambda word: room.leader.say(Announce(1), word), room.ledger, windows)
        targets = ("40 / 110 (goal 25 / 60)", "- / 370 (goal - / 150)")
        await both("20 terminals", lambda word: room.leader.say(Announce(1), word.decode()), room.ledger,
                   [w.who for w in windows], targets, [w.process for w in windows], [room.host._process])  # fmt: skip  # noqa: SLF001
        await asyncio.gather(*(window.close() for window in windows))


async def raw(folder: Path) -> None:
    """Measure 200 raw clients."""
    async with opened(folder) as room:
        come = [
            await Raw.come(f"{one.seat} {one.number}", room.host.door, room.ledger, token=one.token)
            for one in await company(room, RAW)
        ]
        listening = [asyncio.ensure_future(client.listen()) for client in come]
        await asyncio.sleep(SETTLES)
        await both("200 raw clients", lambda word: room.leader.say(Announce(1), word.decode()), room.ledger,
                   [c.who for c in come], ("- / 50",), [], [room.host._process])  # fmt: skip  # noqa: SLF001
        for task in listening:
            task.cancel()
        await asyncio.gather(*(client.line.close() for client in come))


async def tabs(folder: Path) -> None:
    """Measure 20 tabs: frames of the app behind each, and what two real browsers have drawn."""
    async with opened(folder) as room:
        come = await company(room, CLIENTS)
        pages = [await asyncio.to_thread(Page, room.host.door, one) for one in come[:BROWSERS]]
        framed = [Framed(one, room) for one in come[BROWSERS:]]
        listening = [asyncio.ensure_future(each.listen()) for each in framed]
        await _framed(room, framed, pages)
        words = await move(lambda word: room.leader.say(Announce(1), word.decode()), room.ledger, *CALM)
        for page in pages:
            await asyncio.to_thread(page.read, room.ledger)
        told("18 tabs: frames sent", *measured(room.ledger, words, [each.who for each in framed]), "- / 200")
        told("2 tabs: drawn by Chromium", *measured(room.ledger, words, [page.who for page in pages]), "- / 200")
        for task in listening:
            task.cancel()
        for page in pages:
            await asyncio.to_thread(page.close)


async def _framed(room: Opened, framed: Sequence["Framed"], pages: Sequence["Page"]) -> None:
    """Say words until every tab has one."""
    everybody = [*(tab.who for tab in framed), *(page.who for page in pages)]
    until = time.perf_counter() + 120
    while time.perf_counter() < until:
        word = room.ledger.word()
        await room.leader.say(Announce(1), word.decode())
        await asyncio.sleep(1.0)
        for page in pages:
            await asyncio.to_thread(page.read, room.ledger)
        if all((who, word) in room.ledger.took for who in everybody):
            await asyncio.sleep(SETTLES)
            return
    raise TimeoutError(set(everybody) - {who for who, _ in room.ledger.took})


class Framed:
    """A tab as its script is one, without a browser: it takes what the app behind it draws."""

    def __init__(self, one: Company, room: Opened) -> None:
        """Be about to open."""
        self.who, self._one, self._room = f"{one.seat} {one.number}", one, room

    async def listen(self) -> None:
        """Take in what is drawn."""
        address, tail = self._room.host.door.address, b""
        path = f"/seat/{self._one.number}/screen/nl?width=120&height=40"
        named = {"Origin": address, "Cookie": f"seat{self._one.number}={self._one.token}"}
        url = address.replace("http", "ws", 1) + path
        async with connect(url, additional_headers=named, max_size=None, proxy=None, open_timeout=60) as line:
            with suppress(ConnectionClosed):
                while True:
                    seen = await line.recv(decode=False)
                    self._room.ledger.look(self.who, tail + seen)
                    tail = seen[-8:]


class Page:
    """A tab in a browser of its own: one that lies behind another is not drawn."""

    def __init__(self, door: Door, one: Company) -> None:
        """Open it."""
        sys.path.append(str(HERE))
        from tests.hosting.chromium import chromium

        self.who = f"{one.seat} {one.number} chromium"
        self._browser = chromium()
        self._tab = self._browser.__enter__().tab("about:blank")
        address = f"{door.address}/seat/{one.number}/screen"
        self._tab.size(1200, 800)
        self._tab.ask("Page.addScriptToEvaluateOnNewDocument", source=WATCHED)
        self._tab.ask("Network.setCookie", name=f"seat{one.number}", value=one.token, url=address, httpOnly=True,
                      sameSite="Strict")  # fmt: skip
        self._tab.open(address)

    def read(self, ledger: Ledger) -> None:
        """Ask the page when it had drawn what; its clock is this machine's."""
        ahead = time.time() - time.perf_counter()
        for word, at in (self._tab.read("window.painted") or {}).items():
            if (said := ledger.said.get(word.encode())) is not None:
                ledger.took.setdefault((self.who, word.encode()), at / 1e3 - ahead - said)

    def close(self) -> None:
        """Close the browser."""
        self._browser.__exit__(None, None, None)


PARTS = {"terminals": terminals, "tabs": tabs, "raw": raw}


if __name__ == "__main__":
    print(
        "| | p50 ms | p99 ms | most ms | never | target p50 / p99 |\n| --- | --- | --- | --- | --- | --- |", flush=True
    )
    for part in sys.argv[1:] or PARTS:
        with tempfile.TemporaryDirectory() as there:
            asyncio.run(PARTS[part](Path(there)))
