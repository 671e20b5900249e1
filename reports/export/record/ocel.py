"""OCEL 2.0: events, objects and how they belong together, in one pass over the journal.

Objects are cases, residents, employees, departments, contacts and documents (what stands on the card of a case).
The owner of a case is an attribute that changes in time; that nobody owned it is written first, at the moment
that stands for "from the start" (1970), for a reader that finds nothing there drops the first owner's time.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

import msgspec

from reports.export.record.happened import Happened
from simulation.events import Event

ObjectType = Literal["case", "resident", "employee", "department", "contact", "document"]
Kind = Literal["string", "time", "integer", "float", "boolean"]
Value = str | int | float | bool | datetime

START = datetime(1970, 1, 1)
"""The moment that stands for "from the start"."""

CASE: dict[str, Kind] = {
    "owner": "string", "round": "integer", "identificatie": "string", "zaaktype": "string", "startdatum": "time",
    "uiterlijkeEinddatumAfdoening": "time", "einddatum": "time", "resultaattype": "string",
}  # fmt: skip
OBJECTS: dict[str, dict[str, Kind]] = {
    "case": CASE,
    "resident": {"role": "string"},
    "employee": {"role": "string"},
    "department": {"name": "string"},
    "contact": {"kanaal": "string", "onderwerp": "string", "plaatsgevondenOp": "time"},
    "document": {"name": "string", "section": "string"},
}
"""The types of objects, with their attributes."""

COMMON: dict[str, Kind] = {"entry": "integer", "cause": "integer", "by": "string", "round": "integer"}
"""Attributes that every event has."""

MOMENTS = frozenset({
    "at", "arrives", "before", "costs_from", "due", "ends", "expects", "falls", "moment", "origin", "reply_due",
    "since", "until",
})  # fmt: skip
"""Fields that hold a moment, in seconds of the game; those of the same name that hold a word do not."""

TOLD_AS_OBJECTS = frozenset({"case", "seat", "resident", "contact", "to", "teller", "seats", "role", "told_to"})
"""Fields that are told by the objects that an event belongs to."""


class OcelEvent(NamedTuple):
    """One event; each relation is the id of an object and how it takes part."""

    id: str
    type: str
    time: datetime
    attributes: dict[str, Value]
    relations: list[tuple[str, str]]


@dataclass(slots=True)
class OcelObject:
    """One object; an attribute has a value from some moment on."""

    id: str
    type: ObjectType
    attributes: list[tuple[str, Value, datetime]] = field(default_factory=list)
    relations: list[tuple[str, str]] = field(default_factory=list)


def event_types() -> dict[str, dict[str, Kind]]:
    """Give all types of events with their attributes, whether or not they occur."""
    kinds = (kind for family in get_args(Event) for kind in (get_args(family) or (family,)))
    return {kind.__name__: {**COMMON, **fields(kind)} for kind in kinds}


@cache
def fields(kind: type[Event]) -> Mapping[str, Kind]:
    """Give the attributes of a type of event, and of which kind each is."""
    hints = get_type_hints(kind)
    names = (name for name in kind.__struct_fields__ if name not in TOLD_AS_OBJECTS)
    kinds = {name: _kind(hints[name]) for name in names}
    return {name: "time" if name in MOMENTS and kind == "integer" else kind for name, kind in kinds.items()}


def _kind(hint: Any) -> Kind:  # noqa: ANN401 (whatever a field may be)
    """Give the kind of attribute that a field becomes; what has no kind of its own becomes text."""
    if get_origin(hint) in {Union, UnionType} and len(some := {*get_args(hint)} - {NoneType}) == 1:
        return _kind(some.pop())
    kinds: dict[Any, Kind] = {int: "integer", float: "float", bool: "boolean"}
    return kinds.get(hint, "string")


def attributes_of(happened: Happened) -> dict[str, Value]:
    """Give the attributes of an event; what is not there is left out."""
    entry = happened.entry
    told: dict[str, Value] = {"entry": entry.number, "cause": entry.cause, "by": entry.by, "round": happened.round}
    for name, kind in fields(type(happened.event)).items():
        value = getattr(happened.event, name)
        if kind == "time":
            # No reply is due at the very start: there 0 says that none is.
            value = None if (name, value) == ("reply_due", 0) else happened.when(value)
        elif kind == "string" and not isinstance(value, str | None):
            value = _text(value)
        if value is not None and value != "":
            told[name] = value
    return told


def _text(value: object) -> str:
    """Give a list of words as words, and anything else as JSON."""
    if isinstance(value, tuple) and all(isinstance(part, str) for part in value):
        return " ".join(value)
    return msgspec.json.encode(value, order="deterministic").decode() if value else ""


def written(value: Value) -> str:
    """Give a value as text: the published schema knows no other, the declared type says what it is."""
    match value:
        case bool():
            return "true" if value else "false"
        case datetime():
            return f"{value.isoformat(timespec='milliseconds')}Z"
        case _:
            return str(value)


def declared(types: Mapping[str, Mapping[str, Kind]]) -> Iterator[dict[str, object]]:
    """Give types as the standard declares them."""
    for name, attributes in types.items():
        yield {"name": name, "attributes": [{"name": key, "type": kind} for key, kind in attributes.items()]}
