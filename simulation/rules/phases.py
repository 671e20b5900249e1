"""Phases: what the table does before, between and after the rounds; only the facilitator moves it on.

The usual order is lobby, briefing, play, evaluation, prediction, choice, and so on to the debrief. What is skipped
is skipped, and one may go back; but time passes in play only, and play ends when the round is closed. A dialogue can
be held at any time between rounds; a session can be one dialogue and its debrief, and nothing else.
"""

from typing import Final

from simulation.case import Phase
from simulation.events.group import PhaseEntered
from simulation.intents.table import EnterPhase
from simulation.rules.ruling import Refused, Ruling
from simulation.world.world import World

NEXT: Final[dict[Phase, frozenset[Phase]]] = {
    "lobby": frozenset({"dialogue", "briefing", "choice", "play"}),
    "dialogue": frozenset({"evaluation", "prediction", "choice", "briefing", "play", "debrief"}),
    "briefing": frozenset({"dialogue", "evaluation", "prediction", "choice", "play"}),
    "play": frozenset(),
    "evaluation": frozenset({"dialogue", "prediction", "choice", "briefing", "play", "debrief"}),
    "prediction": frozenset({"dialogue", "evaluation", "choice", "briefing", "play", "debrief"}),
    "choice": frozenset({"dialogue", "evaluation", "prediction", "briefing", "play", "debrief"}),
    "debrief": frozenset({"dialogue", "evaluation"}),
}
"""Where one can go from each phase; out of play only by closing the round."""

LOOKS_BACK: Final[frozenset[Phase]] = frozenset({"evaluation", "prediction", "debrief"})
"""Phases about what was played."""

LOOKS_AHEAD: Final[frozenset[Phase]] = frozenset({"briefing", "prediction", "choice", "play"})
"""Phases about what will be played."""


def enter(world: World, intent: EnterPhase) -> Ruling:
    """Go on to another phase, or back."""
    if world.playing:
        raise Refused("not_during_a_round")
    if intent.phase == world.table.phase:
        raise Refused("already_so")
    check(world, intent.phase)
    return Ruling(PhaseEntered(intent.phase))


def check(world: World, phase: Phase) -> None:
    """Refuse a phase that makes no sense now."""
    only_talked = phase == "debrief" and world.table.phase == "dialogue"
    if phase in LOOKS_BACK and not world.round and not only_talked:
        raise Refused("nothing_played")
    if phase in LOOKS_AHEAD and world.last_round_is_over:
        raise Refused("no_more_rounds")
    if phase not in NEXT[world.table.phase]:
        raise Refused("not_from_here")


def can_enter(world: World, phase: Phase) -> bool:
    """Tell whether the table can go on to a phase now, while no round is played."""
    try:
        check(world, phase)
    except Refused:
        return False
    return not world.playing and phase != world.table.phase


def check_agreeing(world: World) -> None:
    """Refuse to agree on anything while a round is played, when none is left, or at the debrief."""
    if world.playing:
        raise Refused("not_during_a_round")
    if world.last_round_is_over:
        raise Refused("no_more_rounds")
    if world.table.phase == "debrief":
        raise Refused("not_in_this_phase")


def within_budget(world: World, more: int) -> None:
    """Refuse more agreements for the round to come than the budget has left."""
    made = world.table.made.get(world.round + 1, ())
    if len(made) + more > world.scenario.rounds.budget:
        raise Refused("over_budget")
