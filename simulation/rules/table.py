"""The table: the game begins, seats are taken and left, rounds open and close."""

from simulation.case import OBSERVERS
from simulation.events.table import (
    GameOpened,
    RoundClosed,
    RoundExtended,
    RoundOpened,
    SeatLeft,
    SeatShared,
    SeatsSwapped,
    SeatTaken,
)
from simulation.intents.table import Extend, JoinSeat, LeaveSeat, MoveSeat, TakeSeat
from simulation.intents.world import Arrive, Plan, Strike
from simulation.rules import agreements, conversation, phases
from simulation.rules.resident import next_arrival
from simulation.rules.ruling import Refused, Ruling, Said
from simulation.world.world import World


def begin() -> Ruling:
    """Open the game."""
    return Ruling(GameOpened())


def take_seat(world: World, intent: TakeSeat) -> Ruling:
    """Let a person sit down: at a desk, as one of the residents who will come, or as an observer."""
    if not _exists(world, intent.seat):
        raise Refused("no_such_seat")
    if intent.seat in world.persons:
        raise Refused("seat_is_taken")
    return Ruling(SeatTaken(intent.seat))


def join_seat(world: World, intent: JoinSeat) -> Ruling:
    """Let another person sit down beside who sits there."""
    if intent.seat not in world.persons:
        raise Refused("seat_is_free")
    return Ruling(SeatShared(intent.seat))


def leave_seat(world: World, intent: LeaveSeat) -> Ruling:
    """Let a person stand up; what was still to be told of a meeting, the bot tells."""
    if intent.seat not in world.persons:
        raise Refused("seat_is_free")
    return Ruling(SeatLeft(intent.seat)).add(conversation.tell_all(world, intent.seat))


def move_seat(world: World, intent: MoveSeat) -> Ruling:
    """Let a person sit down elsewhere; who sits there comes here."""
    if not _exists(world, intent.to):
        raise Refused("no_such_seat")
    if intent.seat not in world.persons:
        raise Refused("seat_is_free")
    if intent.seat == intent.to:
        raise Refused("already_so")
    if intent.to in world.persons:
        return Ruling(SeatsSwapped(intent.seat, intent.to))
    return Ruling(SeatLeft(intent.seat), SeatTaken(intent.to))


def _exists(world: World, seat: str) -> bool:
    """Tell whether there is such a seat, now or once its persona arrives."""
    return seat in world.desks or seat in world.scenario.personas or seat in OBSERVERS


def open_round(world: World, said: Said) -> Ruling:
    """Begin a round: its residents, its injects, its agreements."""
    if world.playing:
        raise Refused("round_is_open")
    phases.check(world, "play")
    origin = said.at if not world.scenario.rounds.carry_over or world.round == 0 else world.origin
    ends = said.at + world.profile.round
    return Ruling(RoundOpened(world.round + 1, origin, ends)).later(said.at, Plan())


def set_going(world: World, at: int) -> Ruling:
    """Plan what a round that was just opened will bring; what was planned before is carried over or comes anew."""
    ruling = agreements.begin(world, at).add(agreements.back_regularly(world, at))
    if world.round > 1 and world.scenario.rounds.carry_over:
        return ruling
    if world.profile.personas:
        for name, persona in world.scenario.personas.items():
            ruling.later(at + persona.at, Arrive(name))
    for name, stream in world.scenario.ordinary.items():
        if world.profile.share(name):
            ruling.later(at + next_arrival(world, name, stream, 1), Arrive(name, 1))
    for name, inject in world.scenario.injects.items():
        ruling.later(at + inject.at, Strike(name))
    return ruling


def extend(world: World, said: Said, intent: Extend) -> Ruling:
    """Let the round end later, reckoned from its end or, when that has passed, from now; at most as long again."""
    if not world.playing:
        raise Refused("no_round")
    if not 0 < intent.seconds <= world.profile.round:
        raise Refused("no_such_value")
    return Ruling(RoundExtended(world.round, world.office.add(max(world.round_ends, said.at), intent.seconds)))


def close_round(world: World) -> Ruling:
    """End the round; nothing that was planned in it happens any more."""
    if not world.playing:
        raise Refused("no_round")
    still_open = sum(1 for case in world.cases.values() if case.opened is not None and not case.closed)
    return Ruling(RoundClosed(world.round, still_open))
