"""The door: codes, tokens and PINs; who may come in, and how often somebody may try."""

import hmac
import secrets
from collections import deque
from collections.abc import Callable
from hashlib import blake2b
from typing import Final

import msgspec

from roles.terminal.wire.messages import Why

LETTERS: Final = "BCDFGHJKLMNPQRSTVWXZ"
"""Letters of codes: no vowels, so that no word comes of it, and none that is read for a digit."""

CODE, LEADS_CODE, PIN = 6, 10, 4
"""So long are the code of a session, that of whoever leads it, and a PIN."""

MOST_ADDRESSES: Final = 10_000
"""Tries of more addresses than this are not remembered one by one."""


class Turned(Exception):
    """Somebody was turned away at the door, and why."""

    def __init__(self, why: Why) -> None:
        """Remember why."""
        super().__init__(why)
        self.why: Why = why


class Codes(msgspec.Struct, frozen=True, omit_defaults=True):
    """What opens the door of a session, for everybody and for whoever leads, and where that door is.

    Behind the door of a `rehearsal` programs play whoever comes in.
    """

    code: str
    leads: str
    address: str = "127.0.0.1"
    port: int = 0
    rehearsal: bool = False


def fresh_codes() -> Codes:
    """Think of codes that nobody can guess within an afternoon."""
    return Codes(_letters(CODE), _letters(LEADS_CODE))


def fresh_pin() -> str:
    """Think of a PIN."""
    return "".join(secrets.choice("0123456789") for _ in range(PIN))


def fresh_token() -> str:
    """Think of a token."""
    return secrets.token_urlsafe(24)


def is_code(given: str, code: str) -> bool:
    """Compare what somebody typed with a code, in a time that tells nothing; small letters and dashes are forgiven."""
    typed = "".join(letter for letter in given.upper() if letter.isalnum())
    return hmac.compare_digest(typed.encode(), code.encode())


def hidden(secret: str, salt: str = "") -> str:
    """Give what is kept of a token or PIN: it can be compared, and not be read back."""
    return blake2b(secret.encode(), key=salt.encode()[:64], digest_size=16).hexdigest()


def is_hidden(given: str, kept: str, salt: str = "") -> bool:
    """Compare a token or PIN with what is kept of it, in a time that tells nothing."""
    return hmac.compare_digest(hidden(given, salt).encode(), kept.encode())


def _letters(length: int) -> str:
    """Draw letters."""
    return "".join(secrets.choice(LETTERS) for _ in range(length))


class Tries:
    """Counts wrong tries, and says when it is enough for now."""

    def __init__(self, most: int, seconds: float, clock: Callable[[], float]) -> None:
        """Allow so many within so many seconds."""
        self._most, self._seconds, self._clock = most, seconds, clock
        self._wrong: dict[str, deque[float]] = {}

    def check(self, whose: str) -> None:
        """Turn away who tried too often."""
        if len(self._lately(whose)) >= self._most:
            raise Turned("tries")

    def wrong(self, whose: str) -> None:
        """Remember a wrong try."""
        if len(self._wrong) > MOST_ADDRESSES:
            self._wrong.clear()
        self._wrong.setdefault(whose, deque(maxlen=self._most)).append(self._clock())

    def _lately(self, name: str) -> deque[float]:
        """Give the wrong tries that still count."""
        tries = self._wrong.get(name, deque())
        while tries and tries[0] < self._clock() - self._seconds:
            tries.popleft()
        return tries
