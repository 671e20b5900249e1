"""The names that a lesson uses: the desk where it is felt, and the improvements that it is about."""

from collections.abc import Iterator

from simulation.scenario.checking.names.use import DESK, INTERVENTION, Use, desks, listed
from simulation.scenario.faults import Trail
from simulation.scenario.lesson import Lesson
from simulation.scenario.scenario import Scenario


def uses_of_lesson(scenario: Scenario, path: Trail, lesson: Lesson) -> Iterator[Use]:
    """Go through the names that a lesson uses."""
    offers = scenario.interventions
    yield Use((*path, "felt", "role"), lesson.felt.role, DESK, desks(scenario))
    yield from listed((*path, "basis"), lesson.basis, INTERVENTION, offers)
    for n, interaction in enumerate(lesson.interactions):
        yield from listed((*path, "interactions", n, "of"), interaction.of, INTERVENTION, offers)
    if lesson.placebo is not None:
        yield Use((*path, "placebo"), lesson.placebo, INTERVENTION, offers)
