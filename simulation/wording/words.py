"""The scenario's own words in one language: titles of roles, facts, tasks and channels, put into a sentence."""

import re
from collections.abc import Sequence

from simulation.case import Value
from simulation.events.case import ResidentArrived
from simulation.scenario.casetype import CaseType
from simulation.scenario.faults import UNSPEAKABLE, Language
from simulation.scenario.scenario import Scenario
from simulation.scenario.words import Text

ARTICLES = {"nl": ("de ", "het ", "een ", "onze "), "en": ("the ", "a ", "an ", "our ")}
LONGEST_LIST = 5


def plain(text: str) -> str:
    """Give a text on one line, without the characters that a terminal obeys or nobody sees."""
    return " ".join(UNSPEAKABLE.sub("", text).split())


def small(title: str) -> str:
    """Give a title as it stands inside a sentence: `Front desk` becomes `front desk`, `KCC` stays."""
    return title[:1].lower() + title[1:] if re.match(r"\w[a-zà-ÿ]+\b", title) else title


def great(sentence: str) -> str:
    """Begin a sentence with a capital."""
    return sentence[:1].upper() + sentence[1:]


class Words:
    """Says in one language what a scenario calls things."""

    def __init__(self, scenario: Scenario, language: Language) -> None:
        """Take the words of this scenario."""
        self.scenario = scenario
        self.language = language

    def either(self, *, nl: str, en: str) -> str:
        """Give the one of two texts that is in this language."""
        return nl if self.language == "nl" else en

    def say(self, *, nl: str, en: str) -> str:
        """Give the one of two sentences that is in this language, with its capital."""
        return great(self.either(nl=nl, en=en))

    def text(self, text: Text) -> str:
        """Give a text of the scenario."""
        return plain(text.in_(self.language))

    def sentence(self, text: Text) -> str:
        """Give a text of the scenario as a sentence, with a full stop if it has no end of its own."""
        said = great(self.text(text))
        return said if said.endswith((".", "!", "?", "”", "’", "…")) else f"{said}."

    def quoted(self, text: Text) -> str:
        """Give the title of a thing as its name."""
        return f"‘{self.text(text).removesuffix('.')}’"

    def people(self, names: Sequence[str]) -> str:
        """Join names as people do: `de balie, de adviseur en Mia`."""
        return self._joined(names, ", ")

    def things(self, items: Sequence[str]) -> str:
        """Join the titles of things, so that a title with "and" in it stays one; of a long list only the first."""
        rest = len(items) - LONGEST_LIST
        if rest > 1:
            items = [*items[:LONGEST_LIST], self.either(nl=f"nog {rest} dingen", en=f"{rest} more things")]
        mixed = any(mark in item for item in items for mark in (" en ", " and ", ","))
        return self._joined(items, "; " if mixed else ", ")

    def _joined(self, items: Sequence[str], mark: str) -> str:
        """Put marks between items, and a word before the last one."""
        if len(items) < 2:  # noqa: PLR2004 - one item needs no "and"
            return "".join(items)
        link = mark if mark != ", " else " "
        return f"{mark.join(items[:-1])}{link}{'en' if self.language == 'nl' else 'and'} {items[-1]}"

    def role(self, role: str) -> str:
        """Give a role with its article, as a sentence speaks of it: `de balie`, `the front desk`."""
        title = small(self.text(self.scenario.roles[role].title))
        if title.lower().startswith(ARTICLES[self.language]):
            return title
        return f"{ARTICLES[self.language][0]}{title}"

    def numbered(self, role: str, number: str) -> str:
        """Give one of several seats of a role, or of several residents: `balie 2`."""
        title = small(self.text(self.scenario.roles[role].title))
        for article in ARTICLES[self.language]:
            title = title.removeprefix(article)
        return f"{title} {number}"

    def person(self, resident: ResidentArrived) -> str:
        """Name a resident: a persona by name, an ordinary one by role and number."""
        return self.resident(resident.source, resident.role, resident.seat)

    def resident(self, source: str, role: str, seat: str) -> str:
        """Name the resident in a seat: who comes from a persona by name, else by role and number.

        No two bear the same number, whatever stream of requests they come from: the streams of a role take turns.
        """
        persona = self.scenario.personas.get(source)
        if persona is not None:
            return plain(persona.name)
        streams = [name for name, stream in self.scenario.ordinary.items() if stream.role == role]
        before = int(seat.removeprefix(f"{source}-")) - 1
        return self.numbered(role, str(before * len(streams) + streams.index(source) + 1))

    def thing(self, kind: CaseType, name: str) -> str:
        """Give a fact by its title, or the outcome of a task by the name of the task."""
        if name in kind.facts:
            return small(self.text(kind.facts[name].title))
        return self.quoted(kind.tasks[name].title)

    def value(self, value: Value) -> str:
        """Give what a fact says."""
        if isinstance(value, bool):
            return self.either(nl="ja", en="yes") if value else self.either(nl="nee", en="no")
        return self.number(value) if isinstance(value, int | float) else plain(value)

    def number(self, number: float) -> str:
        """Give a number with at most two digits behind the comma."""
        written = f"{number:.2f}".rstrip("0").removesuffix(".")
        return self.either(nl=written.replace(".", ","), en=written)

    def channel(self, channel: str) -> str:
        """Give the title of a channel."""
        return small(self.text(self.scenario.channels[channel].title))

    def result(self, kind: CaseType, result: str) -> str:
        """Give the title of a result; a case type without results is simply done."""
        spec = kind.results.get(result)
        if spec is not None:
            return self.quoted(spec.title)
        return self.say(nl="klaar", en="done") if result == "done" else self.say(nl="gestopt", en="stopped")
