"""Themes: light, dark and high contrast; hues that the colour-blind tell apart (Okabe and Ito, 2008)."""

from typing import Final

from textual.theme import Theme

THEMES: Final = (
    Theme(
        "overdracht-dark", primary="#56B4E9", secondary="#CC79A7", warning="#F0E442", error="#FF9C5B",
        success="#35C79A", accent="#E69F00", foreground="#E8E8E8", background="#12161B", surface="#1A2027",
        panel="#242C35", dark=True,
    ),
    Theme(
        "overdracht-light", primary="#005A8C", secondary="#8A3B68", warning="#7A5C00", error="#A83E00",
        success="#00664B", accent="#8A5A00", foreground="#1A1A1A", background="#FFFFFF", surface="#F5F6F8",
        panel="#E6EAEE", dark=False,
    ),
    Theme(
        "overdracht-contrast", primary="#7FD4FF", secondary="#FFB0DA", warning="#FFFF00", error="#FFB38A",
        success="#5CFFC9", accent="#FFD060", foreground="#FFFFFF", background="#000000", surface="#000000",
        panel="#303030", dark=True, text_alpha=1.0,
    ),
)  # fmt: skip
"""The first is the one to begin with."""


def after(name: str) -> str:
    """Give the theme that comes next."""
    names = [theme.name for theme in THEMES]
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]
