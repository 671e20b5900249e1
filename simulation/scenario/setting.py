"""Settings: values put over those of a file, `--set trust.silence=-1`, without touching the file."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import replace

from simulation.scenario.document import Document, plain
from simulation.scenario.faults import ABSENT, Fault, ScenarioError, Trail, nearest


def with_settings(document: Document, settings: Mapping[str, str]) -> Document:
    """Give the document with these values in their places; `ScenarioError` when there is no such place."""
    if not settings:
        return document
    data = deepcopy(document.data)
    faults: list[Fault] = []
    for name, value in settings.items():
        path = _path(name)
        if not _put(data, path, _read(value, document.value(path))):
            faults.append(_no_place(document, path))
    if faults:
        raise ScenarioError(faults)
    return replace(document, data=data)


def _read(text: str, before: object) -> object:
    """Read a value as what stands there: a text stays one (a ruleset may be called 2021), and so does a list."""
    if isinstance(before, str):
        return text
    if isinstance(before, list) and text.startswith("[") and text.endswith("]"):
        return [plain(word) for part in text[1:-1].split(",") if (word := part.strip())]
    return plain(text)


def _put(around: object, path: Trail, value: object) -> bool:
    """Put a value in its place, opening blocks that the file leaves out; false when there is no such place."""
    first, *rest = path
    match around:
        case dict() if rest:
            return _put(around.setdefault(first, {}), tuple(rest), value)
        case list() if rest and isinstance(first, int) and first < len(around):
            return _put(around[first], tuple(rest), value)
        case dict():
            around[first] = value
        case list() if isinstance(first, int) and first < len(around):
            around[first] = value
        case _:
            return False
    return True


def _path(name: str) -> Trail:
    """Read `personas.kees.at` or `rounds.suggested.0` as a path."""
    return tuple(int(part) if part.isdecimal() else part for part in name.split("."))


def _no_place(document: Document, path: Trail) -> Fault:
    """Tell how far a path leads, and what there is."""
    depth = next(n for n in range(len(path), -1, -1) if document.value(path[:n]) is not ABSENT)
    here = document.value(path[:depth])
    meant = nearest(path[depth], [str(k) for k in here]) if isinstance(here, dict) and depth < len(path) else None
    return document.fault(
        path[:depth],
        nl=f"--set {'.'.join(map(str, path))}: dat staat niet in dit scenario.",
        en=f"--set {'.'.join(map(str, path))}: there is no such thing in this scenario.",
        nearest=meant,
    )
