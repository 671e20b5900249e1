"""Chapters that only some studies have: what combines, and what it costs."""

from collections.abc import Iterator, Sequence

from reports.comparison.paired import Paired
from reports.comparison.study.effect import Arm, direction
from reports.comparison.study.factors import Factor, World, factors, worlds
from reports.comparison.study.naming import Naming, too_seldom
from reports.comparison.study.results import Results
from reports.document.blocks import Block, Heading, Paragraph, Shown
from reports.plots.compared.against import Point, against, unbeaten
from reports.plots.compared.forest import Group, forest
from reports.plots.compared.grid import grid
from reports.plots.picture import Picture
from simulation.experiment.plan import Factorial

MARK, COST = "end_mark", "total_costs"
"""What residents give, and what it costs."""

PANELS = 12
"""A grid shows so many pairs, those with most interplay first."""


# --- what combines ------------------------------------------------------------------------------------


def combined(results: Results, names: Naming) -> Iterator[Block]:
    """Show what each improvement does over all others, and how two work on each other."""
    found = worlds(results)
    if not found:
        return
    yield Heading(
        1, names.say(nl="Wat elk bijdraagt, en wat samengaat", en="What each adds, and what goes together"), "factors"
    )
    for world in found:
        for measure in results.measures(primary=True):
            every = factors(results, world, measure)
            if every:
                yield from _combined(results, world, measure, every, names)
            else:
                yield Paragraph((too_seldom(measure, names),))
    yield Paragraph((names.say(
        nl="Bij sets van verschillende grootte is dit een regressie die effecten alleen optelt. "
        "Alleen startgetallen waarbij de maat overal gezien is, tellen mee. Deze zekerheden zijn niet gecorrigeerd "
        "voor hoeveel er naast elkaar staan.",
        en="Of sets of different sizes this is a regression in which effects only add up. "
        "Only seeds at which the measure was observed everywhere count. These intervals are not corrected for how "
        "many stand side by side.",
    ),), small=True)  # fmt: skip


def _combined(
    results: Results, world: World, measure: str, every: Sequence[Factor], names: Naming
) -> Iterator[Block]:  # fmt: skip
    """Show one measure in one world."""
    single = [(names.offer(world.part, f.of[0]), f.found) for f in every if len(f.of) == 1]
    double = [(" × ".join(names.offer(world.part, n) for n in f.of), f.found) for f in every if len(f.of) > 1]
    groups = [
        Group(
            names.say(nl="elk op zich, gemiddeld over de andere", en="each by itself, over all others"), tuple(single)
        )
    ]
    if double:
        groups.append(Group(names.say(nl="meer samen dan los", en="more together than apart"), tuple(double)))
    title = f"{names.words.measure(measure)}: {names.world(Arm(*world, ()))}"
    scale = names.words.scale(measure, direction(measure))
    slug = f"factors-{measure}-{'-'.join(map(str, world))}"
    yield Shown(forest(slug, title, groups, scale, names.language))
    if isinstance(results.plan.scenarios[world.part].interventions, Factorial) and double:
        yield Shown(_grid(results, world, measure, every, names))


def _grid(results: Results, world: World, measure: str, every: Sequence[Factor], names: Naming) -> Picture:
    """Draw the pairs with most interplay."""
    pairs = sorted((f for f in every if len(f.of) > 1), key=lambda f: -abs(f.found.difference) if f.found else 0.0)
    times = names.words.scale(measure, None).times
    corners = {
        (a, b): tuple(times * _corner(results, world, measure, on, off) for on, off in (
            ((), (a, b)), ((a,), (b,)), ((b,), (a,)), ((a, b), ())))
        for a, b in (f.of for f in pairs[:PANELS])
    }  # fmt: skip
    titles = {name: names.offer(world.part, name) for pair in corners for name in pair}
    title = names.say(nl="Wat de een doet, zonder en met de ander", en="What one does, without and with the other")
    return grid(f"grid-{measure}-{world.part}", title, corners, titles, names.words.measure(measure), names.language)  # type: ignore[arg-type]


def _corner(results: Results, world: World, measure: str, on: Sequence[str], off: Sequence[str]) -> float:
    """Give the mean of all arms with some improvements and without others."""
    seen = [
        value for arm in results.arms
        if World(*arm[:3]) == world and set(on) <= set(arm.agreed) and not set(off) & set(arm.agreed)
        for value in results.values(arm, measure) if value is not None
    ]  # fmt: skip
    return sum(seen) / len(seen)


# --- what it costs ------------------------------------------------------------------------------------


def money(results: Results, names: Naming) -> Iterator[Block]:
    """Lay what improvements cost beside what residents make of it, where both were measured."""
    if not {MARK, COST} <= set(results.columns.names):
        return
    parts: dict[int, list[Point]] = {}
    marks = {effect.arm: effect.found for effect in results.effects(MARK)}
    for effect in results.effects(COST):
        mark, cost = marks.get(effect.arm), effect.found
        if mark is not None and cost is not None:
            today = Point(names.arm(effect.against), 0.0, 0.0, 0.0, 0.0)
            parts.setdefault(effect.arm.part, [today]).append(_point(names.inside(effect.arm), cost, mark))
    if parts:
        yield Heading(
            1,
            names.say(
                nl="Wat het kost, en wat inwoners ervan vinden", en="What it costs, and what residents make of it"
            ),
            "money",
        )
    for part, points in parts.items():
        yield from _money(part, points, names)


def _point(label: str, cost: Paired, mark: Paired) -> Point:
    """Put an arm in the picture."""
    return Point(label, cost.difference, cost.high - cost.difference, mark.difference, mark.high - mark.difference)


def _money(part: int, points: Sequence[Point], names: Naming) -> Iterator[Block]:
    """Show one scenario."""
    axes = (names.say(nl="verschil in kosten (euro)", en="difference in cost (euros)"),
            names.say(nl="verschil in cijfer", en="difference in mark"))  # fmt: skip
    yield Shown(against(f"money-{part}", names.scenario(part), points, axes, names.language))
    yield Paragraph((names.say(
        nl=f"Op de lijn liggen er {len(unbeaten(points))} van {len(points)}. Wie uit zoveel de beste kiest, kiest ook "
        "het meeste geluk: verwacht bij nieuwe startgetallen iets minder.",
        en=f"{len(unbeaten(points))} of {len(points)} lie on the line. Who chooses the best of so many, chooses the "
        "luckiest too: expect somewhat less with new seeds.",
    ),), small=True)  # fmt: skip
