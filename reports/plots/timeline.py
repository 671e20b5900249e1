"""Timelines: dates along the bottom, and ribbons that say who had something from when to when."""

from collections.abc import Sequence
from datetime import timedelta

from matplotlib.axes import Axes
from matplotlib.patches import Patch, Rectangle

from reports.history.history import History, Hold, Round
from reports.observers.reading.owned import Stretch
from reports.plots import style
from simulation.case import DAY
from simulation.scenario.faults import Language

MONTHS: dict[Language, tuple[str, ...]] = {
    "nl": ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
STEPS = (1, 2, 7, 14, 28, 56, 112, 224)
"""Days between two dates on the axis."""

MOST = 7
"""So many dates fit beside each other."""

SHORTEST = 3.0
"""Days that an axis shows at least."""


def date_axis(axes: Axes, part: Round, start: float, end: float, language: Language, *, most: int = MOST) -> None:
    """Put dates along the bottom, from one day of a round to another."""
    end = max(end, start + SHORTEST)
    step = next((step for step in STEPS if (end - start) / step <= most), STEPS[-1])
    midnight = part.moment(part.since).replace(hour=0, minute=0, second=0, microsecond=0)
    late = (part.moment(part.since) - midnight) / timedelta(days=1)
    days = [day for day in range(int(start), int(end) + 2, step) if start <= day - late + 1 <= end]
    axes.set_xlim(start, end)
    names = [midnight + timedelta(days=day + 1) for day in days]
    labels = [f"{name.day} {MONTHS[language][name.month - 1]}" for name in names]
    axes.set_xticks([day - late + 1 for day in days], labels, size=8)


def stretch(axes: Axes, y: float, owned: Stretch, part: Round, looks: dict[str, style.Look], role: str) -> None:
    """Draw one stretch of an owner's ribbon: hatched where nobody owned it."""
    start, length = part.days(owned.start), owned.length / DAY
    if owned.owner and role in looks:
        look = looks[role]
        _bar(axes, y, start, length, look.colour, look.hatch)
        _letter(axes, y, start, length, look)
    else:
        hatch = style.CONTESTED if owned.claims else style.NOBODY
        _bar(axes, y, start, length, style.PAPER, hatch)


def hold(axes: Axes, y: float, held: Hold, part: Round, looks: dict[str, style.Look]) -> None:
    """Draw one stretch of the hands that a file went through: half as high where it lay in a tray."""
    start, length = part.days(held.start), (held.end - held.start) / DAY
    known = [role for role in held.roles if role in looks]
    high = 0.34 if held.lying else 0.8
    for at, role in enumerate(known):
        part_of = high / len(known)
        _bar(axes, y - high / 2 + part_of * (at + 0.5), start, length, looks[role].colour, looks[role].hatch, part_of)
    if len(known) == 1 and not held.lying:
        _letter(axes, y, start, length, looks[known[0]])


def _bar(axes: Axes, y: float, start: float, length: float, colour: str, hatch: str, high: float = 0.8) -> None:
    """Draw a piece of a ribbon."""
    axes.add_patch(
        Rectangle((start, y - high / 2), length, high, facecolor=colour, edgecolor=style.INK, hatch=hatch, lw=0.4)
    )


def _letter(axes: Axes, y: float, start: float, length: float, look: style.Look) -> None:
    """Put the letter of whoever it is in a piece that is wide enough."""
    low, high = axes.get_xlim()
    start, end = max(start, low), min(start + length, high)
    if end - start > 0.03 * (high - low):
        axes.text(
            (start + end) / 2, y, look.letter, ha="center", va="center_baseline", size=7.5, weight="bold",
            color=style.BLACK, bbox={"boxstyle": "circle,pad=0.18", "fc": style.WHITE, "ec": "none"}, in_layout=False,
        )  # fmt: skip


def role_key(history: History, looks: dict[str, style.Look], shown: Sequence[str]) -> style.Key:
    """Say which look is whose."""
    return [
        (style.patch(looks[role]), f"{looks[role].letter}  {history.role(role)}") for role in looks if role in shown
    ]


def nobody_key(history: History) -> style.Key:
    """Say what hatching means."""
    nobody = Patch(facecolor=style.PAPER, edgecolor=style.INK, hatch=style.NOBODY)
    contested = Patch(facecolor=style.PAPER, edgecolor=style.INK, hatch=style.CONTESTED)
    return [
        (nobody, history.either(nl="van niemand", en="nobody's")),
        (contested, history.either(nl="twee of meer zeggen: van mij", en="two or more say: mine")),
    ]
