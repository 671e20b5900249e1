"""How figures are written: in the reader's language, with their unit, and never a zero for what was not seen."""

from simulation.observing import Figure, NotObserved
from simulation.scenario.faults import Language

UNITS = {
    "nl": {"count": "", "per case": "per zaak", "per week": "per week", "per day": "per dag", "hours": "uur",
           "days": "dagen", "euros": "euro", "mark": "", "0-1": "", "share": "%"},
    "en": {"count": "", "per case": "a case", "per week": "a week", "per day": "a day", "hours": "hours",
           "days": "days", "euros": "euros", "mark": "", "0-1": "", "share": "%"},
}  # fmt: skip
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
    text = f"{value:,.0f}" if whole else f"{value:,.2f}" if fine else f"{value:,.1f}"
    return text if language == "en" else text.translate(str.maketrans(",.", ".,"))


def unit(figure: Figure, language: Language) -> str:
    """Write the unit."""
    return UNITS[language].get(figure.unit, figure.unit)
