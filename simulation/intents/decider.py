"""What a manager can say besides what every employee can."""

from simulation.intents.message import Message


class Judge(Message, frozen=True):
    """Grant or refuse what was asked."""

    request: int
    granted: bool


class AssignOwner(Message, frozen=True):
    """Say whose case it is."""

    case: str
    seat: str


class SetPriority(Message, frozen=True):
    """Let this case go first."""

    case: str


class Back(Message, frozen=True):
    """Stand up for agreements in public."""

    interventions: tuple[str, ...]


ManagerIntent = Judge | AssignOwner | SetPriority | Back
