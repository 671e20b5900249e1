"""Saying: from a deed and what was chosen in its fields to an intent, read as strictly as off the wire."""

import unicodedata
from collections.abc import Iterable, Mapping
from typing import NamedTuple, assert_never

import msgspec

from roles.terminal.screen import ChooseMany, ChooseOne, Deed, Field, Option, Value, Write
from simulation.intents import PlayerIntent, TableIntent
from simulation.session.controls import Control
from simulation.wording.words import plain

Chosen = Mapping[str, str | tuple[str, ...]]
"""For each field by its name: the id of an option, the ids of several, or a text."""


class Unfinished(ValueError):
    """A field that has no answer yet, or one that it does not allow; the argument is the field's name."""


Said = PlayerIntent | TableIntent | Control
"""What a person can say: in the game, around it, or to the clock."""


class Saying(NamedTuple):
    """An intent, and the texts that belong to it: the intent numbers them from 1, in order."""

    intent: Said
    texts: tuple[str, ...] = ()


def saying(deed: Deed, chosen: Chosen | None = None) -> Saying:
    """Turn a deed and what was chosen into what is said; a pure function."""
    texts: list[str] = []
    said: dict[str, Value] = {field.name: _value(field, (chosen or {}).get(field.name), texts) for field in deed.fields}
    strange = set(chosen or ()) - set(said)
    if strange:
        raise Unfinished(min(strange))
    return Saying(_intent({"intent": deed.intent, **deed.given, **said}), tuple(texts))


def is_offered(deeds: Iterable[Deed], what: Saying) -> bool:
    """Tell whether something that was said could come of one of these deeds: what else is said comes of no screen."""
    message = msgspec.to_builtins(what.intent)
    same = (deed for deed in deeds if deed.intent == message["intent"])
    return any(_comes_of(deed, message, what) for deed in same)


def suggested(deed: Deed) -> Chosen | None:
    """Give the choices that come first to mind; none where a field has no suggestion."""
    chosen: dict[str, str | tuple[str, ...]] = {}
    for field in deed.fields:
        answer = _suggestion(field)
        if answer is None:
            return None
        chosen[field.name] = answer
    return chosen


def cost(deed: Deed, chosen: Chosen) -> int:
    """Give the desk time of a deed with these choices, in seconds."""
    picked = [
        option
        for field in deed.fields
        if not isinstance(field, Write)
        for option in field.options
        if option.id == chosen.get(field.name) or option.id in _several(chosen.get(field.name))
    ]
    return deed.seconds + sum(option.seconds for option in picked)


def _intent(message: dict[str, object]) -> Said:
    """Read an intent as strictly as if it came off the wire."""
    intent: Said = msgspec.convert(message, Said)
    return intent


def _value(field: Field, answer: str | tuple[str, ...] | None, texts: list[str]) -> Value:
    """Give what goes into the intent for one field."""
    match field:
        case ChooseOne():
            return _option(field, answer).value
        case ChooseMany():
            chosen = _several(answer)
            known = {option.id: option for option in field.options}
            if len(chosen) < field.least or len(set(chosen)) < len(chosen) or not set(chosen) <= set(known):
                raise Unfinished(field.name)
            # In the order of the field: what was ticked first says nothing.
            return tuple(str(option.value) for option in field.options if option.id in chosen)
        case Write():
            return _numbered(field, answer, texts)
        case _:
            assert_never(field)


def _option(field: ChooseOne, answer: str | tuple[str, ...] | None) -> Option:
    """Give the option that was chosen."""
    found = next((option for option in field.options if option.id == answer), None)
    if found is None:
        raise Unfinished(field.name)
    return found


def _comes_of(deed: Deed, message: Mapping[str, Value], what: Saying) -> bool:
    """Tell whether a deed allows just these values, and fixes the others so."""
    values = {field.name: message[field.name] for field in deed.fields}
    if _intent({"intent": deed.intent, **deed.given, **values}) != what.intent:
        return False
    return all(_allows(field, values[field.name], what.texts) for field in deed.fields)


def _allows(field: Field, value: Value, texts: tuple[str, ...]) -> bool:
    """Tell whether a field can have come to this value."""
    match field:
        case ChooseOne():
            return any(option.value == value and type(option.value) is type(value) for option in field.options)
        case ChooseMany():
            chosen = value if isinstance(value, tuple | list) else ()
            known = {str(option.value) for option in field.options}
            return field.least <= len(chosen) == len(set(chosen)) and set(chosen) <= known
        case Write():
            number = value if isinstance(value, int) else 0
            text = texts[number - 1] if 0 < number <= len(texts) else ""
            return field.least <= len(text) <= field.longest and bool(text) == bool(number)
        case _:
            assert_never(field)


def _several(answer: str | tuple[str, ...] | None) -> tuple[str, ...]:
    """Give what was ticked."""
    return answer if isinstance(answer, tuple) else ()


def _numbered(field: Write, answer: str | tuple[str, ...] | None, texts: list[str]) -> int:
    """Lay a text beside the intent and give its number; 0 for none."""
    text = cleaned(answer)[: field.longest] if isinstance(answer, str) else ""
    if len(text) < field.least:
        raise Unfinished(field.name)
    if not text:
        return 0
    texts.append(text)
    return len(texts)


def cleaned(text: str) -> str:
    """Give a text on one line, without what a terminal obeys or nobody sees."""
    return unicodedata.normalize("NFC", plain(text))


def labelled(label: str, text: str = "") -> str:
    """Write a label before what it is about; a question keeps its own mark."""
    return f"{label}{'' if label.endswith('?') else ':'} {text}"


def _suggestion(field: Field) -> str | tuple[str, ...] | None:
    """Give what comes first to mind for a field."""
    match field:
        case ChooseOne():
            return field.suggested or None
        case ChooseMany():
            return field.suggested if len(field.suggested) >= field.least else None
        case Write():
            return "" if not field.least else None
        case _:
            assert_never(field)
