"""Numerals: numbers in a picture and its table, as the reader's language writes them."""

from typing import Final

from matplotlib.axis import Axis
from matplotlib.ticker import ScalarFormatter

from simulation.scenario.faults import Language

DUTCH: Final = str.maketrans(",.", ".,")
"""A comma before the decimals, a point between thousands."""


def written(number: float, form: str, language: Language) -> str:
    """Write a number in a form of Python's, such as `+.2f`."""
    text = format(number, form)
    return text.translate(DUTCH) if language == "nl" else text


def number(axis: Axis, language: Language) -> None:
    """Number an axis; its marks are chosen as ever."""
    if language == "nl":
        axis.set_major_formatter(_Dutch())


class _Dutch(ScalarFormatter):
    """Writes what is beside the marks of an axis in Dutch."""

    def __call__(self, x: float, pos: int | None = None) -> str:
        """Write the number beside a mark."""
        return super().__call__(x, pos).translate(DUTCH)
