"""What a person in a seat says as one of the group: in the lobby, before a choice, and at the choice."""

from simulation.case import Expects, LobbyQuestion
from simulation.intents.message import Message


class AnswerLobby(Message, frozen=True):
    """Say of oneself how far something holds, from 1 (not at all) to 5 (wholly)."""

    question: LobbyQuestion
    value: int


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


GroupIntent = AnswerLobby | Predict | Vote | WithdrawVote
