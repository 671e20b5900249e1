"""An agreement of the group's own as an intervention: what it changes for whom it binds, at its own costs."""

from collections.abc import Collection, Iterator
from typing import Any

from simulation.case import OWN
from simulation.events.group import OwnAgreementMade
from simulation.scenario.agreement import AnyChange, Costs, Intervention, MeetingChange
from simulation.scenario.scenario import Scenario
from simulation.scenario.words import Text


def own_agreement(scenario: Scenario, made: OwnAgreementMade) -> Intervention:
    """Give the intervention that an own agreement comes to; its words lie beside the journal."""
    number = made.agreement.removeprefix(OWN)
    title = Text(nl=f"eigen afspraak {number}", en=f"own agreement {number}")
    costs = Costs.model_construct(roles=list(made.roles), once=made.once, weekly=made.weekly, euros=made.euros)
    parts: dict[str, Any] = {"title": title, "text": title, "lesson": made.lesson, "costs": costs, "partners": []}
    like = scenario.interventions.get(made.like)
    if like is None:
        # The form asks for at least one change; what binds people only has none.
        return Intervention.model_construct(**parts, changes=[])
    return like.model_copy(update={**parts, "changes": list(bound(like.changes, made.roles))})


def bound(changes: Collection[AnyChange], roles: Collection[str]) -> Iterator[AnyChange]:
    """Give what changes leave for these roles; what is about no role in particular stays as it is."""
    for change in changes:
        among = getattr(change, "roles", None)
        if not among:
            yield change
            continue
        kept = [role for role in among if role in roles]
        # Nobody meets alone.
        if len(kept) > isinstance(change, MeetingChange):
            yield change.model_copy(update={"roles": kept})
