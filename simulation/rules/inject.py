"""Injects: what befalls a session, at its moment or when the facilitator says so."""

from typing import assert_never

from simulation.events import Event
from simulation.events.case import PlanChanged, PrioritySet
from simulation.events.knowledge import FactLost
from simulation.events.table import Broke, InjectStruck, Mended, SeatAway, SeatBack
from simulation.intents.world import Recover, Sit
from simulation.rules.deeds import effort, pause
from simulation.rules.ruling import Refused, Ruling
from simulation.scenario.inject import (
    Absence,
    AnyEffect,
    Lost,
    NewFact,
    Outage,
    Priority,
    Question,
    Shock,
)
from simulation.world.casefile import CaseFile
from simulation.world.world import World


def throw(world: World, name: str, at: int) -> Ruling:
    """Let an inject happen because the facilitator says so."""
    if not world.playing:
        raise Refused("no_round")
    return strike(world, name, at)


def strike(world: World, name: str, at: int) -> Ruling:
    """Let an inject happen."""
    spec = world.scenario.injects.get(name)
    if spec is None:
        raise Refused("no_such_inject")
    ruling = Ruling(InjectStruck(name))
    for effect in spec.effects:
        _take_effect(world, ruling, effect, name, at)
    return ruling


def _take_effect(world: World, ruling: Ruling, effect: AnyEffect, name: str, at: int) -> None:
    """Let one effect of an inject happen."""
    match effect:
        case Absence():
            _absent(world, ruling, effect, at)
        case Outage():
            channel = effect.channel or ""
            ruling.happen(Broke(channel, at + effect.lasts)).later(at + effect.lasts, Recover(channel))
        case Question():
            for seat in world.trays[effect.role].seats[:1]:
                seconds = effort(world, effect.effort, ("inject", name))
                ruling.later(world.timetable(seat).next_open(at), Sit(name, seconds), seat)
        case Shock():
            case = _case(world, effect.persona)
            if case is not None:
                ruling.move_trust(world, case.id, "rumour", effect.step)
        case NewFact() | Lost() | Priority():
            case = _case(world, effect.persona)
            if case is not None:
                ruling.happen(*_about_case(case, effect))
        case _:
            assert_never(effect)


def _absent(world: World, ruling: Ruling, effect: Absence, at: int) -> None:
    """Let the first seat of a role be away; work in hand is laid aside."""
    for seat in world.trays[effect.role].seats[:1]:
        if world.desks[seat].away is None:
            ruling.add(pause(world, seat, at)).happen(SeatAway(seat, at + effect.lasts))
            ruling.later(at + effect.lasts, Recover(f"{'stand-in' if effect.stand_in else 'seat'}:{seat}"))


def _about_case(case: CaseFile, effect: NewFact | Lost | Priority) -> list[Event]:
    """Give what an inject does to one case."""
    match effect:
        case NewFact():
            return [PlanChanged(case.id, effect.fact, effect.value)] if case.version(effect.fact) else []
        case Lost():
            return [FactLost(case.id, effect.fact)] if effect.fact in case.card else []
        case Priority():
            return [] if case.priority else [PrioritySet(case.id)]
        case _:
            assert_never(effect)


def _case(world: World, persona: str) -> CaseFile | None:
    """Give the open case of a persona, if there is one."""
    return next((c for c in world.cases.values() if c.source == persona and not c.closed), None)


def recover(world: World, intent: Recover) -> Ruling:
    """Let somebody or something be back."""
    who, _, seat = intent.what.partition(":")
    if seat:
        return Ruling(SeatBack(seat, who == "stand-in")) if world.desks[seat].away is not None else Ruling()
    return Ruling(Mended(intent.what)) if intent.what in world.broken else Ruling()
