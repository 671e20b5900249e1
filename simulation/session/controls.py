"""Controls: what is asked of the room's clock; it changes when things are said, not what comes of them."""

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


Control = Wait | Pause | Go | Speed | Jump
