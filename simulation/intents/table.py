"""What the facilitator says at the table, outside the game: seats, phases and their minutes, agreements, injects."""

from typing import Literal

from simulation.case import Phase
from simulation.intents.message import Message


class TakeSeat(Message, frozen=True):
    """A person sits down; the bot stops playing that seat.

    `name` is under what name, as the number of a text beside the journal: so a person can be taken out of a session.
    `job` is the same for the role in the game that is this person's own work, where somebody said so.
    `bot` is true when a program sits down as if it were a person, in a rehearsal.
    """

    seat: str
    name: int = 0
    job: int = 0
    bot: bool = False


class JoinSeat(Message, frozen=True):
    """Another person sits down beside who plays a seat: from here on they play it together; as in `TakeSeat`."""

    seat: str
    name: int = 0
    job: int = 0
    bot: bool = False


class LeaveSeat(Message, frozen=True):
    """A person stands up; the bot takes over."""

    seat: str


class MoveSeat(Message, frozen=True):
    """A person moves to another seat, at which the bot stops playing; who sits there takes the seat that was left."""

    seat: str
    to: str


class EnterPhase(Message, frozen=True):
    """Go on to another phase, or back; play is entered by opening a round and left by closing it."""

    phase: Literal["dialogue", "briefing", "evaluation", "prediction", "choice", "debrief"]


class OpenRound(Message, frozen=True):
    """Begin a round: from here on it is played."""


class Extend(Message, frozen=True):
    """Let the round last longer by so many seconds of working time; also when its time is over already."""

    seconds: int


class CloseRound(Message, frozen=True):
    """End the round, whatever is still open: the evaluation begins."""


class Introduce(Message, frozen=True):
    """Agree on improvements for the rounds to come."""

    interventions: tuple[str, ...]


class Agree(Message, frozen=True):
    """Make an agreement of the group's own, for the rounds to come.

    `text` says it and `sign` says how one will see it, as numbers of texts beside the journal. It binds these roles
    and costs each of their seats working time (seconds), and euros a week. `like` is the offer whose changes it
    brings about, as far as they are about these roles; without, it binds people only.
    """

    text: int
    sign: int
    lesson: int
    roles: tuple[str, ...]
    once: int = 0
    weekly: int = 0
    euros: float = 0.0
    like: str = ""


class Throw(Message, frozen=True):
    """Let an inject of the scenario happen now."""

    inject: str


class BringTogether(Message, frozen=True):
    """Let these seats sit down together at once, and talk; without a case about all that they have in hand."""

    seats: tuple[str, ...]
    case: str = ""


class Announce(Message, frozen=True):
    """Say something to everybody, or only to who sits in these seats; `text` is its number beside the journal."""

    text: int
    seats: tuple[str, ...] = ()


class Allot(Message, frozen=True):
    """Plan so many real minutes for a phase of a round; nothing happens by itself when they are over."""

    round: int
    phase: Phase
    minutes: int


FacilitatorIntent = (
    TakeSeat | JoinSeat | LeaveSeat | MoveSeat | EnterPhase | OpenRound | Extend | CloseRound | Introduce | Agree
    | Throw | BringTogether | Announce | Allot
)  # fmt: skip
