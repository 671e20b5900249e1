"""Phrases: what is called the same on every screen of a table, in one language; so each is put into words once."""

from functools import lru_cache
from typing import Final

from roles.terminal.screen import Option
from simulation.scenario.casetype import CaseType
from simulation.scenario.words import Text
from simulation.wording.words import Words, great, plain

REMEMBERED: Final = 4096
"""So many texts of scenarios are remembered as they are said: each stands on many screens."""

TABLES: Final = 8
"""The phrases of so many tables and languages are remembered."""


class Titles:
    """What a case type calls its facts and tasks, also as options to choose from."""

    def __init__(self, kind: CaseType, words: Words) -> None:
        """Say them all."""
        # What is remembered by its place in memory is held, so that nothing else comes to lie there.
        self.kind = kind
        titles = {name: spec.title for name, spec in (kind.tasks | kind.facts).items()}
        self.said = {name: said(title, words)[1] for name, title in titles.items()}
        self.things = {name: words.thing(kind, name) for name in titles}
        """As they stand in a sentence."""
        self.options = {name: Option(name, title, name) for name, title in self.said.items()}
        inside = [name for name, fact in kind.facts.items() if fact.held_by is not None]
        self.from_inside = tuple(dict.fromkeys([*inside, *kind.facts, *kind.tasks]))
        """What can be asked of a colleague, first what no resident knows."""
        questions = {name: fact.question for name, fact in kind.facts.items() if fact.held_by is None}
        self.questions = {
            name: Option(name, self.said[name], name, note=said(question, words)[0] if question is not None else "")
            for name, question in questions.items()
        }
        """What can be asked of a resident, in the scenario's own words where it has them."""


class Phrases:
    """What one table says in one language."""

    def __init__(self, words: Words) -> None:
        """Have said nothing yet."""
        self._words = words
        self._roles: dict[str, str] = {}
        self._residents: dict[tuple[str, str, str], str] = {}
        self._titles: dict[int, Titles] = {}

    def role(self, role: str) -> str:
        """Name a role with its article."""
        if role not in self._roles:
            self._roles[role] = self._words.role(role)
        return self._roles[role]

    def resident(self, who: tuple[str, str, str]) -> str:
        """Name a resident, given source, role and seat."""
        if who not in self._residents:
            self._residents[who] = great(self._words.resident(*who))
        return self._residents[who]

    def titles(self, kind: CaseType) -> Titles:
        """Give what a case type calls its facts and tasks."""
        if id(kind) not in self._titles:
            self._titles[id(kind)] = Titles(kind, self._words)
        return self._titles[id(kind)]


@lru_cache(maxsize=TABLES)
def phrases(words: Words) -> Phrases:
    """Give the phrases that are made of a table's words."""
    return Phrases(words)


def said(text: Text, words: Words) -> tuple[str, str]:
    """Give a text of the scenario on one line, as it is and with its capital."""
    return on_one_line(text.in_(words.language))


@lru_cache(maxsize=REMEMBERED)
def on_one_line(text: str) -> tuple[str, str]:
    """Give a text on one line, as it is and with its capital."""
    plainly = plain(text)
    return plainly, great(plainly)
