"""Desks and trays: what lies before a seat, and what lies before everybody of a role."""

from dataclasses import dataclass, field
from typing import TypeVar

from simulation.case import Leave, Purpose
from simulation.intents import Intent
from simulation.world.casefile import Assignment


class Deed:
    """What a seat is busy with, and until when; `left` counts once it is paused."""

    def __init__(self, number: int, intent: Intent, begun: int, ends: int, left: int = 0) -> None:
        """Begin on it."""
        self.number = number
        self.intent = intent
        self.begun = begun
        self.ends = ends
        self.left = left


@dataclass
class ContactSlip:
    """A contact on its way to an employee."""

    number: int
    case: str
    resident: str
    channel: str
    purpose: Purpose
    facts: tuple[str, ...]
    live: bool
    to: str = ""
    arrived: int | None = None
    seat: str = ""


@dataclass
class Request:
    """What a colleague asked for: facts of a desk, or leave of the manager."""

    number: int
    case: str
    seat: str
    role: str
    facts: tuple[str, ...] = ()
    leave: Leave | None = None
    at: int = 0


@dataclass
class Dilemma:
    """A choice that waits for a seat."""

    number: int
    name: str
    case: str


@dataclass
class Account:
    """What somebody in person can still say of a meeting: for each case what he or she could tell when it was held."""

    meeting: int
    held: int
    until: int
    seats: tuple[str, ...]
    cases: dict[str, tuple[str, ...]]


class Desk:
    """One seat: what it does, what it paused, and the cases it has in hand."""

    hands: Deed | None = None
    deeds: int = 0
    look_due: int = -1
    vain: int = 0
    away: int | None = None
    resident: bool = False
    case: str = ""

    def __init__(self, seat: str, role: str, *, person: bool = False) -> None:
        """Begin with nothing on it."""
        self.seat = seat
        self.role = role
        self.paused: list[Deed] = []
        self.mine: dict[tuple[str, str], Assignment] = {}
        self.holding: dict[str, None] = {}
        self.owned: dict[str, None] = {}
        self.promised: dict[str, None] = {}
        self.fresh: dict[str, None] = {}
        self.folder: dict[str, None] = {}
        self.overdue: dict[tuple[str, str], Assignment] = {}
        self.dilemmas: dict[int, Dilemma] = {}
        self.accounts: dict[int, Account] = {}
        self.person = person


@dataclass
class Tray:
    """What waits for a role: tasks, contacts, and requests of colleagues."""

    role: str
    seats: list[str] = field(default_factory=list)
    tasks: dict[tuple[str, str], Assignment] = field(default_factory=dict)
    contacts: dict[int, ContactSlip] = field(default_factory=dict)
    requests: dict[int, Request] = field(default_factory=dict)


Key = TypeVar("Key")
Thing = TypeVar("Thing")


def put_first(pile: dict[Key, Thing], key: Key) -> None:
    """Lay something on top of a pile, if it lies there."""
    if key not in pile:
        return
    # It happens seldom, and a plain dict is read several times as fast as one that can do this by itself.
    below = {other: thing for other, thing in pile.items() if other != key}
    thing = pile[key]
    pile.clear()
    pile[key] = thing
    pile.update(below)
