"""A seat for browsers: its page, the forms of its deeds, and what was posted in them, counted once."""

import secrets

import segno
from starlette.requests import Request
from starlette.responses import Response

from roles.hosting.book import Sitter
from roles.hosting.entrance import Entrance
from roles.hosting.pages.asking import Amiss, address_of, answer, onward, posted, token_of
from roles.hosting.room import Room
from roles.page.address import Address
from roles.page.beamer import Joining, beamer_page
from roles.page.hearing import Said, deed_page, heard
from roles.page.seat import Practice, seat_page, told
from roles.terminal.practice.meanwhile import may_practise
from roles.terminal.screen import Screen
from roles.terminal.wire.messages import Foreign
from simulation.outlook import FACILITATOR


class SeatPages:
    """Serves the seats of a room."""

    def __init__(self, room: Room, entrance: Entrance) -> None:
        """Serve this room."""
        self._room, self._entrance = room, entrance

    async def page(self, request: Request) -> Response:
        """Show a seat."""
        sitter, address, screen = self.come(request)
        shown = told(request.query_params.get("told"))
        practice = Practice(address.to("/practice")) if may_practise(screen) else None
        return answer(seat_page(screen, address, fresh(), shown, _links(sitter, address), practice))

    async def deed(self, request: Request) -> Response:
        """Show the form of a deed."""
        _, address, screen = self.come(request)
        return answer(deed_page(screen, address, fresh(), request.query_params.get("id", "")))

    async def post(self, request: Request) -> Response:
        """Hear a form; who posts it twice has said it once."""
        sitter, address, screen = self.come(request)
        said = heard(screen, address, await posted(request))
        if not isinstance(said, Said):
            return answer(said)
        return onward(address.to(told=self._hear(sitter, said)))

    async def beamer(self, request: Request) -> Response:
        """Show whoever leads what is for everybody, and in the lobby how to come in."""
        sitter, _, screen = self.come(request)
        if sitter.seat != FACILITATOR:
            raise Amiss("not_found")
        address = address_of(request, request.url.path)
        offered = self._entrance.offer(address.wishes.language)
        if screen.phase != "lobby":
            return answer(beamer_page(screen, address, offered.title))
        seats = [(title, seat in offered.taken) for seat, title in offered.seats.items()]
        return answer(beamer_page(screen, address, offered.title, self._joining(request), seats))

    def _joining(self, request: Request) -> Joining:
        """Give the address and the code, also as squares."""
        code, host = self._room.book.codes.code, f"{request.url.scheme}://{request.headers.get('host', '')}/"
        matrix = segno.make(f"{host}?code={code}").matrix
        return Joining(host, code, tuple(tuple(map(bool, row)) for row in matrix))

    def _hear(self, sitter: Sitter, said: Said) -> str:
        """Say it at the table, and tell what came of it."""
        if self._room.disk.is_stuck():
            return "unkept"
        try:
            refused = self._room.hear_form(sitter.number, said.form, said.saying.intent, said.saying.texts)
        except Foreign:
            raise Amiss("strange") from None
        if self._room.disk.is_stuck():
            return "waits"
        return "again" if refused is None else "refused" if refused else "said"

    def come(self, request: Request) -> tuple[Sitter, Address, Screen]:
        """Find who asks, and present that seat; never what is not on the disk."""
        number = str(request.path_params["number"])
        sitter = self._room.book.with_token(token_of(request, number))
        if sitter is None or str(sitter.number) != number:
            raise Amiss("not_seated")
        if self._room.disk.is_stuck():
            raise Amiss("unkept")
        self._room.presence.visited(sitter.seat)
        address = address_of(request, f"/seat/{number}")
        return sitter, address, self._room.screens.present(sitter.seat, address.wishes.language)


def fresh() -> int:
    """Give a number for a page; no two pages of a session have the same."""
    return secrets.randbelow(10**15)


def _links(sitter: Sitter, address: Address) -> list[tuple[str, str]]:
    """Give what else there is for this seat."""
    dutch = address.wishes.language == "nl"
    links = [("Spelen in een venster" if dutch else "Play in a window", f"/seat/{sitter.number}/screen")]
    if sitter.seat == FACILITATOR:
        links.append(("Scherm voor de zaal" if dutch else "Screen for the room", f"/seat/{sitter.number}/beamer"))
    return links
