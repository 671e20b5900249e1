"""Who has what in hand: tasks offered, taken, given back, done; ownership; deeds that take time."""

from simulation.events.happening import Happening


class DeedBegun(Happening, frozen=True):
    """A seat is busy with what it asked for, until `ends`."""

    seat: str
    deed: int
    ends: int


class DeedPaused(Happening, frozen=True):
    """Something came between; `left` seconds of working time remain."""

    seat: str
    deed: int
    left: int


class DeedResumed(Happening, frozen=True):
    """The seat takes it up again."""

    seat: str
    deed: int
    ends: int


class DeedDone(Happening, frozen=True):
    """The seat's hands are free."""

    seat: str
    deed: int


class TaskOffered(Happening, frozen=True):
    """A task lies in a role's tray, or on one seat's desk; from `seat`, or from the world when empty."""

    case: str
    task: str
    role: str
    seat: str = ""
    to: str = ""
    warm: bool = False
    needed: int = 0
    on_card: int = 0
    due: int | None = None
    no_reaction: bool = False


class TaskAccepted(Happening, frozen=True):
    """A seat has taken it."""

    case: str
    task: str
    seat: str


class TaskSentBack(Happening, frozen=True):
    """The wrong desk: it goes back to whoever offered it."""

    case: str
    task: str
    seat: str
    to: str


class TaskBegun(Happening, frozen=True):
    """Work on it starts."""

    case: str
    task: str
    seat: str


class TaskDone(Happening, frozen=True):
    """Work on it has ended, with this outcome."""

    case: str
    task: str
    seat: str
    outcome: str


class TaskRipened(Happening, frozen=True):
    """The time that a task had to wait is over."""

    case: str
    task: str


class TaskReopened(Happening, frozen=True):
    """It must be done again; `why` is the task or conflict that asks for it."""

    case: str
    task: str
    why: str


class TaskDropped(Happening, frozen=True):
    """Nobody reacted, and a seat took the file on without it."""

    case: str
    task: str
    seat: str


class FileShared(Happening, frozen=True):
    """From here on several desks can work on this case at the same time."""

    case: str


class AdviceOverdue(Happening, frozen=True):
    """The date by which an advice was due has passed."""

    case: str
    task: str


class DeskChased(Happening, frozen=True):
    """Somebody reminded a desk of a task."""

    case: str
    task: str
    seat: str


class DeskReminded(Happening, frozen=True):
    """The day has come on which it is due, as agreed; the desk that has it sees so."""

    case: str
    task: str


class ConflictFound(Happening, frozen=True):
    """Two demands turn out to exclude each other; early when no work is lost by it."""

    case: str
    conflict: str
    seat: str
    early: bool


class CaseClaimed(Happening, frozen=True):
    """A seat says: this is mine. While another says so too, it is contested."""

    case: str
    seat: str


class ClaimReleased(Happening, frozen=True):
    """A seat lets go."""

    case: str
    seat: str


class OwnerSettled(Happening, frozen=True):
    """It is settled whose case it is; all other claims end."""

    case: str
    seat: str


WorkEvent = (
    DeedBegun | DeedPaused | DeedResumed | DeedDone | TaskOffered | TaskAccepted | TaskSentBack | TaskBegun
    | TaskDone | TaskRipened | TaskReopened | TaskDropped | FileShared | AdviceOverdue | DeskChased | DeskReminded
    | ConflictFound | CaseClaimed | ClaimReleased | OwnerSettled
)  # fmt: skip
