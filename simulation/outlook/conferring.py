"""Conferring: the meeting in which somebody sits at this moment, as that person knows it."""

from collections.abc import Iterator
from typing import NamedTuple

from simulation.intents.world import Attend
from simulation.world.desk import Desk
from simulation.world.world import World


class Conference(NamedTuple):
    """A meeting that is going on: its case (a regular one has none), who were called, whether the resident sits in.

    `until` is when it ends for this seat.
    """

    case: str
    seats: tuple[str, ...]
    resident: bool
    until: int


def conference(world: World, seat: str) -> Conference | None:
    """Give the meeting that goes on for a seat; that of a resident is with whoever called it."""
    desk = world.desks[seat]
    if not desk.resident:
        return _of(world, desk)
    asked = (m for m in world.meetings.values() if m[2] and m[0] == desk.case)
    return next((held for m in asked if (held := _of(world, world.desks[m[3]])) is not None), None)


def conferences(world: World) -> Iterator[tuple[int, Conference]]:
    """Go through the meetings that go on now, each with its number: people talk until the last of them has ticked."""
    found: dict[int, Conference] = {}
    for desk in world.desks.values():
        if desk.hands is not None and isinstance(desk.hands.intent, Attend):
            number = desk.hands.intent.meeting
            sits = _of(world, desk) if number in world.meetings else None
            found |= {number: sits} if sits is not None and number not in found else {}
        for account in desk.accounts.values():
            case = next(iter(account.cases)) if len(account.cases) == 1 else ""
            found.setdefault(account.meeting, Conference(case, account.seats, resident=False, until=account.until))
    yield from sorted(found.items())


def _of(world: World, desk: Desk) -> Conference | None:
    """Give the meeting at which an employee sits; when its caller has ended it, nothing is left but to get up."""
    hands = desk.hands
    if hands is None or not isinstance(hands.intent, Attend):
        return None
    case, seats, resident, _ = world.meetings.get(hands.intent.meeting, ("", (desk.seat,), False, ""))
    return Conference(case, seats, resident, hands.ends)
