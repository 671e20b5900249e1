"""A place over a wire: what is done while the line is gone is counted once, and the own seat is found again."""

import asyncio
from pathlib import Path

import pytest

from roles.terminal.remote import Remote
from roles.terminal.saying import Saying, saying
from roles.terminal.wire.address import NoAddress, url_of
from roles.terminal.wire.messages import Sit
from simulation.intents.group import AnswerLobby
from tests.hosting.hosted import Hosted, hosted


async def until(ready: object, patience: float = 15.0) -> None:
    """Wait until something is so."""
    assert callable(ready)
    async with asyncio.timeout(patience):
        while not ready():  # noqa: ASYNC110 - it waits for what another task does
            await asyncio.sleep(0.01)


def remote(host: Hosted, seat: str = "front-1") -> Remote:
    return Remote(host.url, Sit(code=host.code, seat=seat, name="Mia"))


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("192.168.1.5", "ws://192.168.1.5:8420/wire"),
        ("host.local:9000", "ws://host.local:9000/wire"),
        ("http://host:9000/deur?code=x", "ws://host:9000/wire"),
        ("https://spel.example.org", "wss://spel.example.org/wire"),
        ("[::1]:8420", "ws://[::1]:8420/wire"),
    ],
)
def test_an_address_is_understood_as_people_type_it(typed: str, url: str) -> None:
    assert url_of(typed) == url


@pytest.mark.parametrize("typed", ["", "ftp://x", "host:port", "http://"])
def test_what_is_no_address_says_so(typed: str) -> None:
    with pytest.raises(NoAddress):
        url_of(typed)


def test_a_remote_place_draws_and_says_like_any_other(tmp_path: Path) -> None:
    async def play() -> None:
        async with hosted(tmp_path / "a.overdracht") as host:
            mia = remote(host)
            keeping = asyncio.ensure_future(mia.keep())
            await until(lambda: mia.screen("nl").kind == "lobby")
            deed = next(deed for deed in mia.screen("nl").deeds if deed.intent == "AnswerLobby")
            mia.say(saying(deed, {"value": "3"}))
            await until(lambda: any(block.id == "lobby" and block.answered for block in mia.screen("nl").blocks))
            assert mia.waiting == 0
            await until(lambda: mia.screen("en").language == "en")
            assert host.table.texts() == {1: "Mia"}
            keeping.cancel()

    asyncio.run(play())


def test_what_is_said_while_the_host_is_gone_counts_once_when_it_is_back(tmp_path: Path) -> None:
    path = tmp_path / "b.overdracht"

    async def play() -> None:
        async with hosted(path) as host:
            mia = remote(host)
            keeping = asyncio.ensure_future(mia.keep())
            await until(lambda: mia.screen("nl").kind == "lobby")
            port, token = host.port, mia.seated.token if mia.seated else ""
        await until(lambda: "gesloten" in mia.screen("nl").headline)
        for value in (1, 2, 3):
            mia.say(Saying(AnswerLobby("support", value)))
        assert mia.waiting == 3
        async with hosted(path, port=port) as host:
            await until(lambda: mia.waiting == 0)
            said = [entry.intent.value for entry in host.table.journal if isinstance(entry.intent, AnswerLobby)]
            assert said == [1, 2, 3]
            assert mia.seated is not None
            assert (mia.seated.seat, mia.seated.token) == ("front-1", token)
            keeping.cancel()

    asyncio.run(play())


def test_who_is_turned_away_is_told_why_and_does_not_come_again(tmp_path: Path) -> None:
    async def play() -> None:
        async with hosted(tmp_path / "c.overdracht") as host:
            stranger = Remote(host.url, Sit(code="WRONG", seat="front-1"))
            await asyncio.wait_for(stranger.keep(), 5)
            assert stranger.ended is not None
            assert stranger.ended.why == "code"
            assert "code" in stranger.screen("nl").headline

    asyncio.run(play())


def test_a_session_that_was_closed_and_opened_again_is_not_told_to_be_closed_any_more(tmp_path: Path) -> None:
    async def play() -> None:
        path = tmp_path / "a.overdracht"
        async with hosted(path) as host:
            mia = remote(host)
            keeping = asyncio.ensure_future(mia.keep())
            await until(lambda: mia.screen("nl").kind == "lobby")
        await until(lambda: "gesloten" in mia.screen("nl").headline)
        async with hosted(path, port=host.port):
            await until(lambda: "gesloten" not in mia.screen("nl").headline)
            assert not [line.text for line in mia.screen("nl").news if "gesloten" in line.text]
        keeping.cancel()

    asyncio.run(play())
