"""Whether the parts of a scenario fit together: every name that is used exists, and everything can be done."""

from collections.abc import Callable, Collection, Iterator

from simulation.scenario.checking.answers import answers
from simulation.scenario.checking.asked import asked_in_vain
from simulation.scenario.checking.bounds import bounds
from simulation.scenario.checking.changes import changes
from simulation.scenario.checking.circles import circles
from simulation.scenario.checking.classes import unreached_classes
from simulation.scenario.checking.conditions import conditions
from simulation.scenario.checking.externals import externals
from simulation.scenario.checking.gatherings import gatherings
from simulation.scenario.checking.grounds import grounds
from simulation.scenario.checking.hours import never_together
from simulation.scenario.checking.idle import idle_roles, nobody_comes
from simulation.scenario.checking.limits import limits
from simulation.scenario.checking.moments import moments
from simulation.scenario.checking.names import uses
from simulation.scenario.checking.names.use import unknown
from simulation.scenario.checking.namesakes import namesakes
from simulation.scenario.checking.outcomes import outcomes
from simulation.scenario.checking.results import endless, unused_results
from simulation.scenario.checking.seats import empty_seats
from simulation.scenario.checking.sequels import sequels
from simulation.scenario.checking.terms import terms, unused_repair
from simulation.scenario.checking.texts import texts
from simulation.scenario.checking.unheard import unheard
from simulation.scenario.checking.weights import weights
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault
from simulation.scenario.scenario import Scenario

Check = Callable[[Scenario, Document], Iterator[Fault]]

IMPOSSIBLE: tuple[Check, ...] = (
    namesakes, circles, externals, unreached_classes, conditions, answers, asked_in_vain, outcomes, endless, terms,
    empty_seats, gatherings, never_together, sequels, bounds, weights, limits, texts,
)  # fmt: skip
"""What fits by name and can't work all the same."""

IDLE: tuple[Check, ...] = (unused_results, unused_repair, idle_roles, nobody_comes, changes, moments, unheard, grounds)
"""What could be left out: it never comes up."""


def check(scenario: Scenario, document: Document, rules: Collection[str] | None = None) -> list[Fault]:
    """Find everything that does not fit together; `rules` are the new rules that interventions can bring."""
    return misnomers(scenario, document, rules) or _found(IMPOSSIBLE, scenario, document)


def misnomers(scenario: Scenario, document: Document, rules: Collection[str] | None = None) -> list[Fault]:
    """Find names that nothing bears."""
    return [unknown(document, use) for use in uses(scenario, rules) if use.word not in use.choices]


def idle(scenario: Scenario, document: Document) -> list[Fault]:
    """Find everything that never comes up: no harm in an experiment, a slip in a file that somebody wrote."""
    return _found(IDLE, scenario, document)


def _found(checks: tuple[Check, ...], scenario: Scenario, document: Document) -> list[Fault]:
    """Give all that some checks find."""
    return [fault for find in checks for fault in find(scenario, document)]
