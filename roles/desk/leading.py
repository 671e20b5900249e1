"""Leading: judging what is asked, backing agreements, and giving cases that nobody owns an owner."""

from simulation.intents.decider import AssignOwner, Back, Judge, SetPriority
from simulation.view import View


def judge(view: View) -> Judge | None:
    """Answer the oldest request; room for a tailored solution is given as one is inclined to."""
    for request in view.requests:
        if request.leave is None:
            continue
        granted = request.leave == "mandate" or view.inclined("resident_first", request.case, request.leave)
        return Judge(request.number, granted)
    return None


def back_agreements(view: View) -> Back | None:
    """Stand up for the agreements that erode and that nobody backed lately, when that is one's duty."""
    names = view.agreements() if view.backs else ()
    due = tuple(name for name in names if view.erodes(name) and not view.backed_lately(name))
    return Back(due) if due else None


def put_first(view: View) -> SetPriority | None:
    """Let a case go first that is late, or nearly, as far as one is inclined to look beyond the own desk."""
    for case in view.at_risk():
        if view.inclined("owns", case, "priority"):
            return SetPriority(case)
    return None


def settle_contests(view: View) -> AssignOwner | None:
    """Say whose case it is that several claim: the first who did, for want of anything better."""
    for case in view.contested():
        return AssignOwner(case, view.claims(case)[0])
    return None


def settle_orphans(view: View) -> AssignOwner | None:
    """Say whose case it is, where the board shows one that nobody owns, as far as one is inclined to."""
    for case, holder in view.orphans():
        if view.inclined("owns", case):
            return AssignOwner(case, holder)
    return None
