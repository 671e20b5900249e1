"""A patch: what makes one screen into the next, in a few words; lists by the ids of their parts.

Both sides work on trees, which are screens as plain data (`tree_of`). The law: `patched(a, difference(a, b)) == b`.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, assert_never

import msgspec

from roles.terminal.screen import Block, Deed, Screen

Tree = Mapping[str, Any]
"""A screen as plain data."""


class Put(msgspec.Struct, frozen=True, tag="put", tag_field="do", forbid_unknown_fields=True):
    """Something else stands here now."""

    value: Any


class Mend(msgspec.Struct, frozen=True, tag="mend", tag_field="do", forbid_unknown_fields=True, omit_defaults=True):
    """These fields changed, and these are gone."""

    fields: "Mapping[str, Change]" = {}
    gone: tuple[str, ...] = ()


class Again(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """So many parts in a row of the list as it was, from this place on."""

    first: int
    count: int


class Relist(msgspec.Struct, frozen=True, tag="list", tag_field="do", forbid_unknown_fields=True, omit_defaults=True):
    """A list is these stretches of what it was, `fresh` parts between them (where a stretch has no length), and mends.

    `runs` are in order; a run of count 0 stands for the next of the fresh parts. A mend goes by its place in the new
    list. Without runs the list has the parts that it had.
    """

    runs: tuple[Again, ...] = ()
    fresh: tuple[Any, ...] = ()
    mended: "Mapping[str, Change]" = {}


Change = Put | Mend | Relist
"""What can happen to one place of a tree."""


class Astray(ValueError):
    """A patch that doesn't go with what it is laid on."""


def tree_of(screen: Screen, before: Screen | None = None, grown: Tree | None = None) -> Tree:
    """Give a screen as plain data; what stands as it stood before is taken from the tree that was grown of that."""
    if before is None or grown is None:
        whole: Tree = msgspec.to_builtins(screen)
        return whole
    around: dict[str, Any] = msgspec.to_builtins(msgspec.structs.replace(screen, blocks=(), deeds=()))
    return around | {
        "blocks": _grown(screen.blocks, before.blocks, grown["blocks"]),
        "deeds": _grown(screen.deeds, before.deeds, grown["deeds"]),
    }


def _grown(parts: Sequence[Block | Deed], before: Sequence[Block | Deed], trees: Sequence[Tree]) -> tuple[Tree, ...]:
    """Grow trees of parts with an id; those that did not change are there already."""
    known = {part.id: (part, tree) for part, tree in zip(before, trees, strict=True)}
    there = [known.get(part.id) for part in parts]
    return tuple(
        was[1] if was is not None and was[0] == part else msgspec.to_builtins(part)
        for part, was in zip(parts, there, strict=True)
    )


def screen_of(tree: Tree, before: Screen | None = None, grown: Tree | None = None) -> Screen:
    """Read a screen, strictly; what a patch left alone in the tree that was read before is the same part again."""
    if before is None or grown is None:
        return msgspec.convert(tree, Screen, strict=False)
    around = msgspec.convert({**tree, "blocks": (), "deeds": ()}, Screen, strict=False)
    return msgspec.structs.replace(
        around,
        blocks=_read(tree["blocks"], Block, before.blocks, grown["blocks"]),
        deeds=_read(tree["deeds"], Deed, before.deeds, grown["deeds"]),
    )


def _read(trees: Sequence[Tree], kind: Any, before: Sequence[Any], grown: Sequence[Tree]) -> tuple[Any, ...]:  # noqa: ANN401
    """Read parts; those that are the very trees of before were read then."""
    if trees is grown:
        return tuple(before)
    known = {id(tree): part for tree, part in zip(grown, before, strict=True)}
    return tuple(known.get(id(tree)) or msgspec.convert(tree, kind, strict=False) for tree in trees)


# --- finding out what changed ---------------------------------------------------------------------------------------


def difference(before: Tree, after: Tree) -> Mend:
    """Say what makes one tree into another."""
    fields = {
        name: _change(before[name], value) if name in before else Put(value)
        for name, value in after.items()
        if name not in before or before[name] != value
    }
    return Mend(fields, tuple(name for name in before if name not in after))


def _change(before: object, after: object) -> Change:
    """Say what happened to one value."""
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        return difference(before, after)
    if isinstance(before, Sequence) and isinstance(after, Sequence) and not isinstance(after, str):
        return _relisted(before, after)
    return Put(after)


def _relisted(before: Sequence[Any], after: Sequence[Any]) -> Change:
    """Say what happened to a list: which stretches stayed together, what is new, what changed inside."""
    places = _matched(before, after)
    kept = sum(place is not None for place in places)
    if not kept:
        return Put(after)
    mended = {
        str(number): _change(before[place], part)
        for number, (place, part) in enumerate(zip(places, after, strict=True))
        if place is not None and before[place] != part
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
    """Say by what a part of a list is known."""
    name = part.get("id") if isinstance(part, Mapping) else None
    return name if isinstance(name, str) else msgspec.json.encode(part)


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


# --- laying it on ------------------------------------------------------------------------------------------------


def patched(before: Tree, patch: Mend) -> Tree:
    """Make the next tree; `Astray` when the patch is about another one."""
    try:
        return _mended(before, patch)
    except (KeyError, IndexError, TypeError, AttributeError) as trouble:
        raise Astray(str(trouble)) from trouble


def _mended(before: Tree, mend: Mend) -> Tree:
    """Lay changed fields over what was."""
    after = {name: value for name, value in before.items() if name not in mend.gone}
    for name, change in mend.fields.items():
        after[name] = _changed(before.get(name), change)
    return after


def _changed(before: Any, change: Change) -> Any:  # noqa: ANN401 - a tree is data of any kind
    """Make one value into the next."""
    match change:
        case Put():
            return change.value
        case Mend():
            return _mended(before, change)
        case Relist():
            return _listed(before, change)
        case _:
            assert_never(change)


def _listed(before: Sequence[Any], change: Relist) -> list[Any]:
    """Put a list together again."""
    fresh = iter(change.fresh)
    runs = change.runs or (Again(0, len(before)),)
    after: list[Any] = []
    for run in runs:
        if run.first < 0 or run.count < 0 or run.first + run.count > len(before):
            raise IndexError(run.first)
        after.extend(before[run.first : run.first + run.count] if run.count else [next(fresh, None)])
    for place, mend in change.mended.items():
        after[int(place)] = _changed(after[int(place)], mend)
    return after
