"""What the world says when a timer rings; it comes through the same door as what people say."""

from simulation.intents.message import Message


class Begin(Message, frozen=True):
    """The game starts."""


class Plan(Message, frozen=True):
    """A round that was opened is filled: residents, injects, agreements."""


class Arrive(Message, frozen=True):
    """A resident appears: a persona, or the n-th of a stream."""

    source: str
    n: int = 0


class Finish(Message, frozen=True):
    """A seat's deed is done."""

    deed: int


class Deliver(Message, frozen=True):
    """A contact or a question arrives after its delay."""

    contact: int


class RunOut(Message, frozen=True):
    """The patience of somebody on hold runs out."""

    contact: int


class Reply(Message, frozen=True):
    """The moment has come at which a resident answers a question."""

    case: str
    question: int


class Wonder(Message, frozen=True):
    """A resident has heard nothing for as long as patience lasts."""

    case: str
    since: int


class Remind(Message, frozen=True):
    """A question has gone without an answer for too long."""

    case: str
    question: int


class FallDue(Message, frozen=True):
    """The date by which an advice was due."""

    case: str
    task: str
    attempt: int


class DueToday(Message, frozen=True):
    """The day on which an advice is due, as agreed."""

    case: str
    task: str
    attempt: int


class ComeBack(Message, frozen=True):
    """Somebody who was not helped in a dilemma must get in touch again."""

    case: str
    dilemma: str


class GoOn(Message, frozen=True):
    """The time is over for which a dilemma kept a case waiting."""

    case: str


class Ripen(Message, frozen=True):
    """The time that a task had to wait is over."""

    case: str
    task: str


OWNERS_LOOK = "owner"
"""Why an owner looks up: to see how the own cases stand."""


class Look(Message, frozen=True):
    """A seat looks up: the office opens, an owner checks on the own cases, a manager backs agreements."""

    why: str = ""


class ChangePlan(Message, frozen=True):
    """A resident's plans change."""

    case: str
    change: int


class TurnPage(Message, frozen=True):
    """A line of a persona's diary is due."""

    case: str
    line: int


class PassDate(Message, frozen=True):
    """The date on which a resident counted, or the legal term, passes."""

    case: str
    what: str
    due: int


class Attend(Message, frozen=True):
    """A meeting takes place."""

    meeting: int


class Lapse(Message, frozen=True):
    """The time is over in which somebody can say what he or she told in a meeting."""

    meeting: int


class Sit(Message, frozen=True):
    """A seat gives working time to an agreement or to somebody's question."""

    why: str
    seconds: int


class Strike(Message, frozen=True):
    """An inject of the scenario befalls the session."""

    inject: str


class Recover(Message, frozen=True):
    """Somebody or something that was away is back."""

    what: str


class Uphold(Message, frozen=True):
    """The weekly load of an agreement falls due."""

    intervention: str


class Gather(Message, frozen=True):
    """A regular meeting of an agreement falls due."""

    intervention: str
    change: int


WorldIntent = (
    Begin | Plan | Arrive | Finish | Deliver | RunOut | Reply | Wonder | Remind | FallDue | Ripen | Look | ChangePlan
    | TurnPage | PassDate | Attend | Sit | Strike | Recover | Uphold | Gather | DueToday | ComeBack | GoOn
    | Lapse
)  # fmt: skip
