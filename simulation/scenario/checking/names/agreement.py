"""The names that interventions use: whom they cost time, and what they change."""

from collections.abc import Collection, Iterator

from simulation.scenario.agreement import (
    AnyChange,
    ChannelChange,
    DutyChange,
    FieldChange,
    InclinationChange,
    KnowledgeChange,
    MeetingChange,
    RuleChange,
    SightChange,
    TaskChange,
)
from simulation.scenario.checking.names.use import (
    CASE_TYPE,
    CHANNEL,
    DESK,
    FACT,
    INTERVENTION,
    PARTNER,
    ROLE,
    RULE,
    SECTION,
    TASK,
    Use,
    desks,
    listed,
    partners,
    sections,
)
from simulation.scenario.faults import Trail
from simulation.scenario.scenario import Scenario


def uses_of_interventions(scenario: Scenario, rules: Collection[str] | None) -> Iterator[Use]:
    """Go through the names that improvements use."""
    offers = scenario.interventions
    yield from listed(("rounds", "suggested"), scenario.rounds.suggested, INTERVENTION, offers)
    for name, offer in offers.items():
        path = ("interventions", name)
        yield from listed((*path, "costs", "roles"), offer.costs.roles, DESK, desks(scenario))
        yield from listed((*path, "partners"), offer.partners, PARTNER, partners(scenario))
        for n, change in enumerate(offer.changes):
            yield from _uses_of_change(scenario, (*path, "changes", n), change, rules)


def _uses_of_change(scenario: Scenario, path: Trail, change: AnyChange, rules: Collection[str] | None) -> Iterator[Use]:
    """Go through the names that one change uses."""
    match change:
        case ChannelChange():
            yield Use((*path, "channel"), change.channel, CHANNEL, scenario.channels)
            yield from listed((*path, "reaches"), change.reaches or (), DESK, desks(scenario))
        case TaskChange() | FieldChange():
            yield from _uses_in_case_type(scenario, path, change)
        case SightChange():
            yield from listed((*path, "roles"), change.roles, ROLE, scenario.roles)
            yield from listed((*path, "sections"), change.sections, SECTION, sections(scenario))
        case InclinationChange() | DutyChange() | MeetingChange():
            yield from listed((*path, "roles"), change.roles, ROLE, desks(scenario))
        case KnowledgeChange():
            yield from listed((*path, "roles"), change.roles, ROLE, desks(scenario))
            yield from listed((*path, "of"), change.of, DESK, desks(scenario))
        case RuleChange():
            yield from _uses_of_rule(scenario, path, change, rules)


def _uses_in_case_type(scenario: Scenario, path: Trail, change: TaskChange | FieldChange) -> Iterator[Use]:
    """Go through the names of a case type that a change uses."""
    yield Use((*path, "case_type"), change.case_type, CASE_TYPE, scenario.case_types)
    kind = scenario.case_types.get(change.case_type)
    if kind is not None and isinstance(change, TaskChange):
        yield Use((*path, "task"), change.task, TASK, kind.tasks)
    elif kind is not None and isinstance(change, FieldChange):
        yield from listed((*path, "facts"), change.facts, FACT, kind.facts)


def _uses_of_rule(scenario: Scenario, path: Trail, change: RuleChange, rules: Collection[str] | None) -> Iterator[Use]:
    """Go through the names that a new rule uses, and its own."""
    yield from listed((*path, "roles"), change.roles, ROLE, desks(scenario))
    yield from listed((*path, "case_types"), change.case_types or (), CASE_TYPE, scenario.case_types)
    if rules is not None:
        yield Use((*path, "rule"), change.rule, RULE, rules)
