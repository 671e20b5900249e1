"""Behandelaar: the handler, who works a case from intake to decision."""

from roles.desk import habit_of
from roles.desk.answering import answer_colleagues, answer_messages, pick_up_what_rings
from roles.desk.conferring import tell_all
from roles.desk.helping import face_dilemma, seek_solution
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
    name="behandelaar",
    title=Text(nl="Behandelaar", en="Handler"),
    brief=Text(
        nl="U behandelt de zaak: u kijkt of alles er is, u vraagt advies en u bereidt het besluit voor.",
        en="You handle the case: you see whether all is there, you ask for advice and you prepare the decision.",
    ),
    may=EMPLOYEE,
    habit=habit_of(
        (
            pick_up_what_rings,
            tell_all,
            face_dilemma,
            settle_what_was_learned,
            answer_colleagues,
            take_up_what_was_paused,
            do_what_is_due,
            take_ownership,
            seek_solution,
            pass_on,
            go_on_without,
            keep_promises,
            care_for_owned_cases,
            work_on_own_tasks,
            hurry_with_what_is_chased,
            answer_messages,
            take_next,
            empty_the_folder,
        )
    ),
)
