"""A study as lines of text for a terminal of 80 columns, and as plain data for other programs."""

import textwrap
from collections.abc import Iterator, Sequence

from reports.comparison.study.concluded import conclusions
from reports.comparison.study.effect import Arm, Effect
from reports.comparison.study.effects import rank
from reports.comparison.study.factors import factors, worlds
from reports.comparison.study.levels import held, mean, told
from reports.comparison.study.naming import Naming
from reports.comparison.study.results import Results
from reports.comparison.study.sensitivity import sensitivity
from simulation.scenario.faults import Language

WIDTH = 79
LABEL = 36
"""What the name of a way to play has at least, on a line of that width."""


def lines(results: Results, language: Language) -> Iterator[str]:
    """Write what may be said, then the differences on measures named beforehand."""
    names = Naming(results, language)
    yield from _wrapped(results.plan.title.in_(language), "")
    for line in conclusions(results, names):
        yield from _wrapped(line, "  ")
    for measure in results.measures(primary=True):
        yield ""
        unit = names.words.unit(measure)
        yield names.words.measure(measure) + (f" ({unit})" if unit else "")
        for line in told(results, measure, names):
            yield from _wrapped(line, "  ")
        yield from _differences(results.effects(measure), names)


def _wrapped(text: str, margin: str) -> list[str]:
    """Break a line where a terminal would."""
    return textwrap.wrap(text, WIDTH, initial_indent=margin, subsequent_indent=f"{margin}  ")


def _differences(effects: Sequence[Effect], names: Naming) -> Iterator[str]:
    """Write differences below each other, the best first, game by game."""
    changes = {effect: names.words.change(effect.measure, effect.found) for effect in effects}
    width = max(map(len, changes.values()), default=0)
    for part in names.results.parts:
        some = sorted((effect for effect in effects if effect.arm.part == part), key=rank)
        if some and len(names.results.parts) > 1:
            yield from _wrapped(f"{names.scenario(part)}:", "  ")
        for effect in some:
            before = f"  {changes[effect].ljust(width)}  {_verdict(effect, names).ljust(11)}  "
            yield from textwrap.wrap(names.inside(effect.arm), max(WIDTH, len(before) + LABEL), initial_indent=before,
                                     subsequent_indent=" " * len(before))  # fmt: skip


def _verdict(effect: Effect, names: Naming) -> str:
    """Say in a word what it is, counting how many were looked at."""
    found = effect.counted
    if found is None:
        return ""
    if not found.clear:
        return names.say(nl="onduidelijk", en="unclear")
    if effect.better is None:
        return names.say(nl="anders", en="different")
    if found.better(effect.better):
        return names.say(nl="beter", en="better")
    return names.say(nl="slechter", en="worse")


# --- as data ------------------------------------------------------------------------------------------


def as_data(results: Results) -> dict[str, object]:
    """Give it as plain data; what was not observed is null."""
    return {
        "title": results.plan.title.en, "rows": results.manifest.rows, "program": results.manifest.program,
        "replications": list(results.manifest.replications),
        "levels": [_level(results, arm, measure) for measure in _measures(results) for arm in held(results)],
        "effects": [
            {"measure": e.measure, "primary": e.primary, "arm": _plain(e.arm), "against": _plain(e.against),
             "correction": "Holm" if e.primary else "Benjamini-Hochberg", "p": e.p if e.found else None,
             "found": e.found._asdict() if e.found is not None else None}
            for e in results.effects()
        ],
        "factors": list(_factors(results)),
        "assumptions": list(_sensitive(results)),
    }  # fmt: skip


def _measures(results: Results) -> list[str]:
    """Name all measures, those named beforehand first."""
    return [*results.measures(primary=True), *results.measures(primary=False)]


def _level(results: Results, arm: Arm, measure: str) -> dict[str, object]:
    """Give where a measure lay."""
    seen = [value for value in results.values(arm, measure) if value is not None]
    found = mean(seen)
    return {"measure": measure, "arm": _plain(arm), "n": len(seen), "mean": found and found._asdict()}


def _factors(results: Results) -> Iterator[dict[str, object]]:
    """Give what each improvement adds, and what two do more together than apart."""
    for world in worlds(results):
        for measure in results.measures(primary=True):
            for factor in factors(results, world, measure):
                yield {**world._asdict(), "measure": measure, "of": list(factor.of),
                       "found": factor.found and factor.found._asdict()}  # fmt: skip


def _sensitive(results: Results) -> Iterator[dict[str, object]]:
    """Give which assumption matters, as things are and for every difference."""
    if not results.is_redrawn:
        return
    pairs = [*((arm, None) for arm in held(results)), *results.against.items()]
    for measure in results.measures(primary=True):
        for arm, other in pairs:
            if found := sensitivity(results, arm, measure, other):
                yield {"measure": measure, "arm": _plain(arm), "against": other and _plain(other),
                       "by": [each._asdict() for each in found]}  # fmt: skip


def _plain(arm: Arm) -> dict[str, object]:
    """Give an arm as plain data."""
    return {**arm._asdict(), "agreed": list(arm.agreed)}
