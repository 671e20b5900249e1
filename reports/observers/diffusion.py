"""Diffusion: whether a case that is nobody's is claimed sooner or later when more people have seen it."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from reports.observers.reading.measuring import Found, Measuring, Part, mean, measure, ratio
from reports.observers.reading.owned import Stretch
from reports.observers.reading.readings import Readings
from reports.observers.reading.sources import DARLEY
from simulation.case import DAY
from simulation.events.knowledge import CardOpened
from simulation.journal import Entry
from simulation.scenario.words import Text
from simulation.world.world import World

VIEWERS: Final = {
    "nobody": (range(1), Text(nl="door niemand gezien", en="seen by nobody")),
    "one": (range(1, 2), Text(nl="door één gezien", en="seen by one")),
    "few": (range(2, 4), Text(nl="door twee of drie gezien", en="seen by two or three")),
    "many": (range(4, 1_000), Text(nl="door meer dan drie gezien", en="seen by more than three")),
}
"""By how many people a case was seen while it was nobody's."""


class Orphan(NamedTuple):
    """A stretch in which a case was nobody's: how many saw its card, and whether a claim ended it."""

    stretch: Stretch
    viewers: int
    claimed: bool


class Diffusion(Measuring[CardOpened]):
    """Watches who opens the cards of cases that are nobody's."""

    reads = frozenset({"claims"})

    def __init__(self, read: Readings) -> None:
        """Start with nothing seen."""
        super().__init__(read)
        self._seen: dict[str, list[tuple[int, str]]] = {}
        self._by_viewers: list[tuple[str, Text, list[Orphan]]] = []

    def note(self, event: CardOpened, entry: Entry, _: World) -> None:
        """Note who saw which case, and when."""
        self._seen.setdefault(event.case, []).append((entry.at, event.seat))

    def _orphans(self) -> Iterator[Orphan]:
        """Go through the stretches in which a case was nobody's."""
        stretches = self.read.claims.stretches(self.read.until)
        claims = {(stretch.case, stretch.start) for stretch in stretches if stretch.claims}
        for stretch in stretches:
            if not stretch.claims:
                yield Orphan(stretch, self._viewers(stretch), (stretch.case, stretch.end) in claims)

    def _viewers(self, stretch: Stretch) -> int:
        """Count the people who opened the card of a case in a stretch."""
        return len({seat for at, seat in self._seen.get(stretch.case, ()) if stretch.start <= at <= stretch.end})

    def gather(self, _: World) -> None:
        """Sort the stretches by how many saw the case."""
        orphans = sorted(self._orphans(), key=lambda orphan: orphan.stretch.entry)
        self._by_viewers = [
            (key, title, [o for o in orphans if o.viewers in some]) for key, (some, title) in VIEWERS.items()
        ]

    @measure("share", nl="Zaken van niemand die iemand oppakte", en="Orphans that were claimed", source=DARLEY)
    def diffusion(self, _: World) -> list[Part]:
        """Stretches in which nobody owned a case and that ended because somebody claimed it, over all such stretches.

        By how many employees opened its card in the meantime. What lies longer is seen by more people anyway, so
        hold it against the time to claim. A stretch that goes on, or ended with the case, was not claimed.
        """
        return [
            Part(key, title, ratio(sum(o.claimed for o in some), len(some), (o.stretch.entry for o in some)))
            for key, title, some in self._by_viewers
        ]

    @measure("days", nl="Tijd tot iemand een zaak oppakte", en="Time to claim an orphan", source=DARLEY)
    def diffusion_time(self, _: World) -> list[Part]:
        """Mean time in which nobody owned a case until somebody claimed it, in days by the calendar.

        By how many employees opened its card in the meantime; of stretches that ended with a claim.
        """
        return [Part(key, title, _time([o for o in some if o.claimed])) for key, title, some in self._by_viewers]


def _time(claimed: list[Orphan]) -> Found:
    """Give the mean time until a claim."""
    return mean([orphan.stretch.length / DAY for orphan in claimed], (orphan.stretch.entry for orphan in claimed))


OBSERVER = Diffusion
