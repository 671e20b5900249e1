"""Playing: years of scenarios as things are today, with bots in every seat, side by side on all cores."""

import sys
from concurrent.futures import ProcessPoolExecutor, as_completed
from typing import Final, NamedTuple

from year import Year

from overdracht.choosing import these_offers
from overdracht.shelf import header, scenario_of
from roles import archetypes
from simulation.game import Game, play

WEEKS: Final = 52


class Run(NamedTuple):
    """One year to be played: of which scenario, by which of its rulesets, with which luck."""

    scenario: str
    ruleset: str
    seed: int
    weeks: int = WEEKS

    @property
    def settings(self) -> dict[str, str]:
        """Give what is laid over the scenario: one round, and the ruleset if it has any."""
        law = {"ruleset": self.ruleset} if self.ruleset else {}
        return {"rounds.number": "1", "profiles.study.round": f"{self.weeks}w", **law}


Years = dict[Run, Year]


def played(run: Run) -> Year:
    """Play a year as things are today; nothing is kept but counts."""
    head = header(run.scenario, "study", run.seed, run.settings)
    game, year = Game(scenario_of(head), head, archetypes()), Year()
    game.listeners.append(lambda entry: year.see(entry, game.world))
    for _ in play(game, 1, these_offers(())):
        pass
    return year.finish(game.world)


def runs_of(scenario: str, seeds: int, weeks: int) -> list[Run]:
    """Give the years to be played of a scenario: each of its rulesets with each seed."""
    rulesets = [*scenario_of(header(scenario)).rulesets] or [""]
    return [Run(scenario, ruleset, seed, weeks) for ruleset in rulesets for seed in range(1, seeds + 1)]


def all_played(runs: list[Run]) -> Years:
    """Play them side by side, and say on the way how many are done."""
    with ProcessPoolExecutor() as pool:
        waiting = {pool.submit(played, run): run for run in runs}
        years: Years = {}
        for done in as_completed(waiting):
            years[waiting[done]] = done.result()
            print(f"{len(years)} of {len(runs)}: {' '.join(map(str, waiting[done]))}", file=sys.stderr, flush=True)
    return {run: years[run] for run in runs}
