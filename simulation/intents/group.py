"""What a person in a seat says as one of the group: in the lobby, before a choice, and at the choice."""

from simulation.case import DialogueQuestion, Expects, LobbyQuestion
from simulation.intents.message import Message


class AnswerLobby(Message, frozen=True):
    """Say of oneself how far something holds, from 1 (not at all) to 5 (wholly)."""

    question: LobbyQuestion
    value: int


class AnswerDialogue(Message, frozen=True):
    """Write an answer in the dialogue, in place of what one wrote before; `text` is its number beside the journal.

    What is shared everybody reads, without a name; what is not, only who wrote it.
    """

    question: DialogueQuestion
    text: int
    shared: bool = False


class ShareAnswer(Message, frozen=True):
    """Share what one wrote in the dialogue, or share it no longer."""

    question: DialogueQuestion
    shared: bool


class Predict(Message, frozen=True):
    """Say what a figure will do once the agreements that are about to be chosen hold."""

    figure: str
    expects: Expects


class Vote(Message, frozen=True):
    """Be for an improvement on offer."""

    offer: str


class WithdrawVote(Message, frozen=True):
    """Be for it no longer."""

    offer: str


GroupIntent = AnswerLobby | AnswerDialogue | ShareAnswer | Predict | Vote | WithdrawVote
