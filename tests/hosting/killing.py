"""A host that is killed while a room full of people plays, and what must be so when it is back."""

import asyncio
import re
import signal
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from websockets.asyncio.client import connect
from websockets.exceptions import WebSocketException

from overdracht.composition import opened
from overdracht.language import LANGUAGES
from roles.hosting.book import Book
from roles.hosting.words import word
from roles.terminal.presenter import present
from roles.terminal.saying import saying, suggested
from roles.terminal.screen import Screen
from roles.terminal.wire.messages import Changed, Heard, Say, Seated, Shown, Sit, from_host, written
from roles.terminal.wire.patch import Tree, patched, screen_of, tree_of
from simulation.intents.group import AnswerLobby
from simulation.intents.table import OpenRound
from simulation.journal import Entry, Journal
from simulation.outlook import eyes
from simulation.session.file import SessionFile
from simulation.session.pace import Tempo
from simulation.world.fold import fold
from simulation.world.world import World
from tests.plays import EVERYTHING, scenario

SEATS = ("front-1", "handler-1", "handler-2", "adviser-1", "boss-1", "observer-1", "mia")
TURNED_BACK = {word(name, language) for name in ("not_offered", "leads_only") for language in LANGUAGES}
SPEED = "40"


class Door(NamedTuple):
    """Where a host listens, and its codes."""

    url: str
    code: str
    leads: str


async def started(*command: str) -> tuple[Process, Door, float]:
    """Start a host; give it, its door, and after how many seconds it said that it was there."""
    began = time.monotonic()
    host = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "overdracht", "--lang", "en", *command, stdout=PIPE
    )
    assert host.stdout is not None
    seen = ""
    while "--role facilitator" not in seen:
        line = await asyncio.wait_for(host.stdout.readline(), 30)
        assert line, seen
        seen += line.decode()
    address = re.findall(r"address: http://(\S+?)/", seen)[0]
    code, leads = re.findall(r"--code (\w+)", seen)
    return host, Door(f"ws://{address}/wire", code, leads), time.monotonic() - began


class Player:
    """Somebody who says one thing after the other, again and again until it is heard, and remembers what came back."""

    def __init__(self, seat: str, luck: Random) -> None:
        self.seat, self.luck = seat, luck
        self.token = ""
        self.said, self.heard = 0, 0
        self.tree: Tree | None = None
        self.last: Screen | None = None
        self.unheard: Say | None = None
        self.back_in: list[str] = []
        self.turned_back = 0
        """So often something was said that stood on no screen any more: heard, and not put before the rules."""

    async def play(self, door: Door) -> None:
        """Play until the line is gone."""
        try:
            async with connect(door.url, max_size=None, close_timeout=0.2) as line:
                lead = self.seat == ""
                wish = Sit(door.leads if lead else door.code, self.token, self.seat, lead=lead)
                await line.send(written(wish))
                self.tree = None
                async for frame in line:
                    message = from_host(frame)
                    if isinstance(message, Seated):
                        self.token = message.token or self.token
                        self.back_in.append(message.seat)
                        assert self.heard <= message.heard <= self.said
                        self.heard = message.heard
                        if self.unheard is not None and self.unheard.number <= message.heard:
                            self.unheard = None
                    elif isinstance(message, Shown):
                        self.tree = tree_of(message.screen)
                    elif isinstance(message, Changed):
                        assert self.tree is not None
                        self.tree = patched(self.tree, message.patch)
                    elif isinstance(message, Heard):
                        assert message.number == self.heard + 1
                        self.heard, self.unheard = message.number, None
                        self.turned_back += message.refused in TURNED_BACK
                    if self.tree is not None and self.unheard is None:
                        self.unheard = self._next(screen_of(self.tree))
                        self.said += 1
                        await line.send(written(self.unheard))
                    elif isinstance(message, Seated) and self.unheard is not None:
                        await line.send(written(self.unheard))
        except (OSError, WebSocketException):
            pass
        if self.tree is not None:
            self.last = screen_of(self.tree)

    def _next(self, screen: Screen) -> Say:
        """Anything that stands on the screen, or an answer in the lobby, which is refused later."""
        if self.seat == "":
            opens = [deed for deed in screen.deeds if deed.intent == "OpenRound"]
            return Say(self.said + 1, saying(opens[0]).intent if opens else OpenRound())
        possible = [deed for deed in screen.deeds if suggested(deed) is not None]
        if not possible or self.luck.random() < 0.3:
            return Say(self.said + 1, AnswerLobby("support", self.luck.randint(1, 5)))
        deed = self.luck.choice(possible)
        said = saying(deed, suggested(deed))
        return Say(self.said + 1, said.intent, said.texts)


def kill_and_resume(path: Path, seed: int, times: int) -> list[float]:
    """Play, kill, resume, so many times; check after each; give after how many seconds each host was back."""
    return asyncio.run(_kill_and_resume(path, Random(seed), times))


async def _kill_and_resume(path: Path, luck: Random, times: int) -> list[float]:
    host, door, _ = await started(
        "host", EVERYTHING, "--headless", "--port", "0", "--speed", SPEED, "--session", str(path)
    )
    players = [Player(seat, Random(luck.random())) for seat in ("", *SEATS)]
    back: list[float] = []
    for _ in range(times):
        playing = [asyncio.ensure_future(player.play(door)) for player in players]
        await asyncio.sleep(luck.uniform(0.1, 1.0))
        host.send_signal(signal.SIGKILL)
        await host.wait()
        await asyncio.wait_for(asyncio.gather(*playing), 20)
        check(path, players)
        host, door, seconds = await started("resume", str(path), "--headless", "--speed", SPEED)
        back.append(seconds)
    host.send_signal(signal.SIGTERM)
    await host.wait()
    return back


def check(path: Path, players: list[Player]) -> None:
    """Nothing heard is lost, nothing counted twice, nothing was shown that is not on the disk."""
    journal = opened(path)
    with SessionFile.open(path) as file:
        book, texts = Book(file.sitters()), file.people.texts()
    said = Counter(entry.seat for entry in journal if entry.by in {"person", "facilitator"} and not _sits_down(entry))
    for player in players:
        if not player.token:
            continue
        sitter = book.with_token(player.token)
        assert sitter is not None
        assert sitter.seat == player.seat
        assert set(player.back_in) == {player.seat}
        assert player.heard <= sitter.heard <= player.said, "an intent that was heard is lost"
        unjournaled = sitter.heard - said[player.seat]
        # Of what was heard and not acknowledged when it was killed, only the journal says whether it was turned back.
        assert 0 <= unjournaled - player.turned_back <= sitter.heard - player.heard, "counted twice, or not at all"
        player.turned_back = unjournaled
    _check_screens(journal, texts, [player for player in players if player.last is not None])


def _sits_down(entry: Entry) -> bool:
    """Taking and leaving a seat is said by the room itself."""
    return type(entry.intent).__name__ in {"TakeSeat", "JoinSeat", "LeaveSeat"}


def _check_screens(journal: Journal, texts: dict[int, str], players: list[Player]) -> None:
    """The last screen of every seat can be computed from the journal; that of whoever leads has real time on it."""
    missing = {
        player.seat: player.last
        for player in players
        if player.seat and player.last is not None and not _is_between(player.last)
    }
    world = World(scenario(journal.header), journal.header.profile, journal.header.seed)
    for entry, following in _pairs(journal.entries):
        fold(world, entry)
        for seat, screen in list(missing.items()):
            if entry.at <= screen.clock.at <= following and present_at(world, texts, seat, screen) == screen:
                del missing[seat]
    assert not missing, "something was shown that is not on the disk"


def present_at(world: World, texts: dict[int, str], seat: str, screen: Screen) -> Screen:
    """The screen of a seat in this world, at the moment of that screen."""
    before, world.at = world.at, screen.clock.at
    tempo = Tempo(screen.clock.runs, screen.clock.speed) if screen.clock.runs is not None else None
    shown = present(eyes(world, seat, texts), screen.language, tempo=tempo)
    world.at = before
    return shown


def _is_between(screen: Screen) -> bool:
    """Figures of a round are measured beside the journal."""
    return screen.phase not in {"lobby", "play"}


def _pairs(entries: list[Entry]) -> Iterator[tuple[Entry, int]]:
    """Each entry, and the moment of the next."""
    for entry, following in zip(entries, [*entries[1:], None], strict=True):
        yield entry, following.at if following is not None else 2**60
