"""Ciw: a network of nodes with a routing matrix."""

import ciw
from tandem import BETWEEN, DESKS, EFFORT, SEATS, SENT_BACK

NAME = "Ciw"
PACKAGE = "ciw"


def play(cases: int, seed: int) -> ciw.Simulation:
    """Play until so many cases have finished."""
    ciw.seed(seed)
    last = DESKS - 1
    routing = [[1.0 if to == desk + 1 else 0.0 for to in range(DESKS)] for desk in range(DESKS)]
    routing[last][0] = SENT_BACK
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(1 / BETWEEN)] + [None] * last,
        service_distributions=[ciw.dists.Exponential(1 / EFFORT)] * DESKS,
        routing=routing,
        number_of_servers=[SEATS] * DESKS,
    )
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_customers(cases, method="Finish")
    return simulation


def cycles(played: ciw.Simulation) -> list[float]:
    """Give the seconds from arrival to end of each case, as they finished."""
    finished = played.nodes[-1].all_individuals
    return [case.data_records[-1].exit_date - case.data_records[0].arrival_date for case in finished]
