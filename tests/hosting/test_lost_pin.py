"""Who lost token and PIN comes back: whoever leads gives the seat a new PIN, and what opened it opens nothing."""

import httpx
import pytest
from websockets.asyncio.client import connect

from roles.page.beamer import for_all
from roles.terminal.screen import Passage, Screen
from roles.terminal.wire.messages import Bye, Sit, from_host, written
from simulation.session.controls import RenewPin
from tests.hosting.hosted import Client, Hosted
from tests.hosting.test_pages import form_of, in_a_browser, sit_down
from tests.hosting.test_room import in_a_room


def pins_on(screen: Screen) -> list[str]:
    """The new PINs that whoever leads is told."""
    doors = (block for block in screen.blocks if isinstance(block, Passage) and block.id == "door")
    return [line.text for door in doors for line in door.lines if line.label]


async def renew(lead: Client, seat: str) -> str:
    """Let whoever leads give a seat a new PIN, and read it from the screen."""
    assert not (await lead.say(RenewPin(seat))).refused
    while not pins_on(lead.screen):
        await lead.shown()
    (pin,) = pins_on(lead.screen)
    return pin


async def turned_away(host: Hosted, **wish: str | bool) -> str:
    """Why somebody is turned away."""
    async with connect(host.url) as line:
        await line.send(written(Sit(code=host.code, **wish)))  # type: ignore[arg-type]
        bye = from_host(await line.recv())
        assert isinstance(bye, Bye)
        return bye.why


def test_a_new_pin_opens_the_seat_once_and_nothing_that_opened_it_before_does() -> None:
    async def play(host: Hosted) -> None:
        async with (
            await Client.come(host, lead=True) as lead,
            await Client.come(host, seat="front-1", name="Mia") as mia,
            await Client.come(host, seat="front-1", pin=mia.seated.pin, beside=True) as tom,
        ):
            await lead.shown()
            pin = await renew(lead, "front-1")
            assert [(await one.goodbye()).why for one in (mia, tom)] == ["token", "token"]
            for one in (mia, tom):
                assert await turned_away(host, seat="front-1", token=one.seated.token) == "pin"
                assert one.seated.pin == pin or await turned_away(host, seat="front-1", pin=one.seated.pin) == "pin"
            async with await Client.come(host, seat="front-1", pin=pin) as back:
                assert back.seated.seat == "front-1"
                while pins_on(lead.screen):
                    await lead.shown()
                assert host.table.seats() == ["front-1"]

    in_a_room(play)


def test_who_was_shut_out_by_wrong_tries_of_another_comes_in_with_the_new_pin() -> None:
    async def play(host: Hosted) -> None:
        async with (
            await Client.come(host, lead=True) as lead,
            await Client.come(host, seat="front-1") as mia,
        ):
            wrong = "0000" if mia.seated.pin != "0000" else "1111"
            tries = [await turned_away(host, seat="front-1", pin=wrong) for _ in range(6)]
            assert tries == ["pin"] * 5 + ["tries"]
            await lead.shown()
            pin = await renew(lead, "front-1")
            async with await Client.come(host, seat="front-1", pin=pin) as back:
                assert back.seated.seat == "front-1"

    in_a_room(play)


def test_the_new_pin_stands_on_the_console_only() -> None:
    async def play(host: Hosted) -> None:
        async with (
            await Client.come(host, lead=True) as lead,
            await Client.come(host, seat="front-1"),
            await Client.come(host, seat="observer-1") as watching,
        ):
            await lead.shown()
            await renew(lead, "front-1")
            for seat in ("front-1", "observer-1", "handler-1"):
                assert all(block.id != "door" for block in host.room.screens.present(seat, "en").blocks)
            assert all(block.id != "door" for block in for_all(lead.screen))
            assert all(block.id != "door" for block in watching.screen.blocks) if watching.tree else True

    in_a_room(play)


@pytest.mark.parametrize("seat", ["", "handler-1", "nobody"])
def test_a_seat_in_which_nobody_sits_gets_none(seat: str) -> None:
    async def play(host: Hosted) -> None:
        async with await Client.come(host, lead=True) as lead, await Client.come(host, seat="front-1"):
            assert (await lead.say(RenewPin(seat))).refused
            assert not list(host.room.book.renewed)

    in_a_room(play)


def test_nobody_else_gives_a_pin() -> None:
    async def play(host: Hosted) -> None:
        async with await Client.come(host, seat="front-1"), await Client.come(host, seat="handler-1") as jan:
            assert (await jan.say(RenewPin("front-1"))).refused
            assert not list(host.room.book.renewed)

    in_a_room(play)


def test_a_browser_that_had_the_seat_has_it_no_more_and_whoever_leads_by_a_page_can_do_it() -> None:
    async def play(host: Hosted, browser: httpx.AsyncClient) -> None:
        place, _ = await sit_down(host, browser)
        led = await browser.post("/door", data={"what": "code", "code": host.leads, "lead": "yes"})
        console = next(f"/seat/{sitter.number}" for sitter in host.room.book.sitters.values() if not sitter.seat)
        assert led.status_code == 200
        form = await browser.get(f"{console}/deed", params={"id": "RenewPin"})
        action, fields = form_of(form.text, "front-1")
        await browser.post(action, data=dict(fields))
        assert not list(host.room.book.renewed), "first one is asked whether one is sure"
        told = await browser.post(action, data={**dict(fields), "sure": "yes"})
        ((_, secrets),) = host.room.book.renewed
        assert secrets.pin in told.text
        assert (await browser.get(place)).status_code != 200

    in_a_browser(play)
