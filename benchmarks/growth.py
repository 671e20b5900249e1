"""How time grows with the number of cases, and memory when no journal is kept; the tandem is played for both.

Each size is played in a process of its own, for memory that is used again is faster than new memory; counted is
the least processor time of some rounds, from the laid table on.
"""

import argparse
import gc
import subprocess
import sys
import time
import tracemalloc
from math import log
from pathlib import Path
from statistics import linear_regression

from side_by_side import on_one_core
from with_overdracht import headed, laid_out, play_round

from simulation.intents.table import CloseRound
from simulation.journal import Entry, Journal

SIZES = (100, 300, 1000, 3000, 10_000)
STEEPEST = 1.05
UNKEPT = (3000, 10_000)
"""Both long after the first residents' timers have run out, so that as much waits to happen in both."""
MOST_BYTES = 16.0
"""For each closed case; one entry left behind in a dictionary would be over a hundred."""


def main() -> int:
    """Print both, and fail when one grows too fast."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--play", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.play:
        print(seconds(asked.play))
        return 0
    best = {size: float("inf") for size in SIZES}
    for _ in range(asked.rounds):
        best = {size: min(least, timed(size)) for size, least in best.items()}
    for size, least in best.items():
        print(f"{size:8} cases {least:8.2f} s {least / size * 1000:8.3f} ms a case, full journal")
    slope = linear_regression([log(size) for size in best], [log(least) for least in best.values()]).slope
    print(f"log-log slope {slope:.3f} (at most {STEEPEST})")
    held = {size: memory(size) for size in UNKEPT}
    for size, (left, peak) in held.items():
        print(f"{size:8} cases {left / 1e6:8.2f} MB in use at the end, {peak / 1e6:8.2f} MB at most, no journal")
    few, many = UNKEPT
    grown = (held[many][0] - held[few][0]) / (many - few)
    print(f"grown by {grown:.1f} bytes a closed case (at most {MOST_BYTES:g})")
    return 0 if slope <= STEEPEST and grown <= MOST_BYTES else 1


def timed(cases: int) -> float:
    """Let a fresh process play."""
    command = [sys.executable, __file__, "--play", str(cases)]
    told = subprocess.run(command, cwd=Path(__file__).parent, check=True, stdout=subprocess.PIPE, text=True)
    return float(told.stdout)


def seconds(cases: int) -> float:
    """Play here, with the whole journal kept."""
    on_one_core()
    journal = Journal(headed(cases, 1))
    game = laid_out(journal.header, [journal.append])
    begun = time.process_time()
    play_round(game)
    return time.process_time() - begun


def memory(cases: int) -> tuple[int, int]:
    """Give the bytes in use when the round is closed, without garbage, and the most that ever were."""
    held = [0]

    def look(entry: Entry) -> None:
        if isinstance(entry.intent, CloseRound):
            gc.collect()
            held[0] = tracemalloc.get_traced_memory()[0]

    head = headed(cases, 1)
    gc.collect()
    tracemalloc.start()
    play_round(laid_out(head, [look]))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return held[0], peak


if __name__ == "__main__":
    sys.exit(main())
