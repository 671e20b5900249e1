"""Tables: the six tables of a session, row by row in one pass over its journal."""

import json
from collections.abc import Iterator

import msgspec

from reports.export.record.cases import Cases
from reports.export.record.happened import Happened, happenings
from reports.export.record.labour import Labour
from reports.export.record.record import Record
from reports.export.record.rows import EntryRow, FigureRow, Row
from reports.export.record.talks import Talks
from reports.export.record.work import Work
from simulation.events.table import RoundOpened
from simulation.intents.group import AnswerDialogue
from simulation.journal import Entry
from simulation.observing import NotObserved


def rows(record: Record) -> Iterator[tuple[str, Row]]:
    """Give every row with the name of its table; a case when it or its round is over, when nothing more can change."""
    cases, talks, work = Cases(record.names), Talks(record.names), Work(record.names, Labour())
    for happened in happenings(record):
        yield "entries", _entry(record, happened)
        if isinstance(happened.event, RoundOpened):
            yield from _ended(cases, talks, work)
        cases.see(happened)
        yield from (("cases", row) for row in cases.over(happened) if row.startdatum is not None)
        yield from (("contacts", row) for row in talks.see(happened))
        yield from work.see(happened)
    yield from _ended(cases, talks, work)
    yield from (("figures", row) for row in _figures(record))


def _ended(cases: Cases, talks: Talks, work: Work) -> Iterator[tuple[str, Row]]:
    """Give what is left when a round is over."""
    yield from (("cases", row) for row in cases.opened())
    yield from (("contacts", row) for row in talks.left())
    yield from work.left()


def _entry(record: Record, happened: Happened) -> EntryRow:
    """Give the row of one event; what somebody typed stands with the first of its entry."""
    entry, event = happened.entry, happened.event
    details = record.names.within(msgspec.to_builtins(event))
    text = _typed(record, entry) if happened.place == 0 and not record.names.hidden else None
    return EntryRow(
        entry.number, entry.cause, entry.at, happened.moment, happened.round, entry.by,
        record.names.of(happened.seat) or None,
        type(entry.intent).__name__ if entry.intent is not None else None,
        happened.kind,
        record.names.case(happened.case, happened.round) if happened.case else None,
        getattr(event, "task", None),
        json.dumps(details, ensure_ascii=False),
        text,
    )  # fmt: skip


def _typed(record: Record, entry: Entry) -> str | None:
    """Give what somebody typed with an entry; the intent refers to it by number.

    What people wrote in a dialogue stays there: shared is without a name, and here a seat stands beside it.
    """
    if isinstance(entry.intent, AnswerDialogue):
        return None
    numbers = [getattr(entry.intent, field, None) or 0 for field in ("text", "sign")]
    return " | ".join(record.texts[number] for number in numbers if number in record.texts) or None


def _figures(record: Record) -> Iterator[FigureRow]:
    """Give the figures of each round."""
    for number, figures in enumerate(record.figures(), 1):
        for figure in figures:
            value = None if isinstance(figure.value, NotObserved) else figure.value
            evidence = " ".join(map(str, figure.evidence))
            title = figure.title
            yield FigureRow(
                number, figure.name, title.nl, title.en, value, value is not None, figure.unit, figure.definition,
                evidence, figure.more,
            )  # fmt: skip
