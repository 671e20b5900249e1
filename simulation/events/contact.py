"""What happens between residents and the organisation."""

import msgspec

from simulation.case import Purpose, TrustReason, WhyAsked
from simulation.events.happening import Happening


class Repeated(msgspec.Struct, frozen=True, gc=False):
    """A fact asked for again: to whom it was told, in which entry, and why the asker did not have it."""

    fact: str
    told_to: str
    told_in: int
    why: WhyAsked


class ContactMade(Happening, frozen=True):
    """A resident reaches out through a channel; `seat` when it goes straight to one employee."""

    contact: int
    case: str
    resident: str
    channel: str
    purpose: Purpose
    facts: tuple[str, ...]
    arrives: int
    seat: str = ""


class ToldBefore(Happening, frozen=True):
    """What a resident told in an earlier case, and whether the card has it."""

    case: str
    facts: tuple[str, ...]
    on_card: bool


class DiaryTurned(Happening, frozen=True):
    """Something happens at the resident's home: phone about it, go there, or wait."""

    case: str
    line: int


class ContactArrived(Happening, frozen=True):
    """A contact has arrived where it can be picked up."""

    contact: int


class ContactPickedUp(Happening, frozen=True):
    """An employee has the resident, or the message, before him or her."""

    contact: int
    seat: str


class ContactAbandoned(Happening, frozen=True):
    """Nobody picked up in time, or the channel was closed."""

    contact: int
    case: str
    channel: str


class ContactAnswered(Happening, frozen=True):
    """An employee has dealt with the contact."""

    contact: int
    case: str
    seat: str
    channel: str
    purpose: Purpose
    read_card: bool


class FactsTold(Happening, frozen=True):
    """An employee heard facts from the resident."""

    case: str
    facts: tuple[str, ...]
    seat: str


class QuestionAsked(Happening, frozen=True):
    """An employee asks the resident; what was told before is a repeated question."""

    case: str
    question: int
    facts: tuple[str, ...]
    seat: str
    repeated: tuple[Repeated, ...] = ()
    reply_due: int = 0


class ReplyDue(Happening, frozen=True):
    """The resident has got round to answering."""

    case: str
    question: int


class QuestionEnded(Happening, frozen=True):
    """The question is no longer open: its asker has the answer or can read it, or it lapsed."""

    case: str
    question: int
    lapsed: bool = False


class StatusTold(Happening, frozen=True):
    """The resident hears where things stand; `right` when it is true at that moment."""

    case: str
    seat: str
    right: bool
    known: int
    unasked: bool = False
    contradicts: bool = False


class StatusUnknown(Happening, frozen=True):
    """The employee could not say where things stand, or may not say it to whoever speaks for the resident."""

    case: str
    seat: str
    kept_back: bool = False


class CallPromised(Happening, frozen=True):
    """Somebody will call back before a certain moment."""

    case: str
    seat: str
    before: int


class PromiseKept(Happening, frozen=True):
    """The resident heard in time what was promised."""

    case: str


class PromiseBroken(Happening, frozen=True):
    """Nobody called back in time."""

    case: str


class SilenceFelt(Happening, frozen=True):
    """A resident has heard nothing for as long as patience lasts."""

    case: str
    since: int


class DatePassed(Happening, frozen=True):
    """The date on which the resident counted has passed without a result."""

    case: str


class ResultTold(Happening, frozen=True):
    """The resident hears the result."""

    case: str
    result: str
    seat: str
    need_met: bool


class TrustMoved(Happening, frozen=True):
    """A resident's trust moves by a step, and why; it stays between 0 and 10."""

    case: str
    why: TrustReason
    step: float
    trust: float


class ContactPersonNamed(Happening, frozen=True):
    """The resident knows whom to turn to."""

    case: str
    seat: str


class ThanksGiven(Happening, frozen=True):
    """The resident thanked somebody who helped."""

    case: str
    seat: str


ContactEvent = (
    ContactMade | ToldBefore | DiaryTurned | ContactArrived | ContactPickedUp | ContactAbandoned | ContactAnswered
    | FactsTold | QuestionAsked | ReplyDue | QuestionEnded | StatusTold | StatusUnknown | CallPromised | PromiseKept
    | PromiseBroken | SilenceFelt | DatePassed | ResultTold | TrustMoved | ContactPersonNamed
    | ThanksGiven
)  # fmt: skip
