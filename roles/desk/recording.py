"""Recording: now, later or never, each time anew."""

from simulation.case import When
from simulation.intents.employee import Record
from simulation.view import View


def settle_what_was_learned(view: View) -> Record | None:
    """Decide about what was just learned: write it down, put it off, or leave it."""
    for case, facts in view.fresh:
        return Record(case, facts, _when(view, case, facts))
    return None


def _when(view: View, case: str, facts: tuple[str, ...]) -> When:
    """Choose as the role is inclined; part of what is not done now is honestly meant for later."""
    if view.inclined("records", case, *facts, view.choices(case)):
        return "now" if view.board_works else "later"
    meant_for_later = view.luck("later", case, *facts, view.choices(case)) < view.later_share
    return "later" if meant_for_later else "never"


def empty_the_folder(view: View) -> Record | None:
    """In a quiet moment, write down what was put off, unless it slipped the mind."""
    if not view.board_works:
        return None
    for case, facts in view.folder:
        if view.luck("slips the mind", case, *facts, view.choices(case)) >= view.forgotten_share:
            return Record(case, facts, "now")
    return None
