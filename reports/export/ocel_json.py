"""OCEL 2.0 as JSON: one document; events come first, since objects are known when their round is over."""

import json
from pathlib import Path

from reports.export.record.drafts import draft_of
from reports.export.record.ocel import (
    OBJECTS,
    OcelEvent,
    OcelObject,
    declared,
    event_types,
    written,
)
from reports.export.record.record import Record
from reports.export.record.spool import Spool
from reports.export.record.telling import told


def write(record: Record, path: Path) -> None:
    """Write events as they come, and lay objects aside until then."""
    with draft_of(path) as draft, Spool(path.parent) as spool, draft.open("wb") as file:
        file.write(b'{"eventTypes": ' + _json(list(declared(event_types()))))
        file.write(b',\n"objectTypes": ' + _json(list(declared(OBJECTS))))
        file.write(b',\n"events": [')
        for number, event in enumerate(told(record, lambda thing: spool.put("objects", _json(_object(thing))))):
            file.write((b",\n" if number else b"\n") + _json(_event(event)))
        file.write(b'],\n"objects": [')
        for number, piece in enumerate(spool.take("objects") if spool.names() else ()):
            file.write((b",\n" if number else b"\n") + piece)
        file.write(b"]}\n")


def _event(event: OcelEvent) -> dict[str, object]:
    """Give an event as the standard has it."""
    return {
        "id": event.id,
        "type": event.type,
        "time": written(event.time),
        "attributes": [{"name": name, "value": written(value)} for name, value in event.attributes.items()],
        "relationships": _relations(event.relations),
    }


def _object(thing: OcelObject) -> dict[str, object]:
    """Give an object as the standard has it."""
    return {
        "id": thing.id,
        "type": thing.type,
        "attributes": [{"name": n, "value": written(v), "time": written(t)} for n, v, t in thing.attributes],
        "relationships": _relations(thing.relations),
    }


def _relations(relations: list[tuple[str, str]]) -> list[dict[str, str]]:
    """Give relations as the standard has them."""
    return [{"objectId": name, "qualifier": how} for name, how in relations]


def _json(value: object) -> bytes:
    """Write a part of the document on one line."""
    return json.dumps(value, ensure_ascii=False).encode()


EXPORT = write
