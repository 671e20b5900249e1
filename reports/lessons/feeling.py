"""Feeling: what somebody at a desk notices when a lesson goes wrong, read from the journal as it happens."""

from collections.abc import Container, Iterator
from typing import Final

from simulation.case import DAY, FAILURE, Purpose
from simulation.events import Event
from simulation.events.contact import ContactAnswered, ContactArrived, QuestionAsked, ResultTold, StatusUnknown
from simulation.events.organisation import ManagerAnswered, ManagerAsked
from simulation.events.work import DeedBegun, DeedDone, TaskOffered, TaskReopened, TaskSentBack
from simulation.intents.employee import Decide
from simulation.journal import Entry
from simulation.observing import Figure
from simulation.scenario.lesson import Sign
from simulation.scenario.words import Text
from simulation.world.world import World

UNHELPED: Final[frozenset[Purpose]] = frozenset({"complaint", "objection", "withdrawal"})
"""Contacts by which a resident says not to be helped."""


class Feeling:
    """Watches what is felt at each desk; a figure is the number of times that a sign came to a role."""

    def __init__(self) -> None:
        """Start with nothing felt."""
        self._felt: dict[tuple[Sign, str], list[int]] = {}
        self._rang: set[tuple[str, str]] = set()  # who came to whom before
        self._asked: dict[int, int] = {}  # when the manager was asked
        self._helping: set[str] = set()  # seats that are helping a resident now

    def see(self, entry: Entry, world: World) -> None:
        """Note what is felt with this entry, and by whom."""
        for event in entry.events:
            for sign, seat in self._signs(event, entry, world):
                self._felt.setdefault((sign, world.desks[seat].role), []).append(entry.number)

    def figures(self, _: World) -> list[Figure]:
        """Give how often each sign came to each role."""
        return [
            Figure(f"felt.{sign}.{role}", Text(nl=sign, en=sign), float(len(entries)), "count", tuple(entries))
            for (sign, role), entries in sorted(self._felt.items())
        ]

    def _signs(self, event: Event, entry: Entry, world: World) -> Iterator[tuple[Sign, str]]:
        """Give the signs that one event is, with the seat that feels it."""
        match event:
            case QuestionAsked() if event.repeated:
                yield "asked_again", event.seat
            case StatusUnknown():
                yield "cannot_say", event.seat
            case ResultTold() if not event.need_met:
                yield "need_left", event.seat
            case TaskSentBack() if event.to in world.desks:
                yield "bounced", event.to
            case TaskReopened():
                yield from self._again(event, world)
            case ContactAnswered():
                yield from self._rings(event)
                if event.purpose in UNHELPED and _fits_nothing(event, world):
                    yield "need_left", event.seat
            case ManagerAsked() | ManagerAnswered():
                yield from self._waits(event, entry)
            case DeedBegun() | DeedDone():
                self._help(event, entry)
            case ContactArrived() | TaskOffered():
                yield from self._fills(event, world)
            case _:
                pass

    def _again(self, event: TaskReopened, world: World) -> Iterator[tuple[Sign, str]]:
        """Whoever did the work feels that it has to be done again."""
        doer = world.cases[event.case].doers.get(event.task, "")
        if doer in world.desks:
            yield "done_again", doer

    def _rings(self, event: ContactAnswered) -> Iterator[tuple[Sign, str]]:
        """The same resident at the same desk, because something went wrong."""
        if event.purpose in FAILURE and (event.case, event.seat) in self._rang:
            yield "rings_again", event.seat
        self._rang.add((event.case, event.seat))

    def _waits(self, event: ManagerAsked | ManagerAnswered, entry: Entry) -> Iterator[tuple[Sign, str]]:
        """Who asked the manager waited for more than a day."""
        if isinstance(event, ManagerAsked):
            self._asked[event.request] = entry.at
        elif entry.at - self._asked.get(event.request, entry.at) > DAY:
            yield "waits_for_leave", event.seat

    def _help(self, event: DeedBegun | DeedDone, entry: Entry) -> None:
        """Note who takes time for a resident in a dilemma, until the hands are free again."""
        if isinstance(event, DeedDone):
            self._helping.discard(event.seat)
        elif isinstance(entry.intent, Decide) and entry.intent.resident_first:
            self._helping.add(event.seat)

    def _fills(self, event: ContactArrived | TaskOffered, world: World) -> Iterator[tuple[Sign, str]]:
        """Work comes to a desk while somebody there takes time for a resident."""
        for seat in sorted(self._helping):
            if world.desks[seat].role in _reached(event, world):
                yield "tray_fills", seat


def _fits_nothing(event: ContactAnswered, world: World) -> bool:
    """Tell whether a resident's need fits no product."""
    case = world.cases.get(event.case)
    return case is not None and case.tailored


def _reached(event: ContactArrived | TaskOffered, world: World) -> Container[str]:
    """Give the roles to which new work comes."""
    if isinstance(event, TaskOffered):
        return (event.role,)
    contact = world.contacts[event.contact]
    desk = world.desks.get(contact.seat)
    return (desk.role,) if desk is not None else world.agreements.channels[contact.channel].reaches
