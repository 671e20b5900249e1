"""What a round came to, as whoever measured it hands it to the presenter: nothing here is worked out by screens."""

import msgspec

from roles.terminal.screen import Tone
from simulation.case import Expects
from simulation.scenario.words import Text


class Verdict(msgspec.Struct, frozen=True):
    """What one resident makes of it: a mark from 1 to 10 if there is one, and why, in turns of the way."""

    name: str
    mark: float | None
    said: tuple[Text, ...] = ()


class Seen(msgspec.Struct, frozen=True):
    """What the observers together marked about a lesson, and words that they heard."""

    lesson: int
    well: int
    wrong: int
    words: tuple[str, ...] = ()


class Measured(msgspec.Struct, frozen=True):
    """A figure of each round that was played, in words; which way it went is good, bad or neither.

    `came` lies beside a prediction; it is none when there is nothing to compare with.
    """

    name: str
    title: Text
    values: tuple[Text, ...]
    went: Tone = "plain"
    own: bool = False
    came: Expects | None = None


class Observed(msgspec.Struct, frozen=True):
    """Something of the round that is worth a thought to one seat alone, and when that was."""

    at: int
    said: Text


class LessonCard(msgspec.Struct, frozen=True):
    """A lesson for two minutes of talk: what it says, a question, and what of this round shows it."""

    number: int
    title: Text
    says: Text
    question: Text
    shown: tuple[Text, ...] = ()


class Evaluation(msgspec.Struct, frozen=True):
    """What the last round came to, measured by who is not at this table; own figures are about the seat itself.

    `unsettled` are the rounds in which not every seat was played by the same person all the time.
    """

    verdicts: tuple[Verdict, ...] = ()
    seen: tuple[Seen, ...] = ()
    figures: tuple[Measured, ...] = ()
    observed: Observed | None = None
    cards: tuple[LessonCard, ...] = ()
    unsettled: frozenset[int] = frozenset()
