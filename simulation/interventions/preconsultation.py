"""Pre-consultation: before the work begins, all desks named sit down with the resident."""

from simulation.events.contact import ContactAnswered
from simulation.rules.meeting import convene
from simulation.rules.ruling import Rules, Ruling, Said
from simulation.scenario.agreement import RuleChange
from simulation.world.agreements import InForce
from simulation.world.world import World


def RULE(rules: Rules, change: RuleChange, agreement: InForce) -> Rules:  # noqa: N802 - the name is the register's
    """Call all together about each new request, as far as the agreement still holds."""

    def ruled(world: World, said: Said) -> Ruling:
        ruling = rules(world, said)
        for event in [e for e in ruling.events if isinstance(e, ContactAnswered) and e.purpose == "request"]:
            case = world.cases.get(event.case)
            if case is None or case.closed or not change.concerns(case.type):
                continue
            if world.luck.uniform("preconsultation", case.id) < agreement.grip(said.at):
                ruling.add(convene(world, case, event.seat, change.roles, said.at, resident=True))
        return ruling

    return ruled
