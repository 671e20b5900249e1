"""What no game can be played with: other centuries, and residents who never stop coming."""

from collections.abc import Iterator

from simulation.case import MINUTE
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault
from simulation.scenario.scenario import Scenario

CENTURIES = range(1900, 2201)
"""Years whose calendar is known."""


def limits(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find what no game can be played with."""
    if scenario.office.start.year not in CENTURIES:
        yield document.fault(
            ("office", "start"),
            nl="{value} ligt te ver weg: kies een dag tussen 1900 en 2200.",
            en="{value} is too far away: choose a day between 1900 and 2200.",
        )
    share = max(1.0, scenario.profiles.room.ordinary, scenario.profiles.study.ordinary)
    for name, stream in scenario.ordinary.items():
        if stream.between.spread.mean / share < MINUTE:
            yield document.fault(
                ("ordinary", name, "between"),
                nl="{value} is te kort: gemiddeld komt er hoogstens een aanvraag per minuut.",
                en="{value} is too short: on average no more than one request a minute comes.",
            )
