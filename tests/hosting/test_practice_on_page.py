"""Practising on the plain page: who presses what each step says gets to the end, and the table sees nothing of it."""

import re
from html import unescape

import httpx
import pytest

from simulation.intents.table import EnterPhase, OpenRound
from simulation.outlook import FACILITATOR
from tests.hosting.hosted import Hosted
from tests.hosting.test_pages import form_of, in_a_browser, sit_down

MOST = 20
BUTTON = re.compile(r'(<(?:a|button) class="deed[^>]*>)\s*<span class="what"[^>]*>(.*?)</span>')
TICKED = re.compile(r'<input type="(?:radio|checkbox)" name="([^"]*)" value="([^"]*)"[^>]* checked')


def headline(page: httpx.Response) -> str:
    """What stands above all else."""
    found = re.search(r"<h1[^>]*>(.*?)</h1>", page.text, re.DOTALL)
    assert found, page.text
    return unescape(found[1])


def href(page: httpx.Response, id: str) -> str:  # noqa: A002 - as HTML calls it
    """Where a link leads."""
    found = re.search(rf'<a [^>]*id="{id}"[^>]*href="([^"]*)"', page.text)
    assert found, page.text
    return unescape(found[1])


async def press(browser: httpx.AsyncClient, page: httpx.Response) -> httpx.Response:
    """Press the button that the step names, and fill in what comes first to mind."""
    said = headline(page)
    label = re.findall(r"“([^”]*)”", said.split(" Vul in")[0].split(" Fill in")[0])[-1]
    action, hidden = form_of(page.text, 'name="number"')
    for opening, name in re.findall(
        r'(<(?:a|button) class="deed[^>]*>)\s*<span class="what"[^>]*>(.*?)</span>', page.text
    ):
        if unescape(name).removesuffix("\xa0…") == label:
            target = re.search(r'(?:href|value)="([^"]*)"', opening)
            assert target
            if opening.startswith("<button"):
                return await browser.post(action, data={**dict(hidden), "deed": unescape(target[1])})
            return await fill(browser, await browser.get(unescape(target[1])))
    raise AssertionError(f"{said}: no button {label}")


async def fill(browser: httpx.AsyncClient, form: httpx.Response) -> httpx.Response:
    """Fill in a form with what is suggested, or else the first option."""
    action, fields = form_of(form.text, 'class="fields"' if 'class="fields"' in form.text else "sure")
    sent: dict[str, str] = {}
    for name, value in fields:
        sent.setdefault(name, value)
    for name, value in re.findall(
        r'<input type="(?:radio|checkbox)" name="([^"]*)" value="([^"]*)"[^>]* checked', form.text
    ):
        sent[unescape(name)] = unescape(value)
    page = await browser.post(action, data=sent)
    return await fill(browser, page) if "no_way_back" in page.text or 'name="sure"' in page.text else page


@pytest.mark.parametrize("language", ["nl", "en"])
def test_who_presses_what_each_step_says_gets_to_the_end_and_back(language: str) -> None:
    async def play(host: Hosted, browser: httpx.AsyncClient) -> None:
        seat, _ = await sit_down(host, browser)
        said = len(host.table.journal)
        page = await browser.get(href(await browser.get(seat, params={"lang": language}), "do-practise"))
        steps: list[str] = []
        while not headline(page).startswith(("Klaar", "Done")):
            assert len(steps) < MOST, steps
            steps.append(headline(page))
            page = await press(browser, page)
            assert page.status_code == 200, page.text
        action, _ = form_of(page.text, "stop")
        back = await browser.post(action)
        assert back.url.path == seat
        assert len(host.table.journal) == said
        again = await browser.get(href(back, "do-practise"))
        assert headline(again) == steps[0]

    in_a_browser(play)


def test_a_form_of_the_practice_counts_once() -> None:
    async def play(host: Hosted, browser: httpx.AsyncClient) -> None:
        seat, _ = await sit_down(host, browser)
        page = await browser.get(f"{seat}/practice")
        action, hidden = form_of(page.text, 'name="number"')
        sent = {**dict(hidden), "deed": "Wait"}
        first, again = await browser.post(action, data=sent), await browser.post(action, data=sent)
        assert (first.url.params["told"], again.url.params["told"]) == ("said", "again")

    in_a_browser(play)


def test_after_its_time_a_practice_is_forgotten_and_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    async def play(host: Hosted, browser: httpx.AsyncClient) -> None:
        seat, _ = await sit_down(host, browser)
        second = await press(browser, await browser.get(f"{seat}/practice"))
        assert headline(second).startswith("Stap 2 van")
        monkeypatch.setattr("roles.hosting.pages.practice.AN_HOUR", 0.0)
        assert headline(await browser.get(f"{seat}/practice")).startswith("Stap 1 van")

    in_a_browser(play)


def test_one_practises_in_the_lobby_and_the_briefing_and_a_round_brings_one_back() -> None:
    async def play(host: Hosted, browser: httpx.AsyncClient) -> None:
        seat, _ = await sit_down(host, browser)
        host.table.say(FACILITATOR, EnterPhase("briefing"))
        assert "oefenen" in repr(host.room.screens.present(FACILITATOR, "nl").blocks)
        page = await browser.get(href(await browser.get(seat), "do-practise"))
        assert headline(page).startswith("Stap 1 van")
        host.table.say(FACILITATOR, OpenRound())
        action, hidden = form_of(page.text, 'name="number"')
        for back in (
            await browser.get(f"{seat}/practice"),
            await browser.post(action, data={**dict(hidden), "deed": "Wait"}),
        ):
            assert back.url.path == seat
            assert "De sessie gaat verder" in back.text
            assert "do-practise" not in back.text

    in_a_browser(play)


def test_nobody_practises_in_anothers_name_and_who_leads_not_at_all() -> None:
    async def play(host: Hosted, browser: httpx.AsyncClient) -> None:
        seat, _ = await sit_down(host, browser)
        async with httpx.AsyncClient(base_url=host.http) as stranger:
            for path in ("", "/deed"):
                assert (await stranger.get(f"{seat}/practice{path}")).status_code == 401
            assert (await stranger.post(f"{seat}/practice/stop")).status_code == 401
        strange = {"origin": "https://elsewhere.example"}
        assert (await browser.post(f"{seat}/practice/stop", headers=strange)).status_code == 400
        page = await browser.post("/door", data={"what": "code", "code": host.leads, "lead": "yes"})
        found = re.search(r"/seat/\d+", page.text)
        assert found
        assert "do-practise" not in (await browser.get(found[0])).text
        assert (await browser.get(f"{found[0]}/practice")).url.path == found[0]

    in_a_browser(play)
