"""Rulesets: the same game under another law, as a piece of scenario that is laid over the file."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any

from pydantic import Field

from simulation.scenario.document import Data, Document
from simulation.scenario.faults import Position, Trail
from simulation.scenario.sourced import Sourced
from simulation.scenario.words import Text


class Ruleset(Sourced):
    """A law as of some day, or any other variant of the same game."""

    title: Text = Field(description="What it is called.")
    instead: dict[str, Any] = Field(
        default_factory=dict, description="A piece of scenario laid over the file; null takes away."
    )


def with_ruleset(document: Document) -> Document:
    """Give the document as the ruleset that it names has it; what is wrong with that is told by the form."""
    name = document.value(("ruleset",))
    prefix: Trail = ("rulesets", str(name), "instead")
    instead = document.value(prefix)
    if not isinstance(instead, dict) or not isinstance(document.data, dict):
        return document
    return replace(
        document,
        data=_laid_over(deepcopy(document.data), instead),
        values={**document.values, **_moved(document.values, prefix)},
        keys={**document.keys, **_moved(document.keys, prefix)},
    )


def _laid_over(data: Data, instead: Data) -> Data:
    """Lay one piece over another: mappings merge, nothing takes away, all else replaces."""
    if not isinstance(data, dict) or not isinstance(instead, dict):
        return deepcopy(instead)
    for key, value in instead.items():
        if value is None:
            data.pop(key, None)
        else:
            data[key] = _laid_over(data.get(key), value)
    return data


def _moved(places: Mapping[Trail, Position], prefix: Trail) -> dict[Trail, Position]:
    """Give where the pieces of a ruleset stand in the file, by the paths that they have once laid over."""
    length = len(prefix)
    return {path[length:]: place for path, place in places.items() if len(path) > length and path[:length] == prefix}
