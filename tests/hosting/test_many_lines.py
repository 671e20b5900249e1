"""Many connections at once: there is a limit, who is turned away hears why, and the others play on as before."""

import asyncio
from contextlib import AsyncExitStack

import pytest
from websockets.asyncio.client import ClientConnection, connect

from roles.hosting import link
from roles.hosting.server import MOST_AT_THE_DOOR, MOST_LINES
from roles.terminal.wire.messages import Bye, Seated, Sit, from_host, written
from simulation.intents.group import AnswerLobby
from tests.hosting.hosted import Client, Hosted
from tests.hosting.test_room import answers, in_a_room

AT_ONCE = 1.0
"""Seconds within which somebody is heard, on a machine that does other things too."""


async def lines(host: Hosted, many: AsyncExitStack, number: int, wish: Sit | None = None) -> list[ClientConnection]:
    """So many lines, one after the other; with a wish they sit down."""
    found = []
    for _ in range(number):
        found.append(await many.enter_async_context(connect(host.url, max_size=None)))
        if wish is not None:
            await found[-1].send(written(wish))
            assert isinstance(from_host(await found[-1].recv()), Seated)
    return found


async def is_heard(client: Client, value: int) -> None:
    """Somebody says something, and it is acknowledged and shown at once."""
    async with asyncio.timeout(AT_ONCE):
        assert not (await client.say(AnswerLobby("support", value))).refused


def test_with_four_hundred_lines_the_next_is_told_so_and_the_others_play_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link, "MOST_OF_ONE", MOST_LINES)

    async def play(host: Hosted) -> None:
        async with await Client.come(host, seat="front-1") as mia, AsyncExitStack() as many:
            await is_heard(mia, 2)
            async with await Client.come(host, seat="observer-1") as tom:
                wish = Sit(token=tom.seated.token)
                await lines(host, many, MOST_LINES - 2, wish)
                for _ in range(3):
                    async with connect(host.url) as more:
                        bye = from_host(await more.recv())
                        assert isinstance(bye, Bye)
                        assert (bye.why, "geen plaats" in bye.text) == ("full", True)
                await is_heard(mia, 4)
            async with await Client.come(host, token=mia.seated.token) as again:
                await is_heard(again, 5)
        assert answers(host) == [2, 4, 5]

    in_a_room(play)


def test_who_fills_the_door_and_says_nothing_keeps_nobody_out() -> None:
    async def play(host: Hosted) -> None:
        async with await Client.come(host, seat="front-1") as mia, AsyncExitStack() as many:
            silent = await lines(host, many, MOST_AT_THE_DOOR + 20)
            async with await Client.come(host, seat="handler-1") as jan:
                await is_heard(jan, 1)
            async with await Client.come(host, token=mia.seated.token) as back:
                await is_heard(back, 2)
            bye = from_host(await silent[0].recv())
            assert isinstance(bye, Bye)
            assert bye.why == "late"
        assert answers(host) == [1, 2]

    in_a_room(play)


def test_one_person_has_eight_lines_at_most_and_the_oldest_makes_way() -> None:
    async def play(host: Hosted) -> None:
        async with await Client.come(host, seat="front-1") as mia, AsyncExitStack() as many:
            await lines(host, many, link.MOST_OF_ONE, Sit(token=mia.seated.token))
            assert (await mia.goodbye()).why == "elsewhere"
            async with asyncio.timeout(5):
                while len(host.room.presence.lines) > link.MOST_OF_ONE:  # noqa: ASYNC110 - nobody is told
                    await asyncio.sleep(0.02)
            assert len(host.room.presence.lines) == link.MOST_OF_ONE

    in_a_room(play)
