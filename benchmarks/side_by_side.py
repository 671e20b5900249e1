"""Plays the tandem with every simulator, one after another on one core, and compares their time and their answers.

Each is played in a process of its own; counted is the processor time, without the import of its package. Natural
SimPy is played before and after each other one, and that one's time is divided by the mean of these two, so that a
machine that slows down for a while slows both; of some rounds the median counts. Whoever plays something else than
the others is found out by its mean cycle time.
"""

import argparse
import importlib
import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from importlib.metadata import version
from math import hypot
from pathlib import Path
from statistics import fmean, median
from typing import Any

from tandem import mean_and_error, theory

from overdracht import compiled

RACERS = ("simpy", "ciw", "nagasim", "nagasim_logs", "salabim", "prosimos", "overdracht", "overdracht_recording")
MEASURE = "simpy"
HOUR = 3600
ALLOWED = 3.5
"""Standard errors by which two means may differ: by chance it happens once in two thousand times."""
AT_MOST = 7.5 if compiled() else 15.0
"""What overdracht may take at most, as a multiple of natural SimPy: compiled as much as nagasim with its logs."""


def main() -> int:
    """Race, print the table, and fail when somebody computes something else or overdracht is too slow."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="*", choices=RACERS, default=RACERS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--racer", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.racer:
        print(json.dumps(race(asked.racer, asked.cases, asked.seed)))
        return 0
    found = {name: Found() for name in (MEASURE, *(n for n in asked.only if n != MEASURE))}
    for number in range(1, asked.rounds + 1):
        before = found[MEASURE].add(ask(MEASURE, asked.cases, asked.seed))
        for name in list(found)[1:]:
            if sys.stderr.isatty():
                print(f"\rround {number} of {asked.rounds}: {name:20}", end="", file=sys.stderr, flush=True)
            seconds = found[name].add(ask(name, asked.cases, asked.seed))
            after = found[MEASURE].add(ask(MEASURE, asked.cases, asked.seed))
            found[name].times.append(seconds / fmean((before, after)))
            before = after
    if sys.stderr.isatty():
        print("\r" + " " * 50 + "\r", end="", file=sys.stderr)
    return report(found, asked.cases)


@dataclass
class Found:
    """What was found of one simulator: its answer, its seconds, and those as multiples of natural SimPy's."""

    answer: dict[str, Any] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    times: list[float] = field(default_factory=list)

    def add(self, told: dict[str, Any]) -> float:
        """Take in one play, and give its seconds."""
        self.answer = told
        self.seconds.append(told["seconds"])
        return self.seconds[-1]

    @property
    def multiple(self) -> float:
        """Give the time as a multiple of natural SimPy's."""
        return median(self.times or [1.0])


def race(name: str, cases: int, seed: int) -> dict[str, Any]:
    """Play once, here."""
    on_one_core()
    racer = importlib.import_module(f"with_{name}")
    begun = time.process_time()
    played = racer.play(cases, seed)
    seconds = time.process_time() - begun
    cycles = racer.cycles(played)
    mean, error = mean_and_error(cycles) if len(cycles) > 1 else (cycles[0], None)
    assert len(cycles) in {1, cases}, f"{len(cycles)} cases came out of {cases}"
    return {
        "name": racer.NAME, "version": version(racer.PACKAGE), "seconds": seconds, "mean": mean, "error": error,
    }  # fmt: skip


def on_one_core() -> None:
    """Stay on one core, where the system can be told so."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def ask(name: str, cases: int, seed: int) -> dict[str, Any]:
    """Let a fresh process play, with nothing of the others in its memory."""
    here = [sys.executable, __file__, "--racer", name, "--cases", str(cases), "--seed", str(seed)]
    told = subprocess.run(here, cwd=Path(__file__).parent, check=True, stdout=subprocess.PIPE, text=True)
    answer: dict[str, Any] = json.loads(told.stdout.splitlines()[-1])
    return answer


def report(found: dict[str, Found], cases: int) -> int:
    """Print who took how long, and who differs."""
    print(f"{cases} cases, six desks of three seats, one in five sent back; processor seconds, median of the rounds")
    print(f"{'':26}{'version':>10}{'seconds':>10}{'x SimPy':>10}{'mean cycle':>20}")
    for one in found.values():
        told = one.answer
        spread = "" if told["error"] is None else f" ± {2 * told['error'] / HOUR:4.2f}"
        mean = f"{told['mean'] / HOUR:.2f} h{spread}"
        print(f"{told['name']:26}{told['version']:>10}{median(one.seconds):10.2f}{one.multiple:10.1f}{mean:>20}")
    print(f"{'theory (Jackson)':56}{theory() / HOUR:.2f} h")
    differing = [one.answer["name"] for one in found.values() if differs(one.answer, found[MEASURE].answer)]
    if differing:
        print(f"computes something else: {', '.join(differing)}")
    slow = "overdracht" in found and found["overdracht"].multiple > AT_MOST
    if slow:
        print(f"overdracht takes more than {AT_MOST:g} times natural SimPy")
    return 1 if differing or slow else 0


def differs(told: dict[str, Any], measure: dict[str, Any]) -> bool:
    """Tell whether a mean is too far from theory, or from that of natural SimPy, to be chance."""
    error = told["error"] or measure["error"]
    from_theory = abs(told["mean"] - theory()) > ALLOWED * error
    from_measure = abs(told["mean"] - measure["mean"]) > ALLOWED * hypot(error, measure["error"])
    return bool(from_theory or from_measure)


if __name__ == "__main__":
    sys.exit(main())
