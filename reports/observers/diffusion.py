"""Diffusion: whether a case that is nobody's is claimed sooner or later when more people have seen it."""

from array import array
from copy import deepcopy
from typing import Final

from reports.observers.reading.measuring import Measuring, Part, measure, ratio
from reports.observers.reading.owned import Stretch
from reports.observers.reading.readings import Readings
from reports.observers.reading.sources import DARLEY
from simulation.case import DAY
from simulation.events.knowledge import CardOpened
from simulation.journal import Entry
from simulation.scenario.words import Text
from simulation.world.world import World

FEW: Final = 3
"""Up to so many people who saw a case are few."""

VIEWERS: Final = {
    "nobody": Text(nl="door niemand gezien", en="seen by nobody"),
    "one": Text(nl="door één gezien", en="seen by one"),
    "few": Text(nl="door twee of drie gezien", en="seen by two or three"),
    "many": Text(nl="door meer dan drie gezien", en="seen by more than three"),
}
"""By how many people a case was seen while it was nobody's."""


class Orphans:
    """Stretches in which a case was nobody's: the entries in which they began, and those that a claim ended."""

    def __init__(self) -> None:
        """Start with none."""
        self.entries, self.claimed = array("q"), array("q")
        self.seconds = 0

    def add(self, stretch: Stretch, *, claimed: bool) -> None:
        """Add a stretch, and whether a claim ended it."""
        self.entries.append(stretch.entry)
        if claimed:
            self.claimed.append(stretch.entry)
            self.seconds += stretch.length


Seen = dict[str, Orphans]
"""Orphans by how many people saw them."""


class Diffusion(Measuring[CardOpened]):
    """Watches who opens the cards of cases that are nobody's."""

    reads = frozenset({"claims"})

    def __init__(self, read: Readings) -> None:
        """Start with nothing seen."""
        super().__init__(read)
        self._looks: dict[str, list[tuple[int, str]]] = {}
        self._past: Seen = {viewers: Orphans() for viewers in VIEWERS}
        self._now: Seen = {}

    def note(self, event: CardOpened, entry: Entry, _: World) -> None:
        """Note who saw which case, and when."""
        self._looks.setdefault(event.case, []).append((entry.at, event.seat))

    def add_up(self, case: str) -> None:
        """Add up when a case was nobody's."""
        self._add(case, self._past)
        self._looks.pop(case, None)

    def gather(self, _: World) -> None:
        """Add when the cases that are not over are nobody's."""
        self._now = deepcopy(self._past)
        for case in self.read.claims.cases():
            self._add(case, self._now)

    def _add(self, case: str, to: Seen) -> None:
        """Add when a case was nobody's, by how many saw it."""
        stretches = self.read.claims.stretches(case, self.read.until)
        claims = {stretch.start for stretch in stretches if stretch.claims}
        for stretch in stretches:
            if not stretch.claims:
                to[self._viewers(stretch)].add(stretch, claimed=stretch.end in claims)

    def _viewers(self, stretch: Stretch) -> str:
        """Say how many people opened the card of a case in a stretch."""
        seen = len({seat for at, seat in self._looks.get(stretch.case, ()) if stretch.start <= at <= stretch.end})
        return "nobody" if not seen else "one" if seen == 1 else "few" if seen <= FEW else "many"

    @measure("share", nl="Zaken van niemand die iemand oppakte", en="Orphans that were claimed", source=DARLEY)
    def diffusion(self, _: World) -> list[Part]:
        """Stretches in which nobody owned a case and that ended because somebody claimed it, over all such stretches.

        By how many employees opened its card in the meantime. What lies longer is seen by more people anyway, so
        hold it against the time to claim. A stretch that goes on, or ended with the case, was not claimed.
        """
        return [
            Part(key, title, ratio(len(some.claimed), len(some.entries), some.entries))
            for key, title, some in self._by_viewers()
        ]

    @measure("days", nl="Tijd tot iemand een zaak oppakte", en="Time to claim an orphan", source=DARLEY)
    def diffusion_time(self, _: World) -> list[Part]:
        """Mean time in which nobody owned a case until somebody claimed it, in days by the calendar.

        By how many employees opened its card in the meantime; of stretches that ended with a claim.
        """
        return [
            Part(key, title, ratio(some.seconds / DAY, len(some.claimed), some.claimed))
            for key, title, some in self._by_viewers()
        ]

    def _by_viewers(self) -> list[tuple[str, Text, Orphans]]:
        """Give the orphans by how many people saw them, with what that is called."""
        return [(viewers, title, self._now[viewers]) for viewers, title in VIEWERS.items()]


OBSERVER = Diffusion
