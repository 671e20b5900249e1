"""How time grows with the number of cases, and memory when no journal is kept; the tandem is played for both."""

import gc
import sys
import time
import tracemalloc
from math import log
from statistics import linear_regression

from with_overdracht import headed, play, play_round

SIZES = (100, 300, 1000, 3000, 10_000)
KEPT = (3000, 10_000)
"""Both long after the first residents' timers have run out, so that what waits is as much in both."""
STEEPEST = 1.05
MOST_BYTES = 16.0
"""A case, at most: what one entry of a dictionary costs. The longest queue of a longer play is a little longer."""


def main() -> int:
    """Print both, and fail when one grows too fast."""
    times = {size: fastest(size, 3 if size < max(SIZES) else 2) for size in SIZES}
    slope = linear_regression([log(n) for n in times], [log(s) for s in times.values()]).slope
    for size, seconds in times.items():
        print(f"{size:8} cases {seconds:8.2f} s {seconds / size * 1000:8.3f} ms a case, full journal")
    print(f"log-log slope {slope:.3f} (at most {STEEPEST})")
    held = {size: memory(size) for size in KEPT}
    for size, (left, peak) in held.items():
        print(f"{size:8} cases {left / 1e6:8.2f} MB held at the end, {peak / 1e6:8.2f} MB at most, no journal")
    few, many = KEPT
    grown = (held[many][0] - held[few][0]) / (many - few)
    print(f"grown by {grown:.1f} bytes a closed case (at most {MOST_BYTES:g})")
    return 0 if slope <= STEEPEST and grown <= MOST_BYTES else 1


def fastest(cases: int, rounds: int) -> float:
    """Give the least processor seconds of some plays."""
    seconds = []
    for _ in range(rounds):
        gc.collect()
        begun = time.process_time()
        play(cases, 1)
        seconds.append(time.process_time() - begun)
    return min(seconds)


def memory(cases: int) -> tuple[int, int]:
    """Give the bytes that the last entry finds in use, without what is garbage, and the most that ever were."""
    head = headed(cases, 1)
    held = [0]

    def look(entry: object) -> None:
        if "CloseRound" in type(getattr(entry, "intent", None)).__name__:
            gc.collect()
            held[0] = tracemalloc.get_traced_memory()[0]

    gc.collect()
    tracemalloc.start()
    play_round(head, [look])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return held[0], peak


if __name__ == "__main__":
    sys.exit(main())
