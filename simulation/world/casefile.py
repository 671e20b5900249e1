"""All that is true about one open case: what is known, by whom, who has it, where it stands."""

from collections.abc import Callable
from dataclasses import dataclass

from simulation.case import Leave, Purpose, Value
from simulation.events.case import ResidentArrived
from simulation.scenario.casetype import CaseType, Condition
from simulation.world.activity import Activity


class Assignment:
    """A task of a case, laid with a role: in its tray, or on the desk of the seat that took it."""

    seat: str = ""
    begun: bool = False
    due: int | None = None
    overdue: bool = False
    no_reaction: bool = False
    chased: int = 0
    reminded: bool = False

    def __init__(self, case: str, task: str, role: str, giver: str, offered: int, to: str = "") -> None:
        """Lay it there; nobody has begun."""
        self.case = case
        self.task = task
        self.role = role
        self.giver = giver
        self.offered = offered
        self.to = to


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


class CaseFile:
    """One case; facts and outcomes of tasks are told apart only by their names, and both have versions."""

    opened: int | None = None
    holder: str = ""
    held_since: int = 0
    released: int = 0  # when the last claim was given up; nobody's since then, or since it was opened
    contact_person: str = ""
    term: Term | None = None
    klass: str = ""
    result: str = ""
    announced: bool = False
    objecting: bool = False
    closed: bool = False
    priority: bool = False
    proposed: bool | None = None
    settled: bool | None = None
    told_status: int = -1
    promised: int | None = None
    promised_by: str = ""
    date_passed: bool = False
    must_return: bool = False
    held_up: int = 0
    waiting_on_line: int = 0
    tries: int = 0
    unheard: Purpose | None = None
    silent: bool = False
    noticed: bool = False
    objected: bool = False
    unmet: bool = False
    owner_settled: bool = False
    diary: int = -1
    proposal: int = 0
    proposed_by: tuple[str, str] = ("", "")

    def __init__(self, arrival: ResidentArrived, kind: CaseType, tasks: dict[str, Activity], at: int) -> None:
        """Begin with what a resident arrives with; nobody in the organisation knows of it yet."""
        self.id = arrival.case
        self.type = arrival.case_type
        self.kind = kind
        self.tasks = tasks
        self.resident = arrival.seat
        self.role = arrival.role
        self.source = arrival.source
        self.values: dict[str, list[Value]] = {f: [arrival.facts[f]] for f in kind.facts if f in arrival.facts}
        self.conflicts = list(arrival.conflicts)
        self.tailored = arrival.tailored
        self.trust = arrival.trust
        self.expects = arrival.expects
        self.arrived = at
        self.heads: dict[str, dict[str, int]] = {}
        self.fresh: dict[str, list[str]] = {}
        self.choices: dict[str, int] = {}
        self.folders: dict[str, list[str]] = {}
        self.told: dict[str, Told] = {}
        self.card: dict[str, Written] = {}
        self.lost: list[str] = []
        self.looked: dict[str, int] = {}
        self.assigned: dict[str, Assignment] = {}
        self.outcomes: dict[str, str] = {}
        self.attempts: dict[str, int] = {}
        self.refused_by: dict[str, list[str]] = {}
        self.doers: dict[str, str] = {}
        self.used: dict[str, dict[str, int]] = {}
        self.shared = kind.file == "shared"
        self.claims: list[str] = []
        self.questions: dict[int, Question] = {}
        self.asks: dict[str, int] = {}
        self.reply_due: dict[str, int] = {}
        self.ripe: list[str] = []
        self.leaves: dict[Leave, bool] = {}
        self.asked_leave: list[Leave] = []
        self.last_news = at
        self.met: dict[str, str] = {}
        self.before: list[str] = []
        self.sent: dict[str, int] = {}
        self.thanked: list[str] = []

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
