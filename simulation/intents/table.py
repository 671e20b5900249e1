"""What the facilitator says at the table, outside the game: seats, phases, agreements, injects."""

from typing import Literal

from simulation.intents.message import Message


class TakeSeat(Message, frozen=True):
    """A person sits down; the bot stops playing that seat.

    `name` is under what name, as the number of a text beside the journal: so a person can be taken out of a session.
    """

    seat: str
    name: int = 0


class LeaveSeat(Message, frozen=True):
    """A person stands up; the bot takes over."""

    seat: str


class EnterPhase(Message, frozen=True):
    """Go on to another phase, or back; play is entered by opening a round and left by closing it."""

    phase: Literal["briefing", "evaluation", "prediction", "choice", "debrief"]


class OpenRound(Message, frozen=True):
    """Begin a round: from here on it is played."""


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


FacilitatorIntent = TakeSeat | LeaveSeat | EnterPhase | OpenRound | CloseRound | Introduce | Agree | Throw
