"""Turns: when it is nobody's turn in the organisation, since a case waits for its resident or for its time to come."""

from collections import defaultdict
from collections.abc import Iterator

from simulation.events.case import CaseClassified, CaseDecided, CaseReopened
from simulation.events.contact import ContactMade, FactsTold, QuestionAsked, QuestionEnded, ReplyDue, ResultTold
from simulation.events.organisation import CaseDelayed, DelayEnded, SolutionProposed, SolutionSettled
from simulation.events.work import TaskAccepted, TaskDone, TaskDropped, TaskOffered, TaskReopened, TaskRipened
from simulation.journal import Entry
from simulation.world.casefile import CaseFile
from simulation.world.course import ready
from simulation.world.world import World

Turning = (
    CaseClassified | CaseDecided | CaseReopened | ContactMade | FactsTold | QuestionAsked | QuestionEnded | ReplyDue
    | ResultTold | CaseDelayed | DelayEnded | SolutionProposed | SolutionSettled | TaskAccepted | TaskDone | TaskDropped
    | TaskOffered | TaskReopened | TaskRipened
)  # fmt: skip
"""After what it may be somebody else's turn."""

Span = tuple[int, int]


class Turns:
    """Keeps for each case the spans in which nobody inside could move it on."""

    def __init__(self) -> None:
        """Start with no case."""
        self._seen = (0, "")
        self._since: dict[str, int] = {}
        self._spans: dict[str, list[Span]] = defaultdict(list)

    def note(self, event: Turning, entry: Entry, world: World) -> None:
        """Look whose turn it is from an entry on; once, for the world is as it is after all of the entry."""
        if self._seen == (entry.number, event.case):
            return
        self._seen = entry.number, event.case
        file = world.cases.get(event.case)
        # When the result has been told, nobody asks whose turn it is.
        if file is not None and not file.announced:
            self._look(file, entry.at, world)

    def _look(self, file: CaseFile, at: int, world: World) -> None:
        """Begin a span when nobody inside can do anything any more, and end it when somebody can again."""
        if _waits(world, file):
            self._since.setdefault(file.id, at)
        elif (since := self._since.pop(file.id, None)) is not None:
            self._spans[file.id].append((since, at))

    def forget(self, case: str) -> None:
        """Let go of a case that is over."""
        self._since.pop(case, None)
        self._spans.pop(case, None)

    def waiting(self, case: str, until: int) -> Iterator[Span]:
        """Go through the spans of a case, that which goes on included."""
        yield from self._spans.get(case, ())
        if case in self._since:
            yield self._since[case], until


def _waits(world: World, case: CaseFile) -> bool:
    """Tell whether nobody can do anything: all who have work on it wait for the resident, or no work is due yet."""
    if case.result and not case.announced:
        return False
    if case.proposed is not None and case.settled is None:
        return True
    asking = {question.seat for question in case.questions.values() if not question.replied}
    if case.assigned and not asking:
        return False
    if any(assignment.seat not in asking for assignment in case.assigned.values()):
        return False
    return (bool(asking) and not case.shared) or not any(ready(world, case))
