"""Findings: a rehearsal's figures for each person at the table and each resident with a name, round by round.

All times are real seconds of the room's clock, but for `day`.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

Why = Literal["before", "waits", "away", "done"]
"""Why somebody has nothing to decide: nobody has come yet, others are busy, the employee is absent, all is over."""

IDLE = 90
"""Nobody should be without a meaningful choice for longer than this."""

QUEUE = 5
"""No more than this should wait before one seat ..."""

PILED_UP = 60
"""... for longer than this."""


@dataclass
class Idle:
    """A time without a meaningful choice: since when, and how long for what reason."""

    since: int = 0
    causes: Counter[Why] = field(default_factory=Counter)

    @property
    def seconds(self) -> int:
        """Give how long it lasted."""
        return self.causes.total()


@dataclass
class AtTable:
    """One person in one round: what he or she said, by the names of the deeds, and what the waiting was like.

    `done` is the second since which all affairs of a player of residents are over: then he or she joins the observers.
    """

    seats: tuple[str, ...]
    said: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    idle: Idle = field(default_factory=Idle)
    queue: float = 0.0
    piled_up: int = 0
    done: int | None = None

    @property
    def deeds(self) -> int:
        """Count what was said and not refused."""
        return self.said.total()

    @property
    def is_idle_too_long(self) -> bool:
        """Tell whether there was nothing to decide for too long."""
        return self.idle.seconds > IDLE

    @property
    def is_snowed_under(self) -> bool:
        """Tell whether too much lay there for too long."""
        return self.piled_up > PILED_UP


@dataclass
class Affair:
    """What became of one persona's question in one round: `result` once it was told."""

    persona: str
    case: str = ""
    arrived: int | None = None
    opened: int | None = None
    result: str | None = None
    told: int | None = None
    day: float = 0.0
    ended: bool = False


@dataclass
class Round:
    """One round of a rehearsal: how long it was, what was agreed on, who sat there and who came."""

    people: list[AtTable]
    affairs: list[Affair]
    agreements: tuple[str, ...] = ()
    opened: int = 0
    seconds: int = 0

    @property
    def is_over(self) -> bool:
        """Tell whether all that the round is about has ended: then the facilitator can close it."""
        return bool(self.affairs) and all(affair.ended for affair in self.affairs)

    @property
    def told(self) -> int:
        """Count the personas who heard a result."""
        return sum(affair.result is not None for affair in self.affairs)

    def person(self, seat: str) -> AtTable | None:
        """Give whoever sat down to play a seat; none for an ordinary resident, who is dealt to whoever has room."""
        return next((person for person in self.people if seat in person.seats), None)


@dataclass
class Findings:
    """All that a rehearsal showed; `table` says who played which seats."""

    table: Sequence[tuple[str, ...]]
    personas: Sequence[str]
    rounds: list[Round] = field(default_factory=list)

    def turn_page(self, opened: int, agreements: Sequence[str]) -> Round:
        """Open a page for a round."""
        people = [AtTable(seats) for seats in self.table]
        self.rounds.append(Round(people, [Affair(name) for name in self.personas], tuple(agreements), opened))
        return self.rounds[-1]
