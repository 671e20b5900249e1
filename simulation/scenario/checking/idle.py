"""People who would sit at the table with nothing to do."""

from collections.abc import Iterator

from simulation.case import RESIDENTS
from simulation.scenario.agreement import AnyChange, ChannelChange, MeetingChange, RuleChange
from simulation.scenario.checking.seats import LEADS
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault
from simulation.scenario.inject import Absence, Question
from simulation.scenario.scenario import Scenario


def nobody_comes(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find a game in which no resident ever appears."""
    if not scenario.personas and not scenario.ordinary:
        yield document.fault(
            ("personas",),
            nl="Er komt nooit iemand: zet een inwoner bij `personas`, of een stroom bij `ordinary`.",
            en="Nobody ever comes: put a resident under `personas`, or a stream under `ordinary`.",
        )


def idle_roles(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find roles with a seat in the room and no task, channel, knowledge, dilemma or meeting."""
    busy = set(_busy(scenario))
    for name, role in scenario.roles.items():
        inside = role.archetype not in RESIDENTS and role.archetype != LEADS
        if inside and role.seats.room and name not in busy:
            yield document.fault(
                ("roles", name), at_key=True,
                nl="{value} heeft niets te doen: geen taak, geen kanaal, geen kennis en geen dilemma is van deze rol.",
                en="{value} has nothing to do: no task, no channel, no knowledge and no dilemma is of this role.",
            )  # fmt: skip


def _busy(scenario: Scenario) -> Iterator[str]:
    """Go through the roles that something is asked of."""
    for kind in scenario.case_types.values():
        for task in kind.tasks.values():
            yield from task.roles
        yield from (fact.held_by for fact in kind.facts.values() if fact.held_by is not None)
    for channel in scenario.channels.values():
        yield from channel.reaches
    for dilemma in scenario.dilemmas.values():
        yield from dilemma.roles
    for inject in scenario.injects.values():
        yield from (effect.role for effect in inject.effects if isinstance(effect, Absence | Question))
    for offer in scenario.interventions.values():
        for change in offer.changes:
            yield from _asked(change)


def _asked(change: AnyChange) -> list[str]:
    """Give the roles that a change gives something to do."""
    match change:
        case MeetingChange() | RuleChange():
            return change.roles
        case ChannelChange():
            return change.reaches or []
        case _:
            return []
