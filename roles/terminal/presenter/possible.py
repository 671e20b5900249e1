"""Possible: which deeds belong to what, so that each thing on a screen can say what can be done about it."""

from collections.abc import Iterable, Mapping

from roles.terminal.screen import Deed

Possible = Mapping[str, tuple[str, ...]]
"""The ids of deeds, by what they are about."""


def by_subject(deeds: Iterable[Deed]) -> Possible:
    """Lay deeds by what they are about, in their order."""
    lying: dict[str, list[str]] = {}
    for deed in deeds:
        lying.setdefault(deed.about, []).append(deed.id)
    return {subject: tuple(ids) for subject, ids in lying.items()}
