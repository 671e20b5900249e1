"""Meetings to which nobody comes, and new rules without people."""

from collections.abc import Iterator

from simulation.scenario.agreement import MeetingChange, RuleChange
from simulation.scenario.checking.seats import filled, people
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault
from simulation.scenario.scenario import Scenario

OF_ROLES = ("preconsultation", "zaakcoordinator", "integral_plan", "one_team", "standing_mandate")
"""New rules that can do nothing without roles."""

WITH_A_DATE = "parallel_advice"
"""The new rule that can set a date."""


def gatherings(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find meetings of fewer than two people, and new rules for roles in which nobody sits."""
    for name, offer in scenario.interventions.items():
        for n, change in enumerate(offer.changes):
            path = ("interventions", name, "changes", n)
            if isinstance(change, MeetingChange) and not filled(scenario, change.roles[:1]):
                yield document.fault(
                    (*path, "roles", 0),
                    nl="{value} roept deze bijeenkomst bijeen, maar heeft niet in beide profielen een stoel.",
                    en="{value} calls this meeting, but does not have a seat in both profiles.",
                )
            elif isinstance(change, MeetingChange) and people(scenario, change.roles) == 1:
                yield document.fault(
                    (*path, "roles"),
                    nl="Hier komt maar één persoon; noem nog een rol.",
                    en="Only one person meets here; name another role.",
                )
            if isinstance(change, RuleChange) and _for_nobody(scenario, change):
                yield document.fault(
                    (*path, "roles"),
                    nl="Voor wie geldt deze regel? Noem minstens een rol die in beide profielen een stoel heeft.",
                    en="Whom does this rule concern? Name at least one role that has a seat in both profiles.",
                )
            if isinstance(change, RuleChange) and change.within is not None and change.rule != WITH_A_DATE:
                yield document.fault(
                    (*path, "within"),
                    nl=f"Alleen de regel {WITH_A_DATE} kent een datum. Haal `within` hier weg.",
                    en=f"Only the rule {WITH_A_DATE} knows a date. Take `within` away here.",
                )


def _for_nobody(scenario: Scenario, change: RuleChange) -> bool:
    """Tell whether a rule lacks the people that it is about."""
    asks = bool(change.roles) or change.rule in OF_ROLES
    return asks and not filled(scenario, change.roles)
