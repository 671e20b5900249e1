"""How figures are written: in the reader's language, with their unit, and never a zero for what was not seen."""

from reports.observers.reading.measuring import Measure
from simulation.observing import Figure, NotObserved
from simulation.scenario.faults import Language
from simulation.wording import numerals

UNITS = {
    "nl": {"count": "", "per case": "per zaak", "per week": "per week", "per day": "per dag", "hours": "uur",
           "days": "dagen", "euros": "euro", "mark": "", "0-1": "", "share": "%"},
    "en": {"count": "", "per case": "a case", "per week": "a week", "per day": "a day", "hours": "hours",
           "days": "days", "euros": "euros", "mark": "", "0-1": "", "share": "%"},
}  # fmt: skip
COUNTED_IN = {
    "nl": {"count": "aantal", "share": "deel, in procenten", "mark": "cijfer", "0-1": "van 0 tot 1"},
    "en": {"count": "number", "share": "share, as a percentage", "mark": "mark", "0-1": "from 0 to 1"},
}
"""Units that are left out or shortened where the figure stands."""

LEVELS = {
    "nl": {"organisation": "van alles samen", "person": "per persoon", "role": "per rol", "department": "per afdeling"},
    "en": {"organisation": "of all together", "person": "by person", "role": "by role", "department": "by department"},
}
"""Between whom a measure tells apart."""

TEN = 10
"""From here on a decimal says more than is known."""

FAINT = 0.1
"""Below this one decimal would say nought."""

NOT_SEEN = {"nl": "niet gezien", "en": "not observed"}


def value(figure: Figure | None, language: Language) -> str:
    """Write the value of a figure; a share as a percentage."""
    if figure is None or isinstance(figure.value, NotObserved):
        return NOT_SEEN[language]
    return number(figure.value * 100 if figure.unit == "share" else figure.value, figure.unit, language)


def number(value: float, unit: str, language: Language) -> str:
    """Write a number as exactly as it is worth: whole counts and euros, one decimal else."""
    whole = unit in {"count", "euros", "share"} and (abs(value) >= TEN or value == round(value))
    fine = unit == "0-1" or 0 < abs(value) < FAINT
    return numerals.written(value, ",.0f" if whole else ",.2f" if fine else ",.1f", language)


def unit(figure: Figure, language: Language) -> str:
    """Write the unit."""
    return UNITS[language].get(figure.unit, figure.unit)


def definition(figure: Figure | Measure, language: Language) -> str:
    """Say how a figure, or what it measures, is defined; in English where there are no words in Dutch."""
    return (figure.definition_nl if language == "nl" else "") or figure.definition


def kind(figure: Figure, language: Language) -> str:
    """Say what a figure is counted in, and between whom it tells apart."""
    counted = COUNTED_IN[language].get(figure.unit) or unit(figure, language)
    return f"{counted}, {LEVELS[language][figure.level]}"


def origin(figure: Figure, language: Language) -> str:
    """Say where a definition comes from."""
    return "eigen definitie" if language == "nl" and figure.source == "ours" else figure.source
