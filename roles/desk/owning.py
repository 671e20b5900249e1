"""Owning: take responsibility beyond the own task, chase what rests, tell the resident."""

from simulation.intents.employee import Accept, Chase, Claim, Inform, LookUp, Proceed
from simulation.view import View
from simulation.world.casefile import Assignment


def take_ownership(view: View) -> Claim | None:
    """Claim a case in hand that nobody owns, as far as one is inclined to."""
    for case in view.holding:
        if not view.owner(case) and not view.claims(case) and view.inclined("owns", case, view.seat):
            return Claim(case)
    return None


def keep_promises(view: View) -> Inform | LookUp | None:
    """Call back as promised, once one knows what to say."""
    for case in view.promised:
        if not view.inclined("informs", case, view.last_news(case)):
            continue
        if view.knows_status(case):
            return Inform(case)
        if view.board_works and (view.looked(case) is None or view.card_changed(case)):
            return LookUp(case)
    return None


def care_for_owned_cases(view: View) -> Accept | Inform | Chase | Proceed | None:
    """Chase what lies too long, and let the resident know where things stand."""
    for case in view.owned:
        for assignment in view.assigned(case):
            if (deed := _press(view, assignment)) is not None:
                return deed
        every = view.deeds.news_every
        if every is None or view.at - view.last_news(case) < every or not view.knows_status(case):
            continue
        if view.inclined("informs", case, view.last_news(case)):
            return Inform(case)
    return None


def _press(view: View, assignment: Assignment) -> Accept | Chase | Proceed | None:
    """Take what lies in one's own tray; chase what lies elsewhere too long, and go on without if that doesn't help."""
    after = view.deeds.chase_after
    if assignment.seat == view.seat or assignment.begun or after is None:
        return None
    if not assignment.seat and assignment.role == view.role and not assignment.to and not assignment.no_reaction:
        return Accept(assignment.case, assignment.task) if view.can_do(assignment.case, assignment.task) else None
    if assignment.overdue and assignment.chased and view.at - assignment.offered >= after * (assignment.chased + 1):
        return Proceed(assignment.case, assignment.task)
    if view.at - assignment.offered >= after * (assignment.chased + 1):
        return Chase(assignment.case, assignment.task)
    return None


def go_on_without(view: View) -> Chase | Proceed | None:
    """When an advice that one asked for is overdue: chase it if one cares; with a copy in hand, go on without."""
    for a in view.overdue:
        if not a.chased:
            if view.inclined("owns", a.case, a.task, "overdue", view.attempts(a.case, a.task)):
                return Chase(a.case, a.task)
            if view.is_shared(a.case):
                return Proceed(a.case, a.task)
        elif view.at - a.offered >= (a.chased + 1) * (view.deeds.chase_after or 0):
            return Proceed(a.case, a.task)
    return None
