"""Plays one design with every runner of experiments, on one core, and compares replications a second and answers.

The tandem that all simulators play (`tandem.py`), with two numbers of seconds between arrivals, and the same seeds in
both. Each runner plays in a process of its own; counted is processor time from the design to the means of each
replication, without the import of its package. overdracht keeps every play as it is done, and a table and a manifest.
Whoever plays something else is found out by its mean cycle time.
"""

import argparse
import importlib
import json
import subprocess
import sys
import time
from importlib.metadata import version
from math import hypot, sqrt
from pathlib import Path
from statistics import fmean, median, stdev
from typing import Any, Final

from side_by_side import ALLOWED, HOUR, on_one_core
from tandem import BETWEEN

RUNNERS: Final = ("mesa", "mesa_events", "nagasim_experiments", "overdracht_experiment")
ARRIVALS: Final = [BETWEEN, 2400.0]
"""Seconds between two arrivals: as the tandem has it, and fewer."""


def main() -> int:
    """Print the table, and fail when somebody computes something else."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=200, help="in a replication")
    parser.add_argument("--replications", type=int, default=30, help="of each number of seconds between arrivals")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="*", choices=RUNNERS, default=RUNNERS)
    parser.add_argument("--runner", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.runner:
        print(json.dumps(run(asked.runner, asked.cases, asked.replications)))
        return 0
    rounds = [[ask(name, asked.cases, asked.replications) for name in asked.only] for _ in range(asked.rounds)]
    return report(list(zip(*rounds, strict=True)), asked.cases, asked.replications)


def run(name: str, cases: int, replications: int) -> dict[str, Any]:
    """Play the design once, here; a first replication fetches what is imported where it is used."""
    on_one_core()
    runner = importlib.import_module(f"with_{name}")
    runner.replicate(ARRIVALS, 20, range(1, 4))
    begun = time.process_time()
    found = runner.replicate(ARRIVALS, cases, range(1, replications + 1))
    seconds = time.process_time() - begun
    assert [len(found[each]) for each in ARRIVALS] == [replications] * len(ARRIVALS), "every replication is there"
    answers = [(fmean(found[each]), stdev(found[each]) / sqrt(replications)) for each in ARRIVALS]
    return {"name": runner.NAME, "version": version(runner.PACKAGE), "seconds": seconds, "answers": answers}


def ask(name: str, cases: int, replications: int) -> dict[str, Any]:
    """Let a fresh process play, with nothing of the others in its memory."""
    here = [sys.executable, __file__, "--runner", name, "--cases", str(cases), "--replications", str(replications)]
    told = subprocess.run(here, cwd=Path(__file__).parent, check=True, stdout=subprocess.PIPE, text=True)
    answer: dict[str, Any] = json.loads(told.stdout.splitlines()[-1])
    return answer


def report(runners: list[tuple[dict[str, Any], ...]], cases: int, replications: int) -> int:
    """Print who played how many replications a second, and who differs from the first."""
    many = replications * len(ARRIVALS)
    print(f"{many} replications of {cases} cases, one core; processor time, median of the rounds")
    print(f"{'':28}{'version':>10}{'a second':>10}   mean cycle, hours")
    for rounds in runners:
        told = rounds[0]
        speed = many / median(each["seconds"] for each in rounds)
        cycles = "  ".join(f"{mean / HOUR:5.2f} ± {2 * error / HOUR:.2f}" for mean, error in told["answers"])
        print(f"{told['name']:28}{told['version']:>10}{speed:10.2f}   {cycles}")
    differing = [rounds[0]["name"] for rounds in runners if differs(rounds[0], runners[0][0])]
    if differing:
        print(f"computes something else: {', '.join(differing)}")
    return int(bool(differing))


def differs(told: dict[str, Any], other: dict[str, Any]) -> bool:
    """Tell whether two means are too far apart to be chance."""
    pairs = zip(told["answers"], other["answers"], strict=True)
    return any(abs(one[0] - two[0]) > ALLOWED * hypot(one[1], two[1]) for one, two in pairs)


if __name__ == "__main__":
    sys.exit(main())
