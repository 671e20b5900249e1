"""Recorded play beside the simulated spread: each session a mark over the plays of bots, and never one of them."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from reports.plots import numbering, style
from reports.plots.picture import Picture
from simulation.scenario.faults import Language
from simulation.wording import numerals

INCHES = 0.75


class Recorded(NamedTuple):
    """A session: its name, what it came to, and whether people played it."""

    name: str
    value: float
    by_people: bool


class Spread(NamedTuple):
    """One measure: what bots came to, play by play, and what each session came to."""

    label: str
    simulated: Sequence[float]
    recorded: Sequence[Recorded]


def beside(name: str, title: str, spreads: Sequence[Spread], language: Language) -> Picture:
    """Draw each measure on a scale of its own: dots of bots, a bar for the middle half, diamonds for sessions.

    Those that no people played are hollow.
    """
    with style.drawing():
        sheet = style.sheet(0.5 + INCHES * max(1, len(spreads)) + style.key_height(2))
        for axes, spread in zip(np.atleast_1d(sheet.subplots(len(spreads), 1)), spreads, strict=True):
            _draw(axes, spread)
            numbering.number(axes.xaxis, language)
        words = {"nl": ("bots, een herhaling", "mensen, een sessie", "geen mensen, een sessie"),
                 "en": ("bots, a replication", "people, a session", "no people, a session")}[language]  # fmt: skip
        style.key(sheet, [(Line2D([], [], ls="", marker=".", color=style.SAME), words[0]),
                          (Line2D([], [], ls="", marker="D", color=style.WORSE, mec=style.INK), words[1]),
                          (Line2D([], [], ls="", marker="D", color=style.PAPER, mec=style.INK), words[2])])  # fmt: skip
    head = {
        "nl": ("maat", "sessie", "waarde", "bots: laagste deel"),
        "en": ("measure", "session", "value", "bots below"),
    }
    rows = tuple(
        (spread.label, name, numerals.written(value, ".2f", language), f"{100 * _below(spread, value):.0f} %")
        for spread in spreads for name, value, _ in spread.recorded
    )  # fmt: skip
    return Picture(name, title, _words(spreads, language), head[language], rows, sheet)


def _draw(axes: Axes, spread: Spread) -> None:
    """Draw one measure; dots are spread in height by their order, so that none hides another."""
    many = len(spread.simulated)
    axes.plot(spread.simulated, [(n * 0.618) % 0.6 - 0.3 for n in range(many)], ".", ms=3, color=style.SAME)
    low, high = np.quantile(spread.simulated, [0.25, 0.75])
    axes.plot([low, high], [0, 0], color=style.INK, lw=3, alpha=0.6, solid_capstyle="butt")
    for by_people, colour in ((False, style.PAPER), (True, style.WORSE)):
        marks = [each.value for each in spread.recorded if each.by_people is by_people]
        axes.plot(marks, [0] * len(marks), "D", ms=7, color=colour, mec=style.INK, mew=0.8)
    axes.set_yticks([0], [style.wrapped(spread.label, 26)], size=7.5)
    axes.set_ylim(-0.5, 0.5)
    style.bare(axes)


def _below(spread: Spread, value: float) -> float:
    """Give the share of simulated plays that came to less."""
    return sum(each < value for each in spread.simulated) / len(spread.simulated)


def _words(spreads: Sequence[Spread], language: Language) -> str:
    """Say how many sessions lie outside."""
    outside = sum(
        not min(spread.simulated) <= value <= max(spread.simulated)
        for spread in spreads
        for _, value, _ in spread.recorded
    )
    of = sum(len(spread.recorded) for spread in spreads)
    return {
        "nl": f"{outside} van {of} waarden van sessies vallen buiten wat bots speelden. Ze worden nooit samen geteld.",
        "en": f"{outside} of {of} values of sessions lie outside what bots played. They are never counted together.",
    }[language]
