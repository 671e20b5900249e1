"""Style: how every picture looks; colours that the colour-blind tell apart, each with a letter, a mark and a hatch."""

import textwrap
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final, Literal, NamedTuple

from matplotlib import rc_context
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Patch

from simulation.wording.words import plain

INK: Final = "#1b1f24"
MUTED: Final = "#5b6470"
GRID: Final = "#d5d9de"
PAPER: Final = "#fdfdfc"
BLACK, WHITE = "#000000", "#ffffff"

THEME: Final = {
    INK: ("ink", "#e9ebee"),
    MUTED: ("muted", "#a9b1bb"),
    GRID: ("grid", "#3a4048"),
    PAPER: ("paper", "#16191d"),
}
"""Colours that turn with the page: each has a name, and another value in the dark."""

HUES: Final = (
    "#0072b2", "#e69f00", "#009e73", "#d55e00", "#56b4e9", "#cc79a7", "#f0e442", "#8c9299",
)  # fmt: skip
"""The palette of Okabe and Ito (2008), grey for its black: on paper and in the dark each stands out."""

BETTER, WORSE, SAME = HUES[0], HUES[3], HUES[7]
MARKS: Final = ("o", "s", "^", "D", "v", "P", "X", "p", "<", "h", ">", "8")
HATCHES: Final = ("", "--", "\\\\", "||", "++", "----", "||||", "-\\\\")
"""Lines only: dots and stars make a page ten times as heavy."""
NOBODY: Final = "////"
CONTESTED: Final = "xxx"

WIDTH: Final = 7.6
"""Inches: a column of A4."""

LETTER: Final = 0.072
"""Inches that a letter of the usual size takes, widely measured: what a reader's own font draws is narrower."""

SETTINGS: Final[dict[str, Any]] = {
    "figure.facecolor": PAPER, "axes.facecolor": PAPER, "savefig.facecolor": PAPER, "figure.dpi": 96,
    "font.family": "sans-serif", "font.sans-serif": ["DejaVu Sans"], "font.size": 9,
    "text.color": INK, "text.parse_math": False, "axes.labelcolor": MUTED, "axes.edgecolor": MUTED,
    "axes.titlesize": 10, "axes.titleweight": "bold", "axes.titlelocation": "left", "axes.titlecolor": INK,
    "axes.spines.top": False, "axes.spines.right": False, "axes.axisbelow": True, "axes.formatter.use_mathtext": False,
    "xtick.color": MUTED, "ytick.color": MUTED, "xtick.labelcolor": INK, "ytick.labelcolor": INK,
    "grid.color": GRID, "grid.linewidth": 0.7, "hatch.linewidth": 0.7, "hatch.color": INK, "patch.linewidth": 0.7,
    "legend.frameon": False, "legend.handlelength": 1.8, "svg.fonttype": "none", "svg.hashsalt": "overdracht",
}  # fmt: skip
"""Nothing global is set: each picture is drawn and written under these."""


Key = list[tuple[Artist, str]]
"""What marks in a picture stand for."""


@contextmanager
def drawing() -> Iterator[None]:
    """Draw in this style; letters that the measuring font lacks are drawn by the reader's own."""
    with rc_context(SETTINGS), warnings.catch_warnings():  # type: ignore[arg-type] # names are checked as it starts
        warnings.filterwarnings("ignore", message="Glyph .* missing from", category=UserWarning)
        yield


def sheet(height: float) -> Figure:
    """Give an empty sheet, so many inches high, whose parts keep out of each other's way."""
    return Figure(figsize=(WIDTH, height), layout="constrained")


def ruled(height: float) -> Figure:
    """Give an empty sheet on which every part is laid by hand, in inches: it is drawn in half the time."""
    return Figure(figsize=(WIDTH, height))


def laid(figure: Figure, left: float, low: float, width: float, height: float) -> Axes:
    """Lay axes on a ruled sheet, in inches."""
    whole = figure.get_figheight()
    return figure.add_axes((left / WIDTH, low / whole, width / WIDTH, height / whole))


class Look(NamedTuple):
    """How somebody is told apart: by colour, and without it by letter, mark and hatch."""

    letter: str
    colour: str
    mark: str
    hatch: str

    @property
    def lettering(self) -> str:
        """Give the colour of letters that can be read on this colour."""
        return on(self.colour)


def looks(names: Sequence[str]) -> dict[str, Look]:
    """Give each name its look, in their order: the same order gives the same looks."""
    return {name: _look(number) for number, name in enumerate(names)}


def _look(number: int) -> Look:
    """Give the look of one of many; the ninth has the first colour with another hatch."""
    again, hue = divmod(number, len(HUES))
    hatch = HATCHES[(hue + again) % len(HATCHES)] if again or hue else ""
    letter = chr(ord("A") + number % 26) + ("" if number < 26 else str(number // 26))  # noqa: PLR2004 - the alphabet
    return Look(letter, HUES[hue], MARKS[number % len(MARKS)], hatch)


def on(colour: str) -> str:
    """Give black or white, whichever can be read better on a colour."""
    return BLACK if contrast(colour, BLACK) >= contrast(colour, WHITE) else WHITE


def contrast(one: str, other: str) -> float:
    """Give how far two colours stand apart, from 1 to 21, as WCAG 2 has it."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Give how bright a colour is, from 0 to 1, as the eye sees it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)  # noqa: PLR2004 - the standard's numbers
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def cut(text: str, letters: int) -> str:
    """Give a text on one line of at most so many letters."""
    text = plain(text)
    return text if len(text) <= letters else text[: letters - 1].rstrip() + "…"


def named(text: str, letters: int) -> str:
    """Give a name of at most so many letters; of a long one the end stays, since it has the number."""
    text = plain(text)
    keep = (letters - 1) // 3
    return text if len(text) <= letters else f"{text[: letters - 1 - keep].rstrip()}…{text[-keep:].lstrip()}"


def wrapped(text: str, letters: int, lines: int = 2) -> str:
    """Give a text on a few lines; what does not fit ends in an ellipsis."""
    return "\n".join(textwrap.wrap(plain(text), letters, max_lines=lines, placeholder=" …"))


def fitting(inches: float, size: float = 9) -> int:
    """Tell how many letters of a size in points fit on so many inches."""
    return max(1, int(inches / (LETTER * size / 9)))


def key(figure: Figure, rows: Key, *, columns: int = 3) -> None:
    """Put under a picture what its marks stand for."""
    if not rows:
        return
    letters = fitting(WIDTH / columns - 0.45, 8)
    marks, names = [mark for mark, _ in rows], [cut(text, letters) for _, text in rows]
    laid_out = figure.get_layout_engine() is not None
    place: Literal["outside lower left", "lower left"] = "outside lower left" if laid_out else "lower left"
    figure.legend(marks, names, loc=place, ncols=columns, fontsize=8, handleheight=1.1, columnspacing=1.2)


def key_height(rows: int, *, columns: int = 3) -> float:
    """Tell how many inches a key of so many rows takes."""
    return 0.185 * -(-rows // columns) + 0.1 if rows else 0.0


def patch(look: Look) -> Patch:
    """Give the patch that stands for somebody in a key."""
    return Patch(facecolor=look.colour, edgecolor=INK, hatch=look.hatch)


def bare(axes: Axes, *, keep: str = "bottom") -> None:
    """Leave out all lines around a picture but one."""
    for side, spine in axes.spines.items():
        spine.set_visible(side == keep)
    axes.tick_params(length=0)


def nothing(figure: Figure, text: str) -> None:
    """Say in words that there is nothing to be seen."""
    axes = figure.subplots()
    axes.set_axis_off()
    axes.text(0.5, 0.5, wrapped(text, 70, 3), ha="center", va="center", color=MUTED, style="italic")
