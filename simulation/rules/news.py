"""News for the resident: where things stand, told when asked or before; promises; the result."""

from simulation.events.case import CaseClosed
from simulation.events.contact import (
    CallPromised,
    PromiseKept,
    ResultTold,
    StatusTold,
    StatusUnknown,
)
from simulation.intents.employee import Close, Inform
from simulation.intents.world import PassDate
from simulation.rules import term, waiting
from simulation.rules.custody import case_of, name_contact_person
from simulation.rules.ruling import Refused, Ruling
from simulation.world.casefile import CaseFile
from simulation.world.course import has_sequel, is_over
from simulation.world.progress import progress_known
from simulation.world.world import World


def say_status(world: World, case: CaseFile, seat: str, at: int, *, read: bool) -> Ruling:
    """Answer where things stand from what one knows; who knows nothing can only promise a call back."""
    known = progress_known(world, case, seat, read=read)
    if known < 0:
        return _promise(world, case, seat, at)
    return tell_status(world, case, seat, known, at, unasked=False)


def keep_back(world: World, case: CaseFile, seat: str, at: int) -> Ruling:
    """Not say where things stand to somebody who may not hear it, and promise to call the resident."""
    return _promise(world, case, seat, at, kept_back=True)


def _promise(world: World, case: CaseFile, seat: str, at: int, *, kept_back: bool = False) -> Ruling:
    """Not say it, and promise that somebody will call back."""
    ruling = Ruling(StatusUnknown(case.id, seat, kept_back)).move_trust(world, case.id, "status_unknown")
    wait = world.scenario.deeds.return_call
    if wait is not None and case.promised is None:
        before = world.calendar.deadline(at, wait)
        ruling.happen(CallPromised(case.id, seat, before))
        ruling.later(before, PassDate(case.id, "promise", before))
    return ruling


def tell_status(world: World, case: CaseFile, seat: str, known: int, at: int, *, unasked: bool) -> Ruling:
    """Tell where things stand; less than was told before contradicts it."""
    right = known == len(case.outcomes)
    contradicts = known < case.told_status and not right
    ruling = Ruling(StatusTold(case.id, seat, right, known, unasked, contradicts))
    if contradicts:
        ruling.move_trust(world, case.id, "contradiction")
    elif unasked:
        ruling.move_trust(world, case.id, "told_unasked")
    if case.promised is not None and at <= case.promised:
        ruling.happen(PromiseKept(case.id)).move_trust(world, case.id, "promise_kept")
    return ruling


def inform(world: World, seat: str, intent: Inform, at: int) -> Ruling:
    """Tell the resident, unasked, where things stand; an owner gives the own name with it."""
    case = case_of(world, intent.case)
    known = max(0, progress_known(world, case, seat, read=False))
    ruling = tell_status(world, case, seat, known, at, unasked=True)
    if seat in case.claims and case.contact_person != seat:
        ruling.add(name_contact_person(world, case, seat))
    return ruling


def check_inform(world: World, seat: str, case_id: str) -> None:
    """Refuse to tell what one knows nothing about."""
    case = case_of(world, case_id)
    if progress_known(world, case, seat, read=False) < 0:
        raise Refused("you_do_not_know")


def check_close(world: World, seat: str, intent: Close) -> CaseFile:
    """Refuse to close a case that lies elsewhere, has no end yet, or on which work is left."""
    case = case_of(world, intent.case)
    if case.holder != seat and seat not in case.claims:
        raise Refused("not_in_your_hands")
    if case.assigned:
        raise Refused("not_decided")
    if case.held_up:
        raise Refused("waits_for_something_else")
    if not (case.result and not case.announced) and not is_over(world, case):
        raise Refused("not_decided")
    return case


def close(world: World, seat: str, intent: Close, at: int) -> Ruling:
    """Tell the resident the result if that is not done yet; close the case if nothing is left to do."""
    case = check_close(world, seat, intent)
    result = case.result or "done"
    ruling = Ruling() if case.announced else announce(world, case, seat, result, at)
    if case.announced or not has_sequel(world, case, result):
        ruling.happen(CaseClosed(case.id, result))
    return ruling


def announce(world: World, case: CaseFile, seat: str, result: str, at: int) -> Ruling:
    """Tell the resident the result, and settle what lateness cost."""
    met = need_met(case, result)
    ruling = Ruling(ResultTold(case.id, result, seat, met)).add(term.penalty(case, at))
    spec = case.kind.results.get(result)
    if spec is not None:
        ruling.move_trust(world, case.id, "favourable" if spec.favourable else "unfavourable")
    if case.tailored:
        ruling.move_trust(world, case.id, "need_met" if met else "need_unmet")
    return ruling.add(waiting.after_result(world, case, result, at))


def need_met(case: CaseFile, result: str) -> bool:
    """Tell whether the result gives the resident what was needed, not only what the rule says."""
    spec = case.kind.results.get(result)
    if spec is None:
        return True
    return spec.tailored if case.tailored else spec.favourable
