"""Practising on a page: a private table at the host for who waits for a round to begin; nothing of it is kept."""

import time
from collections.abc import Callable
from typing import Final

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from roles.hosting.pages.asking import Elsewhere, answer, onward, posted
from roles.hosting.pages.seat import SeatPages, fresh
from roles.hosting.room import Room
from roles.page.address import Address
from roles.page.hearing import Said, deed_page, heard
from roles.page.pointing import buttons_for
from roles.page.seat import Practice, seat_page, told
from roles.terminal.practice.meanwhile import may_practise
from roles.terminal.practice.practising import Keys, Practising
from roles.terminal.screen import GUIDE, Screen
from simulation.scenario.faults import Language

Lay = Callable[[Keys], Practising]
"""What lays a private table; it comes from above."""

AN_HOUR: Final = 3600.0
"""So long (seconds) a practice is there at most."""


class Practised:
    """What one sitter practises, and the form that was heard last there."""

    def __init__(self, place: Practising, began: float) -> None:
        """Begin at the first step."""
        self.place, self.began, self._form = place, began, ""

    def screen(self, language: Language) -> Screen:
        """Give the screen, with waiting as a button beside the step."""
        screen = self.place.own(language)
        if not self.place.is_playing:
            return screen
        waits = (deed for deed in self.place.leading(language) if deed.intent == "Wait")
        besides = (msgspec.structs.replace(deed, about=GUIDE) for deed in waits)
        return msgspec.structs.replace(screen, deeds=(*screen.deeds, *besides))

    def hear(self, said: Said) -> str:
        """Say it at the private table, once."""
        if said.form == self._form:
            return "again"
        self._form = said.form
        self.place.say(said.saying)
        return "said"


class PracticePages:
    """Serves the practice of whoever has a seat and no round to play yet: at most one for each sitter."""

    def __init__(self, room: Room, seats: SeatPages, lay: Lay) -> None:
        """Serve beside the seats of this room; when a round begins nobody practises any more."""
        self._room, self._seats, self._lay = room, seats, lay
        self._practised: dict[int, Practised] = {}
        room.watchers.append(self._mind_the_round)

    async def page(self, request: Request) -> Response:
        """Show the step, and all else on the private table."""
        practised, address = self._come(request)
        shown, stop = told(request.query_params.get("told")), Practice(address.to("/stop"), begun=True)
        screen = practised.screen(address.wishes.language)
        return answer(seat_page(screen, address, fresh(), shown, practice=stop))

    async def deed(self, request: Request) -> Response:
        """Show the form of a deed."""
        practised, address = self._come(request)
        screen = practised.screen(address.wishes.language)
        return answer(deed_page(screen, address, fresh(), request.query_params.get("id", "")))

    async def post(self, request: Request) -> Response:
        """Hear a form."""
        practised, address = self._come(request)
        said = heard(practised.screen(address.wishes.language), address, await posted(request))
        if not isinstance(said, Said):
            return answer(said)
        return onward(address.to(told=practised.hear(said)))

    async def stop(self, request: Request) -> Response:
        """Forget the practice, and go back to the own seat."""
        sitter, seat, _ = self._seats.come(request)
        await posted(request)
        self._practised.pop(sitter.number, None)
        return onward(seat.to())

    def _come(self, request: Request) -> tuple[Practised, Address]:
        """Find what somebody practises, or lay a table for it; who may not practise goes back to the own seat."""
        sitter, seat, screen = self._seats.come(request)
        if not may_practise(screen):
            raise Elsewhere(seat.to(told="called_back"))
        now = time.monotonic()
        self._practised = {n: one for n, one in self._practised.items() if now - one.began < AN_HOUR}
        if sitter.number not in self._practised:
            self._practised[sitter.number] = Practised(self._lay(buttons_for), now)
        return self._practised[sitter.number], Address(f"{seat.path}/practice", seat.wishes)

    def _mind_the_round(self) -> None:
        """Forget all that was practised when a round begins."""
        if self._practised and self._room.table.world.playing:
            self._practised.clear()
