"""The session plan: the phases of an afternoon in their order, and the real minutes that are meant for each."""

from typing import Final, NamedTuple

from simulation.case import HOUR, Phase
from simulation.world.world import World

USUAL: Final[dict[Phase, int]] = {
    "lobby": 10,
    "dialogue": 30,
    "briefing": 10,
    "evaluation": 15,
    "prediction": 5,
    "choice": 15,
    "debrief": 30,
}
"""Minutes for what is not played. Our estimate for a group of eight to twenty; whoever leads changes them at will."""

A_DAY: Final = 8 * HOUR
"""Working time that passes in a real minute where the scenario says nothing: a working day."""

LONGEST: Final = 8 * 60
"""More minutes than this nobody plans for a phase."""

ORDER: Final[tuple[Phase, ...]] = (
    "lobby",
    "dialogue",
    "prediction",
    "choice",
    "briefing",
    "play",
    "evaluation",
    "debrief",
)
"""How the phases of one round follow each other; predicting and choosing belong to the round to come."""


class Step(NamedTuple):
    """A phase of a round."""

    round: int
    phase: Phase


def steps(world: World) -> list[Step]:
    """Give the plan: what usually comes, and the phase that it is now wherever that belongs."""
    last = world.scenario.rounds.number
    found = {Step(1, "lobby"), Step(1, "dialogue"), Step(last, "debrief")}
    for number in range(1, last + 1):
        phases: tuple[Phase, ...] = ("prediction", "choice", "briefing", "play", "evaluation")
        found |= {Step(number, phase) for phase in (phases[2:] if number == 1 else phases)}
    return sorted(found | {now(world)}, key=lambda step: (step.round, ORDER.index(step.phase)))


def now(world: World) -> Step:
    """Give the step that the table is at."""
    return at(world.table.phase, world.round)


def at(phase: Phase, played: int) -> Step:
    """Give the step that a phase is, after so many rounds were begun."""
    ahead = phase in {"lobby", "dialogue", "prediction", "choice", "briefing"}
    return Step(max(1, played + ahead), phase)


def minutes(world: World, step: Step) -> int:
    """Give how many real minutes are meant for a step: as planned, as the round is long, or as usual.

    A dialogue is held only where somebody plans it, or begins it.
    """
    allotted = world.table.allotted.get(step)
    if allotted is not None:
        return allotted
    if step.phase == "dialogue" and step != now(world):
        return 0
    if step.phase == "play":
        return round(world.office.between(world.origin, world.origin + world.profile.round) / pace(world))
    return USUAL[step.phase]


def pace(world: World) -> int:
    """Give the working time (seconds) that passes in a real minute."""
    return world.profile.pace or A_DAY
