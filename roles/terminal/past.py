"""The past: any seat's screen at any moment of a journal, to be read and not to be acted on."""

from collections.abc import Mapping, Sequence

import msgspec

from roles.terminal.presenter import present
from roles.terminal.screen import Screen
from simulation.case import DAY, OBSERVERS
from simulation.journal import Entry, Header
from simulation.outlook import eyes
from simulation.scenario.faults import Language
from simulation.scenario.scenario import Scenario
from simulation.wording.words import great
from simulation.world.fold import fold
from simulation.world.world import World


class Past:
    """A journal, and the world as it was after one of its entries."""

    def __init__(
        self, scenario: Scenario, header: Header, entries: Sequence[Entry], texts: Mapping[int, str] | None = None
    ) -> None:
        """Stand after the first entry; `texts` are what people typed, by number."""
        self._texts = texts or {}
        self._scenario, self._header, self._entries = scenario, header, entries
        self._world = World(scenario, header.profile, header.seed)
        self.number = 0
        self.go(1)

    def __len__(self) -> int:
        """Give how many entries there are."""
        return len(self._entries)

    def go(self, number: int) -> None:
        """Go to the moment after an entry, the first or the last at most; backwards means from the beginning."""
        number = min(max(1, number), len(self._entries))
        if number < self.number:
            self._world, self.number = World(self._scenario, self._header.profile, self._header.seed), 0
        for entry in self._entries[self.number : number]:
            fold(self._world, entry)
        self.number = number

    def go_by_days(self, days: int) -> None:
        """Go to the first entry so many days on, or the last one so many days back."""
        there = self._entries[self.number - 1].at + days * DAY
        if days > 0:
            self.go(next((entry.number for entry in self._entries if entry.at >= there), len(self)))
        else:
            self.go(next((entry.number for entry in reversed(self._entries) if entry.at <= there), 1))

    def seats(self) -> list[str]:
        """Name all seats through which one can look: desks, residents with a name, and an observer."""
        desks = self._scenario.seats(self._header.profile)
        return [*desks, *self._scenario.personas, OBSERVERS[0]]

    def titles(self, language: Language) -> dict[str, str]:
        """Say who sits in each seat."""
        return {seat: great(self.screen(seat, language).role) for seat in self.seats()}

    def screen(self, seat: str, language: Language) -> Screen:
        """Present a seat as it was, with nothing to do about it."""
        return msgspec.structs.replace(present(eyes(self._world, seat, self._texts), language), deeds=())
