"""What is wrong with a scenario file, told as to a colleague: where, what, and what was probably meant."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice
from typing import Literal, NamedTuple

from pydantic_core import PydanticCustomError

Language = Literal["nl", "en"]
Trail = tuple[str | int, ...]
"""The way to a value in the file: `("roles", "kcc", "seats")` or `("personas", 2, "name")`."""
Position = tuple[int, int]
"""A line and a column, both counted from one, as editors do."""
ABSENT = object()
"""Stands for the value of a key that is not in the file."""

LONGEST_VALUE = 60
# What a terminal obeys or nobody sees: controls, bidi overrides, strange line ends, half characters.
UNSPEAKABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufeff\ufffe\uffff\U000e0000-\U000e007f]"
)


class Said(NamedTuple):
    """The same sentence in Dutch and in English; {value} and other {names} in it are filled in later."""

    nl: str
    en: str


MEANT = Said("Bedoelde u '{nearest}'?", "Did you mean '{nearest}'?")
NOTHING = Said("niets", "nothing")


def clean(text: str) -> str:
    """The text on one line, with every character that a terminal might obey, or nobody sees, written as its code."""
    one_line = re.sub(r"\s*[\r\n\t]\s*", " ", text)
    return one_line if one_line.isprintable() else "".join(map(_seen, one_line))


def _seen(sign: str) -> str:
    """One character as it is, or as its code."""
    return sign if sign.isprintable() else f"\\u{ord(sign):04x}"


def cut(text: str, longest: int = LONGEST_VALUE) -> str:
    """The text cleaned, and shortened to what fits in a message."""
    # The first cut keeps a megabyte of text from being cleaned for the sake of sixty characters.
    text = clean(text[: 4 * longest])
    return text if len(text) <= longest else text[: longest - 1] + "…"


def short(value: object, nothing: str = "null") -> str:
    """A value as a message shows it: a text in quotes, a list or a mapping only in outline."""
    match value:
        case str():
            return f"'{cut(value, LONGEST_VALUE - 2)}'"
        case dict():
            return cut("{" + ", ".join(islice(map(str, value), LONGEST_VALUE)) + "}")
        case list():
            return "[…]" if value else "[]"
        case None:
            return nothing
        case _:
            return "" if value is ABSENT else cut(json.dumps(value, default=str))


def shown(path: Trail) -> str:
    """A path as people write it: `personas[2].name`."""
    parts = [f"[{part}]" if isinstance(part, int) else f".{cut(part)}" for part in path]
    return "".join(parts).removeprefix(".")


def nearest(word: object, choices: Iterable[str]) -> str | None:
    """The one of the choices that was probably meant, if any comes near."""
    by_folded = {choice.casefold(): choice for choice in choices}
    found = get_close_matches(str(word)[:LONGEST_VALUE].casefold(), by_folded, n=1)
    return by_folded[found[0]] if found else None


def filled(template: str, details: Mapping[str, object]) -> str:
    """The template with its {names} filled in, cleaned: it may quote what anybody typed."""
    return clean(re.sub(r"\{(\w+)\}", lambda name: str(details.get(name[1], name[0])), template))


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong, its place in the file, and the word that was probably meant."""

    file: str
    line: int
    column: int
    path: Trail
    value: str
    problem: Mapping[str, str]
    nearest: str | None = None

    @classmethod
    def of(cls, place: tuple[str, Position, Trail], value: object, said: Said, /, **details: object) -> Fault:
        """A fault whose sentences may speak of {value} and of any detail; `nearest` is such a detail."""
        file, (line, column), path = place
        meant = None if details.get("nearest") is None else cut(str(details["nearest"]))
        nl, en = (
            filled(sentence, {"value": short(value, nothing), **details})
            for sentence, nothing in zip(said, NOTHING, strict=True)
        )
        return cls(clean(file), line, column, path, short(value), {"nl": nl, "en": en}, meant)

    def told(self, language: Language) -> str:
        """The fault in one line: place, path, what is wrong and what was probably meant."""
        where = f"{shown(self.path)}: " if self.path else ""
        meant = "" if self.nearest is None else " " + filled(getattr(MEANT, language), vars(self))
        return f"{self.file}:{self.line}:{self.column}  {where}{self.problem[language]}{meant}"

    def as_data(self) -> dict[str, object]:
        """The fault for another program to read."""
        return {**vars(self), "path": shown(self.path), "problem": dict(self.problem)}


class ScenarioError(Exception):
    """A facilitator's file cannot be used; every reason is in `faults`, in the order of the file."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = sorted(faults, key=lambda fault: (fault.line, fault.column))
        super().__init__(self.faults)

    def __str__(self) -> str:
        return self.told("en")

    def told(self, language: Language) -> str:
        """All faults, one a line."""
        return "\n".join(fault.told(language) for fault in self.faults)

    def as_data(self) -> list[dict[str, object]]:
        """All faults for another program to read."""
        return [fault.as_data() for fault in self.faults]


def problem(*, nl: str, en: str, at: Trail = (), **details: object) -> PydanticCustomError:
    """What a validator raises to explain itself; `at` leads further inside, `nearest` is what was meant."""
    return PydanticCustomError("problem", en, {"nl": nl, "en": en, "at": at, **details})


QUOTES = Said("Zet een tekst die zo begint tussen aanhalingstekens.", "Put a text that begins like this in quotes.")
TAG = Said(f"Een woord met ! ervoor kan hier niet. {QUOTES.nl}", f"A word after ! cannot stand here. {QUOTES.en}")
ALIAS = Said(
    f"Verwijzen met & of * kan hier niet. {QUOTES.nl}",
    f"Anchors (&) and aliases (*) cannot be used. {QUOTES.en}",
)
MERGE = Said("Invoegen met << kan hier niet; schrijf het uit.", "Merging with << cannot be used; write it out.")
TAB = Said("Deze regel springt in met een tab. Gebruik spaties.", "This line is indented with a tab. Use spaces.")
EMPTY = Said("Dit bestand is leeg.", "This file is empty.")
TOO_LARGE = Said("Dit bestand is groter dan 1 MB.", "This file is larger than 1 MB.")
TOO_MANY = Said("Dit bestand bevat meer dan 100.000 waarden.", "This file holds more than 100,000 values.")
TOO_DEEP = Said("Dit zit meer dan 20 niveaus diep.", "This is nested more than 20 levels deep.")
NOT_UTF8 = Said(
    "Dit is geen tekst in UTF-8. Bewaar het bestand als UTF-8.",
    "This is not text in UTF-8. Save it as UTF-8.",
)
UNSEEN = Said("{value} bevat een onzichtbaar stuurteken.", "{value} holds an invisible control character.")
SECOND = Said(
    "Hier begint een tweede document (---); een bestand heeft er een.", "A second document begins here (---)."
)
NO_DIRECTIVE = Said("Een regel kan niet met % beginnen.", "A line cannot begin with %.")
NO_NAME = Said("Voor deze dubbele punt hoort een naam.", "There should be a name before this colon.")
NAME_IN_QUOTES = Said(
    "{value} is als naam geen tekst. Zet er aanhalingstekens om.",
    "{value} is no text as a name. Put it in quotes.",
)
TWICE = Said("{value} staat hier al, op regel {line}.", "{value} is here already, on line {line}.")
NO_NUMBER = Said(
    "Met {value} valt niet te rekenen; een getal heeft hoogstens 15 cijfers.",
    "Nobody can reckon with {value}; a number has at most 15 digits.",
)
# A word from what YAML's readers say (libyaml and its Python twin differ), and what somebody needs to hear.
COMPLAINTS = {
    "mapping values": Said(
        "Deze dubbele punt kan hier niet. Springt de regel te ver in, of mist de tekst aanhalingstekens?",
        "This colon cannot stand here. Is the line indented too far, or should the text be in quotes?",
    ),
    "expected ':'": Said(
        "Na de naam op deze regel ontbreekt een dubbele punt.", "The name on this line has no colon after it."
    ),
    "scanning an a": ALIAS,
    " tag": TAG,
    "cannot start any token": QUOTES,
    "escape": Said(
        "Een \\ tussen dubbele aanhalingstekens betekent iets bijzonders. Gebruik enkele aanhalingstekens.",
        "A \\ between double quotes has a special meaning. Use single quotes.",
    ),
    "quoted scalar": Said("Deze aanhalingstekens worden niet gesloten.", "These quotes are never closed."),
    "block scalar": Said(
        "Na | of > begint de tekst pas op de volgende regel, verder ingesprongen.",
        "After | or > the text begins on the next line, indented further.",
    ),
    "sequence entries": Said(
        "Een opsomming met streepjes begint op een nieuwe regel.", "A list with dashes begins on a new line."
    ),
    "parsing a flow": Said(
        "In deze opsomming met [ ] of { } ontbreekt een komma of het sluitende haakje.",
        "In this list with [ ] or { } a comma or the closing bracket is missing.",
    ),
    "document": Said("Hier staat nog iets na het einde van de inhoud.", "Something stands here after the end."),
    "": Said(
        "Deze regel past niet bij de vorige. Klopt de inspringing, of staat er iets na een aanhalingsteken?",
        "This line does not fit the one before. Is the indentation right, or does text follow a quote?",
    ),
}


def complaint(said_by_yaml: str) -> Said:
    """What YAML's reader complains about, in words for somebody who never heard of YAML."""
    return next(plain for word, plain in COMPLAINTS.items() if word in said_by_yaml)
