"""What nobody sits ready for: work, channels, knowledge and leave of roles without a seat."""

from collections.abc import Collection, Iterator

from simulation.scenario.casetype import CaseType
from simulation.scenario.document import Document
from simulation.scenario.faults import Fault, Trail
from simulation.scenario.scenario import Scenario

LEADS = "beslisser"
"""The archetype that gives leave."""


def empty_seats(scenario: Scenario, document: Document) -> Iterator[Fault]:
    """Find tasks, channels and knowledge of which no role has a seat, and leave that nobody can give."""
    for name, kind in scenario.case_types.items():
        yield from _in_case_type(scenario, document, ("case_types", name), kind)
    for name, channel in scenario.channels.items():
        if not filled(scenario, channel.reaches):
            yield document.fault(
                ("channels", name, "reaches"),
                nl="Niemand neemt hier op: geen van deze rollen heeft in beide profielen een stoel.",
                en="Nobody answers here: none of these roles has a seat in both profiles.",
            )


def filled(scenario: Scenario, roles: Collection[str]) -> bool:
    """Tell whether somebody plays one of these roles in each of the profiles."""
    return people(scenario, roles) > 0


def people(scenario: Scenario, roles: Collection[str]) -> int:
    """Count who plays these roles, in the profile that has the fewest."""
    seats = [scenario.roles[role].seats for role in dict.fromkeys(roles)]
    return min(sum(seat.room for seat in seats), sum(seat.study for seat in seats))


def _in_case_type(scenario: Scenario, document: Document, path: Trail, kind: CaseType) -> Iterator[Fault]:
    """Find what nobody can do or know about the cases of one type."""
    needed = {need for task in kind.tasks.values() for need in task.needs}
    for name, fact in kind.facts.items():
        if name in needed and fact.held_by is not None and not filled(scenario, [fact.held_by]):
            yield document.fault(
                (*path, "facts", name, "held_by"),
                nl="Een taak heeft dit nodig en niemand weet het: {value} heeft niet in beide profielen een stoel.",
                en="A task needs this and nobody knows it: {value} does not have a seat in both profiles.",
            )
    for name, task in kind.tasks.items():
        if not filled(scenario, task.roles):
            yield document.fault(
                (*path, "tasks", name, "roles"),
                nl="Niemand kan deze taak doen: geen van deze rollen heeft in beide profielen een stoel.",
                en="Nobody can do this task: none of these roles has a seat in both profiles.",
            )
        elif task.mandate:
            yield from _leave(scenario, document, (*path, "tasks", name, "mandate"), task.roles)


def _leave(scenario: Scenario, document: Document, path: Trail, roles: list[str]) -> Iterator[Fault]:
    """Find leave that nobody can give, or that the one who leads would have to ask of nobody else."""
    leads = next((role for role, spec in scenario.roles.items() if spec.archetype == LEADS), None)
    if leads is None or not filled(scenario, [leads]):
        yield document.fault(
            path,
            nl=f"Niemand kan hier toestemming voor geven: er is geen rol met `archetype: {LEADS}` en een stoel.",
            en=f"Nobody can give leave for this: there is no role with `archetype: {LEADS}` and a seat.",
        )
    elif set(roles) == {leads} and people(scenario, roles) == 1:
        yield document.fault(
            path,
            nl="Wie leidt vraagt zichzelf geen toestemming. Haal dit weg, of geef de taak aan een andere rol.",
            en="Who leads asks no leave of itself. Take this away, or give the task to another role.",
        )
