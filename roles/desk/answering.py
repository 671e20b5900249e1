"""Answering: who rings, who writes, which colleague asks."""

from simulation.case import FAILURE
from simulation.intents.employee import AnswerColleague, AnswerContact
from simulation.view import View
from simulation.world.desk import ContactSlip


def pick_up_what_rings(view: View) -> AnswerContact | None:
    """Pick up a telephone or serve the counter, even if that means laying a task aside."""
    if view.busy and not view.interruptible:
        return None
    return _pick_up(view, view.ringing)


def answer_messages(view: View) -> AnswerContact | None:
    """Deal with the oldest message."""
    return _pick_up(view, view.contacts)


def _pick_up(view: View, slips: list[ContactSlip]) -> AnswerContact | None:
    """Pick the first up; who asks where things stand may make one open the card first."""
    if not slips:
        return None
    slip = slips[0]
    read = slip.purpose in FAILURE and view.board_works and view.inclined("looks_up", slip.case, slip.number)
    return AnswerContact(slip.number, read)


def answer_colleagues(view: View) -> AnswerColleague | None:
    """Answer a colleague whom one can help; what one doesn't know is left to somebody who does."""
    for request in view.requests:
        if request.leave is None and view.can_help(request):
            return AnswerColleague(request.number)
    return None
