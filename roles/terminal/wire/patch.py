"""A patch: what makes one screen into the next, in a few words; lists by the ids of their parts.

Whoever reads works on trees, which are screens as plain data; `difference` says how a patch comes about.
"""

from collections.abc import Mapping, Sequence
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


def tree_of(screen: Screen) -> Tree:
    """Give a screen as plain data."""
    tree: Tree = msgspec.to_builtins(screen)
    return tree


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
