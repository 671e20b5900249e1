"""What the group chose: the votes for each offer, what was agreed, and what the budget allowed."""

from typing import NamedTuple

from simulation.world.world import World


class Chosen(NamedTuple):
    """What was chosen for one round: the votes for each offer that had any, most first, and what was agreed."""

    round: int
    votes: tuple[tuple[str, int], ...]
    agreed: tuple[str, ...]
    budget: int


def choices(world: World) -> list[Chosen]:
    """Give what was voted for and agreed on, for each round for which anything was."""
    rounds = sorted({*world.table.made, *(number for number, _, _ in world.table.votes)})
    return [
        Chosen(number, _votes(world, number), tuple(world.table.made.get(number, ())), world.scenario.rounds.budget)
        for number in rounds
    ]


def _votes(world: World, number: int) -> tuple[tuple[str, int], ...]:
    """Count the votes for one round; who has as many comes in the order of the scenario."""
    cast = [offer for of, offer, _ in world.table.votes if of == number]
    counted = [(offer, cast.count(offer)) for offer in world.scenario.interventions if offer in cast]
    return tuple(sorted(counted, key=lambda pair: -pair[1]))
