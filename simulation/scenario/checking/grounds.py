"""Lessons told twice, and grounds of a claim that name no number of the file."""

from collections.abc import Iterator

from simulation.scenario.document import Document
from simulation.scenario.faults import Fault
from simulation.scenario.scenario import Scenario
from simulation.scenario.varying import STAR, places, scaled


def grounds(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find lessons told twice, and settings that are not in the file."""
    told: set[int] = set()
    for n, lesson in enumerate(scenario.lessons):
        if lesson.number in told:
            yield document.fault(
                ("lessons", n, "number"),
                nl="Les {value} is al beschreven: elke les staat er één keer.",
                en="Lesson {value} has been described already: each lesson stands here once.",
            )
        told.add(lesson.number)
        for m, ground in enumerate(lesson.rests_on):
            yield from _unfounded(document, ("lessons", n, "rests_on", m, "settings"), ground.settings)
        yield from _nowhere(document, ("lessons", n, "without", "settings"), lesson.without.settings)


def _unfounded(document: Document, path: tuple[str | int, ...], patterns: list[str]) -> Iterator[Fault]:
    """Find patterns of which no number comes."""
    for n, pattern in enumerate(patterns):
        if not scaled(document, [pattern], 2):
            yield document.fault(
                (*path, n),
                nl="{value}: daar staat in dit bestand geen getal of duur.",
                en="{value}: there is no number or duration in this place of the file.",
            )


def _nowhere(
    document: Document, path: tuple[str | int, ...], settings: dict[str, str | int | float | bool]
) -> Iterator[Fault]:
    """Find patterns with a star that name no place."""
    for pattern in settings:
        if STAR in pattern and not places(document, pattern):
            yield document.fault(
                (*path, pattern),
                at_key=True,
                nl="{value}: zo'n plaats is er niet in dit bestand.",
                en="{value}: there is no such place in this file.",
            )
