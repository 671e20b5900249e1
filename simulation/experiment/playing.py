"""Playing one arm once: improvements hold from the first round on, observers watch, and only their figures stay."""

from collections.abc import Callable, Sequence

from simulation.case import DAY
from simulation.experiment.arm import Arm, Play
from simulation.game import Game, play
from simulation.intents.table import Introduce
from simulation.journal import Header
from simulation.observing import Figure, NotObserved, Observer, Watch
from simulation.player import Archetypes
from simulation.scenario.scenario import Scenario

WEEK = 7 * DAY

Kinds = Sequence[Callable[[], Observer]]
"""The kinds of observer that watch."""


def played(arm: Arm, scenario: Scenario, header: Header, archetypes: Archetypes, kinds: Kinds) -> Play:
    """Play an arm with bots in every seat, and give what the observers of each round measured."""
    moments: list[int] = []
    game = Game(scenario, header, archetypes, [lambda entry: moments.append(entry.at)])
    watch = Watch(kinds)
    game.listeners.append(lambda entry: watch.see(entry, game.world))
    run(game, arm)
    figures = list(watch.figures(game.world))
    rounds = tuple({figure.name: _value(figure) for figure in each} for each in figures)
    return Play(arm, header.seed, rounds, _weeks(figures[0], moments, scenario.profile(header.profile).round))


def run(game: Game, arm: Arm) -> None:
    """Agree on the arm's improvements, and play its rounds."""
    if arm.agreed:
        game.say("", Introduce(arm.agreed))
    for _ in play(game, arm.rounds, lambda _: ()):
        pass


def _value(figure: Figure) -> float | None:
    """Give the value of a figure; none when it was not observed."""
    return None if isinstance(figure.value, NotObserved) else figure.value


def _weeks(figures: Sequence[Figure], moments: Sequence[int], length: int) -> dict[str, tuple[int, ...]]:
    """Count the entries behind each figure by the week in which they fell."""
    weeks = -(-length // WEEK)
    counts: dict[str, tuple[int, ...]] = {}
    for figure in figures:
        if figure.evidence and figure.unit in {"count", "per case"}:
            row = [0] * weeks
            for number in figure.evidence:
                row[min(weeks - 1, moments[number - 1] // WEEK)] += 1
            counts[figure.name] = tuple(row)
    return counts
