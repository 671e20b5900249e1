"""A room that played for two hours, and is back soon after its host was killed."""

import asyncio
import signal
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from websockets.asyncio.client import connect

from overdracht.composition import kept
from overdracht.shelf import scenario_of
from roles import archetypes
from roles.hosting.book import Book, Row
from roles.rehearsing.host import cost
from roles.terminal.wire.messages import Seated, Shown, Sit, from_host, written
from simulation.game import Game
from simulation.journal import Journal
from simulation.rehearsal import people, rehearse
from simulation.session.file import SessionFile
from tests.hosting.killing import Door, started
from tests.plays import head

PLAYED = 2 * 3600 + 600
"""Real seconds that were played: three rounds, and ten minutes of the fourth."""

SOON = 3.0
"""Seconds within which the host accepts again."""


def play(path: Path) -> int:
    """Let simulated people play for two hours, at the pace of a room, and give how many entries came of it."""
    of = head("tilburg-evenementenvergunning", settings={"rounds.number": "4"})
    journal = Journal(of)
    game = Game(scenario_of(of), of, archetypes(), [journal.append])
    with kept(path, journal):
        for _ in islice(rehearse(game, people(game, archetypes()), 4, lambda _: ()), PLAYED):
            pass
    with SessionFile.open(path) as file:
        file.commit([], sitters=[*book(sorted(game.world.persons))])
    return len(journal)


def book(seats: list[str]) -> Iterator[Row]:
    """The book of a host: whoever leads, and somebody in each seat, with a token that is easy to remember."""
    sitters = Book({})
    yield sitters.door
    for seat in ("", *seats):
        yield sitters.put(sitters.new(seat, token=token(seat))[0])


def token(seat: str) -> str:
    return seat.ljust(40, "-")


async def comes_back(door: Door, seat: str) -> tuple[float, float]:
    """Come back to a seat; give when that was accepted, and when there was something to see."""
    async with connect(door.url, max_size=None) as line:
        await line.send(written(Sit(token=token(seat))))
        seated = from_host(await line.recv())
        accepted = time.monotonic()
        assert isinstance(seated, Seated)
        assert seated.seat == seat
        while not isinstance(from_host(await line.recv()), Shown):
            pass
        return accepted, time.monotonic()


async def back(path: Path, seats: list[str]) -> tuple[list[float], list[float], float]:
    """Resume, and let everybody come; after how many seconds each was accepted and saw something; the host's own."""
    began = time.monotonic()
    host, door, _ = await started("resume", str(path), "--headless")
    spent = cost(host.pid)
    came = await asyncio.gather(*(comes_back(door, seat) for seat in seats))
    host.send_signal(signal.SIGKILL)
    await host.wait()
    assert spent is not None
    accepted, saw = zip(*came, strict=True)
    return [at - began for at in accepted], [at - began for at in saw], spent[1]


@pytest.mark.prove
def test_after_two_hours_of_play_a_host_accepts_again_within_three_seconds(tmp_path: Path) -> None:
    path = tmp_path / "long.overdracht"
    entries = play(path)
    with SessionFile.open(path) as file:
        seats = [sitter.seat for sitter in Book(file.sitters()).sitters.values()]
    accepted, saw, spent = asyncio.run(back(path, seats))
    sys.stdout.write(
        f"{entries} entries, {len(seats)} seats; accepted after {min(accepted):.2f} to {max(accepted):.2f} s, "
        f"a screen after {min(saw):.2f} to {max(saw):.2f} s; {spent:.2f} s of a processor until the door was open\n"
    )
    # Of a processor: on a machine that is busy with other things the wall clock would measure those.
    assert spent <= SOON
