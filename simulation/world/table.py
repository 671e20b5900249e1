"""The table around the game: which phase it is, what people said there, and what observers marked."""

from collections import deque
from dataclasses import dataclass, field

from simulation.case import DialogueQuestion, LobbyQuestion, Phase
from simulation.events import Event
from simulation.events.group import (
    AgreementTallied,
    DialogueAnswered,
    LobbyAnswered,
    MarkMade,
    OutcomePredicted,
    OwnAgreementMade,
)


@dataclass
class Table:
    """What goes on outside the game; nothing of it is cleared when a round begins anew."""

    phase: Phase = "lobby"
    opened: int = 0
    """The moment at which the round began."""
    residents: set[str] = field(default_factory=set)
    """Every resident who came: a mark may be about one who has left."""
    cases: set[str] = field(default_factory=set)
    """Every case that there was."""
    allotted: dict[tuple[int, Phase], int] = field(default_factory=dict)
    """The minutes that the facilitator planned for a phase of a round, where others than usual."""
    answers: dict[tuple[str, LobbyQuestion, bool], LobbyAnswered] = field(default_factory=dict)
    """The last answer of each seat to each question, before (False) and after (True)."""
    dialogue: dict[tuple[int, DialogueQuestion, str], DialogueAnswered] = field(default_factory=dict)
    """The last answer to each question of the dialogue after so many rounds, by each seat."""
    predictions: dict[tuple[int, str, str], OutcomePredicted] = field(default_factory=dict)
    """The last prediction for each round, by each seat, of each figure."""
    votes: dict[tuple[int, str, str], int] = field(default_factory=dict)
    """For each round, offer and seat that is for it: the entry in which it said so."""
    made: dict[int, list[str]] = field(default_factory=dict)
    """For each round the agreements that were made for it, in order."""
    own: dict[str, OwnAgreementMade] = field(default_factory=dict)
    """The group's own agreements."""
    kept: list[tuple[int, AgreementTallied]] = field(default_factory=list)
    """What observers tallied of agreements, each with its entry."""
    marks: list[tuple[int, MarkMade]] = field(default_factory=list)
    """What observers marked, each with its entry."""
    noticed: dict[str, deque[tuple[int, Event]]] = field(default_factory=dict)
    """What each seat with a person in it saw happen in this round, with the moments."""
