"""The page's own script in a real browser: it renews what is read, and disturbs nobody."""

import time

import msgspec
import pytest

from roles.page.address import Address
from roles.page.seat import seat_page
from roles.terminal.screen import Line, Screen
from tests.page.chromium import PROGRAM, Chromium, chromium, serving
from tests.terminal.moments import shown
from tests.terminal.stages import staged

pytestmark = [pytest.mark.prove, pytest.mark.skipif(not PROGRAM, reason="Chromium is not on this machine")]


def test_news_comes_by_itself_and_leaves_focus_and_folds_alone() -> None:
    screen = shown(staged("front-1"), "front-1")
    pages = {"/seat": seat_page(screen, Address("/seat"), 1, "said").html}
    with serving(pages) as base, chromium() as tab:
        tab.open(f"{base}/seat?told=said")
        tab.value("document.querySelector('#terms').open = true; document.querySelectorAll('.deed')[1].focus()")
        focused = tab.value("document.activeElement.id")
        pages["/seat"] = seat_page(_later(screen), Address("/seat"), 2).html
        _until(tab, "document.body.textContent.includes('Er is gebeld.')")
        assert tab.value("document.activeElement.id") == focused
        assert tab.value("document.querySelector('#terms').open")
        assert tab.value("document.querySelector('#live').textContent") == "Er is gebeld."
        assert tab.value("document.querySelector('[name=number]').value") == "2"
        assert tab.value("document.querySelector('#told') !== null"), "what was just told stays to be read"
        assert tab.value("document.querySelector('#offline').hidden")
        assert not tab.complaints()


def test_a_lost_connection_is_said_and_made_good() -> None:
    screen = shown(staged("front-1"), "front-1")
    pages = {"/seat": seat_page(screen, Address("/seat"), 1).html}
    with serving(pages) as base, chromium() as tab:
        tab.open(f"{base}/seat")
        tab.ask("Network.enable")
        lost = {"latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
        tab.ask("Network.emulateNetworkConditions", offline=True, **lost)
        _until(tab, "!document.querySelector('#offline').hidden")
        assert "Mia te woord staan" in tab.value("document.body.textContent")
        tab.ask("Network.emulateNetworkConditions", offline=False, **lost)
        _until(tab, "document.querySelector('#offline').hidden")


def _later(screen: Screen) -> Screen:
    """The same screen with one more piece of news."""
    return msgspec.structs.replace(screen, news=(Line("Er is gebeld."), *screen.news))


def _until(tab: Chromium, script: str) -> None:
    """Wait until something is so."""
    deadline = time.monotonic() + 30
    while not tab.value(script):
        assert time.monotonic() < deadline, script
        time.sleep(0.2)
