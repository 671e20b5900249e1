"""The glossary of measures: what a plan can name, with unit, which way is better, and the definition."""

from collections.abc import Iterator

from reports.observers import families
from reports.observers.reading.measuring import Measure
from reports.scorecard.directions import LESS, MORE
from reports.scorecard.wording import COUNTED_IN, LEVELS, UNITS, definition
from simulation.scenario.faults import Language

HEAD = {
    "nl": "# Maten\n\nWat een plan bij `primary` en `exploratory` kan noemen. Van een maat met delen (per rol, per "
    "persoon, per afdeling) krijgt elk deel een kolom; schrijf `naam.deel` voor één deel.\n\n"
    "| naam | wat | eenheid | beter is | definitie |\n| --- | --- | --- | --- | --- |",
    "en": "# Measures\n\nWhat a plan can name under `primary` and `exploratory`. Of a measure with parts (by role, by "
    "person, by department) every part gets a column; write `name.part` for one part.\n\n"
    "| name | what | unit | better is | definition |\n| --- | --- | --- | --- | --- |",
}


def glossary(language: Language) -> str:
    """Write the page, in Markdown."""
    measures = sorted((each for kind in families() for each in kind.measures()), key=lambda each: each.name)
    return "\n".join([HEAD[language], *_rows(measures, language)]) + "\n"


def _rows(measures: list[Measure], language: Language) -> Iterator[str]:
    """Write a row for each measure."""
    for each in measures:
        unit = COUNTED_IN[language].get(each.unit) or UNITS[language].get(each.unit, each.unit)
        told = f"{unit}, {LEVELS[language][each.level]}"
        cells = (f"`{each.name}`", each.title.in_(language), told, _way(each.name, language),
                 definition(each, language).replace("|", "\\|"))  # fmt: skip
        yield f"| {' | '.join(cells)} |"


def _way(name: str, language: Language) -> str:
    """Say which way is better, if one is."""
    if name in MORE:
        return {"nl": "meer", "en": "more"}[language]
    return {"nl": "minder", "en": "less"}[language] if name in LESS else "–"
