"""What can still be checked of a file with faults: the rest of it, so that all faults are told at once."""

from collections.abc import Collection, Iterator
from copy import deepcopy
from dataclasses import replace
from typing import Any

from simulation.scenario.checking import misnomers
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault, ScenarioError, Trail
from simulation.scenario.reading import validated
from simulation.scenario.scenario import Scenario

STAND_INS: tuple[Any, ...] = ("1m", 1, 0.5, False, "x", "always", "2024-01-01", [], {})
"""What may stand for the time being where something of the wrong form stands; after these it is cut out."""


def checked_all_the_same(document: Document, faults: list[Fault], rules: Collection[str] | None) -> list[Fault]:
    """Find the wrong names in a file when something else stands wherever the form is wrong."""
    data = deepcopy(document.data)
    tried: dict[Trail, int] = {}
    while faults:
        for path in {fault.path for fault in faults}:
            tried[path] = tried.get(path, -1) + 1
            if not path or tried[path] > len(STAND_INS) or not _put(data, path, tried[path]):
                return []
        try:
            scenario = validated(replace(document, data=data), Scenario)
        except ScenarioError as error:
            faults = error.faults
        else:
            there = set(_names(document.data))
            found = misnomers(scenario, document, rules)
            return [fault for fault in found if fault.path not in tried and _last(document, fault) not in there]
    return []


def _put(data: object, path: Trail, attempt: int) -> bool:
    """Put a stand-in in a place, or at last cut the place out; false when it can't be reached."""
    *way, last = path
    here: Any = data
    for part in way:
        try:
            here = here[part]
        except (KeyError, IndexError, TypeError):
            return False
    if attempt < len(STAND_INS) and isinstance(here, dict | list):
        if isinstance(here, dict) or (isinstance(last, int) and last < len(here)):
            here[last] = deepcopy(STAND_INS[attempt])  # type: ignore[index]
            return True
        return False
    return isinstance(here, dict) and here.pop(last, None) is not None


def _last(document: Document, fault: Fault) -> object:
    """Give the word that a fault is about, if it is one."""
    value = document.value(fault.path)
    return value if isinstance(value, str) else None


def _names(here: object) -> Iterator[str]:
    """Go through all names that the whole file gives to things."""
    if isinstance(here, dict):
        yield from here
    for part in here.values() if isinstance(here, dict) else here if isinstance(here, list) else ():
        yield from _names(part)
