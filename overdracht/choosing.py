"""Choosing: how a group of bots chooses improvements between two rounds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulation.game import Game
    from simulation.scenario.scenario import Scenario

    Choice = Callable[[Game], tuple[str, ...]]
    """How improvements are chosen between two rounds."""

WEEK = 7 * 86_400


def first_offers(game: Game) -> tuple[str, ...]:
    """Choose what the scenario suggests, as far as the budget goes."""
    rounds = game.scenario.rounds
    offers = rounds.suggested or list(game.scenario.interventions)
    return _affordable(game, offers, rounds.budget)


def first_of_each_lesson(scenario: Scenario) -> list[str]:
    """Give the first offer of each lesson, in the order of the file."""
    first: dict[int, str] = {}
    for name, offer in scenario.interventions.items():
        first.setdefault(offer.lesson, name)
    return list(first.values())


def cheapest_offers(game: Game) -> tuple[str, ...]:
    """Choose what asks the least working time and money, as far as the budget goes."""
    offers = game.scenario.interventions
    weeks = game.world.profile.round / WEEK
    by_cost = sorted(offers, key=lambda name: offers[name].costs.load(weeks))
    return _affordable(game, by_cost, game.scenario.rounds.budget)


def these_offers(names: Sequence[str]) -> Choice:
    """Choose these, once."""
    return lambda game: tuple(name for name in names if name not in game.world.agreements.chosen)


def _affordable(game: Game, offers: Sequence[str], budget: int) -> tuple[str, ...]:
    """Take the first that were not chosen yet."""
    return tuple([name for name in offers if name not in game.world.agreements.chosen][:budget])
