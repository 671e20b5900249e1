"""The human observers' sheet: marks tied to a lesson, a moment, a case and a seat, and agreements that are kept."""

from typing import Final

from simulation.case import OBSERVERS, MarkKind
from simulation.events.group import AgreementTallied, MarkMade
from simulation.intents.observer import Mark, Tally
from simulation.rules.ruling import Refused, Ruling, Said
from simulation.world.world import World

VALUES: Final[dict[MarkKind, frozenset[int]]] = {
    "tally": frozenset({-1, 1}),
    "quote": frozenset({-1, 0, 1}),
    "scale": frozenset(range(1, 6)),
}
"""What a mark of each kind can say."""


def mark(world: World, said: Said, intent: Mark) -> Ruling:
    """Put a mark on an observer's sheet."""
    _check_observer(world, said.seat)
    moment = said.at if intent.moment is None else intent.moment
    _check_mark(world, said, intent, moment)
    return Ruling(
        MarkMade(
            said.seat, world.round, intent.kind, intent.lesson, intent.value, moment,
            intent.case, intent.about, intent.text, not world.playing,
        )
    )  # fmt: skip


def _check_mark(world: World, said: Said, intent: Mark, moment: int) -> None:
    """Refuse a mark about what is not there."""
    if intent.lesson not in range(1, 9):
        raise Refused("no_such_lesson")
    if intent.value not in VALUES[intent.kind]:
        raise Refused("no_such_value")
    if intent.text < (intent.kind == "quote"):
        raise Refused("no_text")
    if not world.table.opened <= moment <= said.at:
        raise Refused("no_such_moment")
    # Only names that the game knows: what people type lies beside the journal.
    if intent.case and intent.case not in world.table.cases:
        raise Refused("no_such_case")
    seats = (world.desks, world.scenario.personas, world.table.residents)
    if intent.about and not any(intent.about in there for there in seats):
        raise Refused("no_such_seat")


def tally(world: World, said: Said, intent: Tally) -> Ruling:
    """Note whether an agreement that holds was kept just now."""
    _check_observer(world, said.seat)
    if intent.agreement not in world.agreements.in_force:
        raise Refused("not_agreed")
    return Ruling(AgreementTallied(said.seat, world.round, intent.agreement, intent.kept))


def _check_observer(world: World, seat: str) -> None:
    """Refuse who does not observe, and when there is nothing to be seen."""
    if seat not in OBSERVERS:
        raise Refused("not_your_role")
    if seat not in world.persons:
        raise Refused("seat_is_free")
    if world.table.phase not in ("play", "evaluation"):
        raise Refused("not_in_this_phase")
