"""Playing one arm once: improvements hold from the first round on, observers watch, and only their figures stay."""

from collections.abc import Callable, Sequence

from simulation.case import DAY
from simulation.events.case import CaseOpened
from simulation.experiment.arm import Arm, Play
from simulation.game import Game, play
from simulation.intents.table import Introduce
from simulation.journal import Entry, Header
from simulation.observing import Figure, NotObserved, Observer, Watch
from simulation.player import Archetypes
from simulation.scenario.scenario import Scenario

WEEK = 7 * DAY

Kinds = Sequence[Callable[[], Observer]]
"""The kinds of observer that watch."""


def played(arm: Arm, scenario: Scenario, header: Header, archetypes: Archetypes, kinds: Kinds) -> Play:
    """Play an arm with bots in every seat, and give what the observers of each round measured."""
    begun = Begun()
    game = Game(scenario, header, archetypes, [begun.hear])
    watch = Watch(kinds)
    game.listeners.append(lambda entry: watch.see(entry, game.world))
    run(game, arm)
    figures = list(watch.figures(game.world))
    rounds = tuple({figure.name: _value(figure) for figure in each} for each in figures)
    return Play(arm, header.seed, rounds, _weeks(figures[0], begun, scenario.profile(header.profile).round))


def run(game: Game, arm: Arm) -> None:
    """Agree on the arm's improvements, and play its rounds."""
    if arm.agreed:
        game.say("", Introduce(arm.agreed))
    for _ in play(game, arm.rounds, lambda _: ()):
        pass


def _value(figure: Figure) -> float | None:
    """Give the value of a figure; none when it was not observed."""
    return None if isinstance(figure.value, NotObserved) else figure.value


class Begun:
    """Remembers of each entry when the affair that it is about began; of an entry about none, when it happened."""

    def __init__(self) -> None:
        """Start with no entry."""
        self.moments: list[int] = []
        self._opened: dict[str, int] = {}

    def hear(self, entry: Entry) -> None:
        """Note an entry."""
        for event in entry.events:
            if type(event) is CaseOpened:
                self._opened.setdefault(event.case, entry.at)
        self.moments.append(self._begun(entry))

    def _begun(self, entry: Entry) -> int:
        """Give when the first affair began that an entry names."""
        for event in entry.events:
            begun = self._opened.get(getattr(event, "case", ""))
            if begun is not None:
                return begun
        return entry.at


def _weeks(figures: Sequence[Figure], begun: Begun, length: int) -> dict[str, tuple[int, ...]]:
    """Count the entries behind each figure by the week in which their affair began."""
    weeks = -(-length // WEEK)
    counts: dict[str, tuple[int, ...]] = {}
    for figure in figures:
        if figure.evidence and figure.unit in {"count", "per case"}:
            row = [0] * weeks
            for number in figure.evidence:
                row[min(weeks - 1, begun.moments[number - 1] // WEEK)] += 1
            counts[figure.name] = tuple(row)
    return counts
