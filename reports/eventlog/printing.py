"""Printing: the figures of a log as lines of text, and as data."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

from reports.eventlog.columns import Meaning
from reports.eventlog.dates import START
from reports.eventlog.log import Log
from reports.eventlog.measures import Told
from reports.scorecard.wording import unit, value
from simulation.observing import NotObserved
from simulation.scenario.faults import Language
from simulation.scenario.words import Text
from simulation.wording.words import plain

WIDTH = 58
COLUMN = 10
HEAD = Text(
    nl="{events} gebeurtenissen, {cases} zaken, {people} mensen", en="{events} events, {cases} cases, {people} people"
)
WITHOUT = Text(
    nl="Zonder naam van wie het deed: {share:.0%} van de stappen; die tellen niet mee bij handen en netwerk.",
    en="Without the name of who did it: {share:.0%} of the steps; hands and network leave these out.",
)
BROKEN = Text(
    nl="Het bestand is niet heel. Gelezen is wat er te lezen was; de rest telt niet mee.",
    en="The file is not whole. What could be read was read; the rest does not count.",
)
WITHOUT_CASE = Text(
    nl="Zonder zaak: {number} gebeurtenissen; die tellen nergens mee.",
    en="Without a case: {number} events; these count nowhere.",
)
UNDATED = Text(
    nl="Niet te lezen als tijdstip: {number} keer, zoals ‘{example}’; die gebeurtenissen staan op hun plaats in het "
    "bestand en tellen bij tijd niet mee.",
    en="Not to be read as a time: {number} times, such as ‘{example}’; these events stand where they stand in the file "
    "and don't count where it is about time.",
)
NOT_SEEN = Text(nl="Niet gezien", en="Not observed")
FURTHER = Text(
    nl="Met --json staan er ook definities, bronnen en alle paren van rollen en afdelingen bij.",
    en="With --json there are definitions, sources and all pairs of roles and departments too.",
)


def facts(log: Log) -> dict[str, Any]:
    """Give what the log is of."""
    lives = [life for case in log.events if (life := log.life(case)) is not None]
    steps = [step for some in log.steps.values() for step in some]
    return {
        "events": sum(map(len, log.events.values())),
        "cases": len(log.events),
        "steps": len(steps),
        "steps_without_a_name": sum(not step.who for step in steps),
        "people": len({step.who for step in steps if step.who}),
        "whole": log.whole,
        "events_without_a_case": log.without_case,
        "times_not_readable": len(log.undated),
        "from": _moment(min((start for start, _ in lives), default=None)),
        "to": _moment(max((end for _, end in lives), default=None)),
    }


def lines(log: Log, told: Sequence[Told], language: Language) -> Iterator[str]:
    """Write the figures under each other, and then what could not be seen and why."""
    about = facts(log)
    yield HEAD.in_(language).format(**about) + (f", {about['from'][:10]} - {about['to'][:10]}" if about["from"] else "")
    if about["people"] and about["steps_without_a_name"]:
        yield WITHOUT.in_(language).format(share=about["steps_without_a_name"] / about["steps"])
    yield from _wanting(log, language)
    yield ""
    for figure in (row.figure for row in told if row.why is None and ">" not in row.figure.name):
        label = figure.title.in_(language)[:WIDTH].ljust(WIDTH)
        yield f"{label}{value(figure, language).rjust(COLUMN)} {unit(figure, language)}".rstrip()
    yield from _unseen(told, language)
    yield ""
    yield FURTHER.in_(language)


def as_data(file: str, columns: Mapping[Meaning, str], log: Log, told: Sequence[Told]) -> dict[str, Any]:
    """Give the figures as plain data; what was not observed is null, with the reason."""
    figures = {row.figure.name: _figure(row) for row in told}
    return {"log": file, "columns": dict(columns), **facts(log), "figures": figures}


def _wanting(log: Log, language: Language) -> Iterator[str]:
    """Say what of the log was left out."""
    if not log.whole:
        yield BROKEN.in_(language)
    if log.without_case:
        yield WITHOUT_CASE.in_(language).format(number=log.without_case)
    if log.undated:
        yield UNDATED.in_(language).format(number=len(log.undated), example=plain(log.undated[0])[:40])


def _unseen(told: Sequence[Told], language: Language) -> Iterator[str]:
    """Name by reason what was not observed."""
    reasons: dict[str, list[str]] = {}
    for row in told:
        if row.why is not None:
            reasons.setdefault(row.why.in_(language), []).append(row.figure.title.in_(language))
    if reasons:
        yield ""
        yield NOT_SEEN.in_(language)
    for why, titles in reasons.items():
        yield f"  {why}"
        yield f"    {'; '.join(titles)}"


def _figure(row: Told) -> dict[str, Any]:
    """Give a figure as plain data."""
    figure = row.figure
    return {
        "title": {"nl": figure.title.nl, "en": figure.title.en},
        "value": None if isinstance(figure.value, NotObserved) else figure.value,
        "unit": figure.unit,
        "level": figure.level,
        "definition": figure.definition,
        "source": figure.source,
        "why": None if row.why is None else {"nl": row.why.nl, "en": row.why.en},
    }


def _moment(at: int | None) -> str | None:
    """Write a moment."""
    return None if at is None else (START + timedelta(seconds=at)).isoformat(sep=" ")
