"""Scenarios: YAML files that describe a game, read strictly; every fault is told at once."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from simulation.scenario.checking import check, idle
from simulation.scenario.document import Document, read_document
from simulation.scenario.faults import Fault, ScenarioError
from simulation.scenario.pruning import checked_all_the_same
from simulation.scenario.reading import validated
from simulation.scenario.ruleset import with_ruleset
from simulation.scenario.scenario import Scenario
from simulation.scenario.setting import with_settings
from simulation.scenario.sourced import unsourced_numbers

FORMAT = ("overdracht", "lessons")
"""Keys whose numbers are no facts about the world."""

RULESET = "ruleset"
"""The setting that is laid over the file before all others: under which ruleset the game is played."""


def read_scenario(
    text: bytes | str,
    file: str,
    settings: Mapping[str, str] | None = None,
    rules: Collection[str] | None = None,
) -> Scenario:
    """Read a scenario from the text of a file, with settings put over it; `ScenarioError` tells all faults."""
    document = read_document(text, file)
    chosen = {name: value for name, value in (settings or {}).items() if name == RULESET}
    others = {name: value for name, value in (settings or {}).items() if name != RULESET}
    ruled = with_ruleset(with_settings(document, chosen))
    scenario = understood(with_settings(ruled, others), unsourced_numbers(document, FORMAT), rules)
    if not settings and (faults := _as_it_stands(document, scenario, rules)):
        raise ScenarioError(faults)
    return scenario


def _as_it_stands(document: Document, scenario: Scenario, rules: Collection[str] | None) -> list[Fault]:
    """Find what is wrong under other rulesets, and what comes up under none; settings may well switch things off."""
    faults: list[Fault] = []
    never = idle(scenario, with_ruleset(document))
    for name in [other for other in scenario.rulesets if other != scenario.ruleset]:
        other = with_ruleset(_under(document, name))
        try:
            there = idle(understood(other, [], rules), other)
        except ScenarioError as error:
            faults += [fault for fault in error.faults if fault not in faults]
        else:
            never = [fault for fault in never if fault in there]
    return [*faults, *never]


def _under(document: Document, ruleset: str) -> Document:
    """Give the document with another ruleset in force."""
    return replace(document, data={**document.data, RULESET: ruleset} if isinstance(document.data, dict) else None)


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
