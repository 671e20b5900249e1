"""Effects on one measure: every difference with its interval, drawn and in a table, and where the measure lay."""

from collections.abc import Iterator, Sequence

from reports.comparison.paired import Paired
from reports.comparison.study.effect import Effect, direction
from reports.comparison.study.levels import levels
from reports.comparison.study.naming import Naming
from reports.comparison.study.results import Results
from reports.document.blocks import Block, Folded, Heading, Line, Paragraph, Shown, Table
from reports.plots.compared.forest import Effect as Drawn
from reports.plots.compared.forest import Group, forest
from reports.plots.compared.twins import SHOWN, Slope, twins
from reports.plots.picture import Picture

DRAWN = 40
"""A picture shows so many effects; the table has all."""


def of_measure(results: Results, measure: str, names: Naming) -> Iterator[Block]:
    """Show all effects on one measure, game by game: a mark of one town is no mark of another."""
    ranked = sorted((effect for effect in results.effects(measure) if effect.found is not None), key=rank)
    yield Heading(2, names.words.measure(measure))
    if not ranked:
        yield Paragraph((_no_effects(results, names),))
    for part in results.parts:
        if some := [effect for effect in ranked if effect.arm.part == part]:
            yield from _of_scenario(measure, some, results, names)
    yield levels(results, measure, names)
    yield measured(measure, names)


def measured(measure: str, names: Naming) -> Folded:
    """Say how a measure is defined."""
    return Folded(names.say(nl="Zo is het gemeten", en="How it was measured"),
                  (Paragraph((names.words.definition(measure),), small=True),))  # fmt: skip


def _of_scenario(measure: str, ranked: Sequence[Effect], results: Results, names: Naming) -> Iterator[Block]:
    """Show all effects in one game: drawn, then as numbers."""
    if len(results.parts) > 1:
        yield Heading(3, names.scenario(ranked[0].arm.part))
    yield Shown(_forest(measure, ranked, names))
    yield Shown(_slopes(measure, ranked, names))
    yield from effects_tables(ranked, results, names)


def _no_effects(results: Results, names: Naming) -> str:
    """Say why there are no differences."""
    if not results.against:
        return names.say(nl="Er is één manier om te spelen: er valt niets te vergelijken.",
                         en="There is one way to play: there is nothing to compare.")  # fmt: skip
    return names.say(nl="Te weinig gezien om iets te vergelijken.", en="Observed too seldom to compare anything.")


def rank(effect: Effect) -> float:
    """Put the best first."""
    change = effect.found.difference if effect.found is not None else 0.0
    return -change if effect.better == "higher" else change


def _forest(measure: str, ranked: Sequence[Effect], names: Naming) -> Picture:
    """Draw effects, world by world."""
    worlds: dict[str, list[tuple[str, Drawn | None]]] = {}
    for effect in ranked[:DRAWN]:
        row = (names.brief(effect.arm), effect.counted)
        worlds.setdefault(names.against(effect.arm, effect.against), []).append(row)
    groups = [Group(title, tuple(rows)) for title, rows in worlds.items()]
    scale = names.words.scale(measure, direction(measure))
    title = names.say(nl="Verschillen met hun zekerheid", en="Differences with their certainty")
    slug = f"forest-{measure}-{ranked[0].arm.part}"
    drawn = forest(slug, title, groups, scale, names.language, counted=True)
    return drawn._replace(words=f"{drawn.words} {_left_out(len(ranked), DRAWN, names)}".rstrip())


def _slopes(measure: str, ranked: Sequence[Effect], names: Naming) -> Picture:
    """Draw the means at the baseline and this way."""
    times = names.words.scale(measure, None).times
    slopes = [
        Slope(names.inside(e.arm), times * f.before, times * f.after, times * f.low, times * f.high)
        for e in ranked for f in [e.found] if f is not None
    ]  # fmt: skip
    axis = f"{names.words.measure(measure)} ({names.words.unit(measure)})".replace(" ()", "")
    title = names.say(nl="Van het uitgangspunt naar deze manier van spelen", en="From the baseline to this way to play")
    drawn = twins(f"slopes-{measure}-{ranked[0].arm.part}", title, slopes, axis, names.language)
    return drawn._replace(words=f"{drawn.words} {_left_out(len(slopes), SHOWN, names)}".rstrip())


def _left_out(many: int, most: int, names: Naming) -> str:
    """Say what a picture of many leaves out."""
    if many <= most:
        return ""
    return names.say(nl=f"Getekend zijn de {most} beste van {many}; de tabel heeft ze allemaal.",
                     en=f"Drawn are the best {most} of {many}; the table has all.")  # fmt: skip


def effects_tables(effects: Sequence[Effect], results: Results, names: Naming) -> Iterator[Table | Folded]:
    """Put effects in a table, and how large and how regular they are in another, folded away."""
    correction = "Holm" if effects[0].primary else "Benjamini–Hochberg"
    head = names.say(
        nl=f"wat|uitgangspunt|verschil [95 %]|kans door toeval ({correction})|n|eerst|zo",
        en=f"what|baseline|difference [95 %]|by chance alone ({correction})|n|then|this way",
    ).split("|")
    title = names.say(nl="Gepaarde verschillen", en="Paired differences")
    yield Table(title, tuple(head), tuple(_row(effect, names) for effect in effects))
    more = names.say(
        nl="wat|typisch (Hodges–Lehmann) [95 %]|Cliffs delta|vaker beter|tweelingen gelijken",
        en="what|typical (Hodges–Lehmann) [95 %]|Cliff's delta|better how often|twins alike",
    ).split("|")
    sizes = names.say(nl="Hoe groot en hoe regelmatig", en="How large and how regular")
    yield Folded(sizes, (Table(sizes, tuple(more), tuple(_size(effect, results, names) for effect in effects)),))


def _row(effect: Effect, names: Naming) -> tuple[Line, ...]:
    """Put one effect in a row."""
    found, words, measure = effect.found, names.words, effect.measure
    places = (names.inside(effect.arm), names.arm(effect.against))
    if found is None:
        return tuple((cell,) for cell in (*places, *"–––––"))
    cells = (
        words.change(measure, found), _chance(effect.p, names),
        str(found.n), words.value(measure, found.before), words.value(measure, found.after),
    )  # fmt: skip
    return tuple((cell,) for cell in (*places, *cells))


def _size(effect: Effect, results: Results, names: Naming) -> tuple[Line, ...]:
    """Put the sizes of one effect in a row; of what has no better way nobody can say how often it was better."""
    found = effect.found
    if found is None:
        return tuple((cell,) for cell in (names.inside(effect.arm), *"––––"))
    cells = (
        names.inside(effect.arm), _typical(effect, found, results, names), names.number(found.cliffs_delta),
        f"{100 * found.win_rate:.0f} %" if effect.better else "–", names.number(found.correlation),
    )  # fmt: skip
    return tuple((cell,) for cell in cells)


def _typical(effect: Effect, found: Paired, results: Results, names: Naming) -> str:
    """Write a typical difference; with its interval where the measure was named beforehand and pairs are not few."""
    estimate = results.typical(effect) if effect.primary else None
    if estimate is None:
        return names.words.signed(effect.measure, found.hodges_lehmann)
    value, low, high = (names.words.signed(effect.measure, each) for each in estimate)
    return f"{value} [{low}; {high}]"


def _chance(p: float, names: Naming) -> str:
    """Write how likely something is by chance alone."""
    text = "< 0.001" if p < 0.001 else f"{p:.3f}"  # noqa: PLR2004 - no table needs more
    return text if names.language == "en" else text.replace(".", ",")
