"""Looking up: whether the card is read before something is done, and whether it shows too much."""

from reports.observers.reading.measuring import Found, Measuring, counted, measure, ratio
from reports.observers.reading.sources import LESSONS
from simulation.events import Event
from simulation.events.contact import ContactAnswered
from simulation.events.knowledge import CardOpened
from simulation.events.work import TaskBegun
from simulation.journal import Entry
from simulation.world.casefile import CaseFile
from simulation.world.world import World


class LookingUp(Measuring):
    """Watches who opens which card, and what it shows."""

    def __init__(self) -> None:
        """Start with no card opened."""
        self._opened: set[tuple[str, str]] = set()
        self._openings = 0
        self._vain: list[int] = []
        self._read: list[int] = []
        self._blind: list[int] = []
        self._shown: list[int] = []

    def see(self, entry: Entry, world: World) -> None:
        """Note cards that are opened, and what is begun."""
        for event in entry.events:
            self._note(event, entry, world)

    def _note(self, event: Event, entry: Entry, world: World) -> None:
        """Note what one event says."""
        match event:
            case CardOpened():
                self._opened.add((event.case, event.seat))
                self._openings += 1
                if event.missed:
                    self._vain.append(entry.number)
                self._shown += [entry.number] * _unlawful(event, world)
            case TaskBegun():
                self._act(event.case, event.seat, entry)
            case ContactAnswered() if event.purpose != "request":
                self._act(event.case, event.seat, entry)
            case _:
                pass

    def _act(self, case: str, seat: str, entry: Entry) -> None:
        """Note whether somebody who acts has seen the card."""
        (self._read if (case, seat) in self._opened else self._blind).append(entry.number)

    @measure("share", nl="Eerst gelezen, dan gedaan", en="Read before acting", source=LESSONS)
    def read_before_acting(self, _: World) -> Found:
        """Contacts and tasks begun by somebody who had opened the card of the case before.

        Share of the tasks begun and the contacts answered; a first contact has no card yet and is left out.
        """
        return ratio(len(self._read), len(self._read) + len(self._blind), self._read)

    @measure("share", nl="Tevergeefs opgezocht", en="Looked up in vain", source=LESSONS)
    def looked_up_in_vain(self, _: World) -> Found:
        """Times that a card was opened and did not show everything that was needed, over all times."""
        return ratio(len(self._vain), self._openings, self._vain)

    @measure("count", nl="Getoond zonder recht", en="Shown without right", source=LESSONS)
    def shown_without_right(self, _: World) -> Found:
        """Fields of cards that were shown to somebody whose role may not see that section: must be 0."""
        return counted(self._shown, among=self._openings)


def _unlawful(event: CardOpened, world: World) -> int:
    """Count what a card showed to somebody who may not see it."""
    file: CaseFile | None = world.cases.get(event.case)
    role = world.desks[event.seat].role
    return 0 if file is None else sum(not world.may_read(role, file, fact) for fact in event.found)


OBSERVER = LookingUp
