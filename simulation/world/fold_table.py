"""Folding what happens at the table, outside the cases."""

from typing import assert_never

from simulation.events.table import (
    AgreementBacked,
    AgreementMade,
    AgreementPaid,
    Announced,
    Broke,
    GameOpened,
    InjectStruck,
    IntentRefused,
    Mended,
    RoundClosed,
    RoundExtended,
    RoundOpened,
    SeatAway,
    SeatBack,
    SeatLeft,
    SeatShared,
    SeatsSwapped,
    SeatTaken,
    TableEvent,
)
from simulation.journal import Entry
from simulation.world.fold_group import choose
from simulation.world.noticing import remember
from simulation.world.world import World


def fold_table(world: World, event: TableEvent, _entry: Entry) -> None:
    """Let one event at the table change the world."""
    match event:
        case RoundOpened():
            _open(world, event)
        case RoundExtended():
            world.round_ends = event.ends
        case RoundClosed():
            world.table.phase = "evaluation"
        case AgreementMade():
            choose(world, event.intervention)
        case AgreementBacked():
            world.agreements.in_force[event.intervention].backed = world.at
        case SeatTaken() | SeatLeft():
            _seat(world, event)
        case SeatAway():
            world.desks[event.seat].away = event.until
        case SeatBack():
            world.desks[event.seat].away = None
            if event.stand_in:
                _forget_all(world, event.seat)
        case Broke():
            world.broken[event.channel] = event.until
        case Mended():
            world.broken.pop(event.channel, None)
        case GameOpened() | SeatShared() | SeatsSwapped() | Announced() | InjectStruck():
            pass
        case IntentRefused() | AgreementPaid():
            pass
        case _:
            assert_never(event)


def _open(world: World, event: RoundOpened) -> None:
    """Begin a round: on a clean table, or with what was left of the last one."""
    world.round, world.round_ends = event.round, event.ends
    world.table.phase, world.table.opened = "play", world.at
    for noticed in world.table.noticed.values():
        noticed.clear()
    world.agreements.begin(world.at)
    if event.origin == world.at or world.round == 1:
        world.begin_round(event.origin)
    else:
        world.keep_hours()


def _forget_all(world: World, seat: str) -> None:
    """Let a stand-in know nothing by heart but what was done at this very desk."""
    role = world.desks[seat].role
    for case in world.cases.values():
        done = {task for task, doer in case.doers.items() if doer in world.desks and world.desks[doer].role == role}
        case.heads[seat] = {name: v for name, v in case.heads.get(seat, {}).items() if name in done}
        for piles in (case.looked, case.fresh, case.folders):
            piles.pop(seat, None)
    world.desks[seat].accounts.clear()
    world.desks[seat].fresh.clear()
    world.desks[seat].folder.clear()


def _seat(world: World, event: SeatTaken | SeatLeft) -> None:
    """Let a person or the bot play a seat."""
    taken = isinstance(event, SeatTaken)
    (world.persons.add if taken else world.persons.discard)(event.seat)
    remember(world, event.seat)
    desk = world.desks.get(event.seat)
    if desk is not None:
        desk.person = taken
