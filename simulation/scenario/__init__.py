"""Scenarios: YAML files that describe a game, read strictly; every fault is told at once."""

from collections.abc import Collection, Mapping

from simulation.scenario.checking import check
from simulation.scenario.document import Document, read_document
from simulation.scenario.faults import Fault, ScenarioError
from simulation.scenario.pruning import checked_all_the_same
from simulation.scenario.reading import validated
from simulation.scenario.scenario import Scenario
from simulation.scenario.setting import with_settings
from simulation.scenario.sourced import unsourced_numbers

FORMAT = ("overdracht",)
"""Keys whose number is no fact about the world."""


def read_scenario(
    text: bytes | str,
    file: str,
    settings: Mapping[str, str] | None = None,
    rules: Collection[str] | None = None,
) -> Scenario:
    """Read a scenario from the text of a file, with settings put over it; `ScenarioError` tells all faults."""
    document = read_document(text, file)
    return understood(with_settings(document, settings or {}), unsourced_numbers(document, FORMAT), rules)


def understood(document: Document, unsourced: list[Fault], rules: Collection[str] | None = None) -> Scenario:
    """Give the scenario that a document describes; `ScenarioError` tells everything that is wrong with it."""
    try:
        scenario = validated(document, Scenario)
    except ScenarioError as error:
        more = checked_all_the_same(document, error.faults, rules)
        raise ScenarioError([*error.faults, *more, *unsourced]) from None
    if faults := [*check(scenario, document, rules), *unsourced]:
        raise ScenarioError(faults)
    return scenario


__all__ = ["Scenario", "ScenarioError", "read_scenario"]
