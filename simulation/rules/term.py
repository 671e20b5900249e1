"""The legal term: from receipt to the decision made known, with lawful suspension and the price of delay."""

from simulation.case import DAY
from simulation.events.organisation import (
    DefaultNoticed,
    PenaltyForfeited,
    TermChanged,
    TermMissed,
    TermResumed,
    TermStarted,
    TermSuspended,
)
from simulation.intents.world import PassDate
from simulation.rules.ruling import Ruling
from simulation.scenario.casetype import Penalty
from simulation.world.casefile import CaseFile
from simulation.world.world import World


def start(world: World, case: CaseFile, at: int) -> Ruling:
    """Let the legal term run from the receipt of the request."""
    law = case.kind.term
    if law is None or case.term is not None:
        return Ruling()
    due = world.calendar.deadline(at, law.length)
    return _due(Ruling(TermStarted(case.id, due, at + law.length)), case, due)


def _due(ruling: Ruling, case: CaseFile, due: int) -> Ruling:
    """Let the end of the term be noticed when it comes."""
    return ruling.later(due, PassDate(case.id, "term", due))


def reclassify(world: World, case: CaseFile, klass: str) -> Ruling:
    """Give a case the term of its class; the law counts it from the same start."""
    law, term = case.kind.term, case.term
    if law is None or term is None or klass not in law.by_class:
        return Ruling()
    extension = law.by_class[klass] - law.by_class.get(case.klass, law.length)
    if not extension or term.missed:
        return Ruling()
    falls = term.falls + extension
    due = world.calendar.deadline(term.started, falls - term.started)
    return _due(Ruling(TermChanged(case.id, due, falls)), case, due)


def suspend(case: CaseFile, at: int) -> Ruling:
    """Let the term stand still while the resident completes the request: only once asked, and no longer."""
    law, term = case.kind.term, case.term
    if law is None or term is None or not law.suspension or term.suspended is not None or term.missed:
        return Ruling()
    until = at + law.repair
    return Ruling(TermSuspended(case.id, until)).later(until, PassDate(case.id, "repair", until))


def stands_still_until(case: CaseFile) -> int | None:
    """Give the moment until which the term stands still, if it does."""
    law, term = case.kind.term, case.term
    if law is None or term is None or term.suspended is None:
        return None
    return term.suspended + law.repair


def resume(world: World, case: CaseFile, at: int) -> Ruling:
    """Let the term run again; its end moves by the time that it stood still."""
    term = case.term
    if term is None or term.suspended is None:
        return Ruling()
    falls = term.falls + at - term.suspended
    due = world.calendar.deadline(term.started, falls - term.started)
    return _due(Ruling(TermResumed(case.id, due, falls)), case, due)


def pass_due(case: CaseFile, due: int) -> Ruling:
    """Notice that the term is over, if it still is what it was and nobody has decided."""
    term = case.term
    if term is None or term.due != due or term.suspended is not None or case.announced or case.objected or term.missed:
        return Ruling()
    return Ruling(TermMissed(case.id))


def notice(case: CaseFile, at: int) -> Ruling:
    """Receive a notice of default: after a grace the lateness costs money."""
    law, term = case.kind.term, case.term
    if law is None or term is None or not term.missed or term.costs_from is not None:
        return Ruling()
    return Ruling(DefaultNoticed(case.id, at + law.grace))


def penalty(case: CaseFile, at: int) -> Ruling:
    """Work out what the lateness cost by the day that the decision was made known."""
    law, term = case.kind.term, case.term
    if law is None or term is None or term.costs_from is None or at <= term.costs_from:
        return Ruling()
    euros = forfeited(law.penalty, (at - term.costs_from) // DAY)
    return Ruling(PenaltyForfeited(case.id, euros)) if euros else Ruling()


def forfeited(steps: list[Penalty], days: int) -> float:
    """Sum the daily amounts over so many days; after the last step nothing is added."""
    total = 0.0
    for step in steps:
        counted = min(days, step.days)
        total += counted * step.per_day
        days -= counted
    return total
