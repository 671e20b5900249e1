"""Ownership: whose a case is at every moment: nobody's, one seat's, or claimed by more than one."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from reports.observers.reading.lives import Lives
from reports.observers.reading.measuring import NOTHING, Found, Measuring, mean, measure, ratio
from simulation.case import DAY
from simulation.events import Event
from simulation.events.case import CaseClosed, CaseReopened
from simulation.events.contact import ContactAnswered, QuestionAsked, ResultTold, StatusTold
from simulation.events.knowledge import FactsRecorded
from simulation.events.work import CaseClaimed, ClaimReleased, DeskChased, OwnerSettled, TaskDone, TaskOffered
from simulation.journal import Entry
from simulation.world.world import World

Turning = CaseClaimed | ClaimReleased | OwnerSettled | CaseClosed | CaseReopened
"""What may change who claims a case."""


class Stretch(NamedTuple):
    """A stretch in the life of a case in which the same seats claim it; `entry` is where it began."""

    case: str
    claims: tuple[str, ...]
    start: int
    end: int
    entry: int

    @property
    def owner(self) -> str:
        """Give the one owner; empty when nobody owns it or more than one claims it."""
        return self.claims[0] if len(self.claims) == 1 else ""

    @property
    def length(self) -> int:
        """Give how long it lasts, in seconds."""
        return self.end - self.start


class Ownership(Measuring):
    """Watches who claims each case, from its opening to its closing, and what owners do."""

    def __init__(self) -> None:
        """Start with no case."""
        self._lives = Lives()
        self._past: list[Stretch] = []
        self._now: dict[str, Stretch] = {}
        self._mine: list[int] = []
        self._strange: list[int] = []
        self._cared: list[int] = []
        self._active: set[tuple[str, str]] = set()

    def see(self, entry: Entry, world: World) -> None:
        """Note what was done by whom, and who claims what from this entry on."""
        for event in entry.events:
            self._judge(event, entry)
        turned = [life.case for life in self._lives.see(entry, world)]
        turned += [event.case for event in entry.events if isinstance(event, Turning)]
        for case in dict.fromkeys(turned):
            self._turn(case, entry, world)

    def _turn(self, case: str, entry: Entry, world: World) -> None:
        """End a stretch when other seats claim the case than before, and begin the next."""
        file = world.cases.get(case)
        living = file is not None and not file.closed
        claims = tuple(file.claims) if file is not None else ()
        before = self._now.get(case)
        if before is not None and (not living or before.claims != claims):
            self._past.append(before._replace(end=entry.at))
            del self._now[case]
        if living and case not in self._now:
            self._now[case] = Stretch(case, claims, entry.at, entry.at, entry.number)

    def _judge(self, event: Event, entry: Entry) -> None:
        """Hold what somebody did on a case against whose it was before this entry."""
        match event:
            case TaskDone():
                self._count(event, entry)
                self._do(event.case, event.seat)
            case DeskChased() | StatusTold():
                unasked = isinstance(event, DeskChased) or event.unasked
                if unasked and self._owner(event.case) == event.seat:
                    self._cared.append(entry.number)
                self._do(event.case, event.seat)
            case ContactAnswered() | QuestionAsked() | ResultTold() | FactsRecorded() | TaskOffered():
                self._do(event.case, event.seat)
            case _:
                pass

    def _count(self, event: TaskDone, entry: Entry) -> None:
        """Count a step as the owner's or somebody else's, if there is an owner."""
        owner = self._owner(event.case)
        if owner:
            (self._mine if owner == event.seat else self._strange).append(entry.number)

    def _owner(self, case: str) -> str:
        """Give who owned a case up to now."""
        return self._now[case].owner if case in self._now else ""

    def _do(self, case: str, seat: str) -> None:
        """Note that the owner did something."""
        if seat and self._owner(case) == seat:
            self._active.add((case, seat))

    def stretches(self) -> list[Stretch]:
        """Give all stretches up to now; those of a case follow each other without gap or overlap."""
        still = (stretch._replace(end=self._lives.until) for stretch in self._now.values())
        return [stretch for stretch in (*self._past, *still) if stretch.length]

    def _share(self, some: Iterable[Stretch]) -> Found:
        """Give the share of the life of all cases that some stretches take."""
        some = list(some)
        whole = sum(stretch.length for stretch in self.stretches())
        return ratio(sum(s.length for s in some), whole, sorted(s.entry for s in some))

    def _owned(self) -> list[Stretch]:
        """Give the stretches in which exactly one seat owned a case."""
        return [stretch for stretch in self.stretches() if stretch.owner]

    @measure("share", nl="Tijd zonder eigenaar", en="Orphaned time")
    def orphaned_share(self, _: World) -> Found:
        """Time in which nobody owned a case, over the time that cases were open; over all cases together.

        A case is open from the first contact until it is closed, or until now.
        """
        return self._share(s for s in self.stretches() if not s.claims)

    @measure("share", nl="Tijd met precies één eigenaar", en="Owned time")
    def owned_share(self, _: World) -> Found:
        """Time in which exactly one seat owned a case, over the time that cases were open; over all together."""
        return self._share(self._owned())

    @measure("share", nl="Betwiste tijd", en="Contested time")
    def contested_share(self, _: World) -> Found:
        """Time in which more than one seat claimed a case, over the time that cases were open; over all together."""
        return self._share(s for s in self.stretches() if len(s.claims) > 1)

    @measure("days", nl="Langste tijd zonder eigenaar", en="Longest orphaned time")
    def longest_orphaned(self, _: World) -> Found:
        """The longest unbroken time in which nobody owned a case, in days by the calendar."""
        orphaned = [s for s in self.stretches() if not s.claims]
        longest = max(orphaned, key=lambda s: s.length, default=None)
        if longest is None:
            return Found(0.0) if self.stretches() else NOTHING
        return Found(longest.length / DAY, (longest.entry,))

    @measure("per case", nl="Wisselingen van eigenaar per zaak", en="Owner changes per case")
    def owner_changes(self, _: World) -> Found:
        """Times that a case went from one owner to another, also when it was nobody's in between; mean over cases."""
        by_case: dict[str, list[Stretch]] = {}
        for stretch in self._owned():
            by_case.setdefault(stretch.case, []).append(stretch)
        changes = [b.entry for row in by_case.values() for a, b in pairwise(row) if a.owner != b.owner]
        return ratio(len(changes), len(self._lives), sorted(changes))

    @measure("days", nl="Duur van eigenaarschap", en="Tenure")
    def tenure(self, _: World) -> Found:
        """Mean unbroken time in which one seat owned a case, in days; an ownership that goes on counts up to now."""
        return mean([s.length / DAY for s in self._owned()], sorted(s.entry for s in self._owned()))

    @measure("share", nl="Werk door een ander dan de eigenaar", en="Work not done by the owner")
    def owner_doer_mismatch(self, _: World) -> Found:
        """Steps not done by the owner of that moment, over all steps done while a case had exactly one owner."""
        return ratio(len(self._strange), len(self._mine) + len(self._strange), self._strange)

    @measure("share", nl="Eigenaar die niets deed", en="Owner who did nothing")
    def idle_owner(self, _: World) -> Found:
        """Cases of which no owner, while owning it, did anything, over all cases that had an owner.

        Doing is: a step, a contact answered, a question asked, facts recorded, a desk chased, a task handed
        over, the status or the result told.
        """
        owned = {s.case: s.entry for s in reversed(self._owned())}
        active = {case for case, _ in self._active}
        idle = [entry for case, entry in owned.items() if case not in active]
        return ratio(len(idle), len(owned), sorted(idle))

    @measure("per day", nl="Daden van de eigenaar per dag", en="Owner's deeds per day")
    def owners_deeds(self, _: World) -> Found:
        """Desks chased and status told unasked by the owner of a case, per day of ownership by the calendar."""
        return ratio(len(self._cared), sum(s.length for s in self._owned()) / DAY, self._cared)


OBSERVER = Ownership
