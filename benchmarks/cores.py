"""How many more plays two cores give than one: two rounds of each game as in a room, with all observers.

The same plays as `overdracht experiment` has them played: in this process, and by two processes side by side. What the
machine does beside it spoils the ratio of the clock, so that processor time is told as well: what all plays cost
together should be the same, and what this process needs while the others play is what they may have to wait for.
"""

import os
import resource
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from typing import Final, NamedTuple

from joblib.externals.loky import get_reusable_executor

from overdracht.playing import work
from overdracht.shelf import scenario_text
from reports.observers import definitions
from simulation.experiment.arm import Arm, Play
from simulation.experiment.crew import Job, plays

GAMES: Final = ("tilburg-evenementenvergunning", "groningen-bijstandsuitkering")
CORES: Final = 2
AT_LEAST: Final = 1.8
"""How many times as many plays two cores must give."""
PLAYS: Final = 160


class Cost(NamedTuple):
    """Seconds by the clock, of this process and of those beside it."""

    clock: float
    here: float
    beside: float


def main(many: int = PLAYS) -> int:
    """Print both, and fail when two cores give too little; on a machine that is busy that says nothing."""
    print(f"{many} plays; {os.cpu_count()} cores, of which {os.getloadavg()[0]:.1f} were busy before")
    return int(min(compare(game, many) for game in GAMES) < AT_LEAST)


def compare(game: str, many: int) -> float:
    """Play on one core and on two; give how many times as many plays two give."""
    text, file = scenario_text(game)
    player = partial(work, text.decode(), file)
    job = Job(Arm(rounds=2), tuple(range(1, many + 1)), frozenset(definitions()))
    list(plays(player, [job._replace(seeds=(1,))]))  # fetches what is imported where it is used
    one, alone = timed(partial(plays, player, [job]))
    two, beside = timed(partial(plays, player, [job], CORES))
    assert one == two, "the same plays, on one core and on two"
    gain = alone.clock / beside.clock
    print(f"{game}: {gain:.2f} times (at least {AT_LEAST})")
    print(f"  on 1 core: {many / alone.clock:.2f} plays a second, {alone.here:.1f} processor seconds")
    print(f"  on {CORES} cores: {many / beside.clock:.2f} plays a second, {beside.beside:.1f}", end="")
    print(f" processor seconds, and {beside.here:.2f} here meanwhile")
    return gain


def timed(ask: Callable[[], Iterable[Play]]) -> tuple[list[Play], Cost]:
    """Let plays be played; give them, and what that took, the start of processes included."""
    clock, here, beside = time.perf_counter(), time.process_time(), children()
    played = list(ask())
    took = time.perf_counter() - clock, time.process_time() - here
    get_reusable_executor().shutdown()  # only of processes that have ended is told what they took
    return played, Cost(*took, children() - beside)


def children() -> float:
    """Give the processor seconds of processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
