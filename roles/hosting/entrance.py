"""The entrance: offers seats, lets people in, finds the own seat of who comes back, and turns others away."""

import time
from collections.abc import Callable
from typing import Final, NamedTuple

import msgspec

from roles.hosting.book import Secrets, Sitter, renewed
from roles.hosting.door import Tries, Turned, is_code
from roles.hosting.room import Room
from roles.terminal.chairs import desk
from roles.terminal.saying import cleaned
from roles.terminal.welcome import purpose
from roles.terminal.wire.messages import LONGEST_NAME, Offered, Sit
from simulation.intents.table import JoinSeat, TakeSeat
from simulation.outlook import FACILITATOR
from simulation.scenario.faults import Language
from simulation.wording.words import Words

AT_THE_DOOR: Final = (30, 60.0)
"""So many wrong codes from one address within so many seconds: a room full of people shares one."""

FOR_A_SEAT: Final = (5, 600.0)
"""So many wrong PINs for one seat within so many seconds."""

FOR_FLOODING: Final = (1, 5.0)
"""Who was cut off for talking too fast stays outside for so many seconds, so that coming again is no way round."""


class Admitted(NamedTuple):
    """Somebody who came in: who that is, and what only that person gets to know, where it is new."""

    sitter: Sitter
    secrets: Secrets | None = None


class Entrance:
    """The way into a room."""

    def __init__(self, room: Room, clock: Callable[[], float] = time.monotonic) -> None:
        """Stand before a room."""
        self._room, self._book = room, room.book
        self._codes, self._pins = Tries(*AT_THE_DOOR, clock), Tries(*FOR_A_SEAT, clock)
        self._floods = Tries(*FOR_FLOODING, clock)

    def keep_out(self, sitter: int) -> None:
        """Keep somebody outside for a while who talked too fast."""
        self._floods.wrong(str(sitter))

    # --- coming in ---------------------------------------------------------------------------------------------

    def knock(self, wish: Sit, origin: str) -> Offered | Admitted:
        """Hear somebody at the door: offers seats, lets in, or turns away (`Turned`)."""
        known = self._book.with_token(wish.token) if wish.token else None
        if known is not None:
            self._floods.check(str(known.number))
            return Admitted(known)
        self._check_code(wish, origin)
        if wish.lead:
            return self._let_in(FACILITATOR, wish)
        if not wish.seat:
            return self.offer(wish.language)
        seat = self._meant(wish.seat)
        if any(self._book.in_seat(seat)):
            return self._join(msgspec.structs.replace(wish, seat=seat))
        return self._let_in(seat, wish)

    def _meant(self, asked: str) -> str:
        """Give the seat that somebody asks for: by its name, or the first free one of a role; else turns away."""
        seats = self.seats()
        if asked in seats:
            return asked
        # Two who ask for the same role at the same moment get a seat each: it is decided here, and not where they are.
        of_role = [seat for seat in seats if seat.rpartition("-")[0] == asked and seat.rpartition("-")[2].isdigit()]
        if not of_role:
            raise Turned("seat")
        return next((seat for seat in of_role if not any(self._book.in_seat(seat))), of_role[0])

    def _check_code(self, wish: Sit, origin: str) -> None:
        """Compare the code that somebody gave."""
        self._codes.check(origin)
        codes = self._book.codes
        if not is_code(wish.code, codes.leads if wish.lead else codes.code):
            self._codes.wrong(origin)
            raise Turned("token" if wish.token and not wish.code else "code")

    def _join(self, wish: Sit) -> Admitted:
        """Let somebody take the own seat along, or sit down beside who is there."""
        lock = self._book.lock(wish.seat)
        self._pins.check(lock)
        sitter = self._book.with_pin(wish.seat, wish.pin) if wish.pin else None
        if sitter is None:
            if wish.pin:
                self._pins.wrong(lock)
            raise Turned("pin")
        if wish.beside:
            return self._let_in(wish.seat, wish)
        moved, secrets = renewed(sitter, wish.token)
        self._room.disk.write(self._book.put(moved))
        self._room.presence.cut(sitter.number, "elsewhere")
        return Admitted(moved, secrets)

    def _let_in(self, seat: str, wish: Sit) -> Admitted:
        """Give somebody a seat: the bot stops playing it, or who sits there has company."""
        name, how = cleaned(wish.name)[:LONGEST_NAME], self._sits(seat)
        job = wish.job if how is not None and wish.job in self._jobs() else ""
        first = self._room.table.next_text
        numbers = first if name else 0, first + bool(name) if job else 0
        sitter, secrets = self._book.new(seat, *numbers, wish.token, bot=wish.bot or self._book.codes.rehearsal)
        row = self._book.put(sitter)
        if how is not None:
            self._room.sit(how(seat, bot=sitter.bot), name, job, [row])
        else:
            self._room.disk.write(row, name)
        self._room.presence.left(seat)
        return Admitted(sitter, secrets)

    def tell_again(self, sitter: Sitter, token: str) -> Secrets:
        """Give who sent the form of the door twice another PIN: the browser threw the first answer away."""
        known, secrets = renewed(sitter, token)
        self._room.disk.write(self._book.put(known))
        return secrets

    def _sits(self, seat: str) -> type[TakeSeat | JoinSeat] | None:
        """Tell how somebody gets this seat in the game; not at all to lead, or where whoever leads said so already."""
        if self._room.screens.is_held(seat):
            return TakeSeat
        return JoinSeat if seat != FACILITATOR and any(self._book.in_seat(seat)) else None

    # --- what there is -----------------------------------------------------------------------------------------

    def offer(self, language: Language) -> Offered:
        """Say what is played, which seats there are and which of them somebody has, and what one agrees to."""
        words = Words(self._room.table.world.scenario, language)
        taken = tuple(seat for seat in self.seats() if any(self._book.in_seat(seat)))
        jobs = {role: desk(role, words) for role in self._jobs()}
        titles = self._room.screens.chairs(language)
        return Offered(words.text(words.scenario.title), titles, taken, purpose(language), jobs)

    def seats(self) -> list[str]:
        """Name the seats in which somebody can sit: desks, residents with a name, observers."""
        return list(self._room.screens.chairs("nl"))

    def _jobs(self) -> list[str]:
        """Name the roles at which somebody works: one of them may be the own work of who comes in."""
        seats = self._room.table.world.scenario.seats(self._room.table.journal.header.profile)
        return list(dict.fromkeys(seats.values()))
