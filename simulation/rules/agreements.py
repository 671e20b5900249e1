"""Agreements: made between rounds, in force from the next one, and a load on the desks."""

from simulation.case import DAY
from simulation.events.table import AgreementMade, AgreementPaid
from simulation.intents.table import Introduce
from simulation.intents.world import Gather, Look, Sit, Uphold
from simulation.rules import phases
from simulation.rules.deeds import desk_time
from simulation.rules.meeting import convene
from simulation.rules.own import holds
from simulation.rules.ruling import Refused, Ruling
from simulation.scenario.agreement import Intervention, MeetingChange
from simulation.world.world import World

WEEK = 7 * DAY


def introduce(world: World, intent: Introduce) -> Ruling:
    """Agree on improvements, as far as the budget goes; they hold from the next round on."""
    phases.check_agreeing(world)
    offers = world.scenario.interventions
    if any(name not in offers for name in intent.interventions):
        raise Refused("not_on_offer")
    again = len(set(intent.interventions)) < len(intent.interventions)
    if again or any(holds(world, name) for name in intent.interventions):
        raise Refused("already_so")
    phases.within_budget(world, len(intent.interventions))
    return Ruling(*(AgreementMade(name) for name in intent.interventions))


def begin(world: World, at: int) -> Ruling:
    """Let the loads and meetings of all agreements begin with the round."""
    ruling = Ruling()
    running = world.agreements.before if world.scenario.rounds.carry_over else ()
    for name in world.agreements.chosen:
        if name in running:
            continue
        spec = world.agreements.offers[name]
        if spec.costs.once:
            _load(world, ruling, spec, name, at, spec.costs.once)
        if spec.costs.weekly or spec.costs.euros:
            ruling.later(at + WEEK, Uphold(name))
        for n, meeting in _meetings(spec):
            ruling.later(at + meeting.every, Gather(name, n))
    return ruling


def back_regularly(world: World, at: int) -> Ruling:
    """Let those whose duty it is to back agreements look up in time."""
    ruling = Ruling()
    for role, every in world.agreements.backs_every.items():
        if every:
            for seat in world.trays[role].seats:
                ruling.later(world.timetable(seat).next_open(at + every), Look("back"), seat)
    return ruling


def _load(world: World, ruling: Ruling, spec: Intervention, name: str, at: int, seconds: int) -> None:
    """Take working time of every seat that bears the cost."""
    for role in spec.costs.roles:
        for seat in world.trays[role].seats:
            ruling.later(world.timetable(seat).next_open(at), Sit(name, desk_time(world, seconds)), seat)


def uphold(world: World, intent: Uphold, at: int) -> Ruling:
    """Take what an agreement costs each week, and hold its meetings as far as it still has a grip."""
    name = intent.intervention
    agreement = world.agreements.in_force.get(name)
    if agreement is None or not world.playing:
        return Ruling()
    ruling = Ruling().later(at + WEEK, Uphold(name))
    costs = agreement.spec.costs
    if costs.euros:
        ruling.happen(AgreementPaid(name, costs.euros))
    if world.luck.uniform("upheld", agreement.place, at - world.origin) >= agreement.grip(at):
        return ruling
    if costs.weekly:
        _load(world, ruling, agreement.spec, name, at, costs.weekly)
    return ruling


def gather(world: World, intent: Gather, at: int) -> Ruling:
    """Hold a regular meeting, as far as the agreement still has a grip; the next one comes in its own rhythm."""
    agreement = world.agreements.in_force.get(intent.intervention)
    if agreement is None or not world.playing:
        return Ruling()
    meeting = dict(_meetings(agreement.spec))[intent.change]
    ruling = Ruling().later(at + meeting.every, intent)
    if world.luck.uniform("gathered", agreement.place, intent.change, at - world.origin) < agreement.grip(at):
        caller = next(seat for role in meeting.roles for seat in world.trays[role].seats)
        ruling.add(convene(world, None, caller, meeting.roles, at, resident=False))
    return ruling


def _meetings(spec: Intervention) -> list[tuple[int, MeetingChange]]:
    """Give the regular meetings that an agreement brings, each with its number among the changes."""
    return [(n, change) for n, change in enumerate(spec.changes) if isinstance(change, MeetingChange)]
