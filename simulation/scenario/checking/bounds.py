"""Bounds the wrong way round, and what should happen again and again with hardly any time between."""

from collections.abc import Iterator

from simulation.case import MINUTE
from simulation.scenario.agreement import DutyChange
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault, Trail
from simulation.scenario.scenario import Scenario
from simulation.scenario.words import as_duration

RETURNING = ("reminder", "chase_after", "news_every", "return_call")
"""Deeds that come after a while, or again and again."""


def bounds(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find bounds the wrong way round, two ways to answer one question, and returns with hardly any time between."""
    for name, kind in scenario.case_types.items():
        for fact, spec in kind.facts.items():
            path: Trail = ("case_types", name, "facts", fact, "between")
            if spec.between is not None and spec.between[0] > spec.between[1]:
                yield _wrong_way_round(document, path, *(f"{bound:.12g}" for bound in spec.between))
            if spec.between is not None and spec.values is not None:
                yield document.fault(
                    path, at_key=True,
                    nl="Kies: een van de antwoorden bij `values`, of een getal bij `between`.",
                    en="Choose: one of the answers under `values`, or a number under `between`.",
                )  # fmt: skip
    for name, profile in (("room", scenario.profiles.room), ("study", scenario.profiles.study)):
        least, most = profile.desk_time.least, profile.desk_time.most
        if most is not None and most < least:
            yield _wrong_way_round(document, ("profiles", name, "desk_time"), as_duration(least), as_duration(most))
    for path, every in _returns(scenario):
        if every is not None and every < MINUTE:
            yield document.fault(
                path,
                nl="{value} is te kort: geef minstens een minuut (1m), of haal dit weg.",
                en="{value} is too short: give at least a minute (1m), or take this away.",
            )


def _wrong_way_round(document: Document, path: Trail, least: str, most: str) -> Fault:
    """Tell that the least is more than the most."""
    return document.fault(
        path,
        nl="Het minste ({least}) is hier meer dan het meeste ({most}). Draai ze om.",
        en="The least ({least}) is more than the most ({most}) here. Turn them round.",
        least=least,
        most=most,
    )


def _returns(scenario: Scenario) -> Iterator[tuple[Trail, int | None]]:
    """Go through what comes back, and after how long."""
    for name in RETURNING:
        yield ("deeds", name), getattr(scenario.deeds, name)
    for name, role in scenario.roles.items():
        yield ("roles", name, "backs_every"), role.backs_every
    for name, offer in scenario.interventions.items():
        for n, change in enumerate(offer.changes):
            if isinstance(change, DutyChange):
                yield ("interventions", name, "changes", n, "backs_every"), change.backs_every
    yield ("profiles", "room", "pace"), scenario.profiles.room.pace
    yield ("profiles", "study", "pace"), scenario.profiles.study.pace
