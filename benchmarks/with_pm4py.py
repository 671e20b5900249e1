"""pm4py as an oracle: the handover of work that it finds in our own journals, held against ours.

pm4py is under the AGPL, so nothing of ours imports it but this, in the environment of the peers (`make oracle`). It
gets what a mining tool gets: an event when a step begins and one when it is done; only the `complete` rows count.
It also counts who hands over to himself; those pairs are left aside, and stay in the number that both divide by. Its
subcontracting and working together are defined otherwise, and are no oracle.
"""

import sys
from collections.abc import Iterator

import pandas as pd
import pm4py

from overdracht.choosing import these_offers
from overdracht.composition import play_with_bots
from overdracht.shelf import header
from reports.observers.reading import network
from reports.observers.reading.levels import levels
from reports.observers.reading.readings import Readings
from reports.observers.reading.traces import Name, Trace
from simulation.world.fold import fold
from simulation.world.world import World

GAMES = ("two_desks", "tilburg-evenementenvergunning", "groningen-bijstandsuitkering")
SEEDS = (1, 2, 3)
NEAR = 1e-12
MIDNIGHT = pd.Timestamp("2024-01-01", tz="UTC")


def main() -> int:
    """Compare every pair at every level of every game, say what differs, and fail if anything does."""
    differ = compared = 0
    for game in GAMES:
        for seed in SEEDS:
            read, world = played(game, seed)
            for level, _, name in levels(world):
                ours, theirs = handovers(read, name), from_pm4py(read, name)
                compared += len(ours.keys() | theirs.keys())
                for pair in sorted(ours.keys() | theirs.keys()):
                    if abs(ours.get(pair, 0.0) - theirs.get(pair, 0.0)) > NEAR:
                        differ += 1
                        print(f"{game} {seed} {level} {pair}: ours {ours.get(pair)}, pm4py {theirs.get(pair)}")
    print(f"{compared} handovers compared with pm4py {pm4py.__version__}, {differ} differ")
    return int(differ > 0 or compared == 0)


def played(game: str, seed: int) -> tuple[Readings, World]:
    """Play one round with bots, and read its steps."""
    of = header(game, "room", seed, {"rounds.number": "1"})
    one = play_with_bots(of, these_offers([]))
    read, world = Readings(), World(one.scenario, of.profile, of.seed)
    for entry in one.journal:
        fold(world, entry)
        read.see(entry, world)
    return read, world


def handovers(read: Readings, name: Name) -> dict[tuple[str, str], float]:
    """Give ours."""
    found = network.handover_of_work(read.traces, name)
    return {pair: float(share.value) for pair, share in found.items() if isinstance(share.value, float)}


def from_pm4py(read: Readings, name: Name) -> dict[tuple[str, str], float]:
    """Give pm4py's, of a log with the steps in the order in which they were done."""
    log = pd.DataFrame([row for trace in read.traces for row in rows(trace, name)])
    log = pm4py.format_dataframe(log, case_id="case", activity_key="activity", timestamp_key="at")
    complete = log[log["lifecycle:transition"] == "complete"]
    if not any(len(trace) > 1 for trace in read.traces):
        return {}
    found = pm4py.discover_handover_of_work_network(complete, resource_key="who")
    return {(one, other): share for (one, other), share in found.connections.items() if one != other}


def rows(steps: Trace, name: Name) -> Iterator[dict[str, object]]:
    """Give the steps of one case as a tool would log them; a second apart where two were done at one moment."""
    for number, step in enumerate(steps):
        about = {"case": step.case, "activity": step.activity, "who": name(step)}
        begun = MIDNIGHT + pd.Timedelta(seconds=step.start)
        done = MIDNIGHT + pd.Timedelta(seconds=step.finish, milliseconds=number)
        yield about | {"at": begun, "lifecycle:transition": "start"}
        yield about | {"at": done, "lifecycle:transition": "complete"}


if __name__ == "__main__":
    sys.exit(main())
