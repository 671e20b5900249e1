"""An example: one case in which a lesson shows, line by line, and the same resident when it was agreed otherwise."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from reports.moments import Moment, moments
from reports.telling import journey
from reports.telling.journey import Line
from simulation.events.case import ResidentArrived
from simulation.events.contact import ResultTold
from simulation.experiment.arm import Arm
from simulation.journal import Journal
from simulation.scenario.faults import Language
from simulation.scenario.scenario import Scenario

Story = Callable[[Arm, int], Journal]
"""Plays an arm with a seed, and gives the whole journal."""

SEEDS = range(1, 11)
"""Where an example is looked for."""

FEWEST, LONGEST = 5, 8
"""So many lines are shown at least, if there are any, and at most."""


class Example(NamedTuple):
    """The moment that tells a lesson best, the entries that led to it, and how the same resident fared otherwise."""

    seed: int
    resident: str
    moment: Moment
    chain: tuple[Line, ...]
    otherwise: Line | None


def example(
    scenario: Scenario, lesson: int, story: Story, arms: tuple[Arm, Arm], language: Language
) -> Example | None:  # fmt: skip
    """Find the heaviest moment of a resident with a name in the first seed that has one; none when none has."""
    for seed in SEEDS:
        journal = story(arms[0], seed)
        people = _people(journal)
        for moment in moments(scenario, journal, language, 1)[lesson]:
            resident = people.get(moment.case, "")
            if resident in scenario.personas:
                chain = _chain(journal, journey(scenario, journal, resident, language), moment)
                return Example(seed, resident, moment, chain, _end(scenario, story(arms[1], seed), resident, language))
    return None


def _people(journal: Journal) -> dict[str, str]:
    """Give the resident of each case: a persona by name."""
    arrived = (e for entry in journal for e in entry.events if isinstance(e, ResidentArrived))
    return {event.case: event.source for event in arrived}


def _end(scenario: Scenario, journal: Journal, resident: str, language: Language) -> Line | None:
    """Give the line in which a resident hears the result; when there is none, the last line of the story."""
    told = {e.number for e in journal if any(isinstance(event, ResultTold) for event in e.events)}
    lines = journey(scenario, journal, resident, language)
    return next((line for line in lines if line.entry in told), lines[-1] if lines else None)


def _chain(journal: Journal, told: Iterable[Line], moment: Moment) -> tuple[Line, ...]:
    """Give the lines of a story that caused a moment, with the moment itself; the last ones when there are many."""
    causes = {moment.entry}
    number = moment.entry
    while number:
        number = journal.entries[number - 1].cause
        causes.add(number)
    lines = [line for line in told if line.entry <= moment.entry]
    led = [line for line in lines if line.entry in causes][-LONGEST:]
    # Where few entries caused each other, what happened just before is told as well.
    beside = [line for line in lines if line not in led][-max(0, FEWEST - len(led)) :] if len(led) < FEWEST else []
    return tuple(sorted((*led, *beside), key=lambda line: line.entry))
