"""Agreements of the group's own: a text, whom it binds, what it costs, and the offer that it is like, if any."""

from typing import Final

from simulation.case import DAY, OWN
from simulation.events.group import OwnAgreementMade
from simulation.intents.table import Agree
from simulation.rules import phases
from simulation.rules.ruling import Refused, Ruling
from simulation.world.own import bound
from simulation.world.world import World

LONGEST: Final = 7 * DAY
"""Nobody spends more working time than this at once, or in a week."""

DEAREST: Final = 1_000_000
"""Euros a week."""


def agree(world: World, intent: Agree) -> Ruling:
    """Make an agreement of the group's own; like any other it counts in the budget and holds from the next round on."""
    phases.check_agreeing(world)
    _check_sense(world, intent)
    if intent.like:
        _check_likeness(world, intent)
    phases.within_budget(world, 1)
    name = f"{OWN}{len(world.table.own) + 1}"
    return Ruling(
        OwnAgreementMade(
            name, intent.text, intent.sign, intent.lesson, intent.roles,
            intent.once, intent.weekly, intent.euros, intent.like,
        )
    )  # fmt: skip


def _check_sense(world: World, intent: Agree) -> None:
    """Refuse an agreement without words, without people, or at costs that can't be."""
    if intent.text < 1 or intent.sign < 1:
        raise Refused("no_text")
    if intent.lesson not in range(1, 9):
        raise Refused("no_such_lesson")
    if not intent.roles or len(set(intent.roles)) < len(intent.roles):
        raise Refused("binds_nobody")
    if any(role not in world.trays or not world.trays[role].seats for role in intent.roles):
        raise Refused("no_such_desk")
    hours = (intent.once, intent.weekly)
    if not all(0 <= seconds <= LONGEST for seconds in hours) or not 0 <= intent.euros <= DEAREST:
        raise Refused("no_such_costs")


def _check_likeness(world: World, intent: Agree) -> None:
    """Refuse to be like what is not on offer, holds already, or is about other roles only."""
    offer = world.scenario.interventions.get(intent.like)
    if offer is None:
        raise Refused("not_on_offer")
    if holds(world, intent.like):
        raise Refused("already_so")
    if not any(bound(offer.changes, intent.roles)):
        raise Refused("binds_nobody")


def holds(world: World, offer: str) -> bool:
    """Tell whether an offer was agreed on, as it is or in the group's own words."""
    return offer in world.agreements.chosen or any(made.like == offer for made in world.table.own.values())
