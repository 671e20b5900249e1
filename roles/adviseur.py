"""Adviseur: the adviser, who tests one side of a case against the own criteria."""

from roles.desk import habit_of
from roles.desk.answering import answer_colleagues, answer_messages, pick_up_what_rings
from roles.desk.conferring import tell_all
from roles.desk.helping import face_dilemma
from roles.desk.owning import care_for_owned_cases, go_on_without, keep_promises, take_ownership
from roles.desk.passing_on import pass_on
from roles.desk.recording import empty_the_folder, settle_what_was_learned
from roles.desk.rights import EMPLOYEE
from roles.desk.working import (
    do_what_is_due,
    hurry_with_what_is_chased,
    take_next,
    take_up_what_was_paused,
    work_on_own_tasks,
)
from simulation.player import Archetype
from simulation.scenario.words import Text

ARCHETYPE = Archetype(
    name="adviseur",
    title=Text(nl="Adviseur", en="Adviser"),
    brief=Text(
        nl="U beoordeelt één kant van de zaak. Uw naam staat onder het advies.",
        en="You judge one side of the case. Your name is under the advice.",
    ),
    may=EMPLOYEE,
    habit=habit_of(
        (
            pick_up_what_rings,
            tell_all,
            face_dilemma,
            settle_what_was_learned,
            take_up_what_was_paused,
            do_what_is_due,
            take_ownership,
            pass_on,
            work_on_own_tasks,
            take_next,
            answer_colleagues,
            keep_promises,
            care_for_owned_cases,
            go_on_without,
            hurry_with_what_is_chased,
            answer_messages,
            empty_the_folder,
        )
    ),
)
