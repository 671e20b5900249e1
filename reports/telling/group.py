"""Telling what the group does around the rounds: phases, votes, agreements of its own.

What somebody says of himself or herself, writes in the dialogue, predicts, or marks on a sheet is passed over: the
first are told for the group only, the last is for the evaluation.
"""

from typing import Final, assert_never

from reports.telling.scene import Scene
from simulation.case import OWN, Phase
from simulation.events.group import (
    AgreementTallied,
    AnswerShared,
    DialogueAnswered,
    GroupEvent,
    LobbyAnswered,
    MarkMade,
    MinutesAllotted,
    OutcomePredicted,
    OwnAgreementMade,
    PhaseEntered,
    VoteCast,
    VoteWithdrawn,
)

PHASES: Final[dict[Phase, tuple[str, str]]] = {
    "lobby": ("het welkom", "the welcome"),
    "dialogue": ("het gesprek", "the dialogue"),
    "briefing": ("de uitleg", "the briefing"),
    "play": ("het spel", "the game"),
    "evaluation": ("het terugkijken", "the evaluation"),
    "prediction": ("het voorspellen", "the prediction"),
    "choice": ("het kiezen", "the choice"),
    "debrief": ("het nagesprek", "the debrief"),
}
"""What each phase is called inside a sentence."""


def tell_group(scene: Scene, event: GroupEvent) -> str | None:
    """Tell one event around the rounds."""
    match event:
        case MinutesAllotted() | LobbyAnswered() | OutcomePredicted() | AgreementTallied() | MarkMade():
            return None
        case DialogueAnswered() | AnswerShared():
            return None
        case PhaseEntered():
            nl, en = PHASES[event.phase]
            return scene.say(nl=f"Nu begint {nl}.", en=f"Now {en} begins.")
        case VoteCast() | VoteWithdrawn():
            return _voted(scene, event)
        case OwnAgreementMade():
            return _made(scene, event)
        case _:
            assert_never(event)


def _voted(scene: Scene, event: VoteCast | VoteWithdrawn) -> str:
    """Tell who is for what, or no longer."""
    seat, title = scene.seat(event.seat), scene.words.quoted(scene.words.scenario.interventions[event.offer].title)
    if isinstance(event, VoteCast):
        return scene.say(nl=f"{seat} stemt voor {title}.", en=f"{seat} votes for {title}.")
    return scene.say(nl=f"{seat} trekt de stem voor {title} in.", en=f"{seat} withdraws the vote for {title}.")


def _made(scene: Scene, event: OwnAgreementMade) -> str:
    """Tell that the group made an agreement of its own; its words lie beside the journal."""
    number = event.agreement.removeprefix(OWN)
    roles = scene.words.people([scene.role(role) for role in event.roles])
    said = scene.say(
        nl=f"De groep maakt een eigen afspraak (nummer {number}). Die geldt voor {roles}.",
        en=f"The group makes an agreement of its own (number {number}). It binds {roles}.",
    )
    offer = scene.words.scenario.interventions.get(event.like)
    if offer is None:
        return said
    title = scene.words.quoted(offer.title)
    works = scene.say(nl=f"Zij werkt zoals {title}.", en=f"It works like {title}.")
    return f"{said} {works}"
