"""Desks and trays: what lies before a seat, and what lies before everybody of a role."""

from collections import OrderedDict
from dataclasses import dataclass, field

from simulation.case import Leave, Purpose
from simulation.intents import Intent
from simulation.world.casefile import Assignment


@dataclass(slots=True)
class Deed:
    """What a seat is busy with, and until when; `left` counts once it is paused."""

    number: int
    intent: Intent
    begun: int
    ends: int
    left: int = 0


@dataclass(slots=True)
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


@dataclass(slots=True)
class Request:
    """What a colleague asked for: facts of a desk, or leave of the manager."""

    number: int
    case: str
    seat: str
    role: str
    facts: tuple[str, ...] = ()
    leave: Leave | None = None
    at: int = 0


@dataclass(slots=True)
class Dilemma:
    """A choice that waits for a seat."""

    number: int
    name: str
    case: str


@dataclass(slots=True)
class Account:
    """What somebody in person can still say of a meeting: for each case what he or she could tell when it was held."""

    meeting: int
    held: int
    until: int
    seats: tuple[str, ...]
    cases: dict[str, tuple[str, ...]]


@dataclass(slots=True)
class Desk:
    """One seat: what it does, what it paused, and the cases it has in hand."""

    seat: str
    role: str
    hands: Deed | None = None
    paused: list[Deed] = field(default_factory=list)
    mine: OrderedDict[tuple[str, str], Assignment] = field(default_factory=OrderedDict)
    holding: OrderedDict[str, None] = field(default_factory=OrderedDict)
    owned: OrderedDict[str, None] = field(default_factory=OrderedDict)
    promised: OrderedDict[str, None] = field(default_factory=OrderedDict)
    fresh: OrderedDict[str, None] = field(default_factory=OrderedDict)
    folder: OrderedDict[str, None] = field(default_factory=OrderedDict)
    overdue: OrderedDict[tuple[str, str], Assignment] = field(default_factory=OrderedDict)
    dilemmas: OrderedDict[int, Dilemma] = field(default_factory=OrderedDict)
    accounts: OrderedDict[int, Account] = field(default_factory=OrderedDict)
    deeds: int = 0
    look_due: int = -1
    vain: int = 0
    person: bool = False
    away: int | None = None
    resident: bool = False
    case: str = ""


@dataclass(slots=True)
class Tray:
    """What waits for a role: tasks, contacts, and requests of colleagues."""

    role: str
    seats: list[str] = field(default_factory=list)
    tasks: OrderedDict[tuple[str, str], Assignment] = field(default_factory=OrderedDict)
    contacts: OrderedDict[int, ContactSlip] = field(default_factory=OrderedDict)
    requests: OrderedDict[int, Request] = field(default_factory=OrderedDict)
