"""The page about a study: what was asked and played, what can be concluded, and all that others need to repeat it."""

from collections.abc import Iterator, Sequence

from reports.comparison.sessions import Session
from reports.comparison.study.chapters import assumptions, combined, money
from reports.comparison.study.checklist import SOURCE, checklist
from reports.comparison.study.effects import effects_table, of_measure, rank
from reports.comparison.study.levels import levels, told
from reports.comparison.study.naming import Naming
from reports.comparison.study.recorded import recorded
from reports.comparison.study.results import Arm, Effect, Results
from reports.document.blocks import Block, Bullets, Document, Folded, Heading, Paragraph, Table
from simulation.scenario.faults import Language

FEWEST = 50
"""With fewer replications a study is a trial."""


def document(results: Results, language: Language, sessions: Sequence[Session] = ()) -> Document:
    """Write the page; sessions of the same game are shown beside it."""
    names = Naming(results, language)
    plan = results.plan
    return Document(
        plan.title.in_(language), plan.question.in_(language), language, tuple(_blocks(results, names, sessions))
    )


def _blocks(results: Results, names: Naming, sessions: Sequence[Session]) -> Iterator[Block]:
    """Put the page together: what may be said comes before the figures."""
    yield Heading(1, names.say(nl="Wat eruit te besluiten valt", en="What can be concluded"), "concluded")
    yield Bullets(tuple((line,) for line in conclusions(results, names)))
    yield Heading(1, names.say(nl="De vooraf genoemde maten", en="The measures named beforehand"), "primary")
    for measure in results.measures(primary=True):
        yield from of_measure(results, measure, names)
    yield from combined(results, names)
    yield from money(results, names)
    yield from assumptions(results, names)
    yield from recorded(results, sessions, names)
    yield Heading(1, names.say(nl="Wat verder bekeken is", en="What was looked at besides"), "exploratory")
    yield from _exploratory(results, names)
    yield Heading(1, names.say(nl="Hoe het gedaan is", en="How it was done"), "how")
    yield from _how(results, names)


# --- what may be said ---------------------------------------------------------------------------------


def conclusions(results: Results, names: Naming) -> Iterator[str]:
    """Say what the study allows to say, and what not."""
    many = min(results.manifest.replications)
    if many < FEWEST:
        yield names.say(
            nl=f"Er zijn {many} herhalingen. Onder de {FEWEST} is dit een proef, geen studie.",
            en=f"There are {many} replications. Below {FEWEST} this is a trial, no study.",
        )
    for measure in results.measures(primary=True):
        yield from _concluded([effect for effect in results.effects(measure) if effect.found is not None], names)
    yield names.say(
        nl="Het is een model. De cijfers zeggen wat de afspraken in dit spel doen, met de aannames die erbij staan; "
        "niet wat ze ergens zullen doen.",
        en="It is a model. The figures say what agreements do in this game, under the assumptions that it names; not "
        "what they will do anywhere.",
    )


def _concluded(effects: Sequence[Effect], names: Naming) -> Iterator[str]:
    """Say which effects on a measure are beyond chance."""
    if not effects:
        return
    sure = [effect for effect in effects if effect.beyond_chance]
    helped = [e for e in sure if e.better and e.found is not None and e.found.better(e.better)]
    title = names.words.measure(effects[0].measure)
    best = max(helped, key=lambda e: abs(e.found.difference) if e.found else 0.0, default=None)
    tail = (
        ""
        if best is None
        else names.say(nl=f" Het meest met: {names.place(best.arm)}", en=f" Most with: {names.place(best.arm)}")
    )
    change = "" if best is None else f" ({names.words.change(best.measure, best.found)})"
    good, rest, of = len(helped), len(sure) - len(helped), len(effects)
    yield names.say(
        nl=f"{title}: {good} van {of} verschillen zijn aantoonbaar beter en {rest} aantoonbaar slechter of anders, na "
        f"correctie voor hoeveel er bekeken zijn.{tail}{change}",
        en=f"{title}: {good} of {of} differences are better beyond chance and {rest} worse or other, corrected for how "
        f"many were looked at.{tail}{change}",
    )


# --- what was looked at besides --------------------------------------------------------------------


def _exploratory(results: Results, names: Naming) -> Iterator[Block]:
    """Show what was only looked at, folded away."""
    yield Paragraph((names.say(
        nl="Deze maten waren niet vooraf genoemd. Ze bewijzen niets; ze zeggen waar een volgende studie naar kan "
        "kijken. De kansen zijn gecorrigeerd (Benjamini–Hochberg).",
        en="These measures were not named beforehand. They prove nothing; they say what a next study may look at. The "
        "chances are corrected (Benjamini–Hochberg).",
    ),), small=True)  # fmt: skip
    for measure in results.measures(primary=False):
        effects = [effect for effect in results.effects(measure) if effect.found is not None]
        if effects:
            table = effects_table(sorted(effects, key=rank), results, names)
            yield Folded(names.words.measure(measure), (table, levels(results, measure, names)))
        else:
            yield Folded(names.words.measure(measure), (levels(results, measure, names),))


# --- how it was done ----------------------------------------------------------------------------------


def _how(results: Results, names: Naming) -> Iterator[Block]:
    """Say how it was done, item by item, with the plan."""
    rows = tuple(((item.number,), (item.title,), (item.said,)) for item in checklist(results, names.language))
    head = names.say(nl="nr|onderdeel|hier", en="nr|item|here").split("|")
    yield Table(f"STRESS-DES ({SOURCE})", tuple(head), rows)
    yield Paragraph((names.say(
        nl="Nog eens spelen: bewaar het plan hieronder als plan.yaml en geef overdracht experiment plan.yaml. Het hele "
        f"manifest, met scenario's, staat in manifest.json; de tabel heeft sha256 {results.manifest.table}.",
        en="To run it again: keep the plan below as plan.yaml and give overdracht experiment plan.yaml. The whole "
        f"manifest, with scenarios, is in manifest.json; the table has sha256 {results.manifest.table}.",
    ),), small=True)  # fmt: skip
    lines = tuple(Paragraph((line.replace("  ", "\u2007\u2007"),), small=True) for line in
                  results.manifest.plan.strip().splitlines())  # fmt: skip
    yield Folded(names.say(nl="Het plan", en="The plan"), lines)


# --- as text and as data ------------------------------------------------------------------------------


def lines(results: Results, language: Language) -> Iterator[str]:
    """Write it as lines of text: what may be said, then the differences on measures named beforehand."""
    names = Naming(results, language)
    yield results.plan.title.in_(language)
    yield from (f"  {line}" for line in conclusions(results, names))
    for measure in results.measures(primary=True):
        yield ""
        yield names.words.measure(measure)
        yield from (f"  {line}" for line in told(results, measure, names))
        effects = sorted(results.effects(measure), key=rank)
        width = max((len(names.place(effect.arm)) for effect in effects), default=0) + 2
        for effect in effects:
            word = names.words.verdict(effect.found, effect.better or "higher").strip("*")
            yield f"  {names.place(effect.arm).ljust(width)}{names.words.change(measure, effect.found)}  {word}"


def as_data(results: Results) -> dict[str, object]:
    """Give it as plain data; what was not observed is null."""
    return {
        "title": results.plan.title.en, "rows": results.manifest.rows, "program": results.manifest.program,
        "replications": list(results.manifest.replications),
        "effects": [
            {"measure": e.measure, "primary": e.primary, "arm": _plain(e.arm), "against": _plain(e.against),
             "p": e.p if e.found else None, "found": e.found._asdict() if e.found is not None else None}
            for e in results.effects()
        ],
    }  # fmt: skip


def _plain(arm: Arm) -> dict[str, object]:
    """Give an arm as plain data."""
    return {**arm._asdict(), "agreed": list(arm.agreed)}
