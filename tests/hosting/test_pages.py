"""The room in a browser without any script: the door, a seat, deeds that count once, and nothing for strangers."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from html import unescape

import httpx
import pytest

from simulation.intents.group import AnswerLobby
from tests.hosting.hosted import Hosted, hosted

Play = Callable[[Hosted, httpx.AsyncClient], Awaitable[None]]


def in_a_browser(play: Play) -> None:
    """Play something in a room that is open."""

    async def all_of_it() -> None:
        async with (
            hosted() as host,
            httpx.AsyncClient(base_url=host.http, follow_redirects=True, timeout=20) as browser,
        ):
            await asyncio.wait_for(play(host, browser), 60)

    asyncio.run(all_of_it())


async def sit_down(host: Hosted, browser: httpx.AsyncClient, seat: str = "front-1") -> tuple[str, str]:
    """Sit down; give the address of the seat, and its PIN."""
    form = {"what": "sit", "code": host.code, "seat": seat, "name": "Mia", "agree": "yes"}
    page = await browser.post("/door", data=form)
    assert page.status_code == 200, page.text
    found = re.search(r"/seat/\d+", page.text)
    pin = re.search(r"\b\d{4}\b", re.sub(r"<[^>]*>", " ", page.text))
    assert found
    assert pin
    return found[0], pin[0]


def form_of(page: str, containing: str) -> tuple[str, list[tuple[str, str]]]:
    """The fields of the first form in which something stands."""
    form = next(form for form in re.findall(r"<form.*?</form>", page, re.DOTALL) if containing in form)
    action = re.search(r'action="([^"]*)"', form)
    assert action
    fields = re.findall(r'<input[^>]*?name="([^"]*)"[^>]*?value="([^"]*)"', form)
    return unescape(action[1]), [(name, unescape(value)) for name, value in fields]


def answers(host: Hosted) -> list[int]:
    """What was answered in the lobby."""
    return [entry.intent.value for entry in host.table.journal if isinstance(entry.intent, AnswerLobby)]


def test_somebody_comes_in_by_the_door_and_a_form_counts_once() -> None:
    async def play(host: Hosted, browser: httpx.AsyncClient) -> None:
        door = await browser.get("/", params={"code": host.code})
        assert door.status_code == 200
        assert "front-1" in door.text
        seat, _ = await sit_down(host, browser)
        page = await browser.get(seat)
        assert page.status_code == 200
        link = unescape(next(link for link in re.findall(r'href="([^"]*)"', page.text) if "AnswerLobby" in link))
        form = await browser.get(link)
        action, fields = form_of(form.text, "AnswerLobby")
        fields = [field for field in fields if field[0] != "f.value"]
        value = re.search(r'name="([^"]*value[^"]*)"', form.text)
        assert value, form.text
        sent = dict(fields) | {value[1]: "4"}
        first = await browser.post(action, data=sent)
        again = await browser.post(action, data=sent)
        assert (first.url.params["told"], again.url.params["told"]) == ("said", "again")
        assert answers(host) == [4]

    in_a_browser(play)


def test_who_sends_the_form_of_the_door_twice_sits_once_and_has_a_pin_that_opens() -> None:
    async def play(host: Hosted, browser: httpx.AsyncClient) -> None:
        door = await browser.get("/", params={"code": host.code})
        _, fields = form_of(door.text, "agree")
        sent = dict(fields) | {"seat": "front-1", "name": "Mia", "job": "", "agree": "yes"}
        pages = [await browser.post("/door", data=sent) for _ in range(2)]
        assert [page.status_code for page in pages] == [200, 200]
        found, pin = re.search(r"/seat/\d+", pages[1].text), re.search(r'class="pin">(\d{4})<', pages[1].text)
        assert found
        assert pin
        assert (await browser.get(found[0])).status_code == 200
        assert len(host.room.book.sitters) == 1
        assert host.room.book.with_pin("front-1", pin[1])
        # Another browser, that was shown a form of its own, has no part in it.
        async with httpx.AsyncClient(base_url=host.http, follow_redirects=True, timeout=20) as other:
            assert (await other.post("/door", data=sent | {"once": ""})).status_code == 409

    in_a_browser(play)


def test_the_token_is_a_cookie_that_no_script_reads_and_only_this_seats_pages_are_sent() -> None:
    async def play(host: Hosted, browser: httpx.AsyncClient) -> None:
        form = {"what": "sit", "code": host.code, "seat": "front-1", "name": "Mia", "agree": "yes"}
        (told,) = (await browser.post("/door", data=form)).headers.get_list("set-cookie")
        (number,) = host.room.book.sitters
        name, *attributes = told.split("; ")
        assert name.startswith(f"seat{number}=")
        assert {one.lower() for one in attributes} == {
            "httponly", f"path=/seat/{number}", "samesite=strict", f"max-age={7 * 24 * 3600}"
        }  # fmt: skip
        for page in ("/", "/door", f"/seat/{number}", f"/seat/{number}/screen"):
            assert "set-cookie" not in (await browser.get(page)).headers

    in_a_browser(play)


def test_a_seat_opens_for_its_own_browser_only() -> None:
    async def play(host: Hosted, browser: httpx.AsyncClient) -> None:
        seat, _ = await sit_down(host, browser)
        async with httpx.AsyncClient(base_url=host.http) as stranger:
            for path in (seat, f"{seat}/deed", f"{seat}/beamer", f"{seat}/screen"):
                assert (await stranger.get(path)).status_code in {303, 401, 403}
            stranger.cookies.set(f"seat{seat.rpartition('/')[2]}", "x" * 40)
            assert (await stranger.get(seat)).status_code == 401

    in_a_browser(play)


def test_the_own_seat_is_taken_along_with_its_pin() -> None:
    async def play(host: Hosted, browser: httpx.AsyncClient) -> None:
        seat, pin = await sit_down(host, browser)
        async with httpx.AsyncClient(base_url=host.http, follow_redirects=True) as phone:
            form = {"what": "back", "code": host.code, "seat": "front-1", "pin": "none"}
            assert (await phone.post("/door", data=form)).status_code == 403
            assert (await phone.post("/door", data=form | {"pin": pin})).status_code == 200
            assert (await phone.get(seat)).status_code == 200
        assert (await browser.get(seat)).status_code == 401

    in_a_browser(play)


def test_the_screen_for_the_room_is_shown_to_whoever_leads_only() -> None:
    async def play(host: Hosted, browser: httpx.AsyncClient) -> None:
        seat, _ = await sit_down(host, browser)
        assert (await browser.get(f"{seat}/beamer")).status_code == 404
        page = await browser.post("/door", data={"what": "code", "code": host.leads, "lead": "yes"})
        found = re.search(r"/seat/\d+", page.text)
        assert found
        beamer = await browser.get(f"{found[0]}/beamer")
        assert beamer.status_code == 200
        assert host.code in beamer.text
        assert host.leads not in beamer.text

    in_a_browser(play)


@pytest.mark.parametrize(
    "headers", [{"origin": "http://evil.example"}, {"sec-fetch-site": "cross-site"}, {"origin": "null"}]
)
def test_a_page_of_another_site_posts_nothing(headers: dict[str, str]) -> None:
    async def play(host: Hosted, browser: httpx.AsyncClient) -> None:
        form = {"what": "sit", "code": host.code, "seat": "front-1", "name": "", "agree": "yes"}
        assert (await browser.post("/door", data=form, headers=headers)).status_code == 400
        assert host.table.seats() == []

    in_a_browser(play)


def test_a_page_is_never_kept_by_a_browser_and_runs_nothing_of_others() -> None:
    async def play(host: Hosted, browser: httpx.AsyncClient) -> None:
        seat, _ = await sit_down(host, browser)
        page = await browser.get(seat)
        assert "no-store" in page.headers["cache-control"]
        assert "default-src 'none'" in page.headers["content-security-policy"]
        assert (await browser.get("/nothing")).status_code == 404
        assert (await browser.get("/page/../../x")).status_code == 404
        assert (await browser.post("/door", content=b"x" * 70_000)).status_code == 413

    in_a_browser(play)
