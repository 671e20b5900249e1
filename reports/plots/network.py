"""The handover network: which desk passes work to which, before and after, side by side."""

from collections import Counter
from math import cos, hypot, pi, sin

from matplotlib.axes import Axes
from matplotlib.patches import FancyArrowPatch

from reports.history.history import History, Round
from reports.plots import style
from reports.plots.picture import Picture

Passes = Counter[tuple[str, str]]
"""How often each role passed work to each other."""

Place = tuple[float, float]
"""A place on a sheet on which the roles stand in a circle of radius 1."""

BEND = 0.16
"""How far an arrow bends, as a part of its length."""

ALONG = (0.5, 0.38, 0.62, 0.28, 0.72, 0.2)
"""Where on its arrow a number may stand, best first."""

APART = 0.15
"""So far numbers keep from each other and from roles; one that finds no room stands in the table only."""


def draw(history: History) -> list[Picture]:
    """Draw the first round beside the last; a session without rounds gives an empty picture."""
    shown = [history.rounds[0], history.rounds[-1]] if len(history.rounds) > 1 else list(history.rounds)
    return [network(history, shown)]


def network(history: History, shown: list[Round]) -> Picture:
    """Draw some rounds side by side, every role at the same place."""
    passes = [Counter((handed.giver, handed.taker) for handed in part.handovers) for part in shown]
    looks = style.looks(history.roles())
    met = [role for role in looks if any(role in pair for counted in passes for pair in counted)]
    with style.drawing():
        key: style.Key = [(style.patch(looks[role]), f"{looks[role].letter}  {history.role(role)}") for role in met]
        sheet = style.sheet((3.75 if met else 1.2) + style.key_height(len(key)))
        if met:
            most = max(count for counted in passes for count in counted.values())
            panels = sheet.subplots(1, max(2, len(shown)), squeeze=False)[0]
            for axes, part, counted in zip(panels, shown, passes, strict=False):
                _panel(axes, history, part, counted, looks, met, most)
            for axes in panels[len(shown) :]:
                axes.set_axis_off()
            style.key(sheet, key)
        else:
            style.nothing(sheet, history.either(nl="Er is geen werk overgedragen.", en="No work was handed over."))
    title = history.either(nl="Wie geeft werk door aan wie", en="Who passes work to whom")
    head = (history.either(nl="van", en="from"), history.either(nl="naar", en="to"),
            *(history.round_name(part.number) for part in shown))  # fmt: skip
    pairs = sorted({pair for counted in passes for pair in counted}, key=lambda p: (-sum(c[p] for c in passes), p))
    rows = tuple((history.role(a), history.role(b), *(str(c[a, b]) for c in passes)) for a, b in pairs)
    return Picture("network", title, _words(history, shown, passes), head, rows, sheet)


def _panel(
    axes: Axes, history: History, part: Round, counted: Passes, looks: dict[str, style.Look], met: list[str], most: int,
) -> None:  # fmt: skip
    """Draw one round."""
    places = {role: (sin(2 * pi * at / len(met)), cos(2 * pi * at / len(met))) for at, role in enumerate(met)}
    for (giver, taker), count in sorted(counted.items()):
        _arrow(axes, places[giver], places[taker], count, most)
    _numbers(axes, places, counted)
    for role, (x, y) in places.items():
        look = looks[role]
        busy = any(role in pair for pair in counted)
        axes.scatter(x, y, s=430, color=look.colour if busy else style.PAPER, ec=style.INK, lw=0.8, zorder=3)
        axes.text(x, y, look.letter, ha="center", va="center_baseline", size=9.5, weight="bold", zorder=4,
                  color=look.lettering if busy else style.MUTED)  # fmt: skip
    agreed = history.either(nl="zoals nu", en="as today") if not part.agreed else history.either(
        nl="met afspraken", en="with agreements"
    )  # fmt: skip
    axes.set_title(history.either(nl=f"Ronde {part.number} – {agreed}", en=f"Round {part.number} – {agreed}"))
    total = sum(counted.values())
    axes.set_xlabel(history.either(nl=f"{total} keer werk doorgegeven", en=f"work passed on {total} times"))
    axes.set_xlim(-1.25, 1.25)
    axes.set_ylim(-1.25, 1.25)
    axes.set_aspect("equal")
    axes.set_xticks([])
    axes.set_yticks([])
    style.bare(axes, keep="")


def _arrow(axes: Axes, start: Place, end: Place, count: int, most: int) -> None:
    """Draw how often one passed work to another: the thicker, the more often."""
    axes.add_patch(FancyArrowPatch(
        start, end, connectionstyle=f"arc3,rad={BEND}", arrowstyle="-|>", mutation_scale=9, shrinkA=12, shrinkB=12,
        lw=0.7 + 3 * count / most, color=style.MUTED, zorder=1,
    ))  # fmt: skip


def _numbers(axes: Axes, places: dict[str, Place], counted: Passes) -> None:
    """Put at each bend how often, the busiest first; a number gives way along its arrow to those that are there."""
    taken = list(places.values())
    for (giver, taker), count in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])):
        if count > 1:
            at = max((along(places[giver], places[taker], t) for t in ALONG), key=lambda p: (_free(p, taken), 0))
            if _free(at, taken):
                taken.append(at)
                axes.text(*at, str(count), size=7, ha="center", va="center", zorder=2,
                          bbox={"boxstyle": "round,pad=0.12", "fc": style.PAPER, "ec": "none"})  # fmt: skip


def _free(place: Place, taken: list[Place]) -> bool:
    """Tell whether a place is far enough from all that are taken."""
    return all(hypot(place[0] - other[0], place[1] - other[1]) > APART for other in taken)


def along(start: Place, end: Place, part: float) -> Place:
    """Give the place so far along a bent arrow: it is a curve of Bézier with one point aside."""
    across = (end[0] - start[0], end[1] - start[1])
    aside = ((start[0] + end[0]) / 2 + BEND * across[1], (start[1] + end[1]) / 2 - BEND * across[0])
    weights = ((1 - part) ** 2, 2 * part * (1 - part), part**2)
    x, y = (sum(w * p[axis] for w, p in zip(weights, (start, aside, end), strict=True)) for axis in (0, 1))
    return x, y


def _words(history: History, shown: list[Round], passes: list[Passes]) -> str:
    """Say in words what the picture shows."""
    if not shown:
        return history.either(nl="Er is nog geen ronde gespeeld.", en="No round was played yet.")
    said = []
    for part, counted in zip(shown, passes, strict=True):
        ways, total = len(counted), sum(counted.values())
        said.append(history.either(
            nl=f"In ronde {part.number} ging er {total} keer werk van de ene naar de andere rol, over {ways} wegen.",
            en=f"In round {part.number} work went from one role to another {total} times, along {ways} ways.",
        ))  # fmt: skip
    return " ".join(said)


PLOT = draw
"""What stands in the register."""
