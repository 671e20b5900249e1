"""Effects on one measure: every difference with its interval, drawn and in a table, and where the measure lay."""

from collections.abc import Iterator, Sequence

from reports.comparison.paired import Paired
from reports.comparison.study.levels import levels
from reports.comparison.study.naming import Naming
from reports.comparison.study.results import Effect, Results, direction
from reports.document.blocks import Block, Folded, Heading, Line, Paragraph, Shown, Table
from reports.plots.compared.forest import Group, forest
from reports.plots.compared.twins import Slope, twins
from reports.plots.picture import Picture

DRAWN = 40
"""A picture shows so many effects; the table has all."""


def of_measure(results: Results, measure: str, names: Naming) -> Iterator[Block]:
    """Show all effects on one measure."""
    ranked = sorted((effect for effect in results.effects(measure) if effect.found is not None), key=rank)
    yield Heading(2, names.words.measure(measure))
    if ranked:
        yield Shown(_forest(measure, ranked[:DRAWN], names))
        yield Shown(_slopes(measure, ranked, names))
        yield effects_table(ranked, results, names)
    else:
        yield Paragraph((_no_effects(results, names),))
    yield levels(results, measure, names)
    yield Folded(names.say(nl="Zo is het gemeten", en="How it was measured"),
                 (Paragraph((names.words.definition(measure),), small=True),))  # fmt: skip


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


def _forest(measure: str, effects: Sequence[Effect], names: Naming) -> Picture:
    """Draw effects, world by world."""
    worlds: dict[str, list[tuple[str, object]]] = {}
    for effect in effects:
        worlds.setdefault(names.world(effect.arm if effect.arm.agreed else effect.against), []).append(
            (names.arm(effect.arm), effect.found)
        )
    groups = [Group(title, tuple(rows)) for title, rows in worlds.items()]  # type: ignore[arg-type]
    scale = names.words.scale(measure, direction(measure) or "higher")
    title = names.say(nl="Verschillen met hun zekerheid", en="Differences with their certainty")
    return forest(f"forest-{measure}", title, groups, scale, names.language)


def _slopes(measure: str, effects: Sequence[Effect], names: Naming) -> Picture:
    """Draw the means before and after."""
    times = names.words.scale(measure, "higher").times
    slopes = [
        Slope(names.place(e.arm), times * f.before, times * f.after, times * f.low, times * f.high)
        for e in effects for f in [e.found] if f is not None
    ]  # fmt: skip
    axis = f"{names.words.measure(measure)} ({names.words.unit(measure)})".replace(" ()", "")
    title = names.say(nl="Van waartegen naar ermee", en="From against to with it")
    return twins(f"slopes-{measure}", title, slopes, axis, names.language)


def effects_table(effects: Sequence[Effect], results: Results, names: Naming) -> Table:
    """Put effects in a table, with all sizes of effect."""
    head = names.say(
        nl="wat|waartegen|verschil [95 %]|kans door toeval|n|ervoor|ermee|typisch (Hodges–Lehmann) [95 %]|Cliffs delta|"
        "vaker beter|tweelingen gelijken",
        en="what|against|difference [95 %]|by chance alone|n|before|with it|typical (Hodges–Lehmann) [95 %]|"
        "Cliff's delta|better how often|twins alike",
    ).split("|")  # fmt: skip
    title = names.say(nl="Gepaarde verschillen", en="Paired differences")
    return Table(title, tuple(head), tuple(_row(effect, results, names) for effect in effects))


def _row(effect: Effect, results: Results, names: Naming) -> tuple[Line, ...]:
    """Put one effect in a row."""
    found, words, measure = effect.found, names.words, effect.measure
    if found is None:
        return ((names.place(effect.arm),), (names.place(effect.against),), *((("–"),) for _ in range(9)))
    cells = (
        words.change(measure, found), _chance(effect.p, names),
        str(found.n), words.value(measure, found.before), words.value(measure, found.after),
        _typical(effect, found, results, names), names.number(found.cliffs_delta),
        f"{100 * found.win_rate:.0f} %", names.number(found.correlation),
    )  # fmt: skip
    return ((names.place(effect.arm),), (names.place(effect.against),), *((cell,) for cell in cells))


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
