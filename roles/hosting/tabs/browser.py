"""What the page's script may say, as a closed union; anything else is no message."""

import math
from typing import Final

import msgspec

LONGEST: Final = 16 * 1024
"""Characters that may be typed or pasted at once."""


class FromBrowser(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """The form of every message: a list that begins with its name."""


class Typed(FromBrowser, frozen=True, tag="stdin"):
    """What was typed, pasted or pointed at."""

    text: str


class Extent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How many cells the screen has."""

    width: int
    height: int


class Sized(FromBrowser, frozen=True, tag="resize"):
    """The window has another size."""

    extent: Extent


class Ping(FromBrowser, frozen=True, tag="ping"):
    """The script wants to know how far away we are."""

    at: str


class Focused(FromBrowser, frozen=True, tag="focus"):
    """The keyboard is here."""


class Blurred(FromBrowser, frozen=True, tag="blur"):
    """The keyboard is elsewhere."""


Message = Typed | Sized | Ping | Focused | Blurred

_READER: Final = msgspec.json.Decoder(Message)


class Malformed(ValueError):
    """No message of our script."""


def heard(text: str) -> Message:
    """Read a message, strictly."""
    if len(text) > LONGEST:
        raise Malformed("too long")
    try:
        message: Message = _READER.decode(text)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as fault:
        raise Malformed(str(fault)) from fault
    return message


class Allowance:
    """How much may come at once, and how quickly it may come again; a mouse that moves says a lot."""

    def __init__(self, per_second: float = 200, burst: float = 400) -> None:
        """Begin with room for a burst."""
        self._rate, self._most = per_second, burst
        self._left, self._at = burst, -math.inf

    def takes(self, at: float) -> bool:
        """Take one message at a moment (seconds); false when it is too much."""
        self._left = min(self._most, self._left + self._rate * max(0.0, at - self._at)) - 1
        self._at = at
        return self._left >= 0
