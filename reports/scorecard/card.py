"""Putting the scorecard together: rows of figures, round beside round, and the moments of each lesson."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from reports.moments import Moment, moments
from reports.scorecard.contents import LESSONS, PERSPECTIVES, Chapter
from reports.scorecard.wording import unit, value
from simulation.journal import Journal
from simulation.observing import Figure, NotObserved
from simulation.scenario.faults import Language
from simulation.scenario.scenario import Scenario

Rounds = Sequence[Sequence[Figure]]
"""The figures of each round."""

WIDTH = 44
COLUMN = 14


def scorecard(scenario: Scenario, journal: Journal, rounds: Rounds, language: Language) -> Iterator[str]:
    """Write the scorecard as lines of text."""
    yield from _head(rounds, language)
    for chapter in PERSPECTIVES:
        yield from _chapter(chapter.title.in_(language), chapter, rounds, language)
    found = moments(scenario, journal, language)
    for number, lesson in LESSONS.items():
        yield from _chapter(f"{number}. {lesson.title.in_(language)}", lesson, rounds, language)
        yield from _moments(found.get(number, []), language)


def _head(rounds: Rounds, language: Language) -> Iterator[str]:
    """Write the names of the columns."""
    word = {"nl": "ronde", "en": "round"}[language]
    yield " " * WIDTH + "".join(f"{word} {n + 1}".rjust(COLUMN) for n in range(len(rounds)))


def _chapter(title: str, chapter: Chapter, rounds: Rounds, language: Language) -> Iterator[str]:
    """Write one heading with its rows."""
    yield ""
    yield title
    for name in _names(chapter.measures, rounds):
        figures = [_figure(figures, name) for figures in rounds]
        shown = next((figure for figure in figures if figure is not None), None)
        if shown is not None:
            cells = "".join(value(figure, language).rjust(COLUMN) for figure in figures)
            label = _cut(shown.title.in_(language), WIDTH - 3).ljust(WIDTH - 2)
            yield f"  {label}{cells} {unit(shown, language)}".rstrip()


def _names(measures: Iterable[str], rounds: Rounds) -> Iterator[str]:
    """Spell out the names that stand for all parts of a measure."""
    for name in measures:
        if name.endswith(".*"):
            parts = {f.name: None for figures in rounds for f in figures if f.name.startswith(name[:-1])}
            yield from parts
        else:
            yield name


def _figure(figures: Sequence[Figure], name: str) -> Figure | None:
    """Find a figure by its name."""
    return next((figure for figure in figures if figure.name == name), None)


def _cut(text: str, width: int) -> str:
    """Keep a label within its column."""
    return text if len(text) <= width else text[: width - 1] + "…"


def _moments(found: Sequence[Moment], language: Language) -> Iterator[str]:
    """Write the two moments that tell a lesson best, or that there was none."""
    if not found:
        yield {"nl": "    (geen moment dat dit laat zien)", "en": "    (no moment that shows this)"}[language]
    for moment in found:
        word = {"nl": "ronde", "en": "round"}[language]
        yield f"    > {word} {moment.round} · {moment}"


def as_data(scenario: Scenario, journal: Journal, rounds: Rounds, language: Language) -> dict[str, Any]:
    """Give the scorecard as plain data; what is about one seat is not for the room."""
    found = moments(scenario, journal, language)
    return {
        "scenario": journal.header.file,
        "profile": journal.header.profile,
        "seed": journal.header.seed,
        "entries": len(journal),
        "rounds": [{f.name: _as_data(f) for f in figures if not f.about} for figures in rounds],
        "moments": {str(lesson): [moment._asdict() for moment in told] for lesson, told in found.items()},
    }


def _as_data(figure: Figure) -> dict[str, Any]:
    """Give a figure as plain data; what was not observed is null."""
    seen = not isinstance(figure.value, NotObserved)
    return {
        "value": figure.value if seen else None,
        "unit": figure.unit,
        "definition": figure.definition,
        "evidence": list(figure.evidence),
    }
