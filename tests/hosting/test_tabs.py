"""Tabs: the app in a browser; who may open one, what may be said in it, and that nothing is lost or left behind."""

import asyncio
import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from roles.hosting.tabs import Offer, Tabs
from roles.hosting.tabs.browser import Allowance, Blurred, Focused, Malformed, Ping, Sized, Typed, heard
from roles.hosting.tabs.page import HEADERS, WORDS, page
from roles.hosting.tabs.process import Gone, Process, Size, surroundings
from tests.hosting.chromium import PROGRAM, Chromium, Tab, chromium, eventually
from tests.hosting.serving import served

ECHO = [sys.executable, str(Path(__file__).with_name("small_app.py"))]
SIZE = Size(80, 24)
TOKENS = ("token-of-kcc", "token-of-handler")

NEVER_ENDS = """
import signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("__GANGLION__", flush=True)
time.sleep(60)
"""


@contextmanager
def host(command: list[str] = ECHO, most: int = 40, port: int = 0) -> Iterator[tuple[Tabs, int]]:
    """A host that has nothing but tabs and a door."""
    offer = Offer(
        token=lambda asked: token if (token := asked.path_params["token"]) in TOKENS else "",
        is_ours=lambda origin, where: origin == f"http://{where}",
        command=lambda _: command,
        plain=lambda token, language: f"/seat/{token}?lang={language}",
    )
    tabs = Tabs(offer, most=most)

    async def shut(_: Request) -> Response:
        await tabs.close()
        return PlainTextResponse("shut")

    door = Route("/", lambda _: PlainTextResponse("the door"))
    app = Starlette(routes=[*tabs.routes, door, Route("/shut", shut)])
    with served(app, port) as free:
        yield tabs, free


def sit(
    port: int, token: str = TOKENS[0], origin: str | None = "", size: str = "width=80&height=24"
) -> ClientConnection:
    """Open a tab's connection as its script does; without an Origin given, that of the page itself."""
    ours = f"http://127.0.0.1:{port}" if origin == "" else origin
    address = f"ws://127.0.0.1:{port}/tab/{token}/nl?{size}"
    return connect(address, additional_headers={"Origin": ours} if ours else {}, proxy=None)


def drawn_until(wire: ClientConnection, words: str) -> None:
    """Read what is drawn until these words stand in it."""
    seen, end = b"", time.monotonic() + 20
    while words.encode() not in seen:
        told = wire.recv(timeout=max(0.1, end - time.monotonic()))
        seen += told if isinstance(told, bytes) else told.encode()


def closed_with(wire: ClientConnection) -> int | None:
    """Read on until the other side closes, and give its reason."""
    try:
        while True:
            wire.recv(timeout=20)
    except ConnectionClosed as fault:
        return fault.rcvd.code if fault.rcvd else None


# --- who may open one ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("origin", ["http://elsewhere.example", "null", None, "https://127.0.0.1"])
def test_a_page_from_elsewhere_opens_no_tab(origin: str | None) -> None:
    with host() as (tabs, port), pytest.raises(InvalidStatus, match="403"):
        sit(port, origin=origin)
    assert tabs.count == 0


@pytest.mark.parametrize("token", ["token-of-nobody", "-", "token-of-kcc%00", "token-of-kcc%2f.."])
def test_without_the_token_of_a_seat_there_is_no_tab_and_no_page(token: str) -> None:
    with host() as (tabs, port):
        with pytest.raises(InvalidStatus):
            sit(port, token)
        answer = httpx.get(f"http://127.0.0.1:{port}/tab/{token}")
        assert answer.status_code in {303, 404}
    assert tabs.count == 0


def test_a_third_tab_of_a_seat_takes_the_place_of_the_oldest_and_nobody_elses() -> None:
    with host() as (tabs, port), sit(port, TOKENS[1]) as other, sit(port) as oldest, sit(port):
        drawn_until(oldest, "READY")
        with sit(port) as newest:
            drawn_until(newest, "READY")
            assert closed_with(oldest) == 4001
            assert eventually(lambda: tabs.count == 3)
            other.send('["stdin", "x"]')
            drawn_until(other, "TYPED x")


def test_a_host_that_closes_says_so_and_does_not_blame_another_tab() -> None:
    with host() as (_, port), sit(port) as tab:
        drawn_until(tab, "READY")
        httpx.get(f"http://127.0.0.1:{port}/shut", timeout=20)
        assert closed_with(tab) == 1001


def test_when_all_tabs_are_taken_it_is_said_and_those_who_play_play_on() -> None:
    with host(most=1) as (_, port), sit(port) as first:
        drawn_until(first, "READY")
        with sit(port, TOKENS[1]) as second:
            assert closed_with(second) == 1013
        with sit(port) as again:
            drawn_until(again, "READY")
            assert closed_with(first) == 4001


# --- what may be said ------------------------------------------------------------------------------------------------


def test_what_is_typed_gets_to_the_app_and_what_it_draws_comes_back() -> None:
    with host() as (_, port), sit(port) as wire:
        drawn_until(wire, "READY")
        wire.send('["stdin", "é"]')
        drawn_until(wire, "TYPED é")
        wire.send('["ping", "12"]')
        drawn_until(wire, '["pong","12"]')


def test_no_size_makes_the_app_larger_than_a_screen() -> None:
    with host() as (_, port), sit(port, size="width=5000&height=5000") as wire:
        drawn_until(wire, "SIZE 300x100")
        wire.send('["resize", {"width": 9000, "height": 1}]')
        drawn_until(wire, "SIZE 300x5")
    assert Size.within(-1, 10**9) == (20, 100)


HOSTILE = [
    "",
    "[]",
    "{}",
    "null",
    "stdin",
    '["stdin"]',
    '["stdin", 1]',
    '["stdin", "a", "b"]',
    '["quit"]',
    '["deliver_chunk_request", {"key": "a", "size": 9}]',
    '["resize", {"width": "80", "height": 24}]',
    '["resize", {"width": 80}]',
    '["resize", {"width": 80, "height": 24, "depth": 1}]',
    '["resize", {"width": 1e999, "height": 24}]',
    '["resize", {"width": NaN, "height": 24}]',
    "[" * 60_000,
    '["stdin", "' + "a" * 20_000 + '"]',
    '["stdin", "\\ud800"]',
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:40])
def test_what_is_no_message_of_the_script_is_refused(text: str) -> None:
    with pytest.raises(Malformed):
        heard(text)


@given(st.text() | st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists).map(json.dumps))
def test_anything_at_all_is_a_message_or_malformed_and_nothing_else(text: str) -> None:
    try:
        message = heard(text)
    except Malformed:
        return
    assert isinstance(message, Typed | Sized | Ping | Focused | Blurred)


@pytest.mark.parametrize("said", ['["quit"]', b'["stdin", "x"]', '["stdin", "' + "a" * 70_000 + '"]'])
def test_who_says_what_is_no_message_is_cut_off(said: str | bytes) -> None:
    with host() as (tabs, port), sit(port) as wire:
        drawn_until(wire, "READY")
        wire.send(said)
        assert closed_with(wire) in {1008, 1009}
        assert eventually(lambda: tabs.count == 0)


def test_who_floods_is_cut_off() -> None:
    with host() as (_, port), sit(port) as wire:
        drawn_until(wire, "READY")
        with suppress(ConnectionClosed):
            for _ in range(5000):
                wire.send('["focus"]')
        assert closed_with(wire) == 1008


def test_an_allowance_lets_a_burst_through_and_then_no_more_than_its_rate() -> None:
    allowance = Allowance(per_second=10, burst=5)
    assert [allowance.takes(0.0) for _ in range(6)] == [True] * 5 + [False]
    assert [allowance.takes(at) for at in (0.05, 0.5, 0.51)] == [False, True, True]


# --- the process -----------------------------------------------------------------------------------------------------


def test_who_leaves_in_the_app_leaves_the_tab() -> None:
    with host() as (tabs, port), sit(port) as wire:
        drawn_until(wire, "READY")
        wire.send('["stdin", "Q"]')
        assert closed_with(wire) == 1000
        assert eventually(lambda: tabs.count == 0)


def test_a_program_that_is_no_app_fails_with_a_word_and_leaves_nothing_behind() -> None:
    with host([sys.executable, "-c", "print('no such session')"]) as (tabs, port), sit(port) as wire:
        assert closed_with(wire) == 1011
        assert eventually(lambda: tabs.count == 0)


def test_an_app_that_does_not_leave_when_its_tab_is_closed_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("roles.hosting.tabs.process.PATIENCE", 0.3)

    async def closes() -> int | None:
        process = await Process.start([sys.executable, "-c", NEVER_ENDS], "token", SIZE)
        await process.ready()
        await process.stop()
        return process._process.returncode

    assert asyncio.run(closes()) == -9


def test_an_app_leaves_when_the_host_is_no_longer_there() -> None:
    async def hangs_up() -> int | None:
        process = await Process.start(ECHO, "token", SIZE)
        await process.ready()
        process._in.close()
        reading = asyncio.create_task(process._out.read())
        ended = await asyncio.wait_for(process._process.wait(), 10)
        await reading
        return ended

    assert asyncio.run(hangs_up()) == 0


def test_a_process_that_is_gone_says_so() -> None:
    async def types_on() -> None:
        process = await Process.start([sys.executable, "-c", "pass"], "token", SIZE)
        await process._process.wait()
        for _ in range(3):
            await process.typed("hello")
        await process.stop()

    with pytest.raises(Gone):
        asyncio.run(types_on())


def test_a_token_is_told_to_the_process_where_a_list_of_processes_does_not_show_it() -> None:
    assert surroundings(TOKENS[0], SIZE)["OVERDRACHT_TOKEN"] == TOKENS[0]
    with host() as (_, port), sit(port) as wire:
        drawn_until(wire, f"READY {TOKENS[0]}")
        lines = [path.read_bytes() for path in Path("/proc").glob("[0-9]*/cmdline") if os.access(path, os.R_OK)]
        assert not any(TOKENS[0].encode() in line for line in lines)


# --- the page --------------------------------------------------------------------------------------------------------


def test_the_page_is_kept_nowhere_framed_nowhere_and_tells_nobody_its_address() -> None:
    with host() as (_, port):
        answer = httpx.get(f"http://127.0.0.1:{port}/tab/{TOKENS[0]}?lang=en")
    assert answer.status_code == 200
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    assert "frame-ancestors 'none'" in HEADERS["Content-Security-Policy"]
    assert (HEADERS["Referrer-Policy"], HEADERS["Cache-Control"]) == ("no-referrer", "no-store")
    assert 'lang="en"' in answer.text
    assert "//" not in answer.text.replace("<!DOCTYPE", "")


def test_what_is_filled_in_on_the_page_is_never_markup() -> None:
    text = page("nl", '/tab/"><script>x()</script>/nl', "/seat/'\"><b>")
    assert "<script>x" not in text
    assert "<b>" not in text


@pytest.mark.parametrize("name", ["", "..%2fserving.py", "serving.py", "tab.html", "textual.js%00", "%2e%2e", "js"])
def test_there_is_no_folder_behind_the_files(name: str) -> None:
    with host() as (_, port):
        assert httpx.get(f"http://127.0.0.1:{port}/tab/-/{name}").status_code in {303, 307, 404}


@pytest.mark.parametrize("name", ["textual.js", "xterm.css", "mono.ttf", "tab.js", "tab.css"])
def test_the_files_of_the_page_come_from_here(name: str) -> None:
    with host() as (_, port):
        answer = httpx.get(f"http://127.0.0.1:{port}/tab/-/{name}")
    assert answer.status_code == 200
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_the_page_says_everything_in_both_languages() -> None:
    for both in WORDS.values():
        assert all(both)
    for language in ("nl", "en"):
        text = page(language, "/tab/t/nl", "/seat/t")
        assert all(said[language == "en"] in text for said in WORDS.values())


# --- a real browser --------------------------------------------------------------------------------------------------

in_a_browser = pytest.mark.skipif(PROGRAM is None, reason="no Chromium on this machine")
SHOWN = "document.body.classList.contains('-first-byte') && document.getElementById('notice').hidden"


@pytest.fixture(scope="module")
def browser() -> Iterator[Chromium]:
    with chromium() as program:
        yield program


def opened(browser: Chromium, port: int, token: str = TOKENS[0]) -> Tab:
    tab = browser.tab(f"http://127.0.0.1:{port}/tab/{token}")
    tab.until(SHOWN)
    return tab


@in_a_browser
def test_two_tabs_are_drawn_and_take_keys_without_a_click(browser: Chromium) -> None:
    with host() as (tabs, port):
        pair = [opened(browser, port, token) for token in TOKENS]
        assert tabs.count == 2
        assert [tab.said() for tab in pair] == [[], []]
        for tab in pair:
            tab.ask("Page.bringToFront")
            assert tab.read("document.activeElement.tagName") == "TEXTAREA"
            tab.type("Q")
            tab.until("!document.querySelector('[data-when=left]').hidden")
        assert eventually(lambda: tabs.count == 0)


@in_a_browser
def test_a_tab_fetches_nothing_from_outside(browser: Chromium) -> None:
    with host() as (_, port):
        fetched = opened(browser, port).fetched()
    assert any("mono.ttf" in address for address in fetched)
    assert {address.split("/")[2] for address in fetched if not address.startswith("data:")} == {f"127.0.0.1:{port}"}


@in_a_browser
def test_a_tab_that_is_closed_ends_its_process_and_opens_again(browser: Chromium) -> None:
    with host() as (tabs, port):
        opened(browser, port).close()
        assert eventually(lambda: tabs.count == 0)
        opened(browser, port)
        assert tabs.count == 1


@in_a_browser
def test_a_tab_comes_back_by_itself_when_the_host_was_away(browser: Chromium) -> None:
    with host() as (_, port):
        tab = opened(browser, port)
    tab.until("!document.querySelector('[data-when=lost]').hidden")
    with host(port=port) as (tabs, _):
        assert eventually(lambda: tabs.count == 1)
        tab.until(SHOWN)


@in_a_browser
def test_a_laptop_on_which_graphics_are_locked_shows_it_too() -> None:
    with chromium("--disable-3d-apis") as locked, host() as (_, port):
        opened(locked, port)
