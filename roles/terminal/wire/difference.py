"""The difference between two screens, in the few words of a patch; lists by the ids of their parts.

Parts that stand on both screens as the very same thing are not looked into. The law: laid on the tree of the one screen
(`patched`), it makes a tree that is read as the other.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import msgspec

from roles.terminal.screen import Part
from roles.terminal.wire.patch import Again, Change, Mend, Put, Relist


def difference(before: Part, after: Part) -> Mend:
    """Say what makes one part into another of its kind."""
    fields: dict[str, Change] = {}
    gone: list[str] = []
    for name, usual in _fields(type(after)):
        was, now = getattr(before, name), getattr(after, name)
        if now is was or now == was:
            continue
        if now == usual:
            gone.append(name)
        else:
            # What is as usual is not in a tree, so that there is nothing to change.
            fields[name] = Put(now) if was == usual else _change(was, now)
    return Mend(fields, tuple(gone))


@cache
def _fields(kind: type[Part]) -> tuple[tuple[str, Any], ...]:
    """Give the fields of a kind of part, each with what it usually is and then not written."""
    return tuple((field.name, _usual(field)) for field in msgspec.structs.fields(kind))


def _usual(field: msgspec.structs.FieldInfo) -> object:
    """Give what a field usually is; what has no such thing is like nothing else."""
    return field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()


def _change(before: object, after: object) -> Change:
    """Say what happened to one value."""
    if isinstance(after, Part) and type(before) is type(after):
        return difference(before, after)
    if isinstance(before, tuple) and isinstance(after, tuple):
        return _relisted(before, after)
    return Put(after)


def _relisted(before: Sequence[Any], after: Sequence[Any]) -> Change:
    """Say what happened to a list: which stretches stayed together, what is new, what changed inside."""
    places = _matched(before, after)
    if all(place is None for place in places):
        return Put(after)
    mended = {
        str(number): _change(before[place], part)
        for number, (place, part) in enumerate(zip(places, after, strict=True))
        if place is not None and before[place] is not part and before[place] != part
    }
    fresh = tuple(part for place, part in zip(places, after, strict=True) if place is None)
    runs = tuple(_runs(places))
    return Relist(() if runs == (Again(0, len(before)),) else runs, fresh, mended)


def _matched(before: Sequence[Any], after: Sequence[Any]) -> list[int | None]:
    """Give for each part of a list where it stood before, by its id or else by what it says."""
    stood: dict[object, list[int]] = {}
    for place in range(len(before) - 1, -1, -1):
        stood.setdefault(_name(before[place]), []).append(place)
    found: list[int | None] = []
    for part in after:
        there = stood.get(_name(part))
        found.append(there.pop() if there else None)
    return found


def _name(part: object) -> object:
    """Say by what a part of a list is known: its id, or all that it says."""
    return getattr(part, "id", part)


def _runs(places: Sequence[int | None]) -> Iterator[Again]:
    """Join places that follow each other."""
    first, count = -1, 0
    for place in places:
        if count and place == first + count:
            count += 1
            continue
        if count:
            yield Again(first, count)
        first, count = (place, 1) if place is not None else (-1, 0)
        if place is None:
            yield Again(0, 0)
    if count:
        yield Again(first, count)
