"""What one got to know: from the card, and from colleagues."""

from typing import Final

from roles.terminal.presenter.news.telling import Said, Telling, kind, resident
from roles.terminal.voice import Voice
from simulation.events.knowledge import CardOpened, ColleagueAnswered, FactsHeard


def _opened(voice: Voice, event: CardOpened) -> Said:
    """Tell what the card said."""
    who = resident(voice, event.case)
    if not event.found:
        return voice.say(
            nl=f"Op de kaart van {who} staat niets dat u mag lezen.",
            en=f"The card of {who} says nothing that you may read.",
        ), "bad"
    said = voice.say(nl=f"U las de kaart van {who}.", en=f"You read the card of {who}.")
    if not event.missed:
        return said, "plain"
    missed = voice.things(kind(voice, event.case), event.missed)
    return said + voice.say(nl=f" Niet gevonden: {missed}.", en=f" Not found: {missed}."), "bad"


def _heard(voice: Voice, event: FactsHeard) -> Said:
    """Tell what a colleague said."""
    who, teller = resident(voice, event.case), voice.seat(event.teller)
    things = voice.things(kind(voice, event.case), event.facts)
    return voice.say(
        nl=f"U hoort van {teller} over {who}: {things}.", en=f"You hear from {teller} about {who}: {things}."
    ), "new"


def _answered(voice: Voice, event: ColleagueAnswered) -> Said:
    """Tell that a colleague answers."""
    who, seat = resident(voice, event.case), voice.seat(event.seat)
    return voice.say(nl=f"{seat} antwoordt u over {who}.", en=f"{seat} answers you about {who}."), "plain"


AT_A_DESK: Final[Telling] = {CardOpened: _opened, FactsHeard: _heard, ColleagueAnswered: _answered}
