"""What a human observer says: marks on the sheet, and whether an agreement is kept."""

from simulation.case import MarkKind
from simulation.intents.message import Message


class Mark(Message, frozen=True):
    """Mark something about a lesson (1 to 8).

    A tally is -1 (it went wrong) or 1 (it was done well); a scale goes from 1 to 5; a quote has the number of its
    text, and -1, 0 or 1 for what it shows. Without a moment it is about now.
    """

    kind: MarkKind
    lesson: int
    value: int
    moment: int | None = None
    case: str = ""
    about: str = ""
    text: int = 0


class Tally(Message, frozen=True):
    """Note that an agreement was kept just now, or was not."""

    agreement: str
    kept: bool


ObserverIntent = Mark | Tally
