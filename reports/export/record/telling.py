"""Telling: a session as object-centric events and objects, whatever file they go into."""

from collections.abc import Callable, Iterator

from reports.export.record.happened import happenings
from reports.export.record.ocel import OcelEvent, OcelObject, attributes_of
from reports.export.record.record import Record
from reports.export.record.taking_part import TakingPart
from reports.export.record.things import Things


def told(record: Record, keep: Callable[[OcelObject], None]) -> Iterator[OcelEvent]:
    """Give the events in order, and the objects to `keep` when they are complete."""
    things, part = Things(record.names), TakingPart(record.names)
    for happened in happenings(record):
        relations = part.of(happened)
        for thing in things.see(happened, relations):
            keep(thing)
        name = f"e{happened.entry.number}.{happened.place}"
        attributes = record.names.within(attributes_of(happened))
        yield OcelEvent(name, happened.kind, happened.moment, attributes, relations)
    for thing in things.left():
        keep(thing)
