"""Thanks: a resident thanks somebody who helped; it moves no figure, and is good to hear."""

from simulation.events.contact import ThanksGiven
from simulation.intents.resident import Thank
from simulation.rules.ruling import Refused, Ruling, Said
from simulation.world.world import World


def thank(world: World, said: Said, intent: Thank) -> Ruling:
    """Thank an employee, each of them once."""
    case = world.cases.get(intent.case)
    if case is None or case.resident != said.seat:
        raise Refused("no_such_case")
    desk = world.desks.get(intent.seat)
    if desk is None or desk.resident:
        raise Refused("no_such_desk")
    if intent.seat in case.thanked:
        raise Refused("already_so")
    return Ruling(ThanksGiven(case.id, intent.seat))
