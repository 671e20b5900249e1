"""All that is true about one open case: what is known, by whom, who has it, where it stands."""

from collections.abc import Callable
from dataclasses import dataclass, field

from simulation.case import Leave, Purpose, Value
from simulation.scenario.casetype import CaseType, Condition
from simulation.world.activity import Activity


class Assignment:
    """A task of a case, laid with a role: in its tray, or on the desk of the seat that took it."""

    def __init__(self, case: str, task: str, role: str, giver: str, offered: int, to: str = "") -> None:
        """Lay it there; nobody has begun."""
        self.case = case
        self.task = task
        self.role = role
        self.giver = giver
        self.offered = offered
        self.to = to
        self.seat = ""
        self.begun = False
        self.due: int | None = None
        self.overdue = False
        self.no_reaction = False
        self.chased = 0
        self.reminded = False


@dataclass
class Question:
    """What a seat asked the resident."""

    number: int
    seat: str
    facts: tuple[str, ...]
    asked: int
    ripe: bool = False
    replied: bool = False


@dataclass
class Written:
    """What stands on the card about a fact: which version of it, since when, by whom."""

    version: int
    at: int
    seat: str


@dataclass
class Told:
    """When the resident told a fact: to whom, in which entry, and which version of it."""

    seat: str
    entry: int
    version: int


@dataclass
class Term:
    """The legal term of a case."""

    started: int
    due: int
    falls: int
    suspended: int | None = None
    missed: bool = False
    costs_from: int | None = None


Answers = Callable[[str], Value | None]
"""What a fact says: as it is, as the card has it, or as somebody knows it."""


@dataclass
class CaseFile:
    """One case; facts and outcomes of tasks are told apart only by their names, and both have versions."""

    id: str
    type: str
    kind: CaseType
    tasks: dict[str, Activity]
    resident: str
    role: str
    source: str
    values: dict[str, list[Value]]
    conflicts: list[str]
    tailored: bool
    trust: float
    expects: int
    arrived: int
    opened: int | None = None
    heads: dict[str, dict[str, int]] = field(default_factory=dict)
    fresh: dict[str, list[str]] = field(default_factory=dict)
    choices: dict[str, int] = field(default_factory=dict)
    folders: dict[str, list[str]] = field(default_factory=dict)
    told: dict[str, Told] = field(default_factory=dict)
    card: dict[str, Written] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)
    looked: dict[str, int] = field(default_factory=dict)
    assigned: dict[str, Assignment] = field(default_factory=dict)
    outcomes: dict[str, str] = field(default_factory=dict)
    attempts: dict[str, int] = field(default_factory=dict)
    refused_by: dict[str, list[str]] = field(default_factory=dict)
    doers: dict[str, str] = field(default_factory=dict)
    used: dict[str, dict[str, int]] = field(default_factory=dict)
    holder: str = ""
    held_since: int = 0
    shared: bool = False
    claims: list[str] = field(default_factory=list)
    released: int = 0
    """When the last claim was given up; nobody's since then, or since it was opened."""
    contact_person: str = ""
    questions: dict[int, Question] = field(default_factory=dict)
    asks: dict[str, int] = field(default_factory=dict)
    reply_due: dict[str, int] = field(default_factory=dict)
    term: Term | None = None
    klass: str = ""
    result: str = ""
    announced: bool = False
    objecting: bool = False
    ripe: list[str] = field(default_factory=list)
    closed: bool = False
    priority: bool = False
    leaves: dict[Leave, bool] = field(default_factory=dict)
    asked_leave: list[Leave] = field(default_factory=list)
    proposed: bool | None = None
    settled: bool | None = None
    told_status: int = -1
    last_news: int = 0
    promised: int | None = None
    promised_by: str = ""
    date_passed: bool = False
    met: dict[str, str] = field(default_factory=dict)
    must_return: bool = False
    held_up: int = 0
    waiting_on_line: int = 0
    before: list[str] = field(default_factory=list)
    sent: dict[str, int] = field(default_factory=dict)
    tries: int = 0
    unheard: Purpose | None = None
    silent: bool = False
    noticed: bool = False
    objected: bool = False
    unmet: bool = False
    owner_settled: bool = False
    diary: int = -1
    thanked: list[str] = field(default_factory=list)
    proposal: int = 0
    proposed_by: tuple[str, str] = ("", "")

    def version(self, fact: str) -> int:
        """Give the version of a fact that is true now; 0 when there is nothing to know yet."""
        values = self.values.get(fact)
        return len(values) if values else 0

    def knows(self, seat: str, fact: str) -> int:
        """Give the version that a seat has in its head; 0 when none."""
        head = self.heads.get(seat)
        return head.get(fact, 0) if head else 0

    def learn(self, seat: str, fact: str, version: int) -> bool:
        """Put a version into a head; false when it was no news."""
        head = self.heads.setdefault(seat, {})
        if head.get(fact, 0) >= version:
            return False
        head[fact] = version
        return True

    def value(self, fact: str, version: int) -> Value:
        """Give what a version of a fact says."""
        return self.values[fact][version - 1]

    def answer(self, fact: str, version: int) -> Value | None:
        """Give what a version of a fact says; none when there is no such version."""
        return self.values[fact][version - 1] if version else None

    def on_card(self, fact: str) -> Value | None:
        """Give what the card says about a fact; none when it says nothing."""
        written = self.card.get(fact)
        return self.values[fact][written.version - 1] if written is not None else None

    def as_it_is(self, fact: str) -> Value | None:
        """Give what a fact says now, whoever knows it; none when there is nothing to know."""
        values = self.values.get(fact)
        return values[-1] if values else None

    def changed_since(self, fact: str, version: int) -> bool:
        """Tell whether a fact says something else now than a version of it did."""
        return 0 < version < self.version(fact) and self.values[fact][-1] != self.values[fact][version - 1]

    @property
    def story(self) -> tuple[str, ...]:
        """Give what the resident can tell now."""
        return tuple(fact for fact, spec in self.kind.facts.items() if spec.held_by is None and self.version(fact))

    @property
    def owner(self) -> str:
        """Give the one owner; empty when nobody owns it or when it is contested."""
        return self.claims[0] if len(self.claims) == 1 else ""


def holds(case: CaseFile, condition: Condition, answers: Answers) -> bool:
    """Tell whether a condition holds for a case, with these answers."""
    if condition.classes is not None and case.klass not in condition.classes:
        return False
    if condition.ended and any(case.outcomes.get(task) not in ends for task, ends in condition.ended.items()):
        return False
    return condition.fact is None or condition.fits(answers(condition.fact))
