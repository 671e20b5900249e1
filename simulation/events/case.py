"""What happens to a case as a whole: its resident arrives, it opens, it is classified, decided, closed."""

from simulation.case import Value
from simulation.events.happening import Happening


class ResidentArrived(Happening, frozen=True):
    """A resident appears with a story; nobody in the organisation knows yet."""

    seat: str
    case: str
    role: str
    case_type: str
    source: str
    facts: dict[str, Value]
    conflicts: tuple[str, ...]
    tailored: bool
    trust: float
    expects: int


class CaseOpened(Happening, frozen=True):
    """The first contact about it: from here on there is a case."""

    case: str
    case_type: str


class CaseClassified(Happening, frozen=True):
    """The class follows from the answers, as far as its doer knew them."""

    case: str
    klass: str
    score: float


class CaseDecided(Happening, frozen=True):
    """The organisation has decided; the resident has not heard yet."""

    case: str
    result: str
    seat: str


class CaseClosed(Happening, frozen=True):
    """The resident was told the result and nothing is left to do, or the resident withdrew."""

    case: str
    result: str


class CaseReopened(Happening, frozen=True):
    """The resident objects to a result, and it is looked at anew by whoever this seat thinks of."""

    case: str
    result: str
    seat: str


class PrioritySet(Happening, frozen=True):
    """From here on the case goes before others."""

    case: str


class PlanChanged(Happening, frozen=True):
    """A fact is no longer what it was; only the resident knows."""

    case: str
    fact: str
    value: Value


CaseEvent = (
    ResidentArrived | CaseOpened | CaseClassified | CaseDecided | CaseClosed | CaseReopened | PrioritySet
    | PlanChanged
)  # fmt: skip
