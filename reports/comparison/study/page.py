"""The page about a study: what was asked and played, what can be concluded, and all that others need to repeat it."""

from collections.abc import Iterator, Sequence

from reports.comparison.sessions import Session
from reports.comparison.study.chapters import combined, money
from reports.comparison.study.checklist import SOURCE, checklist
from reports.comparison.study.concluded import conclusions
from reports.comparison.study.effects import effects_tables, measured, of_measure, rank
from reports.comparison.study.levels import levels
from reports.comparison.study.mattering import assumptions
from reports.comparison.study.naming import Naming
from reports.comparison.study.recorded import recorded
from reports.comparison.study.results import Results
from reports.document.blocks import Block, Bullets, Document, Folded, Heading, Paragraph, Table
from simulation.scenario.faults import Language


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
    if results.measures(primary=False):
        yield Heading(1, names.say(nl="Wat verder bekeken is", en="What was looked at besides"), "exploratory")
        yield from _exploratory(results, names)
    yield Heading(1, names.say(nl="Hoe het gedaan is", en="How it was done"), "how")
    yield from _how(results, names)


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
        effects = sorted((effect for effect in results.effects(measure) if effect.found is not None), key=rank)
        tables = [
            table for part in results.parts if (some := [effect for effect in effects if effect.arm.part == part])
            for table in effects_tables(some, results, names)
        ]  # fmt: skip
        yield Folded(names.words.measure(measure), (*tables, levels(results, measure, names), measured(measure, names)))


# --- how it was done ----------------------------------------------------------------------------------


def _how(results: Results, names: Naming) -> Iterator[Block]:
    """Say how it was done, item by item, with the plan."""
    rows = tuple(((item.number,), (item.title,), (item.said,)) for item in checklist(results, names.language))
    head = names.say(nl="nr|onderdeel|hier", en="nr|item|here").split("|")
    yield Table(f"STRESS-DES ({SOURCE})", tuple(head), rows)
    yield Paragraph((names.say(
        nl="Nog eens spelen: overdracht experiment manifest.json --out nieuw. In dat bestand uit de map van de studie "
        "staan het plan, de scenario's, de startgetallen en de versies. De tabel heeft sha256 "
        f"{results.manifest.table}.",
        en="To run it again: overdracht experiment manifest.json --out again. That file of the study's folder holds "
        f"plan, scenarios, seeds and versions. The table has sha256 {results.manifest.table}.",
    ),), small=True)  # fmt: skip
    lines = tuple(Paragraph((line.replace("  ", "\u2007\u2007"),), small=True) for line in
                  results.manifest.plan.strip().splitlines())  # fmt: skip
    yield Folded(names.say(nl="Het plan", en="The plan"), lines)
