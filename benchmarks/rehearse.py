"""Rehearses all scenarios with a story many times: as things are today, and with every agreement in force.

make rehearse, or: python benchmarks/rehearse.py 50 [SCENARIO ...]
"""

import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial

from overdracht.composition import today_and_agreed
from overdracht.shelf import header, scenario_of, shipped
from reports.rehearsal.tally import Tally


def told(name: str, seeds: int) -> Iterator[str]:
    """Gives the tables of one scenario, and whether it holds to the targets."""
    with ProcessPoolExecutor() as pool:
        runs = list(pool.map(partial(today_and_agreed, name), range(1, seeds + 1)))
    scenario = scenario_of(header(name))
    today, agreed = (Tally(scenario, runs, number) for number in (1, 2))
    yield f"== {name} =="
    yield from (*today.lines("en"), "", *agreed.lines("en"), "")
    yield f"nobody waits too long, today: {today.nobody_waits_too_long}; agreed: {agreed.nobody_waits_too_long}"
    yield f"every persona reaches a result under all agreements: {agreed.all_reach_a_result}"
    yield f"as things are today enough affairs stall: {today.enough_stall}"
    yield ""


if __name__ == "__main__":
    runs, *names = sys.argv[1:] or ["10"]
    for scenario in names or [name for name in shipped() if scenario_of(header(name)).interventions]:
        print("\n".join(told(scenario, int(runs))))
