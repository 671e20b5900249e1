"""What an employee can say at the desk."""

from simulation.case import Leave, When
from simulation.intents.message import Message


class Accept(Message, frozen=True):
    """Take a task that was offered."""

    case: str
    task: str


class SendBack(Message, frozen=True):
    """Give a task back to whoever offered it: the wrong desk."""

    case: str
    task: str


class LookUp(Message, frozen=True):
    """Open the card of a case."""

    case: str


class Ask(Message, frozen=True):
    """Ask the resident for facts."""

    case: str
    facts: tuple[str, ...]


class Consult(Message, frozen=True):
    """Ask a colleague for facts or for the outcome of a task."""

    case: str
    facts: tuple[str, ...]
    role: str


class AnswerColleague(Message, frozen=True):
    """Answer a colleague's request from what one knows."""

    request: int


class AnswerContact(Message, frozen=True):
    """Pick up a contact, with or without reading the card first."""

    contact: int
    read_card: bool = False


class Record(Message, frozen=True):
    """Write facts on the card: now, later (into the own folder) or never."""

    case: str
    facts: tuple[str, ...]
    when: When


class Work(Message, frozen=True):
    """Do a task that one has taken, or take it and do it."""

    case: str
    task: str


class HandOver(Message, frozen=True):
    """Offer a task of a case to a role; warm: speak with the receiver; keep: stay its owner."""

    case: str
    task: str
    role: str
    warm: bool = False
    keep: bool = False


class Claim(Message, frozen=True):
    """Take ownership of a case."""

    case: str


class Release(Message, frozen=True):
    """Give ownership up."""

    case: str


class BecomeContactPerson(Message, frozen=True):
    """Be the one whom the resident can turn to."""

    case: str


class Inform(Message, frozen=True):
    """Tell the resident, unasked, where things stand."""

    case: str


class Chase(Message, frozen=True):
    """Remind a desk of a task that lies there."""

    case: str
    task: str


class Proceed(Message, frozen=True):
    """Go on without an advice that is overdue."""

    case: str
    task: str


class CallMeeting(Message, frozen=True):
    """Call roles together about a case; the resident sits in when invited."""

    case: str
    roles: tuple[str, ...]
    resident: bool = False


class Meet(Message, frozen=True):
    """Sit down at once with a colleague in person, to talk about a case; both must have their hands free."""

    case: str
    seat: str


class Propose(Message, frozen=True):
    """Work out, with another role, a solution made for this resident."""

    case: str
    role: str
    text: int | None = None


class AskManager(Message, frozen=True):
    """Ask the manager for a mandate, a tailored solution, an owner or priority."""

    case: str
    leave: Leave


class Decide(Message, frozen=True):
    """Choose for the resident, or for the own criteria, in a dilemma."""

    dilemma: int
    resident_first: bool


class Resume(Message, frozen=True):
    """Take up the work that was interrupted."""


class Close(Message, frozen=True):
    """Tell the resident the result and close the case."""

    case: str


EmployeeIntent = (
    Accept | SendBack | LookUp | Ask | Consult | AnswerColleague | AnswerContact | Record | Work | HandOver
    | Claim | Release | BecomeContactPerson | Inform | Chase | Proceed | CallMeeting | Meet | Propose | AskManager
    | Decide | Resume | Close
)  # fmt: skip
