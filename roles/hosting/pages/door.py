"""The door for browsers: a code, a seat, a name; or the own seat again."""

from typing import assert_never

from starlette.requests import Request
from starlette.responses import Response

from roles.hosting.door import Turned, fresh_token
from roles.hosting.entrance import Admitted, Entrance
from roles.hosting.pages.asking import address_of, answer, onward, posted, seated
from roles.hosting.room import Room
from roles.page.address import Address
from roles.page.door import (
    Amiss,
    Chair,
    Door,
    Entering,
    Knock,
    Return,
    Sit,
    chairs_page,
    code_page,
    entering,
    seated_page,
)
from roles.page.trouble import Trouble
from roles.page.writing import Reply
from roles.terminal.wire import messages as wire
from roles.terminal.wire.messages import Why
from simulation.outlook import FACILITATOR
from simulation.scenario.faults import Language
from simulation.wording.words import Words

TROUBLES: dict[Why, Trouble] = {"code": "wrong_code", "pin": "wrong_pin", "tries": "too_many", "seat": "taken"}
"""What a page says of each reason to turn somebody away."""


class DoorPages:
    """Lets people in by a browser."""

    def __init__(self, room: Room, entrance: Entrance) -> None:
        """Stand before a room."""
        self._room, self._entrance = room, entrance

    async def front(self, request: Request) -> Response:
        """Send who comes to the host's address on to the door."""
        code = request.query_params.get("code", "")
        return onward(address_of(request, "/door").to(**({"code": code} if code else {})))

    async def door(self, request: Request) -> Response:
        """Ask for the code; who has it in the link is shown the seats."""
        address = address_of(request, "/door")
        code = request.query_params.get("code", "")
        if not code:
            return answer(code_page(self._of(address), address))
        return answer(self._knocked(request, address, Knock(code)))

    async def enter(self, request: Request) -> Response:
        """Hear what was filled in at the door."""
        address = address_of(request, "/door")
        asked = entering(await posted(request))
        await self._room.disk.kept()
        match asked:
            case None:
                return answer(code_page(self._of(address), address, trouble="strange"))
            case Amiss():
                return answer(self._amiss(request, address, asked))
            case Knock(lead=True):
                return await self._sit(request, address, wire.Sit(asked.code, lead=True), asked)
            case Knock():
                return answer(self._knocked(request, address, asked))
            case Sit():
                wish = wire.Sit(asked.code, seat=asked.seat, name=asked.name, job=asked.job, token=asked.once)
                return await self._sit(request, address, wish, asked)
            case Return():
                wish = wire.Sit(
                    asked.code, seat=asked.seat, name=asked.name, pin=asked.pin, beside=asked.beside, job=asked.job
                )
                return await self._sit(request, address, wish, asked)
            case _:
                assert_never(asked)

    # --- what is asked -----------------------------------------------------------------------------------------

    def _knocked(self, request: Request, address: Address, asked: Knock) -> Reply:
        """Show the seats to who has the code."""
        try:
            self._entrance.knock(wire.Sit(asked.code, language=address.wishes.language), origin_of(request))
        except Turned as turned:
            return code_page(self._of(address), address, asked, TROUBLES.get(turned.why, "strange"))
        return self._seats(address, asked)

    def _amiss(self, request: Request, address: Address, amiss: Amiss) -> Reply:
        """Show a form again, with what is not filled in right; seats only to who has the code."""
        if amiss.what == "code" or not self._has_code(request, amiss.typed.get("code", "")):
            return code_page(self._of(address), address, amiss)
        return self._seats(address, amiss)

    def _has_code(self, request: Request, code: str) -> bool:
        """Tell whether a code is right."""
        try:
            self._entrance.knock(wire.Sit(code), origin_of(request))
        except Turned:
            return False
        return True

    async def _sit(self, request: Request, address: Address, wish: wire.Sit, asked: Knock | Sit | Return) -> Response:
        """Let somebody sit down, once that is on the disk."""
        try:
            admitted = self._entrance.knock(wish, origin_of(request))
        except Turned as turned:
            return answer(self._turned(address, asked, turned.why))
        if not isinstance(admitted, Admitted):
            return answer(self._knocked(request, address, Knock(wish.code)))
        secrets = admitted.secrets or self._entrance.tell_again(admitted.sitter, wish.token)
        await self._room.disk.kept()
        number, token, pin = admitted.sitter.number, secrets.token, secrets.pin
        place = Address(f"/seat/{number}", address.wishes)
        page = seated_page(place, self._title(admitted.sitter.seat, address.wishes.language), pin)
        return seated(answer(page), number, token, secure=request.url.scheme == "https")

    def _turned(self, address: Address, asked: Knock | Sit | Return, why: Why) -> Reply:
        """Say why somebody can't sit there."""
        trouble = "taken" if isinstance(asked, Sit) and why == "pin" else TROUBLES.get(why, "strange")
        if isinstance(asked, Knock) or why in {"code", "tries"}:
            return code_page(self._of(address), address, asked if isinstance(asked, Knock) else None, trouble)
        return self._seats(address, asked, trouble)

    # --- what there is -----------------------------------------------------------------------------------------

    def _of(self, address: Address) -> Door:
        """Say what is played."""
        words = Words(self._room.table.world.scenario, address.wishes.language)
        jobs = self._entrance.offer(address.wishes.language).jobs
        return Door(words.text(words.scenario.title), words.text(words.scenario.summary), jobs=jobs)

    def _seats(self, address: Address, asked: Entering, trouble: Trouble | None = None) -> Reply:
        """Show the seats, in a form that counts once: the token of who sits down by it goes with it."""
        return chairs_page(self._of(address), address, self._chairs(address), asked, trouble, fresh_token())

    def _chairs(self, address: Address) -> list[Chair]:
        """Give the seats, and which of them somebody has."""
        offered = self._entrance.offer(address.wishes.language)
        return [Chair(seat, title, taken=seat in offered.taken) for seat, title in offered.seats.items()]

    def _title(self, seat: str, language: Language) -> str:
        """Say what a seat is called."""
        return (
            self._room.screens.present(seat, language).role
            if seat == FACILITATOR
            else self._entrance.offer(language).seats[seat]
        )


def origin_of(request: Request) -> str:
    """Say from where a browser asks, to count tries."""
    return request.client.host if request.client else ""
