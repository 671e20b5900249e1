"""Prediction beside result: what the group expected of each figure, and what came of it."""

from collections.abc import Sequence
from typing import NamedTuple, get_args

from reports.rounds.attitudes import FEWEST
from reports.scorecard.directions import Verdict, verdict
from simulation.case import Expects
from simulation.events.group import OutcomePredicted
from simulation.observing import NOT_OBSERVED, Figure, NotObserved
from simulation.world.world import World

Rounds = Sequence[Sequence[Figure]]
"""The figures of each round."""


class Forecast(NamedTuple):
    """What the group expected of a figure for a round, and what it was before and then.

    `shares` are those of the group that expected each; of too few people they are not told.
    """

    round: int
    figure: str
    people: int
    shares: dict[Expects, float] | NotObserved
    before: Figure | None
    then: Figure | None
    came: Verdict


def forecasts(world: World, rounds: Rounds) -> list[Forecast]:
    """Lay prediction beside result, round by round, in the order in which the scenario names the figures."""
    predicted = sorted({number for number, _, _ in world.table.predictions})
    return [
        _forecast(world, rounds, number, figure) for number in predicted for figure in world.scenario.rounds.figures
    ]


def _forecast(world: World, rounds: Rounds, number: int, name: str) -> Forecast:
    """Lay the prediction of one figure for one round beside what came."""
    said = [p for (of, _, figure), p in world.table.predictions.items() if (of, figure) == (number, name)]
    before, then = _figure(rounds, number - 1, name), _figure(rounds, number, name)
    return Forecast(number, name, len(said), _shares(said), before, then, verdict(before, then))


def _shares(said: list[OutcomePredicted]) -> dict[Expects, float] | NotObserved:
    """Give which share of the group expected what."""
    if len(said) < FEWEST:
        return NOT_OBSERVED
    return {expects: sum(p.expects == expects for p in said) / len(said) for expects in get_args(Expects)}


def _figure(rounds: Rounds, number: int, name: str) -> Figure | None:
    """Find a figure of a round that was played."""
    if not 1 <= number <= len(rounds):
        return None
    return next((figure for figure in rounds[number - 1] if figure.name == name), None)
