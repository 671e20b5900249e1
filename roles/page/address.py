"""An address: where a page stands, and what its reader asked for; both travel in its links, so nothing need be kept."""

from collections.abc import Mapping
from typing import Literal
from urllib.parse import urlencode

from roles.terminal.screen import Part
from simulation.scenario.faults import Language

Refresh = Literal["", "on", "off"]
"""Whether a page renews itself: always, never, or gently where a script may run, which is how it begins."""


class Wishes(Part, frozen=True):
    """What a reader asked for."""

    language: Language = "nl"
    refresh: Refresh = ""


def wishes(query: Mapping[str, str], language: Language = "nl") -> Wishes:
    """Read wishes off the query of a link; what is not understood is as if it were not asked."""
    languages: dict[str, Language] = {"nl": "nl", "en": "en"}
    refreshes: dict[str, Refresh] = {"on": "on", "off": "off"}
    return Wishes(languages.get(query.get("lang", ""), language), refreshes.get(query.get("refresh", ""), ""))


class Address(Part, frozen=True):
    """The path under which a page and its forms are, without a slash at the end, and what its reader asked for."""

    path: str
    wishes: Wishes = Wishes()

    def to(self, rest: str = "", **query: str) -> str:
        """Give a link under this address, in which the wishes go along."""
        along = {"lang": self.wishes.language, "refresh": self.wishes.refresh} | query
        return f"{self.path}{rest}?{urlencode({name: value for name, value in along.items() if value})}"
