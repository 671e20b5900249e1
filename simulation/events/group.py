"""What the group and its observers do around the rounds: phases, answers, predictions, votes, own agreements, marks."""

from simulation.case import DialogueQuestion, Expects, LobbyQuestion, MarkKind, Phase
from simulation.events.happening import Happening


class PhaseEntered(Happening, frozen=True):
    """The table goes on to another phase; that a round opens or closes is an event of its own."""

    phase: Phase


class MinutesAllotted(Happening, frozen=True):
    """So many real minutes are meant for a phase of a round."""

    round: int
    phase: Phase
    minutes: int


class LobbyAnswered(Happening, frozen=True):
    """Somebody said how far something holds, before the first round or after the last."""

    seat: str
    question: LobbyQuestion
    value: int
    after: bool = False


class DialogueAnswered(Happening, frozen=True):
    """Somebody wrote an answer in the dialogue after so many rounds; `text` is its number beside the journal."""

    seat: str
    round: int
    question: DialogueQuestion
    text: int
    shared: bool


class AnswerShared(Happening, frozen=True):
    """Somebody shares that answer with the group, or does so no longer."""

    seat: str
    round: int
    question: DialogueQuestion
    shared: bool


class OutcomePredicted(Happening, frozen=True):
    """Somebody said what a figure will do in the round to come."""

    seat: str
    round: int
    figure: str
    expects: Expects


class VoteCast(Happening, frozen=True):
    """Somebody is for an improvement, for the round to come."""

    seat: str
    round: int
    offer: str


class VoteWithdrawn(Happening, frozen=True):
    """Somebody is for it no longer."""

    seat: str
    round: int
    offer: str


class OwnAgreementMade(Happening, frozen=True):
    """The group made an agreement of its own; `text` and `sign` are numbers of texts beside the journal."""

    agreement: str
    text: int
    sign: int
    lesson: int
    roles: tuple[str, ...]
    once: int = 0
    weekly: int = 0
    euros: float = 0.0
    like: str = ""


class AgreementTallied(Happening, frozen=True):
    """An observer saw that an agreement was kept, or was not."""

    seat: str
    round: int
    agreement: str
    kept: bool


class MarkMade(Happening, frozen=True):
    """An observer marked something on the sheet; `moment` is what it is about.

    What was marked `late`, at the evaluation, was marked when the other observer's sheet could be read.
    """

    seat: str
    round: int
    kind: MarkKind
    lesson: int
    value: int
    moment: int
    case: str = ""
    about: str = ""
    text: int = 0
    late: bool = False


GroupEvent = (
    PhaseEntered | MinutesAllotted | LobbyAnswered | OutcomePredicted | VoteCast | VoteWithdrawn | OwnAgreementMade
    | AgreementTallied | MarkMade | DialogueAnswered | AnswerShared
)  # fmt: skip
