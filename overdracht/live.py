"""Live figures: what the observers of a round measured so far, for whoever leads; worked out now and then."""

from typing import Final

from overdracht.evaluation import so_far
from reports.history.seating import Seating
from reports.observers import observers
from roles.terminal.presenter.evaluation import Measured
from simulation.case import HOUR
from simulation.journal import Journal
from simulation.observing import Figure, Watch
from simulation.scenario.scenario import Scenario
from simulation.world.fold import fold
from simulation.world.world import World

EVERY: Final = HOUR
"""So much time of the game passes before the figures are worked out anew: some seconds in a room."""


class Live:
    """Follows a journal in a world of its own, so that play never waits for it."""

    def __init__(self, scenario: Scenario, journal: Journal) -> None:
        """Have seen nothing yet."""
        self._scenario, self._journal = scenario, journal
        self._world = World(scenario, journal.header.profile, journal.header.seed)
        self._watch, self._seen = Watch(observers()), 0
        self._next, self._figures = 0, tuple[Measured, ...]()
        self._seating = Seating(scenario, journal.header)
        self.unsettled = frozenset[int]()
        """The rounds so far in which seats went to other hands."""

    def figures(self, at: int) -> tuple[Measured, ...]:
        """Give the figures as they were at most an hour of the game ago."""
        if at >= self._next:
            self._next = at + EVERY
            self._figures = so_far(self.rounds(), self._scenario.rounds.figures)
        return self._figures

    def rounds(self) -> list[list[Figure]]:
        """Give what was measured of each round by now, to the last entry."""
        self._catch_up()
        return list(self._watch.figures(self._world))

    def _catch_up(self) -> None:
        """See what has happened since the last time."""
        for entry in self._journal.entries[self._seen :]:
            fold(self._world, entry)
            self._watch.see(entry, self._world)
            self.unsettled |= {number for number, _ in self._seating.see(entry)}
        self._seen = len(self._journal.entries)
