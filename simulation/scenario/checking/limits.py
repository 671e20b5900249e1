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
    for name, stream in scenario.ordinary.items():
        share = max(1.0, scenario.profiles.room.share(name), scenario.profiles.study.share(name))
        seconds = stream.between.spread.mean / share
        if seconds < MINUTE:
            yield document.fault(
                ("ordinary", name, "between"),
                nl="Gemiddeld {mean} ertussen is te kort: er komt hoogstens één aanvraag per minuut.",
                en="{mean} between on average is too short: no more than one request a minute comes.",
                mean=f"{seconds:.3g}s",
            )
