"""Answers that no question expects: a text where a number belongs, `Yes` where others say `yes`."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import NamedTuple

from simulation.case import Value
from simulation.scenario.casetype import Answer, CaseType, FactType, spoken
from simulation.scenario.checking.conditions import answers_of
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault, Said, Trail
from simulation.scenario.inject import NewFact
from simulation.scenario.scenario import Scenario

YES_NO = Said("`true` of `false`", "`true` or `false`")
NUMBER = Said("een getal", "a number")
TEXT = Said("een tekst", "a text")
ALIKE = 0.92
"""How much two texts are alike when one of them must be a slip of the pen."""


class Expected(NamedTuple):
    """Which kinds of answer to a fact make a difference, and which texts."""

    kinds: dict[Said, None]
    texts: dict[str, None]


def answers(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find answers of residents that nothing in the case type can make sense of."""
    expected = {name: _expected(scenario, kind) for name, kind in scenario.case_types.items()}
    for path, case_type, fact, value in _given(scenario):
        looked_for = expected[case_type].get(fact, Expected({}, {}))
        if looked_for.kinds and _kind(value) not in looked_for.kinds:
            yield _other_kind(document, path, looked_for)
        elif isinstance(value, str) and (meant := _slip(value, looked_for)):
            yield document.fault(
                path,
                nl="Nergens in dit zaaktype wordt op het antwoord {value} gelet.",
                en="Nothing in this case type looks for the answer {value}.",
                nearest=meant,
            )


def _other_kind(document: Document, path: Trail, looked_for: Expected) -> Fault:
    """Tell which kinds of answer make a difference."""
    return document.fault(
        path,
        nl=f"Hier hoort {' of '.join(kind.nl for kind in looked_for.kinds)}, niet {{value}}.",
        en=f"There should be {' or '.join(kind.en for kind in looked_for.kinds)} here, not {{value}}.",
    )


def _given(scenario: Scenario) -> Iterator[tuple[Trail, str, str, Value]]:
    """Go through every answer of a persona: at first, by a change of plan, and by an inject."""
    for name, persona in scenario.personas.items():
        for fact, value in persona.facts.items():
            yield ("personas", name, "facts", fact), persona.case_type, fact, value
        for n, change in enumerate(persona.changes):
            yield ("personas", name, "changes", n, "value"), persona.case_type, change.fact, change.value
    for name, stream in scenario.ordinary.items():
        for fact, value in stream.facts.items():
            yield ("ordinary", name, "facts", fact), stream.case_type, fact, value
    for name, inject in scenario.injects.items():
        for n, effect in enumerate(inject.effects):
            if isinstance(effect, NewFact):
                case_type = scenario.personas[effect.persona].case_type
                yield ("injects", name, "effects", n, "value"), case_type, effect.fact, effect.value


def _expected(scenario: Scenario, kind: CaseType) -> Mapping[str, Expected]:
    """Work out for every fact which answers make a difference."""
    looked_for = {name: _of_fact(fact) for name, fact in kind.facts.items()}
    sights = [(only.fact, only) for role in scenario.roles.values() for only in role.sees_if.values()]
    for fact, answer in (*answers_of(kind), *sights):
        if fact in looked_for:
            _add(looked_for[fact], answer)
    return looked_for


def _of_fact(fact: FactType) -> Expected:
    """Give the answers that ordinary residents give."""
    expected = Expected({}, {})
    if fact.between is not None:
        expected.kinds[NUMBER] = None
    for word in fact.values or ():
        _take(expected, spoken(word))
    return expected


def _add(expected: Expected, answer: Answer) -> None:
    """Add the answers that a condition or score looks for."""
    if answer.at_least is not None or answer.at_most is not None:
        expected.kinds[NUMBER] = None
    for value in answer.equals or ():
        _take(expected, value)


def _take(expected: Expected, value: Value) -> None:
    """Add one answer."""
    expected.kinds[_kind(value)] = None
    if isinstance(value, str):
        expected.texts[value] = None


def _kind(value: Value) -> Said:
    """Give the kind of an answer."""
    return YES_NO if isinstance(value, bool) else TEXT if isinstance(value, str) else NUMBER


def _slip(value: str, expected: Expected) -> str | None:
    """Give the text that was meant when this one differs in a capital or by a slip of the pen."""
    if value in expected.texts:
        return None
    same = (text for text in expected.texts if text.casefold() == value.casefold())
    near = get_close_matches(value, [text for text in expected.texts if _letters(text)], n=1, cutoff=ALIKE)
    return next(same, near[0] if near and _letters(value) else None)


def _letters(text: str) -> bool:
    """Tell whether a text has no figures: `block 11` is no slip for `block 12`."""
    return not any(letter.isdigit() for letter in text)
