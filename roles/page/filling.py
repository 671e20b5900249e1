"""Filling in: what was posted for the fields of a deed, read strictly; what is wrong is told, nothing is lost."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple, assert_never

from roles.page.words import word
from roles.terminal.saying import Chosen, cleaned
from roles.terminal.screen import ChooseMany, ChooseOne, Deed, Field, Write
from simulation.scenario.faults import Language

Posted = Sequence[tuple[str, str]]
"""A form as it was posted: names and values in order."""

CHOICE: Final = "f."
"""Before the name of a field in which something is chosen."""

TEXT: Final = "t."
"""Before the name of a field in which something is written: that is kept even when its form is no more."""


class Filled(NamedTuple):
    """A form as it was filled in: the answers as they stand, and what is wrong with which of them.

    `strange` is what was posted for fields that the deed does not have; its texts are kept, nothing of it is said.
    """

    answers: Mapping[str, str | tuple[str, ...]]
    faults: Mapping[str, str] = {}
    strange: Posted = ()

    @property
    def is_right(self) -> bool:
        """Tell whether it can be said as it is."""
        return not self.faults and not self.strange


def name_of(field: Field) -> str:
    """Name a field as it stands in the form."""
    return f"{TEXT if isinstance(field, Write) else CHOICE}{field.name}"


def begun(deed: Deed) -> Filled:
    """Give a form in which only what comes first to mind is filled in."""
    return Filled({field.name: first for field in deed.fields if (first := _first(field))})


def chosen(deed: Deed, posted: Posted, language: Language) -> Filled:
    """Read what was posted for the fields of a deed; every field must be there, and no other."""
    given: dict[str, list[str]] = {}
    for name, value in posted:
        given.setdefault(name, []).append(value)
    answers: dict[str, str | tuple[str, ...]] = {}
    faults: dict[str, str] = {}
    for field in deed.fields:
        values = given.pop(name_of(field), [])
        answers[field.name] = _answer(field, values)
        if fault := _fault(field, values, language):
            faults[field.name] = fault
    return Filled(answers, faults, [(name, value) for name, values in given.items() for value in values])


def texts(posted: Posted) -> tuple[str, ...]:
    """Give what was written in a form, whatever form it was."""
    return tuple(value for name, value in posted if name.startswith(TEXT) and value.strip())


def posted(deed: Deed, answers: Chosen) -> Iterable[tuple[str, str]]:
    """Give answers as they would be posted."""
    for field in deed.fields:
        answer = answers.get(field.name, ())
        yield from ((name_of(field), value) for value in ((answer,) if isinstance(answer, str) else answer))


def _first(field: Field) -> str | tuple[str, ...]:
    """Give what comes first to mind for one field."""
    return "" if isinstance(field, Write) else field.suggested


def _answer(field: Field, values: Sequence[str]) -> str | tuple[str, ...]:
    """Give the answer to a field as it stands."""
    if isinstance(field, ChooseMany):
        return tuple(values)
    return values[0] if values else ""


def _fault(field: Field, values: Sequence[str], language: Language) -> str:
    """Say what is wrong with the answer to a field; nothing when it can be said as it is."""
    match field:
        case ChooseOne():
            return _fault_of_one(field, values, language)
        case ChooseMany():
            return _fault_of_many(field, values, language)
        case Write():
            return _fault_of_text(field, values, language)
        case _:
            assert_never(field)


def _fault_of_one(field: ChooseOne, values: Sequence[str], language: Language) -> str:
    """Say what is wrong with a choice of one."""
    if len(values) != 1 or not values[0]:
        return word("fault_one", language)
    known = any(option.id == values[0] for option in field.options)
    return "" if known else word("fault_gone", language)


def _fault_of_many(field: ChooseMany, values: Sequence[str], language: Language) -> str:
    """Say what is wrong with a choice of several."""
    if not set(values) <= {option.id for option in field.options} or len(set(values)) < len(values):
        return word("fault_gone", language)
    return "" if len(values) >= field.least else word("fault_many", language, field.least)


def _fault_of_text(field: Write, values: Sequence[str], language: Language) -> str:
    """Say what is wrong with a text, as it will be kept."""
    if len(values) != 1:
        return word("fault_missing", language)
    text = cleaned(values[0])
    if len(text) > field.longest:
        return word("fault_long", language, len(text), field.longest)
    if len(text) >= field.least:
        return ""
    return word("fault_text", language) if field.least == 1 else word("fault_short", language, field.least)
