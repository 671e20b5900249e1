"""The design of the proof: which arms are played, with how many seeds, for one scenario."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple, Self

from reports.lessons.contents import FELT, PAYERS, SPEAKS, WATCHED
from simulation.experiment.arm import Arm
from simulation.experiment.crew import Job
from simulation.scenario.document import Document
from simulation.scenario.lesson import Ground, Lesson
from simulation.scenario.scenario import Scenario
from simulation.scenario.varying import put, scaled

HALF, DOUBLE = 0.5, 2.0
"""By what an assumption is multiplied."""

FIRST = Arm().under({"rounds.budget": "20"})
"""As things are today; the budget is the players', not the researchers'."""


ALL: Final = frozenset(
    name.partition(".")[0]
    for name in (*WATCHED, *(n for each in SPEAKS.values() for n in (each.measure, *each.beside)), PAYERS, FELT)
)
"""What is measured of an improvement: measures with all their parts."""


class Size(NamedTuple):
    """How many pairs are played: of a lesson's first improvement, of others, without its mechanism, of a ground."""

    pairs: int = 200
    others: int = 60
    without: int = 60
    grounds: int = 30

    @classmethod
    def of(cls, pairs: int) -> Self:
        """Give the sizes that go with so many pairs."""
        return cls(pairs, max(3, pairs * 3 // 10), max(3, pairs * 3 // 10), max(3, pairs * 3 // 20))


def offers_of(scenario: Scenario, number: int) -> list[str]:
    """Give the improvements on offer for a lesson, the main one first, as in the file."""
    return [name for name, offer in scenario.interventions.items() if offer.lesson == number]


def today(lesson: Lesson) -> Arm:
    """Give the arm that a lesson's improvements are held against: today, or what was agreed already."""
    return FIRST.agreeing(*lesson.basis)


def pair(lesson: Lesson, offer: str) -> tuple[Arm, Arm]:
    """Give the two arms that are held against each other: without an improvement, and with it."""
    return today(lesson), today(lesson).agreeing(offer)


def twice() -> Arm:
    """Give the arm in which nothing is agreed and two rounds are played."""
    return Arm(FIRST.agreed, FIRST.settings, 2)


def removal(lesson: Lesson, document: Document) -> dict[str, str]:
    """Give the settings of the world without a lesson's mechanism."""
    return put(document, lesson.without.settings)


def varied(ground: Ground, document: Document, factor: float) -> dict[str, str]:
    """Give the settings that multiply what a claim rests on."""
    return scaled(document, ground.settings, factor)


def jobs(scenario: Scenario, document: Document, size: Size) -> Iterator[Job]:
    """Give all that has to be played; what more than one lesson asks for is played once."""
    wanted: dict[Arm, tuple[int, frozenset[str]]] = {}
    for arm, count, measures in _wanted(scenario, document, size):
        before, others = wanted.get(arm, (0, measures))
        wanted[arm] = (max(count, before), others | measures)
    for arm, (count, measures) in wanted.items():
        yield Job(arm, tuple(range(1, count + 1)), measures)


def _wanted(scenario: Scenario, document: Document, size: Size) -> Iterator[tuple[Arm, int, frozenset[str]]]:
    """Give each arm that is asked for, by whom it may be."""
    yield FIRST, size.pairs, ALL
    yield twice(), size.pairs, ALL
    for lesson in scenario.lessons:
        start, offers = today(lesson), offers_of(scenario, lesson.number)
        yield start, size.pairs, ALL
        for n, offer in enumerate(offers):
            yield start.agreeing(offer), size.others if n else size.pairs, ALL
        for interaction in lesson.interactions:
            for agreed in _corners(interaction.of):
                yield start.agreeing(*agreed), size.pairs, ALL
        if lesson.placebo is not None:
            yield start.agreeing(lesson.placebo), size.pairs, ALL
        only = frozenset({SPEAKS[lesson.number].measure})
        for settings, count in _worlds(lesson, document, size):
            yield start.under(settings), count, only
            yield start.agreeing(offers[0]).under(settings), count, only


def _corners(of: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Give the corners of a square of two improvements, without the first: each alone, and both."""
    yield from ((each,) for each in of)
    yield from pairwise(of)


def _worlds(lesson: Lesson, document: Document, size: Size) -> Iterator[tuple[dict[str, str], int]]:
    """Give the other worlds in which a lesson's main improvement is tried."""
    yield removal(lesson, document), size.without
    for ground in lesson.rests_on:
        for factor in (HALF, DOUBLE):
            yield varied(ground, document, factor), size.grounds
