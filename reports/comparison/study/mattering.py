"""Which assumption matters: for a measure as things are today, and for what improvements do to it."""

from collections.abc import Iterator, Sequence

from reports.comparison.study.effect import Arm
from reports.comparison.study.naming import Naming, too_seldom
from reports.comparison.study.results import Results
from reports.comparison.study.sensitivity import Sensitive, sensitivity
from reports.document.blocks import Block, Heading, Paragraph, Shown, Table
from reports.plots.compared.tornado import Bar, tornado
from simulation.experiment.plan import Latin, Morris, Sobol

TRIED = 3
"""For so many arms at most the page says which assumption matters for their effect."""


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
        yield Paragraph((too_seldom(measure, names),))
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
