"""Messages: all that a client and the host say to each other, as two closed unions, read strictly."""

from collections.abc import Mapping
from typing import Final, Literal

import msgspec

from roles.terminal.saying import Said
from roles.terminal.screen import Screen
from roles.terminal.wire.patch import Mend
from simulation.scenario.faults import Language

LONGEST: Final = 64 * 1024
"""More bytes than this no client sends in one message."""

LONGEST_TEXT: Final = 2000
"""More characters than this nobody types into one field."""

MOST_TEXTS: Final = 4
"""No intent has more texts than this."""

SHORTEST_TOKEN: Final = 32
"""A token of fewer characters could be guessed."""

LONGEST_NAME: Final = 40
"""More characters than this no name has."""

PATH: Final = "/wire"
"""Where a host listens for clients."""


class Message(msgspec.Struct, frozen=True, tag=True, tag_field="is", forbid_unknown_fields=True, omit_defaults=True):
    """The form of every message: a small frozen record that names itself."""


# --- from a client ---------------------------------------------------------------------------------------------------


class Sit(Message, frozen=True):
    """Somebody comes to the door: with a token to the own seat, else with the session's code.

    A client thinks of its token itself, so that who was let in and did not hear it can simply come again. With a code
    and no seat the host offers seats. A `pin` opens a seat that somebody has: `beside` sits down next to
    who is there, otherwise the seat is taken along to here. `lead` asks to lead the session, with the code for that.
    `job` is the role in the game that is the own work, as far as somebody wants to say so. `bot` is said by a program
    that plays as if it were a person.
    """

    code: str = ""
    token: str = ""
    seat: str = ""
    name: str = ""
    pin: str = ""
    beside: bool = False
    lead: bool = False
    language: Language = "nl"
    job: str = ""
    bot: bool = False


class Say(Message, frozen=True):
    """Somebody says something; numbered from 1 by the client, and sent again until it is heard."""

    number: int
    intent: Said
    texts: tuple[str, ...] = ()


class Speak(Message, frozen=True):
    """Somebody goes on in this language."""

    language: Language


class Look(Message, frozen=True):
    """Whoever leads looks as another seat, to read only; no seat means to look no more."""

    seat: str


class Stand(Message, frozen=True):
    """Somebody leaves for good: the bot takes over at once, and the token opens nothing any more."""


FromClient = Sit | Say | Speak | Look | Stand
"""Everything that a client can send."""


# --- from the host ---------------------------------------------------------------------------------------------------


class Offered(Message, frozen=True):
    """The door is open: what is played, the seats there are with what they are called, and what one agrees to.

    `jobs` are the roles, with what they are called, of which one may be somebody's own work.
    """

    title: str
    seats: Mapping[str, str]
    taken: tuple[str, ...] = ()
    purpose: str = ""
    jobs: Mapping[str, str] = {}


class Seated(Message, frozen=True):
    """Here is the seat, the token that opens it again, the PIN that opens it elsewhere, and the last number heard.

    It comes again when whoever leads gives somebody another seat; then without secrets, since they go along.
    """

    seat: str
    token: str
    pin: str
    heard: int


class Shown(Message, frozen=True):
    """The whole screen: of the own seat, or of another, for reading."""

    screen: Screen
    reading: bool = False


class Changed(Message, frozen=True):
    """What makes the last screen into the next."""

    patch: Mend
    reading: bool = False


class Heard(Message, frozen=True):
    """What has this number is kept on disk; `refused` says in words why the rules did not allow it."""

    number: int
    refused: str = ""


class Told(Message, frozen=True):
    """Something that the host says to somebody, in words: the disk is full, there is room again."""

    text: str


Why = Literal[
    "code", "token", "pin", "seat", "tries", "malformed", "elsewhere", "slow", "flood", "over", "late", "full"
]
"""Why a host ends a conversation; after `over`, `slow` and `late` a client may come again as it is."""


class Bye(Message, frozen=True):
    """The host ends the conversation, and says why in words."""

    why: Why
    text: str


FromHost = Offered | Seated | Shown | Changed | Heard | Told | Bye
"""Everything that a host can send."""


class Foreign(ValueError):
    """A message that no client of ours sends: malformed, too long, or not allowed to be said over the wire."""


_FROM_CLIENT: Final[msgspec.json.Decoder[FromClient]] = msgspec.json.Decoder(FromClient)
_FROM_HOST: Final[msgspec.json.Decoder[FromHost]] = msgspec.json.Decoder(FromHost)


def from_client(frame: str | bytes) -> FromClient:
    """Read what a client sent; `Foreign` when it is no message of ours."""
    if len(frame) > LONGEST:
        raise Foreign("too long")
    try:
        message = _FROM_CLIENT.decode(frame)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as fault:
        raise Foreign(str(fault)[:200]) from fault
    if isinstance(message, Say):
        _check_texts(message)
    return message


def _check_texts(message: Say) -> None:
    """Refuse texts that no field allows, and numbers that nobody counts to."""
    if not 0 < message.number < 2**53:
        raise Foreign("number")
    if len(message.texts) > MOST_TEXTS or any(len(text) > LONGEST_TEXT for text in message.texts):
        raise Foreign("texts")


def from_host(frame: str | bytes) -> FromHost:
    """Read what a host sent; `Foreign` when it is no message of ours."""
    try:
        return _FROM_HOST.decode(frame)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as fault:
        raise Foreign(str(fault)[:200]) from fault


def written(message: FromClient | FromHost) -> str:
    """Write a message as one text frame."""
    return msgspec.json.encode(message).decode()
