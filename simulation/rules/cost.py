"""What a deed costs beforehand: the mean of what the rules will draw, at this table; no luck is looked into."""

from typing import Final

from simulation.intents import PlayerIntent
from simulation.intents.decider import Judge
from simulation.intents.employee import (
    AnswerColleague,
    AnswerContact,
    Ask,
    AskManager,
    Chase,
    Close,
    Consult,
    Decide,
    HandOver,
    Inform,
    LookUp,
    Meet,
    Propose,
    Record,
    SendBack,
    Work,
)
from simulation.rules.deeds import desk_time
from simulation.scenario.effort import AnyEffort
from simulation.world.world import World

NAMES: Final[dict[type[PlayerIntent], str]] = {
    LookUp: "look_up", Ask: "ask", Close: "close", SendBack: "send_back", Consult: "consult", Chase: "chase",
    AnswerColleague: "answer_colleague", Inform: "inform", Propose: "propose", AskManager: "request", Judge: "judge",
    Meet: "meeting",
}  # fmt: skip
"""Deeds whose cost does not depend on how they are done, by their names among the scenario's deeds."""


def cost(world: World, seat: str, intent: PlayerIntent) -> int:
    """Give about how much working time a deed takes this seat, in seconds; 0 for what is only a word."""
    match intent:
        case Work():
            return _work(world, seat, intent)
        case AnswerContact():
            slip = world.contacts[intent.contact]
            read = deed_cost(world, "look_up") if intent.read_card else 0
            return mean(world, world.agreements.channels[slip.channel].handling) + read
        case Decide(resident_first=True):
            dilemma = world.desks[seat].dilemmas[intent.dilemma]
            return mean(world, world.scenario.dilemmas[dilemma.name].helping)
        case HandOver():
            return deed_cost(world, "hand_over_warm" if intent.warm else "hand_over_cold")
        case Record():
            return deed_cost(world, "record") if intent.when == "now" else 0
        case _:
            name = NAMES.get(type(intent))
            return deed_cost(world, name) if name is not None else 0


def deed_cost(world: World, name: str) -> int:
    """Give what one of the scenario's deeds takes at this table."""
    effort: AnyEffort = getattr(world.scenario.deeds, name)
    return mean(world, effort)


def mean(world: World, effort: AnyEffort) -> int:
    """Give the mean of an effort at this table."""
    return desk_time(world, effort.spread.mean)


def _work(world: World, seat: str, intent: Work) -> int:
    """Give what a task takes this seat, as agreements and the speed of the role have it."""
    case = world.cases[intent.case]
    effort = world.agreements.efforts.get((case.type, intent.task), case.kind.tasks[intent.task].effort)
    return round(mean(world, effort) / world.role(seat).speed)
