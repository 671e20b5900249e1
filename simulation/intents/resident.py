"""What a resident can say."""

from simulation.case import Purpose
from simulation.intents.message import Message


class Contact(Message, frozen=True):
    """Make contact through a channel, and tell facts."""

    case: str
    channel: str
    purpose: Purpose
    facts: tuple[str, ...] = ()


class HangUp(Message, frozen=True):
    """Stop waiting on the line."""

    contact: int


class Settle(Message, frozen=True):
    """Accept or refuse a solution that was proposed."""

    case: str
    accepted: bool


class Thank(Message, frozen=True):
    """Thank somebody of the organisation who helped."""

    case: str
    seat: str


ResidentIntent = Contact | HangUp | Settle | Thank
