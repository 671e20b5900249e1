"""How long the preview of one offer takes: 100 pairs of a round on two cores.

The half without any offer is the same for all offers, and a room plays it while the group still predicts.
"""

import resource
import sys
import time

from overdracht.preview import PAIRS, Previews
from overdracht.shelf import header, scenario_of


def main(workers: int = 2) -> None:
    """Time two offers of each game."""
    for name in ("tilburg-evenementenvergunning", "groningen-bijstandsuitkering"):
        head = header(name)
        offers = list(scenario_of(head).interventions)[:2]
        previews, begun = Previews(head, [], workers=workers), time.perf_counter()
        previews.begin()
        took, begun = time.perf_counter() - begun, time.perf_counter()
        print(f"{name} without any offer: {PAIRS} rounds in {took:.1f} s")
        for number, found in enumerate(previews.of(offers), 1):
            took, begun = time.perf_counter() - begun, time.perf_counter()
            print(f"{name} offer {number}: {PAIRS} pairs in {took:.1f} s; {found.residents.en} {found.euros.en}")
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"processor time of the players: {used.ru_utime + used.ru_stime:.0f} s")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
