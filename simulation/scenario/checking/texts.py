"""What is wrong with a file whatever it means: a name twice in a list, an empty text, a text without end."""

from collections.abc import Iterator

from simulation.scenario.document import Document
from simulation.scenario.faults import Fault, Trail
from simulation.scenario.scenario import Scenario
from simulation.scenario.words import LONGEST_TEXT

ELSEWHERE = "rulesets"
"""What lies there is looked at where it is laid over the file."""


def texts(_scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find repetitions in lists, and texts that are empty or longer than anybody reads."""
    everything = document.data if isinstance(document.data, dict) else {}
    for key, value in everything.items():
        if key != ELSEWHERE:
            yield from _inside(document, value, (key,))


def _inside(document: Document, here: object, path: Trail) -> Iterator[Fault]:
    """Go through everything that a file says."""
    if isinstance(here, dict):
        for key, value in here.items():
            yield from _text(document, (*path, key), key, at_key=True)
            yield from _inside(document, value, (*path, key))
    elif isinstance(here, list):
        yield from _repeated(document, here, path)
        for n, value in enumerate(here):
            yield from _inside(document, value, (*path, n))
    elif isinstance(here, str):
        yield from _text(document, path, here, at_key=False)


def _repeated(document: Document, words: list[object], path: Trail) -> Iterator[Fault]:
    """Find words that stand in a list already."""
    seen = set[str]()
    for n, word in enumerate(words):
        if isinstance(word, str):
            if word in seen:
                yield document.fault(
                    (*path, n),
                    nl="{value} staat al in deze lijst.",
                    en="{value} is in this list already.",
                )
            seen.add(word)


def _text(document: Document, path: Trail, text: str, *, at_key: bool) -> Iterator[Fault]:
    """Find a text that says nothing or too much."""
    if not text.strip():
        yield document.fault(path, at_key=at_key, nl="Deze tekst is leeg.", en="This text is empty.")
    elif len(text) > LONGEST_TEXT:
        yield document.fault(
            path, at_key=at_key,
            nl=f"Deze tekst is te lang: hoogstens {LONGEST_TEXT} tekens.",
            en=f"This text is too long: at most {LONGEST_TEXT} characters.",
        )  # fmt: skip
