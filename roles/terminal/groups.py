"""Groups: headings that every way of drawing a screen has, for what lies under no block of its own."""

from typing import Final

from roles.terminal.screen import Group
from simulation.scenario.faults import Language

GROUPS: Final[dict[Group, tuple[str, str]]] = {
    "now": ("Nu", "Now"),
    "tray": ("Uw bak", "Your tray"),
    "case": ("Zaken", "Cases"),
    "people": ("Mensen", "People"),
    "record": ("Vastleggen", "Recording"),
    "lead": ("Leiding geven", "Leading"),
    "home": ("Contact met de gemeente", "Contact with the municipality"),
    "group": ("De groep", "The group"),
    "table": ("Verder aan tafel", "On at the table"),
    "clock": ("De klok", "The clock"),
    "sheet": ("Uw blad", "Your sheet"),
}
"""Headings for deeds that belong to nothing that is shown."""

FOLDED: Final = frozenset({"others", "orphans", "contested", "at_risk"})
"""Lists that are one line of the menu, with their things under it: what does not wait for this seat."""

TITLES: Final[dict[str, tuple[str, str]]] = {"overview": ("Overzicht", "Overview"), "news": ("Nieuws", "News")}
"""What lies on a screen besides its blocks."""


def title(name: str, language: Language) -> str:
    """Name something that lies on every screen."""
    return TITLES[name][language == "en"]
