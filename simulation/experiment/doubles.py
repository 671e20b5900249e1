"""Doubles: what a plan names twice would be played or counted twice, or be held against itself."""

from collections.abc import Iterator, Sequence

from simulation.experiment.plan import Part, Plan, Sets
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault, Trail

Listed = tuple[Trail, Sequence[object]]
"""A list in a plan, and where it stands."""


def doubles(plan: Plan, document: Document) -> Iterator[Fault]:
    """Find what stands twice in a list, and what stands in two lists of which each leaves no room for the other."""
    for path, words in _lists(plan):
        for at, word in enumerate(words):
            if word in words[:at]:
                yield document.fault(
                    (*path, at), nl="{value} staat hier twee keer.", en="{value} stands here twice."
                )  # fmt: skip
    for at, name in enumerate(plan.measures.exploratory):
        if name in plan.measures.primary:
            yield document.fault(
                ("measures", "exploratory", at),
                nl="{value} is al vooraf genoemd (primary).", en="{value} was named beforehand already (primary).",
            )  # fmt: skip
    for number, part in enumerate(plan.scenarios):
        yield from _in_force(number, part, document)


def _lists(plan: Plan) -> Iterator[Listed]:
    """Go through the lists of names of a plan; of sets, also the sets themselves."""
    yield ("measures", "primary"), plan.measures.primary
    yield ("measures", "exploratory"), plan.measures.exploratory
    for number, part in enumerate(plan.scenarios):
        path: Trail = ("scenarios", number)
        yield (*path, "rulesets"), part.rulesets
        yield (*path, "basis"), part.basis
        yield from _tried((*path, "interventions"), part)


def _tried(path: Trail, part: Part) -> Iterator[Listed]:
    """Go through the improvements that are tried."""
    choice = part.interventions
    if isinstance(choice, Sets):
        yield (*path, "sets"), [frozenset(names) for names in choice.sets]
        yield from (((*path, "sets", n), names) for n, names in enumerate(choice.sets))
    elif choice is not None:
        yield (*path, "of"), choice.of or ()


def _in_force(number: int, part: Part, document: Document) -> Iterator[Fault]:
    """Find improvements that are tried although they are in force in every arm."""
    for path, words in _tried(("scenarios", number, "interventions"), part):
        for at, word in enumerate(words):
            if word in part.basis:
                yield document.fault(
                    (*path, at),
                    nl="{value} geldt al in elke arm (basis); zonder is er niets om het tegenover te zetten.",
                    en="{value} is in force in every arm (basis); there is nothing to hold it against.",
                )  # fmt: skip
