"""The form of a deed on a page of its own: its fields, what it costs, and once more when it can't be undone."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from roles.page.address import Address
from roles.page.filling import Filled, begun, name_of, posted, texts
from roles.page.words import word
from roles.page.writing import Reply, written
from roles.terminal.saying import Chosen, cost
from roles.terminal.screen import ChooseMany, ChooseOne, Deed, Field, Kind, Option, Screen, Write
from simulation.scenario.faults import Language
from simulation.wording.dates import length

SHORT: Final = 80
"""A longer text is written in a field of several lines."""

COUNTED: Final[frozenset[Kind]] = frozenset({"desk", "leading"})
"""Screens of those whose time is counted: there it is said too that something costs none."""

FEW: Final = 2
"""As many fields or ticks that cost time make it worth while to reckon."""


class Blank(NamedTuple):
    """A field as it stands in the form: its name there, what kind it is, how to answer, what is wrong with it."""

    field: Field
    name: str
    kind: str
    hint: str
    fault: str
    answer: str | tuple[str, ...]

    def has(self, option: Option) -> bool:
        """Tell whether an option is chosen."""
        return option.id == self.answer if isinstance(self.answer, str) else option.id in self.answer


def form_page(
    screen: Screen, address: Address, number: int, deed: Deed, filled: Filled | None = None, *, reckon: bool = False
) -> Reply:
    """Write the form of a deed, as it was filled in so far."""
    filled = filled or begun(deed)
    language = address.wishes.language
    html = written(
        "form.html", address, screen=screen, number=number, deed=deed, faults=filled.faults, every=0,
        here="/deed" if not filled.faults and not reckon and not filled.strange else None, query={"id": deed.id},
        blanks=list(_blanks(deed, filled, language)), strange=filled.strange, kept=texts(filled.strange),
        costs=_costs(screen, deed, language), sums=_sums(deed), reckons=_reckons(deed),
        reckoned=_reckoned(deed, filled.answers, language) if reckon else "",
    )  # fmt: skip
    return Reply(200 if filled.is_right or filled == begun(deed) else 422, html)


def sure_page(screen: Screen, address: Address, number: int, deed: Deed, answers: Chosen) -> Reply:
    """Ask once whether somebody is sure of what can't be undone."""
    language = address.wishes.language
    seconds = cost(deed, answers)
    html = written(
        "sure.html", address, screen=screen, number=number, deed=deed, told=list(_told(deed, answers, language)),
        typed=list(posted(deed, answers)), costs=_said_cost("costs", seconds, language) if seconds else "", every=0,
        here="/deed" if not deed.fields else None, query={"id": deed.id},
    )  # fmt: skip
    return Reply(200, html)


# --- fields ----------------------------------------------------------------------------------------------------------


def _blanks(deed: Deed, filled: Filled, language: Language) -> Iterator[Blank]:
    """Give the fields as they stand in the form."""
    for field in deed.fields:
        fault = filled.faults.get(field.name, "")
        answer = filled.answers.get(field.name, "")
        yield Blank(field, name_of(field), _kind(field), _hint(field, language), fault, answer)


def _kind(field: Field) -> str:
    """Say with what a field is answered."""
    match field:
        case ChooseOne():
            return "radio"
        case ChooseMany():
            return "checkbox"
        case Write():
            return "line" if field.longest <= SHORT else "lines"


def _hint(field: Field, language: Language) -> str:
    """Say how to answer a field."""
    match field:
        case ChooseOne():
            return word("choose", language)
        case ChooseMany():
            return word("least", language, field.least) if field.least else word("tick", language)
        case Write():
            most = word("longest", language, field.longest)
            return most if field.least else f"{word('may_be_empty', language)} {most}"


def _told(deed: Deed, answers: Chosen, language: Language) -> Iterator[tuple[str, str]]:
    """Say what was chosen, field by field."""
    for field in deed.fields:
        answer = answers.get(field.name, "")
        if isinstance(field, Write):
            yield field.label, str(answer) or word("empty", language)
        else:
            picked = [option.label for option in field.options if _is_in(option.id, answer)]
            yield field.label, "; ".join(picked) or word("empty", language)


def _is_in(name: str, answer: str | tuple[str, ...]) -> bool:
    """Tell whether an option is in an answer."""
    return name == answer if isinstance(answer, str) else name in answer


# --- costs -----------------------------------------------------------------------------------------------------------


def _costs(screen: Screen, deed: Deed, language: Language) -> str:
    """Say beforehand what a deed costs; nothing where nobody's time is counted."""
    if deed.seconds:
        return _said_cost("costs_least" if _adding(deed) else "costs", deed.seconds, language)
    return word("free", language) if screen.kind in COUNTED and not _adding(deed) else ""


def _said_cost(name: str, seconds: int, language: Language) -> str:
    """Say a cost."""
    return word(name, language, word("about", language, length(seconds, language)))


def _adding(deed: Deed) -> list[ChooseOne | ChooseMany]:
    """Give the fields whose answer may cost time."""
    choices = [field for field in deed.fields if not isinstance(field, Write)]
    return [field for field in choices if any(option.seconds for option in field.options)]


def _sums(deed: Deed) -> Mapping[str, int]:
    """Give for each option what it comes to in all, where that can be said without the other answers."""
    adding = _adding(deed)
    if len(adding) != 1 or not isinstance(adding[0], ChooseOne):
        return {}
    return {option.id: deed.seconds + option.seconds for option in adding[0].options}


def _reckons(deed: Deed) -> bool:
    """Tell whether somebody may want to know what several answers come to."""
    adding = _adding(deed)
    return len(adding) >= FEW or any(isinstance(field, ChooseMany) for field in adding)


def _reckoned(deed: Deed, answers: Chosen, language: Language) -> str:
    """Say what it comes to as it is filled in."""
    seconds = cost(deed, answers)
    return _said_cost("reckoned", seconds, language) if seconds else word("reckoned_free", language)
