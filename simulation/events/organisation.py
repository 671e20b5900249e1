"""What happens around the cases: legal terms, meetings, the manager, dilemmas."""

from simulation.case import Leave
from simulation.events.happening import Happening


class TermStarted(Happening, frozen=True):
    """The legal term runs from here; `falls` is its end before it is moved to a working day."""

    case: str
    due: int
    falls: int


class TermSuspended(Happening, frozen=True):
    """It stands still while the resident completes the request, no longer than until `until`."""

    case: str
    until: int


class TermResumed(Happening, frozen=True):
    """It runs again; the end has moved by the time it stood still."""

    case: str
    due: int
    falls: int


class TermChanged(Happening, frozen=True):
    """The class turned out to have another term."""

    case: str
    due: int
    falls: int


class TermMissed(Happening, frozen=True):
    """The legal term is over and there is no decision."""

    case: str


class DefaultNoticed(Happening, frozen=True):
    """The resident gave notice of default: from `costs_from` each day costs money."""

    case: str
    costs_from: int


class PenaltyForfeited(Happening, frozen=True):
    """What the lateness cost, in euros."""

    case: str
    euros: float


class MeetingCalled(Happening, frozen=True):
    """People are called together; `case` is empty for a regular meeting."""

    meeting: int
    case: str
    seats: tuple[str, ...]
    resident: bool
    at: int


class MeetingHeld(Happening, frozen=True):
    """They spoke; a joint plan when the resident was there."""

    meeting: int
    case: str
    seats: tuple[str, ...]
    resident: bool


class TellingOpened(Happening, frozen=True):
    """Somebody in person sat in a meeting, and can say until then what he or she told of these cases, and to whom."""

    meeting: int
    seat: str
    cases: tuple[str, ...]
    seats: tuple[str, ...]
    until: int


class TellingTicked(Happening, frozen=True):
    """Somebody said what was told of a case; without a case: nothing more of any."""

    meeting: int
    seat: str
    case: str
    facts: tuple[str, ...]


class TellingLapsed(Happening, frozen=True):
    """The time for it is over; what was not ticked was not told."""

    meeting: int
    seat: str


class ManagerAsked(Happening, frozen=True):
    """A request lies with the manager."""

    request: int
    case: str
    leave: Leave
    seat: str


class ManagerAnswered(Happening, frozen=True):
    """The manager has granted or refused it."""

    request: int
    case: str
    leave: Leave
    seat: str
    granted: bool


class LeaveTaken(Happening, frozen=True):
    """A desk allowed it itself, within a mandate that it has once and for all; the decision is its own."""

    case: str
    leave: Leave
    seat: str


class PlanMade(Happening, frozen=True):
    """One desk made one plan with the resident: all that was still needed was asked, and who does what is clear."""

    case: str
    seat: str
    facts: tuple[str, ...]


class SolutionProposed(Happening, frozen=True):
    """Two roles worked out something made for this resident; `text` is the number of their words, if they wrote any."""

    case: str
    seat: str
    role: str
    fits: bool
    text: int = 0


class SolutionSettled(Happening, frozen=True):
    """The resident accepted or refused it."""

    case: str
    accepted: bool


class DilemmaMet(Happening, frozen=True):
    """The own criteria or queue stand against what would help this resident now."""

    dilemma: int
    name: str
    case: str
    seat: str


class DilemmaDecided(Happening, frozen=True):
    """The seat has chosen."""

    dilemma: int
    name: str
    case: str
    seat: str
    resident_first: bool


class ReturnNeeded(Happening, frozen=True):
    """The resident was not helped and must get in touch again, since a desk kept to its own rule in a dilemma."""

    case: str
    name: str


class CaseDelayed(Happening, frozen=True):
    """Nothing further can begin until then, since a desk kept to its own rule: something must come first."""

    case: str
    name: str
    until: int


class DelayEnded(Happening, frozen=True):
    """What had to come first is there; the case can go on."""

    case: str


OrganisationEvent = (
    TermStarted | TermSuspended | TermResumed | TermChanged | TermMissed | DefaultNoticed | PenaltyForfeited
    | MeetingCalled | MeetingHeld | ManagerAsked | ManagerAnswered | SolutionProposed | SolutionSettled
    | LeaveTaken | PlanMade | DilemmaMet | DilemmaDecided | ReturnNeeded | CaseDelayed | DelayEnded
    | TellingOpened | TellingTicked | TellingLapsed
)  # fmt: skip
