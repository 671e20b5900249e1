"""The design of a study: from a plan to the arms that are played, and what each of them is held against."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple, assert_never

import numpy as np

from simulation.experiment.arm import Arm
from simulation.experiment.plan import Choice, Each, Factorial, Fraction, Part, Plan, Sets, Together
from simulation.experiment.sampling import points, settings, values
from simulation.scenario.document import Document
from simulation.scenario.ruleset import with_ruleset
from simulation.scenario.scenario import Scenario
from simulation.scenario.setting import with_settings
from simulation.scenario.varying import put

MOST_AGREED = 20
"""So many improvements can be agreed on at once."""

Agreed = tuple[str, ...]


class Script(NamedTuple):
    """A scenario that is to be played: its name in the plan, its text and file, and what they say."""

    name: str
    text: str
    file: str
    document: Document
    scenario: Scenario

    def under(self, ruleset: str) -> Document:
        """Give what the file says under a ruleset; without a name, under its own."""
        return with_ruleset(with_settings(self.document, {"ruleset": ruleset} if ruleset else {}))


class World(NamedTuple):
    """In what circumstances an arm is played: the part of the plan, ruleset, variant and point of assumptions."""

    part: int
    ruleset: str = ""
    variant: str = ""
    point: int = 0


class Cell(NamedTuple):
    """An arm in its place in the design, with the values of the assumptions there."""

    world: World
    agreed: Agreed
    values: tuple[float, ...]
    arm: Arm


def cells(plan: Plan, scripts: Sequence[Script]) -> list[Cell]:
    """Give all cells of a study, in order."""
    return [
        cell
        for number, (part, script) in enumerate(zip(plan.scenarios, scripts, strict=True))
        for cell in _cells(plan, number, part, script)
    ]


def reference(cell: Cell, plan: Plan) -> tuple[World, Agreed] | None:
    """Tell what a cell is held against: nothing agreed, then the first variant, then the first ruleset."""
    part, world = plan.scenarios[cell.world.part], cell.world
    if cell.agreed:
        return world, ()
    if part.variants and world.variant != (first := next(iter(part.variants))):
        return world._replace(variant=first), ()
    if part.rulesets and world.ruleset != part.rulesets[0]:
        return world._replace(ruleset=part.rulesets[0]), ()
    return None


def on_offer(part: Part, script: Script) -> list[str]:
    """Give the improvements that can be tried: those of the file that are not in force in every arm, in its order."""
    return [name for name in script.scenario.interventions if name not in part.basis]


def arms(choice: Choice | None, offers: Sequence[str]) -> list[Agreed]:
    """Give the sets of improvements that are tried, none of them first; each in the order of what is on offer."""
    chosen = [()] if choice is None else [(), *_chosen(choice, offers)]
    order = {name: at for at, name in enumerate(offers)}
    return list(dict.fromkeys(tuple(sorted(names, key=lambda name: order[name])) for names in chosen))


def offered(choice: Choice | None, offers: Sequence[str]) -> list[str]:
    """Give the improvements that are tried at all, in the order of what is on offer."""
    tried = {name for names in arms(choice, offers) for name in names}
    return [name for name in offers if name in tried]


def _chosen(choice: Choice, offers: Sequence[str]) -> Iterator[Agreed]:
    """Give the sets that a design asks for."""
    match choice:
        case Each(of=of):
            yield from ((name,) for name in of or offers)
        case Sets(sets=sets):
            yield from map(tuple, sets)
        case Together(of=of, at_most=most):
            yield from (some for size in range(1, most + 1) for some in combinations(of or offers, size))
        case Factorial(of=of):
            yield from (some for size in range(1, len(of) + 1) for some in combinations(of, size))
        case Fraction(of=of):
            yield from _fraction(of or offers)
        case _:
            assert_never(choice)


def _fraction(of: Sequence[str]) -> Iterator[Agreed]:
    """Give a folded Hadamard design: twice as many arms as there are improvements, rounded up to a power of two."""
    from SALib.sample import ff

    space = {"num_vars": len(of), "names": list(of), "bounds": [[0.0, 1.0]] * len(of)}
    for row in ff.sample(space, seed=1):
        yield tuple(name for name, on in zip(of, row, strict=False) if on > 1 / 2)


def _cells(plan: Plan, number: int, part: Part, script: Script) -> Iterator[Cell]:
    """Give the cells of one scenario: rulesets, in each variants, in each points, in each sets of improvements."""
    agreed = arms(part.interventions, on_offer(part, script))
    for ruleset in part.rulesets or [""]:
        document = script.under(ruleset)
        for variant in part.variants or [""]:
            start = world_settings(part, document, ruleset, variant)
            for at, (found, more) in enumerate(_points(part, document)):
                world = World(number, ruleset, variant, at)
                today = Arm(tuple(part.basis), rounds=plan.rounds, profile=plan.profile).under(start | more)
                yield from (Cell(world, names, found, today.agreeing(*names)) for names in agreed)


def world_settings(part: Part, document: Document, ruleset: str, variant: str) -> dict[str, str]:
    """Give the settings of a world, before its assumptions; the budget is the players', not the researchers'."""
    under = {"ruleset": ruleset} if ruleset else {}
    own = put(document, part.variants.get(variant, {}))
    return {"rounds.budget": str(MOST_AGREED)} | under | put(document, part.settings) | own


def _points(part: Part, document: Document) -> Iterator[tuple[tuple[float, ...], dict[str, str]]]:
    """Give the points at which assumptions are tried, with their settings; one without any where none are."""
    if part.assumptions is None:
        yield (), {}
        return
    for row in points(part.assumptions):
        at = values(part.assumptions, np.asarray(row, dtype=np.float64).tolist())
        yield at, settings(part.assumptions, document, at)
