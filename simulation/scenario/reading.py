"""From a document to a noun of the game; whatever does not fit is told in the words of the file."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from simulation.scenario.document import Document, plain
from simulation.scenario.faults import ABSENT, Fault, Said, ScenarioError, Trail, nearest
from simulation.scenario.words import DURATION, as_duration

Model = TypeVar("Model", bound=BaseModel)
Schema = dict[str, Any]
Trails = tuple[tuple[Trail, str | int], ...]

MOST_CHOICES = 15
PERCENT = 100
YES, NO = ("yes", "y", "on", "ja", "aan", "waar"), ("no", "n", "off", "nee", "uit", "onwaar")

LIST = Said("een lijst", "a list")
BLOCK = Said("een blok met namen en waarden", "a block of names and values")
# What should have stood where something of another kind stands.
KINDS = {
    "string_type": Said("een tekst", "a text"),
    "int_type": Said("een geheel getal", "a whole number"),
    "float_type": Said("een getal", "a number"),
    "bool_type": Said("true of false", "true or false"),
    "none_required": Said("niets", "nothing"),
    **dict.fromkeys(("list_type", "tuple_type", "set_type", "frozen_set_type"), LIST),
    **dict.fromkeys(("dict_type", "model_type", "model_attributes_type"), BLOCK),
}
QUOTED = Said(" Zet er aanhalingstekens om.", " Put it in quotes.")
COMMA = Said(
    " Hoort het bij de tekst ervoor? Zet een tekst met een komma tussen aanhalingstekens.",
    " Is it part of the text before it? Put a text with a comma in quotes.",
)
BARE = Said(" Laat de aanhalingstekens weg.", " Leave out the quotes.")
# The kinds of misfit that list what is possible, and where pydantic puts the list.
CHOICES = {"literal_error": "expected", "enum": "expected", "union_tag_invalid": "expected_tags"}
CHOICE = Said("{value} kan hier niet.", "{value} cannot stand here.")
UNKNOWN = Said("{value} is hier niet bekend.", "{value} is not known here.")
MISSING = Said("{value} ontbreekt hier.", "{value} is missing here.")
OTHER = Said("{value} past hier niet: {words}", "{value} does not fit here: {words}")
LIMITS = {
    "missing": MISSING,
    "union_tag_not_found": MISSING,
    "greater_than": Said("{value} is te weinig: meer dan {gt}.", "{value} is too little: more than {gt}."),
    "greater_than_equal": Said("{value} is te weinig: minstens {ge}.", "{value} is too little: at least {ge}."),
    "less_than": Said("{value} is te veel: minder dan {lt}.", "{value} is too much: less than {lt}."),
    "less_than_equal": Said("{value} is te veel: hoogstens {le}.", "{value} is too much: at most {le}."),
    "finite_number": Said("Met {value} valt niet te rekenen.", "Nobody can reckon with {value}."),
    "string_pattern_mismatch": Said("{value} kan hier niet als naam staan.", "{value} cannot stand here as a name."),
    "string_too_short": Said("Deze tekst is leeg of te kort.", "This text is empty or too short."),
    "string_too_long": Said("Deze tekst is te lang: hoogstens {max_length}.", "Too long: at most {max_length}."),
    "too_few": Said("Hier horen er meer.", "More of these belong here."),
    "too_short": Said("Hier horen er minstens {min_length}.", "At least {min_length} belong here."),
    "too_long": Said("Hier horen er hoogstens {max_length}.", "At most {max_length} belong here."),
}
AT_KEY = ("missing", "extra_forbidden", "union_tag_not_found")
NOTHING_FITS = (False, 0, False)


class Misfit(NamedTuple):
    """What pydantic says of a path in the file, and which alternatives of unions it tried on its way."""

    path: Trail
    tried: Trails
    kind: str
    details: Mapping[str, Any]
    at_key: bool


def validated(document: Document, model: type[Model]) -> Model:
    """The noun that the document describes, or a ScenarioError with all that does not fit."""
    try:
        # As JSON: there, and only there, strict pydantic takes a list for a tuple and a text for a date.
        return model.model_validate_json(json.dumps(document.data))
    except ValidationError as error:
        misfits = [_misfit(document, details) for details in error.errors(include_url=False)]
    schema = _schema(model)
    faults: list[Fault] = []
    for alike in _alike(_likeliest(misfits)):
        fault = _fault(document, schema, alike)
        if fault not in faults:
            faults.append(fault)
    raise ScenarioError(faults)


@cache
def _schema(model: type[BaseModel]) -> Schema:
    """What a model knows, worked out once: a file with faults asks for it again and again."""
    return model.model_json_schema()


def _misfit(document: Document, error: ErrorDetails) -> Misfit:
    """Find the path in the file: pydantic puts names of alternatives in between, which keys may bear too."""
    kind, details = error["type"], error.get("ctx", {})
    details = {"words": details.get("error", error["msg"]), **details}
    of_key = error["loc"][-1:] == ("[key]",)
    location = error["loc"][:-1] if of_key or kind == "missing" else error["loc"]
    walks = [_walk(document, location, skipped) for skipped in range(-1, len(location))]
    path, tried = next((walk for walk in walks if document.value(walk[0]) == error["input"]), walks[0])
    if kind == "missing" and isinstance(error["loc"][-1], int):
        kind = "too_few"
    elif kind == "missing":
        path = (*path, error["loc"][-1])
    elif kind.startswith("union_tag"):
        path = (*path, details["discriminator"].strip("'"))
    return Misfit((*path, *details.get("at", ())), tried, kind, details, of_key or kind in AT_KEY)


def _walk(document: Document, location: Trail, skipped: int) -> tuple[Trail, Trails]:
    """Follow the parts of a location that are in the file; the others name alternatives."""
    path: Trail = ()
    tried: Trails = ()
    for place, part in enumerate(location):
        if place != skipped and document.value((*path, part)) is not ABSENT:
            path = (*path, part)
        else:
            tried = (*tried, (path, part))
    return path, tried


def _likeliest(misfits: Iterable[Misfit], level: int = 0) -> Iterator[Misfit]:
    """Of every union keep the alternative that was probably meant: the one with the least against it."""
    unions: dict[tuple[object, Trail], dict[str | int, list[Misfit]]] = {}
    for misfit in misfits:
        if len(misfit.tried) <= level:
            yield misfit
        else:
            path, alternative = misfit.tried[level]
            unions.setdefault((misfit.tried[:level], path), {}).setdefault(alternative, []).append(misfit)
    for (_, path), alternatives in unions.items():
        ranks = {alternative: _rank(path, among) for alternative, among in alternatives.items()}
        best = max(ranks.values())
        meant = [alternatives[name] for name, rank in ranks.items() if rank == best]
        # Alternatives that say no more than that something else belongs here are told together.
        kept = meant if best == NOTHING_FITS else meant[:1]
        yield from _likeliest((misfit for among in kept for misfit in among), level + 1)


def _rank(path: Trail, among: list[Misfit]) -> tuple[bool, int, bool]:
    """How near an alternative comes: no nearer than NOTHING_FITS if another kind of value belongs here."""
    if any(misfit.path == path and misfit.kind in KINDS for misfit in among):
        return NOTHING_FITS
    return True, -len(among), all(misfit.kind not in CHOICES for misfit in among)


def _alike(misfits: Iterable[Misfit]) -> Iterable[list[Misfit]]:
    """Put together what only says which kinds of value might stand in one place."""
    places: dict[object, list[Misfit]] = {}
    for number, misfit in enumerate(misfits):
        places.setdefault(misfit.path if misfit.kind in KINDS else number, []).append(misfit)
    return places.values()


def _fault(document: Document, schema: Schema, alike: list[Misfit]) -> Fault:
    """Explain one misfit, or several that only differ in the kind of value they would like."""
    misfit = alike[0]
    value = document.value(misfit.path)
    if misfit.kind in KINDS:
        said, more = _wrong_kind([other.kind for other in alike], value)
    elif misfit.kind in CHOICES:
        expected = misfit.details[CHOICES[misfit.kind]]
        said, more = _choice(value, re.findall("'([^']*)'", expected) or [expected])
    elif misfit.kind == "extra_forbidden":
        said, more = _unknown(misfit.path[-1], keys_at(schema, document, misfit.path[:-1]), value)
    else:
        said, more = _limit(misfit.kind, misfit.details, value)
    return document.fault(misfit.path, nl=said.nl, en=said.en, at_key=misfit.at_key, **more)


def _wrong_kind(kinds: list[str], value: object) -> tuple[Said, Schema]:
    """Say what should stand here instead, and guess at what was meant."""
    wanted = list(dict.fromkeys(KINDS[kind] for kind in kinds))
    hint = QUOTED if kinds == ["string_type"] and isinstance(value, int | float) else Said("", "")
    if isinstance(value, str) and not isinstance(plain(value), str):
        hint = BARE
    said = Said(
        f"Hier hoort {' of '.join(kind.nl for kind in wanted)}, niet {{value}}.{hint.nl}",
        f"There should be {' or '.join(kind.en for kind in wanted)} here, not {{value}}.{hint.en}",
    )
    return said, {"nearest": _meant(kinds, value.casefold()) if isinstance(value, str) else None}


def _meant(kinds: list[str], word: str) -> str | None:
    """Guess the value that was meant by `ja`, `0,5` or `30%`."""
    if "bool_type" in kinds:
        return "true" if word in YES else "false" if word in NO else None
    found = re.fullmatch("(-?[0-9]{1,9})(?:[.,]([0-9]{1,9}))? ?(%?)", word)
    if "float_type" not in kinds or not found or not isinstance(plain(word), str):
        return None
    number = float(f"{found[1]}.{found[2] or 0}")
    return f"{number / PERCENT if found[3] else number:.12g}"


def _choice(value: object, choices: list[str], said: Said = CHOICE) -> tuple[Said, Schema]:
    """Say which words are possible, and which of them was meant."""
    listed = ", ".join(choices[:MOST_CHOICES]) + (", …" if len(choices) > MOST_CHOICES else "")
    meant = nearest(value, choices) if isinstance(value, str) else None
    if choices and (said is CHOICE or not meant):
        said = Said(f"{said.nl} Mogelijk: {{choices}}.", f"{said.en} Possible: {{choices}}.")
    return said, {"choices": listed, "nearest": meant}


def _unknown(name: str | int, known: list[str], value: object) -> tuple[Said, Schema]:
    """Say that nothing here is called so; a name with nothing behind it is often the rest of a text with a comma."""
    said, more = _choice(name, known, UNKNOWN)
    if value is None and not more["nearest"]:
        return Said(UNKNOWN.nl + COMMA.nl, UNKNOWN.en + COMMA.en), more
    return said, more


def _limit(kind: str, details: Mapping[str, Any], value: object) -> tuple[Said, Schema]:
    """Say what a validator says, or within which limits a value should stay."""
    if kind == "problem":
        said = Said(details["nl"], details["en"])
        return said, {name: detail for name, detail in details.items() if name not in ("nl", "en")}
    more = {name: _bound(limit, value) for name, limit in details.items()}
    if more.get("le") == "1" and isinstance(value, int | float) and value <= PERCENT:
        more["nearest"] = f"{value / PERCENT:.12g}"
    return LIMITS.get(kind, OTHER), more


def _bound(limit: object, value: object) -> object:
    """Write a limit as the value is written: a duration, or a number."""
    if isinstance(limit, int | float) and limit and isinstance(value, str) and re.fullmatch(DURATION, value):
        return as_duration(limit)
    return f"{limit:.12g}" if isinstance(limit, float) else limit


def keys_at(schema: Schema, document: Document, path: Trail) -> list[str]:
    """The keys that a model knows at this place of the document and that are not there yet."""
    nodes = [schema]
    for depth, part in enumerate(path):
        here = document.value(path[:depth])
        nodes = [below for node in nodes for flat in _flat(schema, node, here) for below in _below(flat, part)]
    here = document.value(path)
    known = (key for node in nodes for flat in _flat(schema, node, here) for key in flat.get("properties", ()))
    return [key for key in dict.fromkeys(known) if not isinstance(here, dict) or key not in here]


def _flat(schema: Schema, node: Schema, here: object) -> Iterator[Schema]:
    """The alternatives behind references and unions; if the file names which one it means, only that one."""
    chosen = node.get("discriminator", {})
    name = here.get(chosen.get("propertyName")) if isinstance(here, dict) else None
    if "$ref" in node:
        yield from _flat(schema, schema["$defs"][node["$ref"].rsplit("/", 1)[-1]], here)
    elif isinstance(name, str) and name in chosen.get("mapping", {}):
        yield from _flat(schema, {"$ref": chosen["mapping"][name]}, here)
    else:
        alternatives = [*node.get("anyOf", ()), *node.get("oneOf", ()), *node.get("allOf", ())]
        for alternative in alternatives:
            yield from _flat(schema, alternative, here)
        if not alternatives:
            yield node


def _below(node: Schema, part: str | int) -> Iterator[Schema]:
    """What a schema says of one key or one item."""
    if isinstance(part, int):
        items = node.get("prefixItems", [])
        yield items[part] if part < len(items) else node.get("items", {})
    elif part in node.get("properties", {}):
        yield node["properties"][part]
    else:
        others = [node.get("additionalProperties"), *node.get("patternProperties", {}).values()]
        yield from (other for other in others if isinstance(other, dict))
