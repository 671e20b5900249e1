"""Working: take what was offered, find out what is missing, do it."""

from simulation.intents.employee import (
    Accept,
    AnswerContact,
    Ask,
    AskManager,
    Consult,
    LookUp,
    Resume,
    SendBack,
    Work,
)
from simulation.view import View
from simulation.world.casefile import Assignment

Preparing = AnswerContact | LookUp | Ask | Consult | AskManager | Work


def take_up_what_was_paused(view: View) -> Resume | None:
    """Go on with what was interrupted."""
    return Resume() if view.paused else None


def work_on_own_tasks(view: View) -> Preparing | None:
    """Do the first task on the desk that can go on."""
    for assignment in view.mine:
        if not assignment.begun and (step := _next_step(view, assignment)) is not None:
            return step
    return None


def hurry_with_what_is_chased(view: View) -> Preparing | Accept | None:
    """Do first what somebody came to ask after."""
    for assignment in view.mine:
        if assignment.chased and not assignment.begun and (step := _next_step(view, assignment)) is not None:
            return step
    for assignment in view.tray:
        if assignment.chased and view.can_do(assignment.case, assignment.task):
            return Accept(assignment.case, assignment.task)
    return None


def do_what_is_due(view: View) -> Preparing | Accept | SendBack | None:
    """Do before all other work what is due today, as was agreed."""
    for assignment in view.mine:
        if assignment.reminded and not assignment.begun and (step := _next_step(view, assignment)) is not None:
            return step
    for assignment in view.tray:
        if assignment.reminded:
            case, task = assignment.case, assignment.task
            return Accept(case, task) if view.can_do(case, task) else SendBack(case, task)
    return None


def _next_step(view: View, assignment: Assignment) -> Preparing | None:
    """Give what a task needs next: facts, leave, or the work itself; none while it waits."""
    case, task = assignment.case, assignment.task
    if missing := view.missing(case, task):
        return find_out(view, case, task, missing)
    if view.waits_for_resident(case):
        return None
    if view.task(case, task).mandate and not view.leave(case, "mandate"):
        return None if view.asked_leave(case, "mandate") else AskManager(case, "mandate")
    return Work(case, task)


def find_out(view: View, case: str, task: str, missing: list[str]) -> Preparing | None:
    """Find out what is missing: on the card, from a colleague, from the resident; none while one waits."""
    if _wants_to_look(view, case, task):
        return LookUp(case)
    if (mail := view.mail_about(case)) is not None:
        return AnswerContact(mail)
    if view.asked(case) or view.consulted(case):
        return None
    for fact in missing:
        if (role := view.holder_of(fact, case)) is not None:
            return Consult(case, tuple(f for f in missing if view.holder_of(f, case) == role), role)
    unknown = tuple(fact for fact in missing if view.holder_of(fact, case) is None)
    return Ask(case, unknown) if unknown else None


def _wants_to_look(view: View, case: str, task: str) -> bool:
    """Tell whether to open the card: once, and again when it shows something new."""
    looked = view.looked(case)
    if not view.board_works or (looked is not None and not view.card_changed(case)):
        return False
    return view.inclined("looks_up", case, task, -1 if looked is None else looked, view.asks(case))


def take_next(view: View) -> Accept | Work | SendBack | None:
    """Take the first task in the tray; what belongs elsewhere goes back."""
    for assignment in view.tray:
        case, task = assignment.case, assignment.task
        if not view.can_do(case, task):
            return SendBack(case, task)
        if assignment.no_reaction:
            continue
        if view.missing(case, task) or view.task(case, task).mandate:
            return Accept(case, task)
        return Work(case, task)
    return None
