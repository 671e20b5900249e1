"""Whether the parts of a scenario fit together: every name that is used exists, and everything can be done."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from simulation.case import ARCHETYPES, MINUTE, OWN_SECTIONS, RESIDENTS
from simulation.scenario.agreement import (
    AnyChange,
    ChannelChange,
    FieldChange,
    KnowledgeChange,
    RuleChange,
    SightChange,
    TaskChange,
)
from simulation.scenario.casetype import CaseType, Condition, Outcome, Task
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault, Trail, nearest
from simulation.scenario.inject import Absence, AnyEffect, Lost, NewFact, Outage, Priority, Question, Shock
from simulation.scenario.resident import Persona, Stream
from simulation.scenario.role import Role
from simulation.scenario.scenario import Scenario

CENTURIES = range(1900, 2201)
"""Years whose calendar is known."""

MOST = 1e9
"""Weights together are less than this."""


class Use(NamedTuple):
    """A name that is used somewhere, what it should name, and the names that there are."""

    path: Trail
    word: str
    what: tuple[str, str]
    choices: Collection[str]


ROLE = ("rol", "role")
DESK = ("rol in de organisatie", "role in the organisation")
FACT = ("gegeven van dit zaaktype", "fact of this case type")
TASK = ("taak van dit zaaktype", "task of this case type")
SECTION = ("onderdeel van de kaart", "section of the card")
CHANNEL = ("kanaal", "channel")
RESULT = ("resultaat van dit zaaktype", "result of this case type")
KLASS = ("klasse van dit zaaktype", "class of this case type")
PERSONA = ("persona", "persona")


def check(scenario: Scenario, document: Document, rules: Collection[str] | None = None) -> list[Fault]:
    """Find everything that does not fit together; `rules` are the new rules that interventions can bring."""
    uses = [*_uses(scenario, rules)]
    faults = [_unknown(document, use) for use in uses if use.word not in use.choices]
    return faults or [*_impossible(scenario, document)]


def _unknown(document: Document, use: Use) -> Fault:
    """Tell that a name does not exist, and which was probably meant."""
    meant = nearest(use.word, use.choices)
    return document.fault(
        use.path,
        nl=f"{{value}} is geen {use.what[0]}.",
        en=f"{{value}} is no {use.what[1]}.",
        nearest=meant,
    )


def _all(path: Trail, words: Iterable[str], what: tuple[str, str], choices: Collection[str]) -> Iterator[Use]:
    """Use every name of a list."""
    for n, word in enumerate(words):
        yield Use((*path, n), word, what, choices)


def _keys(path: Trail, words: Iterable[str], what: tuple[str, str], choices: Collection[str]) -> Iterator[Use]:
    """Use every key of a block."""
    for word in words:
        yield Use((*path, word), word, what, choices)


def _uses(scenario: Scenario, rules: Collection[str] | None) -> Iterator[Use]:
    """Go through every name that a scenario uses."""
    desks = _desks(scenario)
    facts = {fact for kind in scenario.case_types.values() for fact in kind.facts}
    for name, channel in scenario.channels.items():
        yield from _all(("channels", name, "reaches"), channel.reaches, DESK, desks)
        yield from _all(("channels", name, "carries"), channel.carries or (), FACT, facts)
    for name, role in scenario.roles.items():
        yield from _uses_of_role(scenario, ("roles", name), role)
    for name, kind in scenario.case_types.items():
        yield from _uses_of_case_type(scenario, ("case_types", name), kind)
    for name, persona in scenario.personas.items():
        yield from _uses_of_persona(scenario, ("personas", name), persona)
    for name, stream in scenario.ordinary.items():
        yield from _uses_of_resident(scenario, ("ordinary", name), stream)
        yield from _keys(("ordinary", name, "channels"), stream.channels, CHANNEL, scenario.channels)
    for name, dilemma in scenario.dilemmas.items():
        yield from _all(("dilemmas", name, "roles"), dilemma.roles, DESK, desks)
    for name, inject in scenario.injects.items():
        for n, effect in enumerate(inject.effects):
            yield from _uses_of_effect(scenario, ("injects", name, "effects", n), effect)
    yield from _uses_of_interventions(scenario, rules)


def _desks(scenario: Scenario) -> list[str]:
    """Give the roles inside the organisation."""
    return [name for name, role in scenario.roles.items() if role.archetype not in RESIDENTS]


def _sections(scenario: Scenario) -> list[str]:
    """Give the sections of the card: the scenario's, and those that every card has."""
    return [*scenario.board.sections, *OWN_SECTIONS]


def _uses_of_role(scenario: Scenario, path: Trail, role: Role) -> Iterator[Use]:
    """Go through the names that a role uses."""
    yield Use((*path, "archetype"), role.archetype, ("archetype", "archetype"), ARCHETYPES)
    yield from _all((*path, "sees"), role.sees, SECTION, _sections(scenario))
    yield from _all((*path, "knows"), role.knows, ROLE, scenario.roles)


def _uses_of_case_type(scenario: Scenario, path: Trail, kind: CaseType) -> Iterator[Use]:
    """Go through the names that a case type uses."""
    for name, fact in kind.facts.items():
        yield Use((*path, "facts", name, "section"), fact.section, SECTION, _sections(scenario))
        if fact.held_by is not None:
            yield Use((*path, "facts", name, "held_by"), fact.held_by, DESK, _desks(scenario))
    for name, task in kind.tasks.items():
        yield from _uses_of_task(scenario, (*path, "tasks", name), kind, task)
    for name, conflict in kind.conflicts.items():
        here = (*path, "conflicts", name)
        yield from _all((*here, "between"), conflict.between, TASK, kind.tasks)
        yield from _all((*here, "redo"), conflict.redo, TASK, kind.tasks)
        yield from _all((*here, "revise"), conflict.revise, FACT, kind.facts)
        yield from _uses_of_condition((*here, "only"), kind, conflict.only)
    for n, score in enumerate(kind.classes.scores if kind.classes else ()):
        yield Use((*path, "classes", "scores", n, "fact"), score.fact, FACT, kind.facts)
    if kind.term is not None:
        yield from _keys((*path, "term", "by_class"), kind.term.by_class, KLASS, _classes(kind))
        if kind.term.unrepaired is not None:
            yield Use((*path, "term", "unrepaired"), kind.term.unrepaired, RESULT, kind.results)
    if kind.withdrawn is not None:
        yield Use((*path, "withdrawn"), kind.withdrawn, RESULT, kind.results)


def _classes(kind: CaseType) -> Collection[str]:
    """Give the classes of a case type."""
    return kind.classes.bounds if kind.classes is not None else ()


def _uses_of_task(scenario: Scenario, path: Trail, kind: CaseType, task: Task) -> Iterator[Use]:
    """Go through the names that a task uses."""
    yield from _all((*path, "roles"), task.roles, DESK, _desks(scenario))
    yield Use((*path, "section"), task.section, SECTION, _sections(scenario))
    if task.phase is not None:
        yield Use((*path, "phase"), task.phase, ("fase", "phase"), kind.phases)
    yield from _all((*path, "needs"), task.needs, FACT, {**kind.facts, **kind.tasks})
    yield from _all((*path, "after"), task.after, TASK, kind.tasks)
    yield from _uses_of_condition((*path, "only"), kind, task.only)
    for name, outcome in task.outcomes.items():
        yield from _uses_of_outcome((*path, "outcomes", name), kind, outcome)


def _uses_of_outcome(path: Trail, kind: CaseType, outcome: Outcome) -> Iterator[Use]:
    """Go through the names that an outcome uses."""
    yield from _all((*path, "reopens"), outcome.reopens, TASK, kind.tasks)
    yield from _all((*path, "asks"), outcome.asks, FACT, kind.facts)
    yield from _keys((*path, "given"), outcome.given, TASK, kind.tasks)
    for task, ends in outcome.given.items():
        known = kind.tasks[task].outcomes if task in kind.tasks else ends
        yield from _all((*path, "given", task), ends, ("uitkomst van die taak", "outcome of that task"), known)
    if outcome.result is not None:
        yield Use((*path, "result"), outcome.result, RESULT, kind.results)


def _uses_of_condition(path: Trail, kind: CaseType, condition: Condition | None) -> Iterator[Use]:
    """Go through the names that a condition uses."""
    if condition is not None:
        yield from _all((*path, "classes"), condition.classes or (), KLASS, _classes(kind))
        if condition.fact is not None:
            yield Use((*path, "fact"), condition.fact, FACT, kind.facts)


def _uses_of_resident(scenario: Scenario, path: Trail, who: Persona | Stream) -> Iterator[Use]:
    """Go through the names that any resident uses."""
    outside = [name for name, role in scenario.roles.items() if role.archetype in RESIDENTS]
    yield Use((*path, "role"), who.role, ("rol van een inwoner", "role of a resident"), outside)
    yield Use((*path, "case_type"), who.case_type, ("zaaktype", "case type"), scenario.case_types)


def _uses_of_persona(scenario: Scenario, path: Trail, persona: Persona) -> Iterator[Use]:
    """Go through the names that a persona uses."""
    yield from _uses_of_resident(scenario, path, persona)
    yield from _all((*path, "channels"), persona.channels, CHANNEL, scenario.channels)
    kind = scenario.case_types.get(persona.case_type)
    own = {f for f, spec in kind.facts.items() if spec.held_by is None} if kind is not None else set()
    if kind is not None:
        yield from _keys((*path, "facts"), persona.facts, FACT, own)
        yield from _all((*path, "keeps_back"), persona.keeps_back, FACT, own)
        for n, change in enumerate(persona.changes):
            yield Use((*path, "changes", n, "fact"), change.fact, FACT, persona.facts)


def _uses_of_effect(scenario: Scenario, path: Trail, effect: AnyEffect) -> Iterator[Use]:
    """Go through the names that the effect of an inject uses."""
    match effect:
        case Absence() | Question():
            yield Use((*path, "role"), effect.role, DESK, _desks(scenario))
        case Outage():
            if effect.channel is not None:
                yield Use((*path, "channel"), effect.channel, CHANNEL, scenario.channels)
        case NewFact() | Lost():
            yield Use((*path, "persona"), effect.persona, PERSONA, scenario.personas)
            persona = scenario.personas.get(effect.persona)
            if persona is not None:
                yield Use((*path, "fact"), effect.fact, FACT, persona.facts)
        case Priority() | Shock():
            yield Use((*path, "persona"), effect.persona, PERSONA, scenario.personas)


def _uses_of_interventions(scenario: Scenario, rules: Collection[str] | None) -> Iterator[Use]:
    """Go through the names that improvements use."""
    offers = scenario.interventions
    yield from _all(("rounds", "suggested"), scenario.rounds.suggested, ("verbetering", "intervention"), offers)
    for name, offer in offers.items():
        path = ("interventions", name)
        yield from _all((*path, "costs", "roles"), offer.costs.roles, DESK, _desks(scenario))
        for n, change in enumerate(offer.changes):
            yield from _uses_of_change(scenario, (*path, "changes", n), change, rules)


def _uses_of_change(scenario: Scenario, path: Trail, change: AnyChange, rules: Collection[str] | None) -> Iterator[Use]:
    """Go through the names that one change uses."""
    if isinstance(change, ChannelChange):
        yield Use((*path, "channel"), change.channel, CHANNEL, scenario.channels)
        yield from _all((*path, "reaches"), change.reaches or (), DESK, _desks(scenario))
        return
    if isinstance(change, TaskChange | FieldChange):
        yield Use((*path, "case_type"), change.case_type, ("zaaktype", "case type"), scenario.case_types)
        kind = scenario.case_types.get(change.case_type)
        if kind is not None and isinstance(change, TaskChange):
            yield Use((*path, "task"), change.task, TASK, kind.tasks)
        elif kind is not None and isinstance(change, FieldChange):
            yield from _all((*path, "facts"), change.facts, FACT, kind.facts)
        return
    everybody = scenario.roles if isinstance(change, SightChange) else _desks(scenario)
    yield from _all((*path, "roles"), change.roles, ROLE, everybody)
    if isinstance(change, KnowledgeChange):
        yield from _all((*path, "of"), change.of, DESK, _desks(scenario))
    if isinstance(change, SightChange):
        yield from _all((*path, "sections"), change.sections, SECTION, _sections(scenario))
    if isinstance(change, RuleChange):
        yield from _all((*path, "case_types"), change.case_types or (), ("zaaktype", "case type"), scenario.case_types)
    if isinstance(change, RuleChange) and rules is not None:
        yield Use((*path, "rule"), change.rule, ("nieuwe regel", "new rule"), rules)


def _impossible(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find what fits by name and can't work all the same."""
    for name, kind in scenario.case_types.items():
        path = ("case_types", name)
        for both in sorted(set(kind.facts) & set(kind.tasks)):
            yield document.fault(
                (*path, "tasks", both), at_key=True,
                nl="{value} is al de naam van een gegeven; geef de taak een andere naam.",
                en="{value} is the name of a fact already; give the task another name.",
            )  # fmt: skip
        yield from _circles(document, path, kind)
        yield from _open_classes(document, path, kind)
        for task, spec in kind.tasks.items():
            if not any(_seats(scenario, role) for role in spec.roles):
                yield document.fault(
                    (*path, "tasks", task, "roles"),
                    nl="Niemand kan deze taak doen: geen van deze rollen heeft in beide profielen een stoel.",
                    en="Nobody can do this task: none of these roles has a seat in both profiles.",
                )
    yield from _weights(scenario, document)
    yield from _limits(scenario, document)
    for both in sorted(set(scenario.personas) & set(scenario.ordinary)):
        yield document.fault(
            ("ordinary", both), at_key=True,
            nl="{value} is al een persona; kies een andere naam.",
            en="{value} is a persona already; choose another name.",
        )  # fmt: skip


def _weights(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find weights by which nothing can be chosen."""
    chosen: list[tuple[Trail, Iterable[float]]] = [
        (("ordinary", name, "channels"), stream.channels.values()) for name, stream in scenario.ordinary.items()
    ]
    for name, kind in scenario.case_types.items():
        for fact, spec in kind.facts.items():
            if spec.values is not None:
                chosen.append((("case_types", name, "facts", fact, "values"), spec.values.values()))
        for task, work in kind.tasks.items():
            free = [outcome.weight for outcome in work.outcomes.values() if not outcome.given]
            if free:
                chosen.append((("case_types", name, "tasks", task, "outcomes"), free))
    for path, weights in chosen:
        if min(weights, default=0) < 0 or not 0 < sum(weights) < MOST:
            yield document.fault(
                path,
                nl="Hier valt niet uit te kiezen: gewichten zijn nul of meer, en samen meer dan nul.",
                en="Nothing can be chosen here: weights are zero or more, and together more than zero.",
            )


def _limits(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find what no game can be played with: other centuries, and residents who never stop coming."""
    if scenario.office.start.year not in CENTURIES:
        yield document.fault(
            ("office", "start"),
            nl="{value} ligt te ver weg: kies een dag tussen 1900 en 2200.",
            en="{value} is too far away: choose a day between 1900 and 2200.",
        )
    for name, stream in scenario.ordinary.items():
        if stream.between.spread.mean < MINUTE:
            yield document.fault(
                ("ordinary", name, "between"),
                nl="{value} is te kort: gemiddeld komt er hoogstens een aanvraag per minuut.",
                en="{value} is too short: on average no more than one request a minute comes.",
            )


def _seats(scenario: Scenario, role: str) -> bool:
    """Tell whether somebody plays a role in both profiles."""
    seats = scenario.roles[role].seats
    return seats.room > 0 and seats.study > 0


def _circles(document: Document, path: Trail, kind: CaseType) -> Iterator[Fault]:
    """Find tasks that wait for themselves."""
    for task in kind.tasks:
        seen, todo = set[str](), list(kind.tasks[task].after)
        while todo:
            earlier = todo.pop()
            if earlier not in seen:
                seen.add(earlier)
                todo.extend(kind.tasks[earlier].after)
        if task in seen:
            yield document.fault(
                (*path, "tasks", task, "after"),
                nl="Deze taak wacht, via andere, op zichzelf en kan dus nooit beginnen.",
                en="This task waits, through others, for itself and so can never begin.",
            )


def _open_classes(document: Document, path: Trail, kind: CaseType) -> Iterator[Fault]:
    """Find classes that leave a high score without a class, or a class that no score reaches."""
    if kind.classes is None:
        return
    names = list(kind.classes.bounds)
    for name in names[:-1]:
        if kind.classes.bounds[name].up_to is None:
            yield document.fault(
                (*path, "classes", "bounds", name),
                nl="Alleen de laatste klasse kan zonder up_to; de volgende worden zo nooit bereikt.",
                en="Only the last class can do without up_to; the next ones are never reached.",
            )
    if kind.classes.bounds[names[-1]].up_to is not None:
        yield document.fault(
            (*path, "classes", "bounds", names[-1], "up_to"),
            nl="De laatste klasse geldt voor alles erboven en heeft geen up_to.",
            en="The last class is for everything above and has no up_to.",
        )
