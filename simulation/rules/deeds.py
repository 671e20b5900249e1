"""Deeds take working time: how long, what comes between, and what follows when they are done."""

from simulation.chance import Keys
from simulation.events.work import DeedBegun, DeedDone, DeedPaused, DeedResumed
from simulation.intents.employee import Work
from simulation.rules.ruling import Refused, Ruling, Said
from simulation.scenario.effort import AnyEffort
from simulation.spread import Fixed
from simulation.world.desk import Desk
from simulation.world.world import World


def desk_time(world: World, seconds: float) -> int:
    """Turn a real duration into what it costs at this table: stretched, and kept between bounds."""
    rule = world.profile.desk_time
    if seconds <= 0:
        return 0
    stretched = max(seconds * rule.stretch, rule.least)
    return round(stretched if rule.most is None else min(stretched, rule.most))


def effort(world: World, spec: AnyEffort, keys: Keys) -> int:
    """Draw how long something takes at this table, in seconds of working time."""
    return desk_time(world, draw(world, spec, keys))


def draw(world: World, spec: AnyEffort, keys: Keys) -> float:
    """Draw a duration in seconds; a fixed one needs no luck."""
    spread = spec.spread
    if type(spread) is Fixed:
        return spread.value
    return max(0.0, world.luck.drawn(spread, keys))


def deed_effort(world: World, seat: str, name: str) -> int:
    """Draw how long a deed beside the tasks takes this seat."""
    spec: AnyEffort = getattr(world.scenario.deeds, name)
    if type(spec.spread) is Fixed and not spec.spread.value:
        return 0
    return effort(world, spec, (name, seat, world.desks[seat].deeds))


def begin(world: World, said: Said, seconds: int) -> Ruling:
    """Keep a seat busy for so long; its effects come when it is done."""
    desk = world.desks[said.seat]
    ends = world.timetable(said.seat).add(said.at, seconds)
    ruling = Ruling(DeedBegun(said.seat, desk.deeds + 1, ends))
    return ruling.finish(said.seat, desk.deeds + 1, ends)


def free(desk: Desk) -> None:
    """Refuse when a seat has its hands full."""
    if desk.hands is not None:
        raise Refused("hands_full")


def make_room(world: World, said: Said) -> Ruling:
    """Lay the work in hand aside for what can't wait; only work on a task can be laid aside."""
    desk = world.desks[said.seat]
    if desk.hands is None:
        return Ruling()
    if not isinstance(desk.hands.intent, Work):
        raise Refused("hands_full")
    return pause(world, said.seat, said.at)


def pause(world: World, seat: str, at: int) -> Ruling:
    """Lay whatever a seat has in hand aside; taking it up again costs."""
    desk = world.desks[seat]
    if desk.hands is None:
        return Ruling()
    left = world.timetable(seat).between(at, desk.hands.ends)
    extra = round(world.scenario.deeds.resume * world.profile.desk_time.stretch)
    return Ruling(DeedPaused(seat, desk.hands.number, left + extra))


def resume(world: World, said: Said) -> Ruling:
    """Take up the work that was laid aside last."""
    desk = world.desks[said.seat]
    free(desk)
    if not desk.paused:
        raise Refused("nothing_paused")
    ends = world.timetable(said.seat).add(said.at, desk.paused[-1].left)
    number = desk.deeds + 1
    return Ruling(DeedResumed(said.seat, number, ends)).finish(said.seat, number, ends)


def done(desk: Desk) -> Ruling:
    """Free the hands."""
    return Ruling(DeedDone(desk.seat, desk.hands.number)) if desk.hands is not None else Ruling()


def sit(world: World, said: Said, seconds: int) -> Ruling:
    """Give a seat's working time to something that was not its own choice; only work on a task is laid aside."""
    desk = world.desks[said.seat]
    if desk.away is not None:
        return Ruling().later(desk.away, said.intent, said.seat)
    if desk.hands is not None and not isinstance(desk.hands.intent, Work):
        return Ruling().later(desk.hands.ends, said.intent, said.seat)
    ruling = pause(world, said.seat, said.at)
    ends = world.timetable(said.seat).add(said.at, seconds)
    return ruling.happen(DeedBegun(said.seat, desk.deeds + 1, ends)).finish(said.seat, desk.deeds + 1, ends)
