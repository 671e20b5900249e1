"""Whether the parts of a scenario fit together: every name that is used exists, and everything can be done."""

from collections.abc import Collection, Iterator

from simulation.scenario.checking.circles import circles
from simulation.scenario.checking.classes import unreached_classes
from simulation.scenario.checking.externals import externals
from simulation.scenario.checking.limits import limits
from simulation.scenario.checking.names import uses
from simulation.scenario.checking.names.use import unknown
from simulation.scenario.checking.namesakes import namesakes
from simulation.scenario.checking.seats import tasks_for_nobody
from simulation.scenario.checking.sequels import sequels
from simulation.scenario.checking.weights import weights
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault
from simulation.scenario.scenario import Scenario

IMPOSSIBLE = (namesakes, circles, externals, unreached_classes, tasks_for_nobody, sequels, weights, limits)
"""What fits by name and can't work all the same."""


def check(scenario: Scenario, document: Document, rules: Collection[str] | None = None) -> list[Fault]:
    """Find everything that does not fit together; `rules` are the new rules that interventions can bring."""
    faults = [unknown(document, use) for use in uses(scenario, rules) if use.word not in use.choices]
    return faults or [*_impossible(scenario, document)]


def _impossible(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find what fits by name and can't work all the same."""
    for find in IMPOSSIBLE:
        yield from find(scenario, document)
