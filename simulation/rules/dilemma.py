"""Dilemmas and solutions made for one resident: where criteria and what would help pull apart."""

from simulation.events.organisation import (
    CaseDelayed,
    DelayEnded,
    DilemmaDecided,
    DilemmaMet,
    ReturnNeeded,
    SolutionProposed,
    SolutionSettled,
)
from simulation.intents.employee import Decide, Propose
from simulation.intents.resident import Settle
from simulation.intents.world import ComeBack, GoOn
from simulation.rules.custody import case_of
from simulation.rules.deeds import draw, effort
from simulation.rules.ruling import Refused, Ruling, Said
from simulation.world.casefile import CaseFile
from simulation.world.desk import Dilemma
from simulation.world.world import World


def meet(world: World, seat: str, case: CaseFile, *occasion: str | int) -> Ruling:
    """Put a seat to the test, now and then: each dilemma once a case, and by luck."""
    role = world.desks[seat].role
    for name, spec in world.scenario.dilemmas.items():
        may = role in spec.roles and name not in case.met
        if may and world.luck.uniform("dilemma", name, case.id, *occasion) < spec.chance:
            return Ruling(DilemmaMet(world.dilemma_count + 1, name, case.id, seat))
    return Ruling()


def check(world: World, seat: str, intent: Decide) -> Dilemma:
    """Refuse to decide what this seat does not face."""
    dilemma = world.desks[seat].dilemmas.get(intent.dilemma)
    if dilemma is None:
        raise Refused("no_such_dilemma")
    return dilemma


def helping(world: World, seat: str, intent: Decide) -> int:
    """Draw the extra work that it takes to choose for the resident; the own way takes none."""
    dilemma = check(world, seat, intent)
    if not intent.resident_first:
        return 0
    spec = world.scenario.dilemmas[dilemma.name].helping
    return effort(world, spec, ("helping", dilemma.case, dilemma.name))


def decide(world: World, seat: str, intent: Decide) -> Ruling:
    """Choose; the resident feels it, at once or later."""
    dilemma = check(world, seat, intent)
    ruling = Ruling(DilemmaDecided(dilemma.number, dilemma.name, dilemma.case, seat, intent.resident_first))
    ruling.move_trust(world, dilemma.case, "helped" if intent.resident_first else "rule_first")
    return ruling if intent.resident_first else ruling.add(_comes_of_it(world, dilemma))


def _comes_of_it(world: World, dilemma: Dilemma) -> Ruling:
    """Let what was not done now come back: the resident gets in touch again, or the case waits for something."""
    ruling, spec = Ruling(), world.scenario.dilemmas[dilemma.name]
    back = spec.returns
    if back is not None and world.luck.uniform("comes back", dilemma.case, dilemma.name) < back.share:
        after = round(draw(world, back.after, ("comes back after", dilemma.case, dilemma.name)))
        ruling.later(world.at + after, ComeBack(dilemma.case, dilemma.name))
    if spec.delay is not None:
        until = world.at + spec.delay
        ruling.happen(CaseDelayed(dilemma.case, dilemma.name, until)).later(until, GoOn(dilemma.case))
    return ruling


def come_back(world: World, intent: ComeBack) -> Ruling:
    """Let a resident have to get in touch again, unless the affair is over by now."""
    case = world.cases.get(intent.case)
    return Ruling() if case is None or case.closed else Ruling(ReturnNeeded(case.id, intent.dilemma))


def go_on(world: World, intent: GoOn, at: int) -> Ruling:
    """Let a case go on, unless another dilemma keeps it waiting for longer."""
    case = world.cases.get(intent.case)
    if case is None or case.closed or not case.held_up or at < case.held_up:
        return Ruling()
    return Ruling(DelayEnded(case.id))


def check_propose(world: World, seat: str, intent: Propose) -> CaseFile:
    """Refuse a solution without leave, twice, or with a desk that isn't another one."""
    case = case_of(world, intent.case)
    has_task = any(assignment.seat == seat for assignment in case.assigned.values())
    if case.holder != seat and seat not in case.claims and not has_task:
        raise Refused("not_in_your_hands")
    if not case.leaves.get("tailored"):
        raise Refused("no_mandate")
    if case.proposed is not None or case.result:
        raise Refused("already_so")
    if intent.role not in world.trays or intent.role == world.desks[seat].role:
        raise Refused("no_such_desk")
    return case


def propose(world: World, seat: str, intent: Propose) -> Ruling:
    """Lay before the resident what two roles worked out; whether it fits, bots leave to luck and creativity."""
    case = check_propose(world, seat, intent)
    minds = (world.desks[seat].role, intent.role)
    creative = max(world.agreements.inclination(role, "creative", world.at) for role in minds)
    fits = case.tailored and world.luck.uniform("fits", case.id) < creative
    return Ruling(SolutionProposed(case.id, seat, intent.role, fits, intent.text or 0))


def settle(world: World, said: Said, intent: Settle) -> Ruling:
    """Accept or refuse a solution."""
    case = case_of(world, intent.case)
    if case.resident != said.seat or case.proposed is None or case.settled is not None:
        raise Refused("nothing_proposed")
    return Ruling(SolutionSettled(case.id, intent.accepted))
