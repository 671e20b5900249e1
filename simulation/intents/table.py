"""What is said at the table, outside the game: seats, rounds, agreements, injects."""

from simulation.intents.message import Message


class TakeSeat(Message, frozen=True):
    """A person sits down; the bot stops playing that seat."""

    seat: str


class LeaveSeat(Message, frozen=True):
    """A person stands up; the bot takes over."""

    seat: str


class OpenRound(Message, frozen=True):
    """Begin a round."""


class CloseRound(Message, frozen=True):
    """End the round, whatever is still open."""


class Introduce(Message, frozen=True):
    """Agree on improvements for the rounds to come."""

    interventions: tuple[str, ...]


class Throw(Message, frozen=True):
    """Let an inject of the scenario happen now."""

    inject: str


TableIntent = TakeSeat | LeaveSeat | OpenRound | CloseRound | Introduce | Throw
