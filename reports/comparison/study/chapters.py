"""Chapters that only some studies have: what combines, what it costs, and which assumption matters."""

from collections.abc import Iterator, Sequence

from reports.comparison.paired import Paired
from reports.comparison.study.factors import Factor, World, factors, worlds
from reports.comparison.study.naming import Naming
from reports.comparison.study.results import Arm, Results, direction
from reports.comparison.study.sensitivity import Sensitive, sensitivity
from reports.document.blocks import Block, Heading, Paragraph, Shown, Table
from reports.plots.compared.against import Point, against, unbeaten
from reports.plots.compared.forest import Group, forest
from reports.plots.compared.grid import grid
from reports.plots.compared.tornado import Bar, tornado
from reports.plots.picture import Picture
from simulation.experiment.plan import Factorial, Latin, Morris, Sobol

MARK, COST = "end_mark", "total_costs"
"""What residents give, and what it costs."""

PANELS = 12
"""A grid shows so many pairs, those with most interplay first."""

TRIED = 3
"""For so many arms at most the page says which assumption matters for their effect."""


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
                yield Paragraph((_too_few(measure, names),))
    yield Paragraph((names.say(
        nl="Bij sets van verschillende grootte is dit een regressie die effecten alleen optelt. "
        "Alleen startgetallen waarbij de maat overal gezien is, tellen mee. Deze zekerheden zijn niet gecorrigeerd "
        "voor hoeveel er naast elkaar staan.",
        en="Of sets of different sizes this is a regression in which effects only add up. "
        "Only seeds at which the measure was observed everywhere count. These intervals are not corrected for how "
        "many stand side by side.",
    ),), small=True)  # fmt: skip


def _too_few(measure: str, names: Naming) -> str:
    """Say that something was observed too seldom for this."""
    title = names.words.measure(measure)
    return names.say(nl=f"{title}: te weinig gezien om dit uit te rekenen.",
                     en=f"{title}: observed too seldom to work this out.")  # fmt: skip


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


# --- which assumption matters -------------------------------------------------------------------------


def assumptions(results: Results, names: Naming) -> Iterator[Block]:
    """Say which assumption matters: for the measure as things are today, and for what improvements do."""
    held = [arm for arm in results.arms if arm not in results.against]
    varied = [arm for arm in held if results.plan.scenarios[arm.part].assumptions is not None]
    if not varied:
        return
    yield Heading(1, names.say(nl="Welke aanname ertoe doet", en="Which assumption matters"), "assumptions")
    if not results.is_redrawn:
        yield Paragraph((_other_points(names),))
        return
    yield Paragraph((_drawn(results, varied, names),), small=True)
    for arm in varied:
        for measure in results.measures(primary=True):
            yield from _tornado(results, arm, None, measure, names)
            tried = [each for each, other in results.against.items() if other == arm][:TRIED]
            for each in tried:
                yield from _tornado(results, each, arm, measure, names)


def _other_points(names: Naming) -> str:
    """Say that the points that were played are not those that would be analysed."""
    return names.say(
        nl="De bibliotheken op deze computer trekken andere punten dan er gespeeld zijn; dan klopt deze berekening "
        "niet. Reken met de versies die in het manifest staan.",
        en="The libraries on this computer draw other points than were played, so this can't be worked out. Use the "
        "versions that stand in the manifest.",
    )


def _drawn(results: Results, varied: Sequence[Arm], names: Naming) -> str:
    """Say of how many points and plays it is told, and for which residents it holds."""
    points = ", ".join(str(count) for count in dict.fromkeys(results.point_count(arm) for arm in varied))
    seeds = ", ".join(str(count) for count in dict.fromkeys(results.manifest.replications[a.part] for a in varied))
    return names.say(
        nl=f"Punten: {points}; elk is het gemiddelde van dezelfde {seeds} startgetallen. De zekerheden gaan over welke "
        "punten er getrokken zijn; met weinig punten zijn ze ruim, en kan een deel van de variantie boven 1 of onder 0 "
        "uitkomen.",
        en=f"Points: {points}; each is the mean of the same {seeds} seeds. The intervals are about which points were "
        "drawn; with few points they are wide, and a share of the variance may come out above 1 or below 0.",
    )


def _tornado(results: Results, arm: Arm, other: Arm | None, measure: str, names: Naming) -> Iterator[Block]:
    """Draw how much each assumption matters."""
    found = sensitivity(results, arm, measure, other)
    if not found:
        yield Paragraph((_too_few(measure, names),))
        return
    what = names.words.measure(measure)
    title = f"{what}, {names.arm(arm)}" if other is None else names.say(
        nl=f"{what}: het effect van {names.arm(arm)}", en=f"{what}: the effect of {names.arm(arm)}"
    )  # fmt: skip
    scale = names.words.scale(measure, None)
    times = 1.0 if _shares(results, arm) else scale.times
    bars = [
        Bar(names.assumption(arm.part, e.assumption), times * e.amount, times * e.low, times * e.high) for e in found
    ]
    slug = f"tornado-{measure}-{arm.part}-{results.arms.index(arm)}"
    unit = f" ({scale.unit})" if scale.unit and not _shares(results, arm) else ""
    yield Shown(tornado(slug, title, bars, f"{_axis(results, arm, names)}{unit}", names.language))
    if any(each.beside is not None for each in found):
        yield _beside(results, arm, found, times, names)


def _shares(results: Results, arm: Arm) -> bool:
    """Tell whether amounts are shares of the variance, whatever is measured."""
    varied = results.plan.scenarios[arm.part].assumptions
    return varied is not None and isinstance(varied.sample, Sobol)


def _axis(results: Results, arm: Arm, names: Naming) -> str:
    """Say what the bars are."""
    varied = results.plan.scenarios[arm.part].assumptions
    match varied.sample if varied is not None else None:
        case Latin():
            return names.say(nl="verandering van laagste naar hoogste waarde", en="change from lowest to highest value")
        case Morris():
            return names.say(
                nl="gemiddelde grootte van een hele stap (Morris μ*)", en="mean size of a whole step (Morris μ*)"
            )
        case _:
            return names.say(
                nl="deel van de variantie, alles meegerekend (Sobol' ST)",
                en="share of the variance, all told (Sobol' ST)",
            )


def _beside(results: Results, arm: Arm, found: Sequence[Sensitive], times: float, names: Naming) -> Table:
    """Show what the method adds."""
    share = _shares(results, arm)
    what = names.say(
        nl="op zichzelf (S1)" if share else "spreiding (σ)", en="by itself (S1)" if share else "spread (σ)"
    )
    head = (
        names.say(nl="aanname", en="assumption"),
        names.say(nl="alles meegerekend (ST)", en="all told (ST)") if share else "μ*",
        what,
    )
    rows = tuple(
        (
            (names.assumption(arm.part, e.assumption),),
            (names.short(times * e.amount),),
            (names.short(times * (e.beside or 0.0)),),
        )
        for e in found
    )
    return Table(names.say(nl="Per aanname", en="By assumption"), head, rows)
