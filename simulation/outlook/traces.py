"""Traces: which entry last changed a case, and which the table; what rests on neither is as it was.

An entry changes the cases that its events name: their files, and the contacts, requests and meetings about them. What
names no case changes the table: agreements, who is there, phase, what is broken. Some things change neither: what fills
or frees a pair of hands, and what is only said.
"""

from typing import Final, NamedTuple

from simulation.events import Event
from simulation.events.contact import ContactArrived, ContactPickedUp
from simulation.events.group import MarkMade
from simulation.events.table import Announced, IntentRefused
from simulation.events.work import DeedBegun, DeedDone, DeedPaused, DeedResumed
from simulation.journal import Entry
from simulation.world.world import World

OF_HANDS: Final[frozenset[type[Event]]] = frozenset({DeedBegun, DeedDone, DeedPaused, DeedResumed})
"""What fills or frees a pair of hands; a footing says what is in them."""

ONLY_SAID: Final[frozenset[type[Event]]] = frozenset({Announced, IntentRefused, MarkMade})
"""What is noticed or noted, and changes neither cases nor table."""


class Footing(NamedTuple):
    """What the things rest on that a seat can know of a case, and can do about it; the clock is no part of it.

    The numbers of the entries that last changed the case and the table, and of the deed that this seat has in hand.
    """

    case: int
    table: int
    hands: int


class Traces:
    """Which entry last changed what."""

    def __init__(self, world: World) -> None:
        """Follow a game from here on."""
        self._world = world
        self._cases: dict[str, int] = {}
        self._table = world.number

    def hear(self, entry: Entry) -> None:
        """Note what an entry changed; the world has been changed by it already."""
        for event in entry.events:
            kind = type(event)
            if kind in OF_HANDS or kind in ONLY_SAID:
                continue
            if case := self._case_of(event):
                self._cases[case] = entry.number
            else:
                self._table = entry.number
                self._cases.clear()

    def _case_of(self, event: Event) -> str:
        """Give the case that an event is about; nothing when it is about none, or about all."""
        if isinstance(event, ContactArrived | ContactPickedUp):
            slip = self._world.contacts.get(event.contact)
            return slip.case if slip is not None else ""
        case: str = getattr(event, "case", "")
        return case

    def footing(self, seat: str, case: str) -> Footing:
        """Give what the things rest on that a seat can know of a case."""
        desk = self._world.desks.get(seat)
        hands = desk.hands if desk is not None else None
        return Footing(self._cases.get(case, 0), self._table, hands.number if hands is not None else 0)
