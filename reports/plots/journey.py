"""A resident's journey: trust over time with its turns, beside the owner's ribbon and the hands it went through."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from reports.history.history import Case, History, Round, Turn
from reports.plots import style
from reports.plots.picture import Picture
from reports.plots.timeline import date_axis, hold, nobody_key, role_key, stretch
from reports.telling.saying import saying

SHOWN = 8
"""So many turns get a number in the picture; the table has all."""

HIGH = 3.35
"""Inches above the key."""

MARGIN = 0.03
EASY = 2.5
"""With more trust than this there is room for words below the curve."""


def draw(history: History) -> list[Picture]:
    """Draw the journey of each resident with a story, in each round."""
    return [journey(history, part, case) for part in history.rounds for case in part.personas()]


def journey(history: History, part: Round, case: Case) -> Picture:
    """Draw one resident's journey."""
    title = history.either(
        nl=f"De reis van {case.name}, ronde {part.number}", en=f"{case.name}'s journey, round {part.number}"
    )
    turns = _numbered(case)
    with style.drawing():
        key = _key(history, case)
        low = style.key_height(len(key))
        sheet = style.ruled(low + HIGH)
        _draw(sheet, low, history, part, case, turns)
        style.key(sheet, key)
    head = (
        history.either(nl="dag", en="day"), history.either(nl="vertrouwen", en="trust"),
        history.either(nl="verschil", en="change"), history.either(nl="wat er gebeurde", en="what happened"),
    )  # fmt: skip
    name = f"journey-{part.number}-{case.source}"
    return Picture(name, title, _words(history, part, case), head, tuple(_rows(history, part, case)), sheet)


def _draw(
    sheet: Figure, low: float, history: History, part: Round, case: Case, turns: list[tuple[int, Turn]]
) -> None:  # fmt: skip
    """Lay out curve, ribbons, and what was felt, above the key."""
    curve = style.laid(sheet, 0.85, low + 1.16, 4.4, HIGH - 1.22)
    ribbons = style.laid(sheet, 0.85, low + 0.36, 4.4, 0.72)
    start, end = part.days(case.arrived), part.days(case.over(part.until))
    room = MARGIN * max(end - start, 3)
    date_axis(ribbons, part, start - room, max(end, start + 3) + room, history.language, most=5)
    curve.set_xlim(ribbons.get_xlim())
    _curve(curve, history, part, case)
    _numbers(curve, part, turns)
    _ribbons(ribbons, history, part, case)
    _felt(style.laid(sheet, 5.36, low + 0.1, 2.2, HIGH - 0.16), history, turns)


def _numbered(case: Case) -> list[tuple[int, Turn]]:
    """Number the heaviest turns, in the order in which they came."""
    heaviest = sorted(case.turns, key=lambda turn: (-abs(turn.step), turn.at, turn.entry))[:SHOWN]
    return list(enumerate((turn for turn in case.turns if turn in heaviest), 1))[:SHOWN]


def _curve(axes: Axes, history: History, part: Round, case: Case) -> None:
    """Draw trust from the first contact on."""
    days = [part.days(case.arrived), *(part.days(turn.at) for turn in case.turns), part.days(case.over(part.until))]
    trust = [case.start_trust, *(turn.trust for turn in case.turns), case.trust]
    axes.step(days, trust, where="post", color=style.BETTER, lw=2.2)
    axes.plot(days[-1:], trust[-1:], "s" if case.closed is not None else ">", color=style.BETTER, mec=style.INK, ms=6)
    axes.set_ylim(0, 12.4)
    axes.set_yticks((0, 2, 4, 6, 8, 10))
    axes.grid(axis="y")
    axes.set_xticks([])
    axes.set_ylabel(history.either(nl="vertrouwen (0–10)", en="trust (0–10)"))
    low, high = axes.get_xlim()
    expected = part.days(case.expects)
    if low < expected < high:
        axes.axvline(expected, 0, 10 / 12.4, color=style.MUTED, ls=(0, (2, 2)), lw=1)
        text = history.either(nl="rekende op uitkomst", en="counted on a result")
        left = expected < (low + high) / 2
        then = next((turn.trust for turn in reversed(case.turns) if turn.at <= case.expects), case.start_trust)
        y = 0.3 if then > EASY else 9.2
        axes.text(expected, y, f" {text} ", size=7, color=style.MUTED, ha="left" if left else "right")


def _numbers(axes: Axes, part: Round, turns: list[tuple[int, Turn]]) -> None:
    """Put the numbers of turns in a row above the curve, each with a line down to it."""
    low, high = axes.get_xlim()
    for (number, turn), at in zip(turns, spread([part.days(turn.at) for _, turn in turns], low, high), strict=True):
        axes.plot((part.days(turn.at), at), (turn.trust, 11.1), color=style.MUTED, lw=0.6, zorder=1)
        worse = turn.step < 0
        axes.plot(part.days(turn.at), turn.trust, "v" if worse else "^", ms=6, mec=style.INK, mew=0.5,
                  color=style.WORSE if worse else style.BETTER, zorder=3)  # fmt: skip
        axes.text(at, 11.5, str(number), ha="center", va="center", size=7.5, weight="bold", color=style.INK,
                  bbox={"boxstyle": "circle,pad=0.2", "fc": style.PAPER, "ec": style.MUTED, "lw": 0.7})  # fmt: skip


def spread(places: list[float], low: float, high: float) -> list[float]:
    """Move places apart so far that their labels don't touch, and keep them within bounds and in order."""
    gap = (high - low) / 17
    moved: list[float] = []
    for place in places:
        moved.append(max(place, moved[-1] + gap) if moved else max(place, low + gap / 2))
    limit = high - gap / 2
    for at in reversed(range(len(moved))):
        moved[at] = min(moved[at], limit)
        limit = moved[at] - gap
    return moved


def _ribbons(axes: Axes, history: History, part: Round, case: Case) -> None:
    """Draw whose it was, and below it in whose hands it was."""
    looks = style.looks(history.roles())
    for owned in case.owners:
        stretch(axes, 1, owned, part, looks, history.role_of(owned.owner))
    for held in case.hands:
        hold(axes, 0, held, part, looks)
    axes.set_ylim(-0.6, 1.6)
    axes.set_yticks((1, 0), (history.either(nl="eigenaar", en="owner"), history.either(nl="in handen", en="in hands")))
    style.bare(axes)


def _felt(axes: Axes, history: History, turns: list[tuple[int, Turn]]) -> None:
    """Write at each number what the resident feels."""
    axes.set_axis_off()
    axes.set_xlim(0, 1)
    axes.set_ylim(0, SHOWN)
    if not turns:
        axes.text(0, SHOWN - 0.5, history.either(nl="Het vertrouwen\nveranderde niet.", en="Trust did not\nchange."),
                  color=style.MUTED, style="italic", va="top")  # fmt: skip
    for number, turn in turns:
        y = SHOWN - number + 0.9
        axes.text(0, y, str(number), size=8, weight="bold", va="top")
        axes.text(0.09, y, style.wrapped(f"“{saying(history.words, turn.why)}” {_step(history, turn)}", 35), size=7.5,
                  va="top", linespacing=1.15)  # fmt: skip


def _step(history: History, turn: Turn) -> str:
    """Write by how much trust moved."""
    sign = "+" if turn.step > 0 else "−"
    return f"{sign}{history.words.number(abs(turn.step))}"


def _key(history: History, case: Case) -> style.Key:
    """Say which colour is whose."""
    looks = style.looks(history.roles())
    shown = {history.role_of(owned.owner) for owned in case.owners} | {r for held in case.hands for r in held.roles}
    key: style.Key = role_key(history, looks, [role for role in looks if role in shown])
    contested = any(len(owned.claims) > 1 for owned in case.owners)
    nobody = any(not owned.claims for owned in case.owners)
    lies = history.either(nl="smal: ligt te wachten", en="narrow: lies waiting")
    key += [(Line2D([], [], color=style.MUTED, lw=3.5), lies)] if any(held.lying for held in case.hands) else []
    return key + [row for row, wanted in zip(nobody_key(history), (nobody, contested), strict=True) if wanted]


def _rows(history: History, part: Round, case: Case) -> list[tuple[str, ...]]:
    """Put all turns in a table."""
    return [
        (history.day(part.number, turn.at), history.words.number(turn.trust), _step(history, turn),
         turn.sentence or saying(history.words, turn.why))
        for turn in case.turns
    ]  # fmt: skip


def _words(history: History, part: Round, case: Case) -> str:
    """Say in words what the picture shows."""
    number = history.words.number
    start, end = number(round(case.start_trust, 1)), number(round(case.trust, 1))
    span = history.span(case.end(part.until) - (case.opened if case.opened is not None else case.arrived))
    share = 100 * case.orphaned() / max(1, sum(owned.length for owned in case.owners))
    hands = len({role for held in case.hands for role in held.roles})
    told_nl = "tot de uitkomst" if case.told is not None else "en er is nog geen uitkomst"
    told_en = "until the result" if case.told is not None else "and there is no result yet"
    turns = len(case.turns)
    return history.either(
        nl=f"Het vertrouwen gaat van {start} naar {end}, met {turns} {'keerpunt' if turns == 1 else 'keerpunten'} in "
        f"{span}, {told_nl}. In {share:.0f}% van de tijd was de zaak van niemand. "
        f"Het dossier lag bij {hands} {'rol' if hands == 1 else 'rollen'}.",
        en=f"Trust goes from {start} to {end}, with {turns} {'turn' if turns == 1 else 'turns'} in {span}, {told_en}. "
        f"For {share:.0f}% of the time nobody owned the case. The file lay with {hands} "
        f"{'role' if hands == 1 else 'roles'}.",
    )


PLOT = draw
"""What stands in the register."""
