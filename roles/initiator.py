"""Initiator: the resident who asks for something."""

from roles.desk.conferring import tell_all
from roles.home.telling import answer_questions, ask_for_it, tell_changes
from roles.home.waiting import give_notice, object_to_result, react_to_silence, settle_proposal
from simulation.intents import PlayerIntent
from simulation.intents.conversation import Tell
from simulation.intents.resident import Contact, HangUp, Settle, Thank
from simulation.player import Archetype
from simulation.scenario.words import Text
from simulation.view import View

BEFORE_THE_END = (
    tell_all, settle_proposal, ask_for_it, answer_questions, tell_changes, object_to_result, give_notice,
    react_to_silence,
)  # fmt: skip


def habit(view: View) -> PlayerIntent | None:
    """Do what a resident would do next, one contact at a time."""
    own = view.own
    if own.waiting_on_line:
        return None
    if own.closed:
        return object_to_result(view)
    for step in BEFORE_THE_END:
        if (intent := step(view)) is not None:
            return intent
    return None


ARCHETYPE = Archetype(
    name="initiator",
    title=Text(nl="Inwoner", en="Resident"),
    brief=Text(
        nl="U wilt iets van de gemeente. U vertelt uw verhaal, u wacht, u vraagt hoe het ervoor staat.",
        en="You want something from the municipality. You tell your story, you wait, you ask how it stands.",
    ),
    may=frozenset({Contact, HangUp, Settle, Tell, Thank}),
    habit=habit,
)
