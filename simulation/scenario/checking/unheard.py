"""Answers that a condition looks for and that nobody ever gives, while somebody gives one that is spelt nearly so."""

from collections.abc import Iterator

from simulation.case import Value
from simulation.scenario.casetype import Answer, CaseType, spoken
from simulation.scenario.checking.conditions import placed_answers
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault, Trail, nearest
from simulation.scenario.inject import NewFact
from simulation.scenario.scenario import Scenario

Given = dict[str, set[Value]]
"""By fact, all answers that the file gives to it."""


def unheard(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find answers that a condition looks for, that nobody gives, and that must be a slip of the pen."""
    everything: Given = {}
    for name, kind in scenario.case_types.items():
        given = _given(scenario, name, kind)
        for fact, values in given.items():
            everything.setdefault(fact, set()).update(values)
        for path, answer in placed_answers(("case_types", name), kind):
            yield from _unheard(document, path, answer, given)
    for name, role in scenario.roles.items():
        for section, condition in role.sees_if.items():
            yield from _unheard(document, ("roles", name, "sees_if", section), condition, everything)


def _unheard(document: Document, path: Trail, answer: Answer, given: Given) -> Iterator[Fault]:
    """Find the answers of one condition that nobody gives, and the one that was probably meant."""
    known = given.get(getattr(answer, "fact", None) or "")
    if not known:
        return
    words = [word for word in known if isinstance(word, str)]
    for n, value in enumerate(answer.equals or ()):
        meant = nearest(value, words)
        if value not in known and meant is not None:
            yield document.fault(
                (*path, "equals", n),
                nl="Niemand in dit bestand geeft het antwoord {value}.",
                en="Nobody in this file gives the answer {value}.",
                nearest=meant,
            )


def _given(scenario: Scenario, case_type: str, kind: CaseType) -> Given:
    """Collect all answers to the facts of a case type; a number between bounds can be any."""
    facts = {name: fact.values or () for name, fact in kind.facts.items() if fact.between is None}
    given = {name: {spoken(word) for word in words} for name, words in facts.items()}
    people = {name: who for name, who in scenario.personas.items() if who.case_type == case_type}
    told = [item for who in people.values() for item in who.facts.items()]
    told += [(change.fact, change.value) for who in people.values() for change in who.changes]
    told += [item for who in scenario.ordinary.values() if who.case_type == case_type for item in who.facts.items()]
    effects = [effect for inject in scenario.injects.values() for effect in inject.effects]
    told += [(e.fact, e.value) for e in effects if isinstance(e, NewFact) and e.persona in people]
    for fact, value in told:
        if fact in given:
            given[fact].add(value)
    return given
