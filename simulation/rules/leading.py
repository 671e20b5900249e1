"""Leading a session: what the facilitator says to people, and the minutes that are meant for what comes."""

from simulation.events.group import MinutesAllotted
from simulation.events.table import Announced
from simulation.intents.table import Allot, Announce
from simulation.rules.ruling import Refused, Ruling
from simulation.world.plan import LONGEST, Step, steps
from simulation.world.world import World


def announce(world: World, intent: Announce) -> Ruling:
    """Say something to everybody, or to who sits in some seats."""
    if not intent.text:
        raise Refused("no_text")
    if any(seat not in world.persons for seat in intent.seats):
        raise Refused("seat_is_free")
    return Ruling(Announced(intent.text, intent.seats))


def allot(world: World, intent: Allot) -> Ruling:
    """Plan minutes for a phase; 0 is to leave it out."""
    if Step(intent.round, intent.phase) not in steps(world):
        raise Refused("not_in_the_plan")
    if not 0 <= intent.minutes <= LONGEST:
        raise Refused("no_such_value")
    return Ruling(MinutesAllotted(intent.round, intent.phase, intent.minutes))
