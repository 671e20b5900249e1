"""A room needs no internet: no page, script or app of ours names an address elsewhere, and a browser asks for none."""

import ast
import asyncio
import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.hosting.chromium import PROGRAM, chromium
from tests.hosting.hosted import Hosted, hosted
from tests.hosting.test_pages import in_a_browser, sit_down
from tests.hosting.test_tabs import SHOWN
from tests.hosting.test_tabs_play import opened, seated

ROOT = Path(__file__).parents[2]

REFERS = re.compile(
    r"""(?:src|href|action|poster|data)\s*=\s*["']?([^"'\s>]+)"""
    r"""|url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)"""
)
ELSEWHERE = re.compile(r"(?:[a-z]+:)?//(?!127\.0\.0\.1|localhost)[\w\[]", re.IGNORECASE)
NAMES = {"http://www.w3.org/2000/svg"}
"""What looks like an address and is a name of a language."""


def referred(text: str) -> Iterator[str]:
    """What a page or style has fetched."""
    yield from ("".join(found) for found in REFERS.findall(text))


def test_no_page_refers_to_an_address_elsewhere() -> None:
    async def play(host: Hosted, browser: httpx.AsyncClient) -> None:
        seat, _ = await sit_down(host, browser)
        await browser.post("/door", data={"what": "code", "code": host.leads, "lead": "yes"})
        console = next(f"/seat/{sitter.number}" for sitter in host.room.book.sitters.values() if not sitter.seat)
        pages = ["/door", f"/door?code={host.code}", seat, f"{seat}/screen", console, f"{console}/beamer"]
        seen: set[str] = set()
        while pages:
            seen.add(page := pages.pop())
            answer = await browser.get(page)
            assert answer.status_code == 200, page
            text = answer.text if "javascript" not in answer.headers["content-type"] else ""
            links = [link for link in referred(text) if not link.startswith(("data:", "#", "?"))]
            assert not [link for link in links if ELSEWHERE.match(link)], page
            pages += [link for link in links if link.startswith(("/page/", "/tab/-/")) and link not in seen]
        assert any(page.startswith("/page/") for page in seen)
        assert any(page.startswith("/tab/-/") for page in seen)

    in_a_browser(play)


def test_no_program_of_ours_names_an_address_elsewhere() -> None:
    for path in sorted([*(ROOT / "roles").rglob("*.py"), *(ROOT / "overdracht").rglob("*.py")]):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        docs = {id(node.body[0].value) for node in ast.walk(tree) if isinstance(node, ast.Module) and node.body}  # type: ignore[attr-defined]
        texts = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
        for text in texts:
            found = re.findall(r"https?://[\w.]+\.[a-z]{2,}[^\s\"']*", text.value) if id(text) not in docs else []
            assert not [one for one in found if "example.org" not in one and one not in NAMES], path


@pytest.mark.skipif(PROGRAM is None, reason="no Chromium on this machine")
def test_a_browser_asks_for_nothing_elsewhere() -> None:
    async def plays() -> None:
        async with hosted() as host:
            number, token = await seated(host, "front-1")
            with chromium() as browser:
                tab = await opened(browser, host.http, number, token)
                await asyncio.to_thread(tab.until, SHOWN, 40.0)
                page = await asyncio.to_thread(browser.tab, f"{host.http}/seat/{number}", **{f"seat{number}": token})
                await asyncio.to_thread(page.until, "document.readyState == 'complete'")
                here = (host.http, host.http.replace("http", "ws"), "data:", "blob:", "about:")
                for one in (tab, page):
                    fetched = await asyncio.to_thread(one.fetched)
                    assert fetched
                    assert not [address for address in fetched if not address.startswith(here)]

    asyncio.run(plays())
