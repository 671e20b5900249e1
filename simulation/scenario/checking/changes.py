"""Improvements that improve nothing, injects that do nothing, and costs that nobody bears."""

from collections.abc import Iterator

from simulation.scenario.agreement import (
    AnyChange,
    ChannelChange,
    DutyChange,
    FieldChange,
    Intervention,
    KnowledgeChange,
    SightChange,
    TaskChange,
)
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault, Said, Trail
from simulation.scenario.inject import Absence, AnyEffect, Outage, Shock
from simulation.scenario.scenario import Scenario

TASK = Said("geef `effort`, of `scrapped: true`", "give `effort`, or `scrapped: true`")
DUTY = Said("geef `hours` of `backs_every`", "give `hours` or `backs_every`")
CHANNEL = Said("geef `coupled`, `hours` of `reaches`", "give `coupled`, `hours` or `reaches`")
ALREADY = Said("dit is al zo", "it is so already")
SOME_TIME = Said("geef een duur boven nul", "give a duration above zero")
SOME_STEP = Said("geef een stap boven of onder nul", "give a step above or below zero")


def changes(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find changes and effects that change nothing, and time that is asked of nobody."""
    for name, offer in scenario.interventions.items():
        path = ("interventions", name)
        yield from _costs(document, path, offer)
        for n, change in enumerate(offer.changes):
            yield from _nothing(document, (*path, "changes", n), _idle_change(scenario, change))
    for name, inject in scenario.injects.items():
        for n, effect in enumerate(inject.effects):
            yield from _nothing(document, ("injects", name, "effects", n), _idle_effect(effect))


def _nothing(document: Document, path: Trail, why: Said | None) -> Iterator[Fault]:
    """Tell that something changes nothing, and what would."""
    if why is not None:
        yield document.fault(path, nl=f"Dit verandert niets: {why.nl}.", en=f"This changes nothing: {why.en}.")


def _costs(document: Document, path: Trail, offer: Intervention) -> Iterator[Fault]:
    """Find working time that is asked of nobody."""
    for name in ("once", "weekly"):
        if getattr(offer.costs, name) and not offer.costs.roles:
            yield document.fault(
                (*path, "costs", name),
                nl="Van wie kost dit tijd? Noem die rollen bij `roles`.",
                en="Whose time does this cost? Name those roles under `roles`.",
            )


def _idle_change(scenario: Scenario, change: AnyChange) -> Said | None:
    """Say why a change of structure changes nothing, if so."""
    match change:
        case TaskChange():
            return None if change.effort is not None or change.scrapped else TASK
        case DutyChange():
            return None if change.hours is not None or change.backs_every is not None else DUTY
        case ChannelChange():
            given = (change.coupled, change.hours, change.reaches)
            return CHANNEL if all(value is None for value in given) else None
        case SightChange():
            roles = [scenario.roles[role].sees for role in change.roles]
            return ALREADY if all(set(change.sections) <= set(sees) for sees in roles) else None
        case KnowledgeChange():
            known = ({role, *scenario.roles[role].knows} for role in change.roles)
            return ALREADY if all(set(change.of) <= knows for knows in known) else None
        case FieldChange():
            facts = scenario.case_types[change.case_type].facts
            return ALREADY if all(facts[fact].on_card for fact in change.facts) else None
        case _:
            return None


def _idle_effect(effect: AnyEffect) -> Said | None:
    """Say why an effect of an inject does nothing, if so."""
    match effect:
        case Absence() | Outage():
            return None if effect.lasts else SOME_TIME
        case Shock():
            return None if effect.step else SOME_STEP
        case _:
            return None
