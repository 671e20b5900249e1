"""Helping: dilemmas, and what would really help where no product does."""

from simulation.intents.employee import AskManager, Decide, Propose
from simulation.view import View


def face_dilemma(view: View) -> Decide | None:
    """Choose in a dilemma as one is inclined."""
    for dilemma in view.dilemmas:
        return Decide(dilemma.number, view.inclined("resident_first", dilemma.case, dilemma.name))
    return None


def seek_solution(view: View) -> AskManager | Propose | None:
    """For a need that fits nothing: ask for room, then work something out with another desk."""
    for case in view.cases_in_hand:
        if not view.odd(case) or view.proposed(case) or view.result(case):
            continue
        if not view.asked_leave(case, "tailored"):
            never = view.leave(case, "tailored") is None
            if never and view.leads_somebody and view.inclined("creative", case):
                return AskManager(case, "tailored")
        elif view.leave(case, "tailored") and (role := view.partner(case)) is not None:
            return Propose(case, role)
    return None
