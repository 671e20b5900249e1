"""What a study allows to say, and what not: the sentences before all figures."""

from collections.abc import Iterator, Sequence

from reports.comparison.study.effect import Effect
from reports.comparison.study.naming import Naming
from reports.comparison.study.results import Results

FEWEST = 50
"""With fewer replications a study is a trial."""


def conclusions(results: Results, names: Naming) -> Iterator[str]:
    """Say what the study allows to say, and what not."""
    yield from _few(results, names)
    yield from _not_precise(results, names)
    yield from _over_points(results, names)
    for measure in results.measures(primary=True):
        for part in results.parts:
            found = [e for e in results.effects(measure) if e.arm.part == part and e.found is not None]
            if found:
                yield _concluded(found, names)
    yield names.say(
        nl="Het is een model. De cijfers zeggen wat de afspraken in dit spel doen, met de aannames die erbij staan; "
        "niet wat ze ergens zullen doen.",
        en="It is a model. The figures say what agreements do in this game, under the assumptions that it names; not "
        "what they will do anywhere.",
    )


def _few(results: Results, names: Naming) -> Iterator[str]:
    """Say that replications are few."""
    many = min(results.manifest.replications)
    if many < FEWEST:
        yield names.say(
            nl=f"Er zijn {many} herhalingen. Onder de {FEWEST} is dit een proef, geen studie.",
            en=f"There are {many} replications. Below {FEWEST} this is a trial, no study.",
        )


def _not_precise(results: Results, names: Naming) -> Iterator[str]:
    """Say that a sequential study ended before all was known as precisely as was asked."""
    asked, missed = results.plan.replications, len(results.imprecise)
    if isinstance(asked, int) or not missed:
        return
    measure, of = names.words.measure(asked.measure), len(results.effects(asked.measure))
    yield names.say(
        nl=f"Bij {asked.most} herhalingen is gestopt, zoals het plan zegt. Van {of} verschillen in ‘{measure}’ zijn er "
        f"{missed} nog niet zo nauwkeurig bekend als gevraagd was.",
        en=f"It was stopped at {asked.most} replications, as the plan says. Of {of} differences in ‘{measure}’ "
        f"{missed} are not yet known as precisely as was asked.",
    )


def _over_points(results: Results, names: Naming) -> Iterator[str]:
    """Say that figures are means over points of assumptions."""
    if any(part.assumptions is not None for part in results.plan.scenarios):
        yield names.say(
            nl="Elk cijfer is een gemiddelde over alle punten waarop de aannames geprobeerd zijn. De zekerheden gaan "
            "over het toeval in het spel, niet over de aannames.",
            en="Every figure is a mean over all points at which the assumptions were tried. The intervals are about "
            "luck in the game, not about the assumptions.",
        )


def _concluded(effects: Sequence[Effect], names: Naming) -> str:
    """Say which effects on a measure in one game are beyond chance."""
    title, of, way = names.words.measure(effects[0].measure), len(effects), effects[0].better
    if len(names.results.parts) > 1:
        title = f"{names.scenario(effects[0].arm.part)}, {title}"
    sure = [effect.counted for effect in effects if effect.counted and effect.counted.clear]
    good, bad = sum(each.better(way) for each in sure), sum(each.worse(way) for each in sure)
    other = len(sure) - good - bad
    many = names.say(nl="1 verschil" if of == 1 else f"{of} verschillen",
                     en="1 difference" if of == 1 else f"{of} differences")  # fmt: skip
    counted = names.say(nl="na correctie voor hoeveel er bekeken zijn (Holm)",
                        en="corrected for how many were looked at (Holm)")  # fmt: skip
    said = names.say(
        nl=f"{good} beter, {bad} slechter" if way else f"{other} anders",
        en=f"{good} better, {bad} worse" if way else f"{other} different",
    )
    unclear = names.say(nl=f"{of - len(sure)} onduidelijk", en=f"{of - len(sure)} unclear")
    return f"{title}: {many}, {counted}: {said}, {unclear}.{_best(effects, names)}"


def _best(effects: Sequence[Effect], names: Naming) -> str:
    """Name the best of them, if any is better beyond chance."""
    helped = [e for e in effects if e.found is not None and e.counted is not None and e.counted.better(e.better)]
    if not helped:
        return ""
    best = max(helped, key=lambda e: abs(e.found.difference) if e.found else 0.0)
    what = f"{names.inside(best.arm)} ({names.words.change(best.measure, best.found)})"
    if len(helped) == 1:
        return names.say(nl=f" Dat is: {what}.", en=f" That is: {what}.")
    return names.say(nl=f" Het meest met: {what}.", en=f" Most with: {what}.")
