"""What becomes known, to whom, and what reaches the board."""

from simulation.events.happening import Happening


class CardOpened(Happening, frozen=True):
    """A seat read the card: what it found there, and what it looked for in vain."""

    case: str
    seat: str
    found: tuple[str, ...]
    missed: tuple[str, ...] = ()


class FactsHeard(Happening, frozen=True):
    """A colleague told it: in a warm handover, an answer, a meeting."""

    case: str
    facts: tuple[str, ...]
    seat: str
    teller: str


class FactsRecorded(Happening, frozen=True):
    """Facts now stand on the card; `seat` is empty when a coupled channel put them there."""

    case: str
    facts: tuple[str, ...]
    seat: str = ""


class RecordingPostponed(Happening, frozen=True):
    """Facts went into somebody's own folder, for later."""

    case: str
    facts: tuple[str, ...]
    seat: str


class RecordingSkipped(Happening, frozen=True):
    """Facts stay in somebody's head."""

    case: str
    facts: tuple[str, ...]
    seat: str


class FactLost(Happening, frozen=True):
    """What stood on the card is gone."""

    case: str
    fact: str


class FactsOutdated(Happening, frozen=True):
    """What was told will not do any more: the resident must say it anew; `why` is the task or conflict that asks."""

    case: str
    facts: tuple[str, ...]
    why: str


class ColleagueAsked(Happening, frozen=True):
    """A request to a colleague's desk."""

    request: int
    case: str
    facts: tuple[str, ...]
    seat: str
    role: str


class ColleagueAnswered(Happening, frozen=True):
    """The colleague answered what he or she knew."""

    request: int
    case: str
    seat: str


KnowledgeEvent = (
    CardOpened | FactsHeard | FactsRecorded | RecordingPostponed | RecordingSkipped | FactLost | FactsOutdated
    | ColleagueAsked | ColleagueAnswered
)  # fmt: skip
