"""Folding legal terms, meetings, the manager's answers and dilemmas."""

from typing import assert_never

from simulation.events.organisation import (
    CaseDelayed,
    DefaultNoticed,
    DelayEnded,
    DilemmaDecided,
    DilemmaMet,
    LeaveTaken,
    ManagerAnswered,
    ManagerAsked,
    MeetingCalled,
    MeetingHeld,
    OrganisationEvent,
    PenaltyForfeited,
    PlanMade,
    ReturnNeeded,
    SolutionProposed,
    SolutionSettled,
    TellingLapsed,
    TellingOpened,
    TellingTicked,
    TermChanged,
    TermMissed,
    TermResumed,
    TermStarted,
    TermSuspended,
)
from simulation.journal import Entry
from simulation.world.casefile import Term
from simulation.world.desk import Account, Dilemma, Request
from simulation.world.fold_work import hold
from simulation.world.world import World


def fold_organisation(world: World, event: OrganisationEvent, _entry: Entry) -> None:
    """Let one event around the cases change the world."""
    match event:
        case TermStarted():
            world.cases[event.case].term = Term(world.at, event.due, event.falls)
        case TermSuspended() | TermResumed() | TermChanged() | TermMissed() | DefaultNoticed():
            _move_term(world, event)
        case PenaltyForfeited():
            pass
        case MeetingCalled():
            world.meeting_count = event.meeting
            caller = event.seats[0]
            world.meetings[event.meeting] = (event.case, event.seats, event.resident, caller)
        case MeetingHeld():
            del world.meetings[event.meeting]
        case TellingOpened() | TellingTicked() | TellingLapsed():
            _account(world, event)
        case ManagerAsked():
            _ask(world, event)
        case ManagerAnswered():
            _answer(world, event)
        case SolutionProposed():
            case = world.cases[event.case]
            case.proposed, case.proposal, case.proposed_by = event.fits, event.text, (event.seat, event.role)
        case SolutionSettled():
            world.cases[event.case].settled = event.accepted
        case LeaveTaken():
            world.cases[event.case].asked_leave.append(event.leave)
            world.cases[event.case].leaves[event.leave] = True
        case PlanMade():
            _plan(world, event)
        case _:
            _face_dilemma(world, event)


def _account(world: World, event: TellingOpened | TellingTicked | TellingLapsed) -> None:
    """Keep what somebody can still say of a meeting: as much as was known when it was held."""
    accounts = world.desks[event.seat].accounts
    match event:
        case TellingOpened():
            known = {case: world.tellable(world.cases[case], event.seat) for case in event.cases}
            accounts[event.meeting] = Account(event.meeting, world.at, event.until, event.seats, known)
        case TellingTicked(case=case) if case:
            account = accounts[event.meeting]
            del account.cases[case]
            if not account.cases:
                del accounts[event.meeting]
        case TellingTicked() | TellingLapsed():
            del accounts[event.meeting]
        case _:
            assert_never(event)


def _plan(world: World, event: PlanMade) -> None:
    """Let the resident have heard news, and whoever made the plan move the file on if it is on its way."""
    case = world.cases[event.case]
    case.last_news = world.at
    if case.shared and not case.holder:
        hold(world, case, event.seat)


def _face_dilemma(world: World, event: DilemmaMet | DilemmaDecided | ReturnNeeded | CaseDelayed | DelayEnded) -> None:
    """Lay a dilemma before a seat, and let what it chose have its consequences."""
    match event:
        case DilemmaMet():
            world.dilemma_count = event.dilemma
            world.cases[event.case].met[event.name] = event.seat
            world.desks[event.seat].dilemmas[event.dilemma] = Dilemma(event.dilemma, event.name, event.case)
        case DilemmaDecided():
            world.desks[event.seat].dilemmas.pop(event.dilemma, None)
        case ReturnNeeded():
            world.cases[event.case].must_return = True
        case CaseDelayed():
            case = world.cases[event.case]
            case.held_up = max(case.held_up, event.until)
        case DelayEnded():
            world.cases[event.case].held_up = 0
        case _:
            assert_never(event)


def _move_term(world: World, event: TermSuspended | TermResumed | TermChanged | TermMissed | DefaultNoticed) -> None:
    """Let the legal term stand still, run again, change, or be over."""
    term = world.cases[event.case].term
    if term is None:
        return
    match event:
        case TermSuspended():
            term.suspended = world.at
        case TermResumed():
            term.suspended, term.due, term.falls = None, event.due, event.falls
        case TermChanged():
            term.due, term.falls = event.due, event.falls
        case TermMissed():
            term.missed = True
        case DefaultNoticed():
            term.costs_from = event.costs_from
        case _:
            assert_never(event)


def _ask(world: World, event: ManagerAsked) -> None:
    """Lay a request before the manager."""
    role = world.manager_role() or ""
    world.request_count = event.request
    request = Request(event.request, event.case, event.seat, role, leave=event.leave, at=world.at)
    world.requests[event.request] = request
    world.trays[role].requests[event.request] = request
    world.cases[event.case].asked_leave.append(event.leave)


def _answer(world: World, event: ManagerAnswered) -> None:
    """Note what the manager granted or refused."""
    request = world.requests.pop(event.request)
    world.trays[request.role].requests.pop(event.request, None)
    case = world.cases[event.case]
    case.leaves[event.leave] = event.granted
    if not event.granted:
        case.asked_leave.remove(event.leave)
