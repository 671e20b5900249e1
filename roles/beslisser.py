"""Beslisser: the manager, who decides, gives leave, settles whose case it is and backs agreements."""

from roles.desk import habit_of
from roles.desk.answering import answer_colleagues, answer_messages, pick_up_what_rings
from roles.desk.conferring import tell_all
from roles.desk.helping import face_dilemma
from roles.desk.leading import back_agreements, judge, put_first, settle_contests, settle_orphans
from roles.desk.owning import care_for_owned_cases, keep_promises
from roles.desk.passing_on import pass_on
from roles.desk.recording import empty_the_folder, settle_what_was_learned
from roles.desk.rights import EMPLOYEE
from roles.desk.working import do_what_is_due, take_next, take_up_what_was_paused, work_on_own_tasks
from simulation.intents.decider import AssignOwner, Back, Judge, SetPriority
from simulation.player import Archetype
from simulation.scenario.words import Text

ARCHETYPE = Archetype(
    name="beslisser",
    title=Text(nl="Beslisser", en="Decision maker"),
    brief=Text(
        nl="U beslist, u geeft ruimte en u bepaalt van wie een zaak is. Uw aandacht is schaars, en dat voelt men.",
        en="You decide, you give room and you say whose case it is. Your attention is scarce, and that is felt.",
    ),
    may=EMPLOYEE | {AssignOwner, Back, Judge, SetPriority},
    habit=habit_of(
        (
            pick_up_what_rings,
            tell_all,
            face_dilemma,
            judge,
            back_agreements,
            settle_what_was_learned,
            take_up_what_was_paused,
            do_what_is_due,
            pass_on,
            work_on_own_tasks,
            take_next,
            settle_contests,
            settle_orphans,
            put_first,
            answer_colleagues,
            answer_messages,
            care_for_owned_cases,
            keep_promises,
            empty_the_folder,
        )
    ),
)
