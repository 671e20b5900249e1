"""What a teller remembers because the world forgets it: who was behind a case, and what was said when."""

from simulation.events import Event
from simulation.events.case import PlanChanged, ResidentArrived
from simulation.events.contact import ContactAnswered, ContactMade, FactsTold, QuestionAsked, ResultTold, ToldBefore
from simulation.events.knowledge import ColleagueAsked, FactsHeard, FactsOutdated, FactsRecorded, RecordingPostponed
from simulation.events.organisation import ManagerAsked, MeetingHeld
from simulation.events.work import TaskDone, TaskOffered
from simulation.journal import Entry


class Memory:
    """Listens to every entry, once and in order."""

    def __init__(self) -> None:
        """Start with nothing heard."""
        self.heard = 0
        self.moments: dict[int, int] = {}
        self.people: dict[str, ResidentArrived] = {}
        self.seats: dict[str, ResidentArrived] = {}
        self.contacts: dict[int, ContactMade] = {}
        self.through: dict[int, str] = {}
        self.tellings: dict[tuple[str, str], int] = {}
        self.learned: dict[tuple[str, str], tuple[str, ...]] = {}
        self.folders: dict[tuple[str, str], set[str]] = {}
        self.late: set[tuple[int, str]] = set()
        self.requests: dict[int, int] = {}
        self.questions: dict[int, QuestionAsked] = {}
        self.offers: dict[str, int] = {}
        self.announced: set[str] = set()

    def hear(self, entry: Entry) -> None:
        """Remember what may be needed to tell something later; an entry heard before is passed over."""
        if entry.number <= self.heard:
            return
        self.heard = entry.number
        for event in entry.events:
            self._note(event, entry)

    def _note(self, event: Event, entry: Entry) -> None:
        """Remember one event."""
        match event:
            case ResidentArrived():
                self._arrive(event)
            case ContactMade():
                self.contacts[event.contact] = event
            case FactsTold():
                self._tell(event, entry)
            case ToldBefore():
                self.moments[entry.number] = entry.at
            case FactsHeard():
                self.learned[event.case, event.seat] = event.facts
            case TaskDone():
                self.learned[event.case, event.seat] = (event.task,)
            case FactsRecorded():
                self._record(event, entry)
            case RecordingPostponed():
                self.folders.setdefault((event.case, event.seat), set()).update(event.facts)
            case ColleagueAsked() | ManagerAsked():
                self.requests[event.request] = entry.at
            case QuestionAsked():
                self.questions[event.question] = event
            case TaskOffered():
                self.offers[event.case] = self.offers.get(event.case, 0) + 1
            case ResultTold():
                self.announced.add(event.case)
            case PlanChanged():
                self._outdate(event.case, (event.fact,))
            case FactsOutdated():
                self._outdate(event.case, event.facts)
            case _:
                pass

    def _arrive(self, event: ResidentArrived) -> None:
        """Remember a resident; in a later round the same story begins afresh."""
        self.people[event.case] = self.seats[event.seat] = event
        self.offers.pop(event.case, None)
        self.announced.discard(event.case)
        for memory in (self.tellings, self.learned, self.folders):
            for key in [key for key in memory if key[0] == event.case]:
                del memory[key]

    def _tell(self, event: FactsTold, entry: Entry) -> None:
        """Remember to whom facts were told, when and how; count how often the resident had to tell them."""
        self.moments[entry.number] = entry.at
        self.learned[event.case, event.seat] = event.facts
        contact = entry_contact(entry, self.contacts)
        if contact is not None:
            self.through[entry.number] = contact.channel
        if any(isinstance(e, ContactAnswered | MeetingHeld) for e in entry.events):
            for fact in event.facts:
                self.tellings[event.case, fact] = self.tellings.get((event.case, fact), 0) + 1

    def _outdate(self, case: str, facts: tuple[str, ...]) -> None:
        """Forget how often something was told that must be told anew."""
        for fact in facts:
            self.tellings.pop((case, fact), None)

    def _record(self, event: FactsRecorded, entry: Entry) -> None:
        """Note when somebody writes down at last what first went into the own folder."""
        folder = self.folders.get((event.case, event.seat), set())
        if folder & set(event.facts):
            self.late.add((entry.number, event.case))
            folder.difference_update(event.facts)


def entry_contact(entry: Entry, contacts: dict[int, ContactMade]) -> ContactMade | None:
    """Give the contact that an entry is about, if it is about one."""
    for part in (*entry.events, entry.intent):
        number = getattr(part, "contact", None)
        if number is not None:
            return contacts.get(number)
    return None
