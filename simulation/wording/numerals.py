"""Numerals: numbers as a reader's language writes them."""

from typing import Final

from simulation.scenario.faults import Language

DUTCH: Final = str.maketrans(",.", ".,")
"""A comma before the decimals, a point between thousands."""


def written(number: float, form: str, language: Language) -> str:
    """Write a number in a form of Python's, such as `+.2f`."""
    return turned(format(number, form), language)


def turned(text: str, language: Language) -> str:
    """Turn a number that Python wrote into how a language writes it."""
    return text.translate(DUTCH) if language == "nl" else text
