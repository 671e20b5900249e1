"""A zaakcoordinator for each case: who takes a request in is not who owns it; one named seat does."""

from simulation.events.case import CaseOpened
from simulation.events.work import OwnerSettled
from simulation.rules.custody import look_later, name_contact_person
from simulation.rules.ruling import Rules, Ruling, Said
from simulation.scenario.agreement import RuleChange
from simulation.world.agreements import InForce
from simulation.world.world import World


def RULE(rules: Rules, change: RuleChange, agreement: InForce) -> Rules:  # noqa: N802 - the name is the register's
    """Give each new case to the coordinator with the fewest cases, as far as the agreement still holds."""

    def ruled(world: World, said: Said) -> Ruling:
        ruling = rules(world, said)
        for event in [e for e in ruling.events if isinstance(e, CaseOpened) and change.concerns(e.case_type)]:
            if world.luck.uniform("coordinator", event.case) < agreement.grip(said.at):
                _coordinate(world, ruling, event.case, change.roles, said.at)
        return ruling

    return ruled


def _coordinate(world: World, ruling: Ruling, case: str, roles: list[str], at: int) -> None:
    """Make one seat the owner and the contact person of a case."""
    seats = [seat for role in roles for seat in world.trays[role].seats]
    if not seats:
        return
    seat = min(seats, key=lambda s: len(world.desks[s].owned))
    ruling.happen(OwnerSettled(case, seat)).add(name_contact_person(world, world.cases[case], seat))
    look_later(world, ruling, seat, at)
