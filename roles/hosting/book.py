"""The book: who sits where, and how far each was heard; it lies in the session file, beside the journal."""

import secrets
from collections.abc import Iterator, Mapping
from typing import Final

import msgspec

from roles.hosting.door import Codes, fresh_codes, fresh_pin, fresh_token, hidden, is_hidden
from roles.terminal.wire.messages import SHORTEST_TOKEN

MOST_POSTED: Final = 64
"""So many forms of a page are remembered for each sitter."""

DOOR: Final = 0
"""The row of the book on which the codes stand; sitters are numbered from 1."""


class Sitter(msgspec.Struct, frozen=True, omit_defaults=True):
    """Somebody who was given a seat; two may share one.

    Of `token` and `pin` only what can be compared is kept. `heard` is the number of the last intent that counted,
    `posted` are forms that counted, `name` and `job` are numbers of texts. Who is `gone` has no seat any more. A `bot`
    is a program that plays as if it were a person.
    """

    number: int
    seat: str
    token: str
    pin: str
    salt: str
    heard: int = 0
    posted: tuple[str, ...] = ()
    name: int = 0
    job: int = 0
    gone: bool = False
    bot: bool = False


class Secrets(msgspec.Struct, frozen=True):
    """What only the sitter gets to know."""

    token: str
    pin: str


Row = tuple[int, bytes]
"""A number, and what stands behind it."""


class Book:
    """Everybody who was given a seat in a session."""

    def __init__(self, rows: Mapping[int, bytes]) -> None:
        """Open a book; one without rows is new, and thinks of codes."""
        door = rows.get(DOOR)
        self.codes = msgspec.json.decode(door, type=Codes) if door is not None else fresh_codes()
        self.sitters = {n: msgspec.json.decode(row, type=Sitter) for n, row in rows.items() if n != DOOR}
        self._by_token = {sitter.token: sitter.number for sitter in self.sitters.values()}
        self._renewed: dict[int, Secrets] = {}

    @property
    def door(self) -> Row:
        """Give the row with the codes."""
        return DOOR, msgspec.json.encode(self.codes)

    def move(self, address: str, port: int) -> Row:
        """Note where the door is, so that it is there again after a night, and give the row."""
        self.codes = msgspec.structs.replace(self.codes, address=address, port=port)
        return self.door

    def rehearse(self) -> Row:
        """Note that programs will play whoever comes in, and give the row."""
        self.codes = msgspec.structs.replace(self.codes, rehearsal=True)
        return self.door

    def put(self, sitter: Sitter) -> Row:
        """Write a sitter into the book, and give the row for the session file."""
        before = self.sitters.get(sitter.number)
        if before is not None and before.token != sitter.token:
            self._by_token.pop(before.token, None)
        self.sitters[sitter.number] = sitter
        self._by_token[sitter.token] = sitter.number
        return sitter.number, msgspec.json.encode(sitter)

    def new(
        self, seat: str, name: int = 0, job: int = 0, token: str = "", *, bot: bool = False
    ) -> tuple[Sitter, Secrets]:
        """Think of a new sitter, with the token that somebody thought of or else one of ours; it is not in it yet."""
        sitter = Sitter(max(self.sitters, default=DOOR) + 1, seat, "", "", "", name=name, job=job, bot=bot)
        return renewed(sitter, token)

    def with_token(self, token: str) -> Sitter | None:
        """Find who has this token, and still has a seat."""
        number = self._by_token.get(hidden(token))
        sitter = self.sitters.get(number) if number is not None else None
        return sitter if sitter is not None and not sitter.gone else None

    def with_pin(self, seat: str, pin: str) -> Sitter | None:
        """Find who sits in a seat and has this PIN."""
        found = [sitter for sitter in self.in_seat(seat) if is_hidden(pin, sitter.pin, sitter.salt)]
        return found[0] if found else None

    def in_seat(self, seat: str) -> Iterator[Sitter]:
        """Go through who was given a seat, and has it still."""
        return (sitter for sitter in self.sitters.values() if sitter.seat == seat and not sitter.gone)

    def seats(self) -> list[str]:
        """Name the seats that somebody was given, but for that of whoever leads."""
        return sorted({sitter.seat for sitter in self.sitters.values() if sitter.seat and not sitter.gone})

    def renew(self, seat: str) -> Iterator[Row]:
        """Give a seat one new PIN for all who sat there, and other tokens that nobody has."""
        first, *others = self.in_seat(seat)
        known, told = renewed(first)
        self._renewed[known.number] = told
        yield self.put(known)
        for other in others:
            yield self.put(msgspec.structs.replace(other, gone=True))

    @property
    def renewed(self) -> Iterator[tuple[Sitter, Secrets]]:
        """Go through the new PINs with which nobody has come in yet; they are remembered here only."""
        for number, told in self._renewed.items():
            sitter = self.sitters[number]
            if not sitter.gone and is_hidden(told.pin, sitter.pin, sitter.salt):
                yield sitter, told

    def lock(self, seat: str) -> str:
        """Name what a PIN of a seat is tried on: whoever is given a new one has a new lock."""
        return "".join([seat, *(sitter.salt for sitter in self.in_seat(seat))])


def renewed(sitter: Sitter, token: str = "") -> tuple[Sitter, Secrets]:
    """Give somebody another token and PIN; the old ones open nothing any more."""
    token = token if len(token) >= SHORTEST_TOKEN else fresh_token()
    told, salt = Secrets(token, fresh_pin()), secrets.token_hex(8)
    return msgspec.structs.replace(sitter, token=hidden(told.token), pin=hidden(told.pin, salt), salt=salt), told


def posted(sitter: Sitter, form: str) -> Sitter:
    """Note that a form counted."""
    return msgspec.structs.replace(sitter, posted=(*sitter.posted, form)[-MOST_POSTED:])
