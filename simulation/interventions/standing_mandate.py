"""A standing mandate: the roles named may allow a tailored solution themselves; the decision is theirs.

Who decides weighs: it takes the desk the time that it would take the manager to judge. It waits for nobody, and
nobody's attention but the own is needed. Other leave is still the manager's to give.
"""

from simulation.events.organisation import LeaveTaken, ManagerAsked
from simulation.intents.employee import AskManager
from simulation.rules.deeds import begin, deed_effort
from simulation.rules.ruling import Rules, Ruling, Said
from simulation.scenario.agreement import RuleChange
from simulation.world.agreements import InForce
from simulation.world.world import World


def RULE(rules: Rules, change: RuleChange, agreement: InForce) -> Rules:  # noqa: N802 - the name is the register's
    """Let who would ask the manager for room decide instead, as far as the agreement still holds."""

    def ruled(world: World, said: Said) -> Ruling:
        ruling = rules(world, said)
        desk = world.desks.get(said.seat)
        if desk is None or desk.role not in change.roles:
            return ruling
        if isinstance(said.intent, AskManager) and said.intent.leave == "tailored" and _holds(world, said.intent.case):
            weighing = deed_effort(world, said.seat, "judge")
            ruling = begin(world, said, weighing) if weighing else ruling
        for n, event in enumerate(ruling.events):
            if isinstance(event, ManagerAsked) and event.leave == "tailored" and _holds(world, event.case):
                ruling.events[n] = LeaveTaken(event.case, event.leave, event.seat)
        return ruling

    def _holds(world: World, case_id: str) -> bool:
        """Tell whether the mandate is used in this case: agreed for its type, and still remembered."""
        case = world.cases[case_id]
        kept = world.luck.uniform("standing mandate", case.id) < agreement.grip(world.at)
        return change.concerns(case.type) and kept

    return ruled
