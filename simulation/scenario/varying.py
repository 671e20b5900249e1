"""Varying: numbers of a scenario that a pattern names, put to a value or multiplied: as settings over the file."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeGuard

from simulation.scenario.document import Document
from simulation.scenario.faults import Trail
from simulation.scenario.words import DURATION, as_duration, seconds

STAR = "*"
"""In a pattern: every name in this place."""


def places(document: Document, pattern: str) -> list[Trail]:
    """Give the places in a file that a pattern names, in the order of the file."""
    return list(_places(document.data, tuple(pattern.split(".")), ()))


def put(document: Document, values: Mapping[str, object]) -> dict[str, str]:
    """Give the settings that put a value in every place that a pattern names; what has no star is put anyhow."""
    settings: dict[str, str] = {}
    for pattern, value in values.items():
        names = [_name(path) for path in places(document, pattern)] if STAR in pattern else [pattern]
        settings |= dict.fromkeys(names, _written(value))
    return settings


def scaled(document: Document, patterns: Iterable[str], factor: float) -> dict[str, str]:
    """Give the settings that multiply every number that a pattern names; of a spread, all its durations."""
    settings: dict[str, str] = {}
    for pattern in patterns:
        for path in places(document, pattern):
            for leaf, value in _numbers(document.value(path), path):
                settings[_name(leaf)] = _times(value, factor)
    return settings


def _places(here: object, pattern: Trail, path: Trail) -> Iterator[Trail]:
    """Follow a pattern through mappings and lists."""
    if not pattern:
        yield path
        return
    first, *rest = pattern
    inside = here if isinstance(here, dict) else dict(enumerate(here)) if isinstance(here, list) else {}
    for key, value in inside.items():
        if first in {STAR, str(key)}:
            yield from _places(value, tuple(rest), (*path, key))


def _numbers(here: object, path: Trail) -> Iterator[tuple[Trail, float | str]]:
    """Give the numbers and durations in a place: itself, or those of a spread; how widely it varies is left."""
    if isinstance(here, dict):
        for key, value in here.items():
            if key != "cv":
                yield from _numbers(value, (*path, key))
    elif _is_number(here):
        yield path, here


def _is_number(value: object) -> TypeGuard[float | str]:
    """Tell whether a value is a number or a duration."""
    if isinstance(value, str):
        return re.fullmatch(DURATION, value) is not None
    return isinstance(value, int | float) and not isinstance(value, bool)


def _times(value: float | str, factor: float) -> str:
    """Multiply a number, or a duration that is kept in whole minutes."""
    if isinstance(value, str):
        return as_duration(max(60, round(seconds(value) * factor / 60) * 60) if seconds(value) else 0)
    product = value * factor
    if 0 <= value <= 1:
        product = min(product, 1.0)  # a share stays one
    return f"{round(product) if isinstance(value, int) and float(product).is_integer() else round(product, 6)}"


def _name(path: Trail) -> str:
    """Write a place as a setting."""
    return ".".join(map(str, path))


def _written(value: object) -> str:
    """Write a value as a setting; a list of names as `[one, two]`."""
    if isinstance(value, list):
        return f"[{', '.join(map(_written, value))}]"
    return str(value).lower() if isinstance(value, bool) else str(value)
