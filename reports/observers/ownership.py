"""Ownership: whose a case is at every moment: nobody's, one seat's, or claimed by more than one."""

from array import array
from copy import deepcopy
from typing import assert_never

from reports.observers.reading.measuring import Found, Measuring, measure, ratio
from reports.observers.reading.owned import Owned, Stretch, with_owner
from reports.observers.reading.readings import Readings
from reports.observers.reading.sources import RACI
from simulation.case import DAY
from simulation.events.contact import ContactAnswered, QuestionAsked, ResultTold, StatusTold
from simulation.events.knowledge import FactsRecorded
from simulation.events.work import DeskChased, TaskDone, TaskOffered
from simulation.journal import Entry
from simulation.world.world import World

Noted = TaskDone | DeskChased | StatusTold | ContactAnswered | QuestionAsked | ResultTold | FactsRecorded | TaskOffered
"""What concerns this family."""


class Owners:
    """Whose cases were, added up; and of which cases no owner did anything."""

    def __init__(self) -> None:
        """Start with no case."""
        self.owned = Owned()
        self.cases = 0
        self.idle = array("q")

    def add(self, stretches: list[Stretch], *, active: bool) -> None:
        """Add a case, and whether an owner did anything on it."""
        self.owned.add(stretches)
        first = next(iter(with_owner(stretches)), None)
        if first is not None:
            self.cases += 1
            if not active:
                self.idle.append(first.entry)


class Ownership(Measuring[Noted]):
    """Watches what owners do, and others in their stead."""

    reads = frozenset({"claims"})

    def __init__(self, read: Readings) -> None:
        """Start with nothing done."""
        super().__init__(read)
        self._mine = 0
        self._strange, self._cared = array("q"), array("q")
        self._active: set[str] = set()
        self._past, self._now = Owners(), Owners()

    def note(self, event: Noted, entry: Entry, _: World) -> None:
        """Hold what somebody did on a case against whose it was before this entry."""
        match event:
            case TaskDone():
                self._count(event, entry)
                self._do(event.case, event.seat, entry)
            case DeskChased() | StatusTold():
                unasked = isinstance(event, DeskChased) or event.unasked
                if unasked and self.read.claims.owner(event.case, entry) == event.seat:
                    self._cared.append(entry.number)
                self._do(event.case, event.seat, entry)
            case ContactAnswered() | QuestionAsked() | ResultTold() | FactsRecorded() | TaskOffered():
                self._do(event.case, event.seat, entry)
            case _:
                assert_never(event)

    def _count(self, event: TaskDone, entry: Entry) -> None:
        """Count a step as the owner's or somebody else's, if there is an owner."""
        owner = self.read.claims.owner(event.case, entry)
        if owner == event.seat:
            self._mine += 1
        elif owner:
            self._strange.append(entry.number)

    def _do(self, case: str, seat: str, entry: Entry) -> None:
        """Note that the owner did something."""
        if seat and self.read.claims.owner(case, entry) == seat:
            self._active.add(case)

    def add_up(self, case: str) -> None:
        """Add up whose a case was."""
        self._add(case, self._past)
        self._active.discard(case)

    def gather(self, _: World) -> None:
        """Add whose the cases are that are not over, up to now."""
        self._now = deepcopy(self._past)
        for case in self.read.claims.cases():
            self._add(case, self._now)

    def _add(self, case: str, to: Owners) -> None:
        """Add whose a case was to those before it."""
        to.add(self.read.claims.stretches(case, self.read.until), active=case in self._active)

    @measure("share", nl="Tijd zonder eigenaar", en="Orphaned time", source=RACI)
    def orphaned_share(self, _: World) -> Found:
        """Time in which nobody owned a case, over the time that cases were open; over all cases together.

        A case is open from the first contact until it is closed, or until now.

        nl: Tijd waarin een zaak van niemand was, van de tijd dat zaken open waren; van alle zaken samen. Een zaak is
        open van het eerste contact tot het sluiten, of tot nu.
        """
        return self._now.owned.share("nobody")

    @measure("share", nl="Tijd met precies één eigenaar", en="Owned time", source=RACI)
    def owned_share(self, _: World) -> Found:
        """Time in which exactly one seat owned a case, over the time that cases were open; over all together."""
        return self._now.owned.share("one")

    @measure("share", nl="Betwiste tijd", en="Contested time", source=RACI)
    def contested_share(self, _: World) -> Found:
        """Time in which more than one seat claimed a case, over the time that cases were open; over all together."""
        return self._now.owned.share("several")

    @measure("days", nl="Langste tijd zonder eigenaar", en="Longest orphaned time", source=RACI)
    def longest_orphaned(self, _: World) -> Found:
        """The longest unbroken time in which nobody owned a case, in days by the calendar.

        nl: De langste tijd achter elkaar waarin een zaak van niemand was, in dagen van de kalender.
        """
        return self._now.owned.longest_orphaned()

    @measure("per case", nl="Wisselingen van eigenaar per zaak", en="Owner changes per case")
    def owner_changes(self, _: World) -> Found:
        """Times that a case went from one owner to another, also when it was nobody's in between; mean over cases."""
        return self._now.owned.owner_changes(len(self.read.lives))

    @measure("days", nl="Duur van eigenaarschap", en="Tenure")
    def tenure(self, _: World) -> Found:
        """Mean unbroken time in which one seat owned a case, in days; an ownership that goes on counts up to now."""
        return self._now.owned.tenure()

    @measure("share", nl="Werk door een ander dan de eigenaar", en="Work not done by the owner")
    def owner_doer_mismatch(self, _: World) -> Found:
        """Steps not done by the owner of that moment, over all steps done while a case had exactly one owner."""
        return ratio(len(self._strange), self._mine + len(self._strange), self._strange)

    @measure("share", nl="Eigenaar die niets deed", en="Owner who did nothing")
    def idle_owner(self, _: World) -> Found:
        """Cases of which no owner, while owning it, did anything, over all cases that had an owner.

        Doing is: a step, a contact answered, a question asked, facts recorded, a desk chased, a task handed
        over, the status or the result told.
        """
        return ratio(len(self._now.idle), self._now.cases, self._now.idle)

    @measure("per day", nl="Daden van de eigenaar per dag", en="Owner's deeds per day")
    def owners_deeds(self, _: World) -> Found:
        """Desks chased and status told unasked by the owner of a case, per day of ownership by the calendar.

        That an owner notices a term leaves no trace of its own: what he or she then does is one of these.

        nl: Keren dat de eigenaar van een zaak een ander bureau herinnerde of uit zichzelf vertelde hoe het ervoor
        staat, per dag van eigenaarschap. Dat een eigenaar een termijn in het oog houdt, is zelf niet te zien; wat hij
        of zij dan doet, is een van deze twee.
        """
        return ratio(len(self._cared), self._now.owned.owned / DAY, self._cared)


OBSERVER = Ownership
