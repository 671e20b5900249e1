"""Parallel advice: as soon as several tasks can be done, copies go round and nobody waits for the file."""

from simulation.events.case import CaseOpened
from simulation.events.work import FileShared
from simulation.rules.ruling import Rules, Ruling, Said
from simulation.scenario.agreement import RuleChange
from simulation.world.agreements import InForce
from simulation.world.world import World


def RULE(rules: Rules, change: RuleChange, agreement: InForce) -> Rules:  # noqa: N802 - the name is the register's
    """Let several desks work on each new case at a time, as far as the agreement still holds."""

    def ruled(world: World, said: Said) -> Ruling:
        ruling = rules(world, said)
        for event in [e for e in ruling.events if isinstance(e, CaseOpened) and change.concerns(e.case_type)]:
            if world.luck.uniform("parallel", event.case) < agreement.grip(said.at):
                ruling.happen(FileShared(event.case))
        return ruling

    return ruled
