"""Numbering: an axis whose numbers are as the reader's language writes them."""

from matplotlib.axis import Axis
from matplotlib.ticker import ScalarFormatter

from simulation.scenario.faults import Language
from simulation.wording.numerals import turned


def number(axis: Axis, language: Language) -> None:
    """Number an axis in full, also where all numbers are nearly alike; its marks are chosen as ever."""
    axis.set_major_formatter(_Dutch(useOffset=False) if language == "nl" else ScalarFormatter(useOffset=False))


class _Dutch(ScalarFormatter):
    """Writes what is beside the marks of an axis in Dutch."""

    def __call__(self, x: float, pos: int | None = None) -> str:
        """Write the number beside a mark."""
        return turned(super().__call__(x, pos), "nl")
