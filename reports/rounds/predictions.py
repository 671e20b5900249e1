"""Prediction beside result: what the group expected of each figure, and what came of it."""

from collections.abc import Sequence
from typing import Final, NamedTuple, get_args

from reports.lessons.contents import BETTER
from reports.rounds.attitudes import FEWEST
from simulation.case import Expects
from simulation.events.group import OutcomePredicted
from simulation.observing import NOT_OBSERVED, Figure, NotObserved
from simulation.world.world import World

Rounds = Sequence[Sequence[Figure]]
"""The figures of each round."""

SAME: Final = 0.05
"""What differs by no more than this share of the former value is called the same."""


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
    came: Expects | NotObserved


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
    return Forecast(number, name, len(said), _shares(said), before, then, came(before, then))


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


def came(before: Figure | None, then: Figure | None) -> Expects | NotObserved:
    """Tell whether a figure became better, stayed the same or became worse; a figure has one way that is better."""
    if before is None or then is None:
        return NOT_OBSERVED
    was, became = before.value, then.value
    if isinstance(was, NotObserved) or isinstance(became, NotObserved):
        return NOT_OBSERVED
    if abs(became - was) <= SAME * abs(was):
        return "same"
    return "better" if (became > was) == (BETTER[then.name] == "higher") else "worse"
