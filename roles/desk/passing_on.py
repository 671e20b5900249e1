"""Passing on: what comes next, whose it is as far as one knows, and telling the end of it."""

from simulation.intents.employee import Accept, Close, HandOver
from simulation.view import View


def pass_on(view: View) -> Accept | HandOver | Close | None:
    """Do with each case that is one's to move what comes next: keep the own tasks, hand over the others, close it."""
    for case in view.in_charge:
        if view.can_close(case):
            return Close(case)
        for task in view.ready(case):
            if not view.can_pass(case, task):
                continue
            if view.can_do(case, task):
                return Accept(case, task)
            return _hand_over(view, case, task)
    return None


def _hand_over(view: View, case: str, task: str) -> HandOver:
    """Hand a task to the desk that one thinks it belongs to."""
    return HandOver(case, task, guess(view, case, task), view.inclined("warm", case, task, view.attempts(case, task)))


def guess(view: View, case: str, task: str) -> str:
    """Guess whose task it is: right if one knows the chain, else any desk that has not refused it yet."""
    right = next(role for role in view.task(case, task).roles if view.sits_at(role))
    tried = view.refused_by(case, task)
    if view.knows_role(right) or view.inclined("knows_chain", case, task, view.attempts(case, task), len(tried)):
        return right
    others = [role for role in view.desks() if role != right and role not in tried]
    if not others:
        return right
    return others[int(view.luck("guess", case, task, view.attempts(case, task), len(tried)) * len(others))]
