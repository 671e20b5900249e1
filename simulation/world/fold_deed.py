"""Folding deeds: what keeps a seat busy, what it laid aside."""

from collections.abc import Callable
from typing import Any, Final

from simulation.events import Event
from simulation.events.work import DeedBegun, DeedDone, DeedPaused, DeedResumed
from simulation.intents.decider import Judge
from simulation.intents.employee import AnswerColleague
from simulation.journal import Entry
from simulation.world.desk import Deed
from simulation.world.world import World

Fold = Callable[[World, Any, Entry], None]
"""How one kind of event changes the world; the entry tells what was asked for, and by whom."""


def _begin_deed(world: World, event: DeedBegun, entry: Entry) -> None:
    """Keep a seat busy with what it asked for."""
    desk = world.desks[event.seat]
    desk.deeds = event.deed
    intent = entry.intent
    if world.requests and isinstance(intent, AnswerColleague | Judge) and intent.request in world.requests:
        # Whoever begins on a request has taken it.
        world.trays[desk.role].requests.pop(intent.request, None)
    if intent is not None:
        desk.hands = Deed(event.deed, intent, entry.at, event.ends)


def _pause(world: World, event: DeedPaused, _: Entry) -> None:
    """Lay the work in hand aside."""
    desk = world.desks[event.seat]
    if desk.hands is not None:
        desk.hands.left = event.left
        desk.paused.append(desk.hands)
        desk.hands = None


def _resume(world: World, event: DeedResumed, _: Entry) -> None:
    """Take the last paused work up again, under a new number so that old timers pass it by."""
    desk = world.desks[event.seat]
    deed = desk.paused.pop()
    desk.deeds = event.deed
    desk.hands = Deed(event.deed, deed.intent, world.at, event.ends)


def _free_hands(world: World, event: DeedDone, _: Entry) -> None:
    """Let a seat have its hands free."""
    world.desks[event.seat].hands = None


DEEDS: Final[dict[type[Event], Fold]] = {
    DeedBegun: _begin_deed,
    DeedPaused: _pause,
    DeedResumed: _resume,
    DeedDone: _free_hands,
}
"""What each kind of event does."""
