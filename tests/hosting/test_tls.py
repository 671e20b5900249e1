"""TLS: with a certificate a host speaks https and wss only; tabs and join work over it as they do without."""

import asyncio
import shutil
import ssl
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from functools import partial
from pathlib import Path

import httpx
import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidHandshake

from overdracht.composition import evaluator
from overdracht.practising import place_for
from roles.hosting.address import is_private
from roles.hosting.book import Book
from roles.hosting.room import Room
from roles.hosting.server import Server, Tls, bound
from roles.terminal.wire.messages import Offered, Sit, from_host, written
from simulation.session.pace import Pace
from tests.hosting.chromium import PROGRAM, chromium
from tests.hosting.hosted import Hosted, table_at
from tests.hosting.test_tabs_play import opened
from tests.plays import EVERYTHING

EVERYBODY = """Everybody on this network can find this door; the code lets in. Without a certificate (--cert, --key) \
whoever listens in on that network can read along."""

OPENSSL = shutil.which("openssl")

pytestmark = pytest.mark.skipif(OPENSSL is None, reason="no openssl here to make a certificate with")


def certificate(folder: Path) -> Tls:
    """A certificate for this machine, as an organisation's own authority would give."""
    cert, key = folder / "cert.pem", folder / "key.pem"
    made = [str(OPENSSL), "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    made += ["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", str(key), "-out", str(cert)]
    subprocess.run(made, check=True, capture_output=True)
    return Tls(cert, key)


@asynccontextmanager
async def secured(folder: Path) -> AsyncIterator[tuple[Hosted, ssl.SSLContext]]:
    """A host with a certificate, and what trusts it."""
    tls, table, listener = certificate(folder), table_at(), bound("127.0.0.1", 0)
    room = Room(table, Pace(table, 1.0), evaluator())
    serving = asyncio.ensure_future(Server(room, listener, partial(place_for, None), tls).serve())
    try:
        yield Hosted(table, room, listener.getsockname()[1]), ssl.create_default_context(cafile=tls.certificate)
    finally:
        serving.cancel()
        with suppress(asyncio.CancelledError):
            await serving


def test_unless_somebody_asks_for_more_only_this_machine_comes_in() -> None:
    assert is_private(Book({}).codes.address)


def test_with_a_certificate_who_trusts_it_comes_in_and_nobody_else_does(tmp_path: Path) -> None:
    async def comes() -> None:
        async with secured(tmp_path) as (host, trusting):
            async with connect(host.url.replace("ws:", "wss:"), ssl=trusting) as line:
                await line.send(written(Sit(code=host.code)))
                assert isinstance(from_host(await line.recv()), Offered)
            with pytest.raises(ssl.SSLCertVerificationError):
                await connect(host.url.replace("ws:", "wss:"))
            with pytest.raises((InvalidHandshake, EOFError, OSError)):
                await connect(host.url)

    asyncio.run(comes())


def test_with_a_certificate_the_token_never_goes_over_a_line_without(tmp_path: Path) -> None:
    async def comes() -> None:
        async with secured(tmp_path) as (host, trusting), httpx.AsyncClient(verify=trusting) as browser:
            form = {"what": "sit", "code": host.code, "seat": "front-1", "name": "Mia", "agree": "yes"}
            page = await browser.post(f"https://localhost:{host.port}/door", data=form)
            (told,) = page.headers.get_list("set-cookie")
            assert {"httponly", "secure", "samesite=strict"} <= set(told.lower().split("; "))

    asyncio.run(comes())


@pytest.mark.parametrize(
    ("asked", "told", "reaches"),
    [
        ([], "Only programs on this computer can come in.", "127.0.0.1"),
        (["--bind", "127.0.0.1"], "Only programs on this computer can come in.", "127.0.0.1"),
        (
            ["--bind", "0.0.0.0"],  # noqa: S104 - asked for
            EVERYBODY,
            "",
        ),
    ],
)
def test_a_host_says_who_can_come_in(asked: list[str], told: str, reaches: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "overdracht", "--lang", "en", "host", EVERYTHING, "--headless", "--port", "0"]
    command += [*asked, "--session", str(tmp_path / "room.overdracht")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as host:
        assert host.stdout is not None
        said = ""
        while "--role facilitator" not in said:
            line = host.stdout.readline()
            assert line, said
            said += line
        address = next(line.partition("http://")[2] for line in said.splitlines() if line.startswith("address:"))
        assert address.startswith(reaches)
        host.terminate()
        assert told in " ".join(said.split())


@pytest.mark.skipif(PROGRAM is None, reason="no Chromium on this machine")
def test_a_tab_over_https_plays_too_and_its_app_needs_no_certificate(tmp_path: Path) -> None:
    async def plays() -> None:
        async with secured(tmp_path) as (host, trusting):
            async with connect(host.url.replace("ws:", "wss:"), ssl=trusting) as line:
                await line.send(written(Sit(code=host.code, seat="front-1", token="t" * 32)))
                await line.recv()
            sitter = host.room.book.with_token("t" * 32)
            assert sitter is not None
            with chromium("--ignore-certificate-errors") as browser:
                await opened(browser, f"https://localhost:{host.port}", sitter.number, "t" * 32)
                async with asyncio.timeout(20):
                    while not host.room.presence.is_there("front-1"):  # noqa: ASYNC110 - nobody is told
                        await asyncio.sleep(0.05)

    asyncio.run(plays())
