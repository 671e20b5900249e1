"""Leading: judging what is asked, backing agreements, and giving cases that nobody owns an owner."""

from simulation.intents.decider import AssignOwner, Back, Judge
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
    """Stand up for the agreements that nobody backed lately, when that is one's duty."""
    due = tuple(name for name in view.agreements() if not view.backed_lately(name)) if view.backs else ()
    return Back(due) if due else None


def settle_orphans(view: View) -> AssignOwner | None:
    """Say whose case it is, where the board shows one that nobody owns, as far as one is inclined to."""
    for case, holder in view.orphans():
        if view.inclined("owns", case):
            return AssignOwner(case, holder)
    return None
