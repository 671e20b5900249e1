"""Parallel advice: as soon as several tasks can be done, copies go round and nobody waits for the file.

With `within`, advice also has a date: what goes out is due so soon, whatever the date was before, and on that day the
desk that has it is reminded and takes it before its other work.
"""

import msgspec

from simulation.case import DAY
from simulation.events.case import CaseOpened
from simulation.events.work import FileShared, TaskOffered
from simulation.intents.world import DueToday, FallDue
from simulation.rules.ruling import Rules, Ruling, Said
from simulation.scenario.agreement import RuleChange
from simulation.world.agreements import InForce
from simulation.world.world import World


def RULE(rules: Rules, change: RuleChange, agreement: InForce) -> Rules:  # noqa: N802 - the name is the register's
    """Let several desks work on each new case at a time, as far as the agreement still holds."""

    def ruled(world: World, said: Said) -> Ruling:
        ruling = rules(world, said)
        for event in list(ruling.events):
            match event:
                case CaseOpened() if change.concerns(event.case_type) and _holds(world, event.case):
                    ruling.happen(FileShared(event.case))
                case TaskOffered() if change.within is not None and _is_advice(world, event):
                    if change.concerns(world.cases[event.case].type) and _holds(world, event.case):
                        _agree_on_date(world, ruling, event, change.within)
                case _:
                    pass
        return ruling

    def _holds(world: World, case: str) -> bool:
        """Tell whether the agreement is kept in a case, at this moment."""
        return world.luck.uniform("parallel", case) < agreement.grip(world.at)

    return ruled


def _is_advice(world: World, event: TaskOffered) -> bool:
    """Tell whether what goes out is an advice."""
    return world.cases[event.case].tasks[event.task].advice is not None


def _agree_on_date(world: World, ruling: Ruling, event: TaskOffered, within: int) -> None:
    """Give an advice the agreed date instead of its own, and let the desk be reminded when that day begins."""
    due, attempt = world.calendar.deadline(world.at, within), world.cases[event.case].attempts.get(event.task, 0)
    falls, opens = FallDue(event.case, event.task, attempt), world.office.next_open(due + 1 - DAY)
    ruling.events = [msgspec.structs.replace(event, due=due) if e is event else e for e in ruling.events]
    ruling.timers = [timer for timer in ruling.timers if timer.intent != falls]
    ruling.later(due, falls).later(opens, DueToday(event.case, event.task, attempt))
