"""Controls: what is asked of the room: its clock, its door, and bots that look ahead; the game does not change."""

from simulation.intents.message import Message


class Wait(Message, frozen=True):
    """Let time pass until there is something new for whoever asks it; for who plays alone."""


class Pause(Message, frozen=True):
    """Let the clock stand still."""


class Go(Message, frozen=True):
    """Let the clock run from where it stands."""


class Speed(Message, frozen=True):
    """Let the clock run so many times as fast as the pace of the scenario."""

    factor: float


class Jump(Message, frozen=True):
    """Go to the next day on which the office is open, at its opening."""


class Foresee(Message, frozen=True):
    """Let bots play the next round elsewhere, with each of these offers and without, for whoever leads."""

    offers: tuple[str, ...]


class RenewPin(Message, frozen=True):
    """Give a seat a new PIN, for who lost the own one; who sat there until now needs it too."""

    seat: str


Clock = Pause | Go | Speed | Jump
"""What is asked of the clock alone."""

Control = Wait | Clock | Foresee | RenewPin
"""All that is asked of the room."""
