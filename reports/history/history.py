"""What a session leaves when it is read once: its rounds, and in each the cases with their people and hands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from reports.history.seating import Change
from reports.observers.reading.owned import Stretch
from simulation.calendar import Calendar
from simulation.case import DAY, TrustReason, WhyAsked
from simulation.journal import Header
from simulation.observing import Figure, Step
from simulation.scenario.faults import Language
from simulation.scenario.scenario import Scenario
from simulation.wording import dates
from simulation.wording.words import Words
from simulation.world.world import World


class Turn(NamedTuple):
    """A turn in a resident's trust: by how much, to what, why, and the sentence of what caused it."""

    at: int
    step: float
    trust: float
    why: TrustReason
    entry: int
    sentence: str


class Hold(NamedTuple):
    """A stretch in which a file lay with these roles: at work on a desk, or waiting in a tray."""

    start: int
    end: int
    roles: tuple[str, ...]
    lying: bool


class Handover(NamedTuple):
    """A task of a case that went from the desk of one role to that of another."""

    at: int
    entry: int
    case: str
    giver: str
    taker: str
    warm: bool


class Asked(NamedTuple):
    """Something that a resident was asked again: by whom, who held it since when, and why it had to be asked."""

    at: int
    entry: int
    case: str
    asker: str
    things: str
    number: int
    holder: str
    told_in: int
    told_at: int | None
    why: WhyAsked


class Struck(NamedTuple):
    """Something that befell the round."""

    at: int
    entry: int
    inject: str


class Suspension(NamedTuple):
    """A stretch in which the legal clock stood still."""

    start: int
    end: int


@dataclass(slots=True)
class Case:
    """One case in one round, from the resident's first contact to the end of it."""

    id: str
    name: str
    source: str
    persona: bool
    kind: str
    arrived: int
    start_trust: float
    expects: int
    opened: int | None = None
    opened_in: int = 0
    told: int | None = None
    told_in: int = 0
    decided: int | None = None
    closed: int | None = None
    closed_in: int = 0
    result: str = ""
    need_met: bool | None = None
    due: int | None = None
    term_began: int | None = None
    suspended: int | None = None
    suspensions: list[Suspension] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    owners: list[Stretch] = field(default_factory=list)
    hands: list[Hold] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)

    @property
    def trust(self) -> float:
        """Give the trust at the end."""
        return self.turns[-1].trust if self.turns else self.start_trust

    @property
    def mark(self) -> float:
        """Give the mark, from 1 to 10, that goes with it; as the measure `end_mark` does."""
        return 1 + 0.9 * self.trust

    def end(self, until: int) -> int:
        """Give when it ended: told, else closed, else the end of the round."""
        ends = (self.told, self.closed, until)
        return next(end for end in ends if end is not None)

    def over(self, until: int) -> int:
        """Give when the journey was over: closed, else the end of the round; never before the last turn."""
        end = self.closed if self.closed is not None else until
        return max(end, self.turns[-1].at) if self.turns else end

    def orphaned(self) -> int:
        """Count the seconds in which nobody owned it."""
        return sum(stretch.length for stretch in self.owners if not stretch.claims)


@dataclass(slots=True)
class Round:
    """One round: its cases, what went from desk to desk, and the agreements in force."""

    number: int
    since: int
    until: int
    calendar: Calendar
    agreed: tuple[str, ...] = ()
    ended: bool = False
    cases: dict[str, Case] = field(default_factory=dict)
    handovers: list[Handover] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    struck: list[Struck] = field(default_factory=list)
    paid: dict[str, float] = field(default_factory=dict)

    def moment(self, at: int) -> datetime:
        """Give the date and time on the game's calendar."""
        return self.calendar.moment(at)

    def days(self, at: int) -> float:
        """Give how many days into the round a moment lies."""
        return (at - self.since) / DAY

    def opened(self) -> list[Case]:
        """Give the cases of residents who have been in touch, in that order."""
        opened = [case for case in self.cases.values() if case.opened is not None]
        return sorted(opened, key=lambda case: (case.opened or 0, case.id))

    def personas(self) -> list[Case]:
        """Give the cases of residents with a story."""
        return [case for case in self.cases.values() if case.persona]

    def told(self) -> list[Case]:
        """Give the cases of which the resident has heard the result."""
        return [case for case in self.opened() if case.told is not None]


@dataclass(frozen=True, slots=True)
class History:
    """A session, read once."""

    scenario: Scenario
    header: Header
    words: Words
    rounds: Sequence[Round]
    figures: Sequence[Sequence[Figure]]
    persons: frozenset[str]
    world: World
    entries: int
    changes: Mapping[int, Sequence[Change]]
    """By round: where a seat went to other hands."""

    @property
    def language(self) -> Language:
        """Give the language in which people and things are named."""
        return self.words.language

    def either(self, *, nl: str, en: str) -> str:
        """Give the one of two texts that is in the reader's language."""
        return self.words.either(nl=nl, en=en)

    def round_name(self, number: int) -> str:
        """Name a round; with a star when not every seat was in the same hands all the time."""
        star = "*" if number in self.changes else ""
        return self.either(nl=f"ronde {number}{star}", en=f"round {number}{star}")

    def day(self, number: int, at: int) -> str:
        """Say the date of a moment in a round."""
        return dates.day(self.rounds[number - 1].moment(at), self.language)

    def span(self, seconds: int) -> str:
        """Say how long something took."""
        return dates.span(seconds, self.language)

    def role(self, role: str) -> str:
        """Give the title of a role."""
        return self.words.text(self.scenario.roles[role].title)

    def roles(self) -> list[str]:
        """Give the roles that work in the organisation, in the scenario's order."""
        played = set(self.scenario.seats(self.header.profile).values())
        return [role for role in self.scenario.roles if role in played]

    def role_of(self, seat: str) -> str:
        """Give the role that a seat plays; a stranger plays none."""
        return self.scenario.seats(self.header.profile).get(seat, "")
