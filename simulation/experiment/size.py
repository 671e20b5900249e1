"""The size of a study: how many plays it asks for, counted before any of them is put together."""

from collections.abc import Iterator, Sequence
from math import comb
from typing import Final, assert_never

from simulation.experiment.design import MOST_AGREED, Script, arms, on_offer
from simulation.experiment.plan import (
    Assumptions,
    Choice,
    Each,
    Factorial,
    Fraction,
    Latin,
    Morris,
    Part,
    Plan,
    Sets,
    Sobol,
    Together,
    Until,
)
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault

MOST_PLAYS: Final = 1_000_000
"""More plays than these nobody waits for, and no table holds."""


def too_many(plan: Plan, document: Document, scripts: Sequence[Script]) -> Iterator[Fault]:
    """Find designs without any improvement, or with more than can be agreed on at once, and studies without end."""
    yield from _too_long(plan, document, scripts)
    for number, (part, script) in enumerate(zip(plan.scenarios, scripts, strict=True)):
        if part.interventions is not None and not on_offer(part, script):
            yield document.fault(
                ("scenarios", number, "interventions"), at_key=True, scenario=script.name,
                nl="In {scenario} zijn geen verbeteringen om te proberen.",
                en="There are no improvements to try in {scenario}.",
            )  # fmt: skip
        elif _longest(part, script) + len(part.basis) > MOST_AGREED:
            yield document.fault(
                ("scenarios", number, "interventions"), at_key=True, most=MOST_AGREED,
                nl="Meer dan {most} verbeteringen tegelijk kan niet; noem er minder bij `of`.",
                en="More than {most} improvements at once are not possible; name fewer under `of`.",
            )  # fmt: skip


def _too_long(plan: Plan, document: Document, scripts: Sequence[Script]) -> Iterator[Fault]:
    """Find studies with bounds the wrong way, or with more plays than anybody waits for."""
    asked = plan.replications
    if isinstance(asked, Until) and asked.least > asked.most:
        yield document.fault(
            ("replications", "least"), nl="`least` is meer dan `most`.", en="`least` is more than `most`."
        )
    many = asked.least if isinstance(asked, Until) else asked
    plays = many * sum(
        cells(part, len(on_offer(part, each))) for part, each in zip(plan.scenarios, scripts, strict=True)
    )
    if plays > MOST_PLAYS:
        yield document.fault(
            ("replications",), at_key=True, plays=_spaced(plays), most=_spaced(MOST_PLAYS),
            nl="Dit zijn {plays} spellen; hoogstens {most} kan.",
            en="These are {plays} plays; at most {most} are possible.",
        )  # fmt: skip


def _spaced(number: int) -> str:
    """Write a large number with a space between thousands."""
    return f"{number:_}".replace("_", " ")


def _longest(part: Part, script: Script) -> int:
    """Count the improvements in the largest set; of a design that is too large, none: it is told as such."""
    if cells(part, len(on_offer(part, script))) > MOST_PLAYS:
        return 0
    return max(map(len, arms(part.interventions, on_offer(part, script))))


def cells(part: Part, offers: int) -> int:
    """Count the cells of a part, at most."""
    worlds = max(1, len(part.rulesets)) * max(1, len(part.variants))
    return worlds * _points(part.assumptions) * _sets(part.interventions, offers)


def _sets(choice: Choice | None, offers: int) -> int:
    """Count the sets of improvements that are tried, with the one of none."""
    match choice:
        case None:
            return 1
        case Each(of=of):
            return 1 + len(of or range(offers))
        case Sets(sets=sets):
            return 1 + len(sets)
        case Together(of=of, at_most=most):
            return sum(comb(len(of or range(offers)), size) for size in range(most + 1))
        case Factorial(of=of):
            return 1 << len(of)
        case Fraction(of=of):
            return 4 * len(of or range(offers))
        case _:
            assert_never(choice)


def _points(assumptions: Assumptions | None) -> int:
    """Count the points at which assumptions are tried."""
    if assumptions is None:
        return 1
    many = len(assumptions.ranges)
    match assumptions.sample:
        case Latin(points=points):
            return points
        case Morris(trajectories=starts):
            return starts * (many + 1)
        case Sobol(base=base):
            return base * (many + 2)
        case _:
            assert_never(assumptions.sample)
