"""What anybody says who sat at a table with others, whether at a desk or at home."""

from simulation.intents.message import Message


class Tell(Message, frozen=True):
    """Say which facts of a case one told in a meeting that was held; none: nothing.

    Without a case nothing more was told of any.
    """

    meeting: int
    case: str = ""
    facts: tuple[str, ...] = ()


ConversationIntent = Tell
