"""Fitting: whether what a plan names is there, in its scenarios and among the measures; told as faults of its file."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Final

from simulation.experiment.design import Script, world_settings
from simulation.experiment.doubles import doubles
from simulation.experiment.plan import Assumptions, Part, Plan, Sets, Until
from simulation.experiment.sampling import settings, values
from simulation.experiment.size import too_many
from simulation.scenario.checking.names.use import INTERVENTION, RULESET, Use, listed, unknown
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault, Said, ScenarioError, Trail, nearest
from simulation.scenario.scenario import Scenario
from simulation.scenario.varying import STAR, places, put

MEASURE: Final = Said("maat", "measure")
PRIMARY: Final = Said("maat die vooraf genoemd is (primary)", "measure that was named beforehand (primary)")

SHARES: Final = (0.0, 1.0, 0.618)
"""Where in its range an assumption is tried: at its bounds, and where no whole number stays one when multiplied."""

Reads = Callable[[Script, Mapping[str, str]], Scenario]
"""Reads a scenario with settings over it; `ScenarioError` when that can't be played."""


def misfits(plan: Plan, document: Document, scripts: Sequence[Script], measures: Collection[str]) -> list[Fault]:
    """Find every name that nothing bears, and whatever else can't be."""
    found = [unknown(document, use) for use in _measures(plan, measures) if use.word not in use.choices]
    for number, (part, script) in enumerate(zip(plan.scenarios, scripts, strict=True)):
        path: Trail = ("scenarios", number)
        found += [unknown(document, use) for use in _names(path, part, script) if use.word not in use.choices]
        found += _nowhere(document, path, part, script)
    found += doubles(plan, document)
    return found or list(too_many(plan, document, scripts))


def unplayable(plan: Plan, document: Document, scripts: Sequence[Script], read: Reads) -> Iterator[Fault]:
    """Find rulesets, variants and bounds of assumptions under which a scenario can't be read."""
    for number, (part, script) in enumerate(zip(plan.scenarios, scripts, strict=True)):
        for ruleset, variant in product(part.rulesets or [""], part.variants or [""]):
            start = world_settings(part, script.under(ruleset), ruleset, variant)
            for path, more in _extremes(part, script, variant):
                try:
                    read(script, start | more)
                except ScenarioError as error:
                    yield _said(document, ("scenarios", number, *path), error)
                    break


# --- names --------------------------------------------------------------------------------------------


def _measures(plan: Plan, measures: Collection[str]) -> Iterator[Use]:
    """Go through the measures that a plan names; of a part, the measure before the dot."""
    for kind in ("primary", "exploratory"):
        for n, name in enumerate(getattr(plan.measures, kind)):
            yield Use(("measures", kind, n), name.partition(".")[0], MEASURE, measures)
    if isinstance(plan.replications, Until):
        yield Use(("replications", "measure"), plan.replications.measure, PRIMARY, plan.measures.primary)


def _names(path: Trail, part: Part, script: Script) -> Iterator[Use]:
    """Go through the names of rulesets and improvements."""
    offers = script.scenario.interventions
    yield from listed((*path, "rulesets"), part.rulesets, RULESET, script.scenario.rulesets)
    yield from listed((*path, "basis"), part.basis, INTERVENTION, offers)
    choice, inside = part.interventions, (*path, "interventions")
    if isinstance(choice, Sets):
        for n, names in enumerate(choice.sets):
            yield from listed((*inside, "sets", n), names, INTERVENTION, offers)
    elif choice is not None:
        yield from listed((*inside, "of"), choice.of or (), INTERVENTION, offers)


# --- settings -----------------------------------------------------------------------------------------


def _nowhere(document: Document, path: Trail, part: Part, script: Script) -> Iterator[Fault]:
    """Find settings that lead nowhere, and numbers that two assumptions vary at once."""
    blocks: list[tuple[Trail, Iterable[str]]] = [((*path, "settings"), part.settings)]
    blocks += [((*path, "variants", name), some) for name, some in part.variants.items()]
    for where, patterns in blocks:
        yield from (
            _no_place(document, (*where, pattern), pattern, script)
            for pattern in patterns
            if STAR in pattern and not places(script.under(""), pattern)
        )
    if part.assumptions is not None:
        taken = {
            name: ".".join(map(str, (*where[len(path) :], pattern)))
            for where, some in blocks for pattern in some for name in put(script.under(""), {pattern: ""})
        }  # fmt: skip
        yield from _ranges(document, (*path, "assumptions", "ranges"), part.assumptions, script, taken)


def _ranges(
    document: Document, where: Trail, assumptions: Assumptions, script: Script, taken: dict[str, str]
) -> Iterator[Fault]:
    """Find ranges of what is no number in the file, or of what a setting or another range is about as well."""
    for pattern, span in assumptions.ranges.items():
        there = [script.under("").value(path) for path in places(script.under(""), pattern)]
        found = _at(assumptions, pattern, 0.0, script) if there else {}
        if not found:
            yield _no_place(document, (*where, pattern), pattern, script)
        if span.is_whole and any(isinstance(value, float) for value in there):
            yield document.fault(
                (*where, pattern), at_key=True,
                nl="{value} is in het scenario geen geheel getal: schrijf grenzen met een punt, zoals 0.0 en 1.0.",
                en="{value} is no whole number in the scenario: write bounds with a point, such as 0.0 and 1.0.",
            )  # fmt: skip
        if twice := next((taken[name] for name in found if name in taken), None):
            yield document.fault(
                (*where, pattern), at_key=True, other=twice,
                nl="{value} gaat over een getal dat ook bij '{other}' hoort.",
                en="{value} is about a number that belongs to '{other}' as well.",
            )  # fmt: skip
        taken |= dict.fromkeys(found, pattern)


def _at(assumptions: Assumptions, pattern: str, share: float, script: Script) -> dict[str, str]:
    """Give the settings of one assumption alone, at such a share of its range."""
    only = assumptions.model_copy(update={"ranges": {pattern: assumptions.ranges[pattern]}})
    return settings(only, script.under(""), values(only, (share,)))


def _no_place(document: Document, path: Trail, pattern: str, script: Script) -> Fault:
    """Tell that a pattern names nothing in the scenario, and what comes near."""
    return document.fault(
        path, at_key=True, nearest=_near(pattern, script.under("")), scenario=script.name,
        nl="{value} wijst in {scenario} geen getal of waarde aan.",
        en="{value} names no number or value in {scenario}.",
    )  # fmt: skip


def _near(pattern: str, document: Document) -> str | None:
    """Give the pattern with its first wrong name mended, if any comes near."""
    parts = pattern.split(".")
    deep = next((n for n in range(len(parts), 0, -1) if places(document, ".".join(parts[:n]))), 0)
    here = [document.value(path) for path in (places(document, ".".join(parts[:deep])) if deep else [()])]
    names = [str(name) for value in here if isinstance(value, dict) for name in value]
    meant = nearest(parts[deep], names) if deep < len(parts) else None
    return None if meant is None else ".".join((*parts[:deep], meant, *parts[deep + 1 :]))


def _extremes(part: Part, script: Script, variant: str) -> Iterator[tuple[Trail, dict[str, str]]]:
    """Give what must be playable: no assumption moved, and each alone at either bound and between them."""
    yield ("variants", variant) if variant else ("settings",) if part.settings else ("scenario",), {}
    if part.assumptions is not None:
        for pattern, share in product(part.assumptions.ranges, SHARES):
            yield ("assumptions", "ranges", pattern), _at(part.assumptions, pattern, share, script)


def _said(document: Document, path: Trail, error: ScenarioError) -> Fault:
    """Tell what is wrong with a scenario under such settings."""
    first = error.faults[0]
    return document.fault(
        path, at_key=True, wrong_nl=first.told("nl"), wrong_en=first.told("en"),
        nl="Zo is het scenario niet te spelen: {wrong_nl}",
        en="The scenario can't be played like this: {wrong_en}",
    )  # fmt: skip
