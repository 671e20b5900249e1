"""What befalls the table: injects, refusals, being away, and what is out of order."""

from typing import Final

from roles.terminal.presenter.news.telling import Said, Telling
from roles.terminal.voice import Voice
from simulation.events.organisation import TellingLapsed
from simulation.events.table import (
    Announced,
    Broke,
    InjectStruck,
    IntentRefused,
    Mended,
    RoundExtended,
    SeatAway,
    SeatBack,
)
from simulation.outlook import FACILITATOR
from simulation.wording.refusals import REASONS


def _struck(voice: Voice, event: InjectStruck) -> Said:
    """Tell an inject in the words of the scenario."""
    inject = voice.words.scenario.injects[event.inject]
    return f"{voice.great(inject.title)}: {voice.text(inject.text)}", "first"


def _refused(voice: Voice, event: IntentRefused) -> Said:
    """Tell why something could not be done."""
    nl, en = REASONS.get(event.why, ("Dat kan nu niet.", "That can't be done now."))
    return voice.say(nl=f"Dat kon niet: {nl}", en=f"That was not possible: {en}"), "bad"


def _lapsed(voice: Voice, event: TellingLapsed) -> Said:
    """Tell that the time to tick is over."""
    del event
    return voice.say(
        nl="De tijd om aan te vinken is voorbij. Wat u niet aanvinkte, hebt u niet verteld.",
        en="The time to tick is over. What you did not tick, you did not tell.",
    ), "waiting"


def _announced(voice: Voice, event: Announced) -> Said:
    """Tell what whoever leads said, and to the latter whom; a text may have been taken out since."""
    text = voice.around.typed(event.text) or voice.say(nl="(bericht verwijderd)", en="(message removed)")
    if voice.around.seat != FACILITATOR:
        return voice.say(nl=f"Spelleiding: {text}", en=f"Facilitator: {text}"), "first"
    whom = voice.seats(event.seats) if event.seats else voice.say(nl="iedereen", en="everybody")
    return voice.say(nl=f"Aan {whom}: {text}", en=f"To {whom}: {text}"), "plain"


def _extended(voice: Voice, event: RoundExtended) -> Said:
    """Tell that there is more time."""
    ends = voice.moment(event.ends)
    return voice.say(nl=f"Er komt tijd bij: tot {ends}.", en=f"There is more time: until {ends}."), "first"


def _away(voice: Voice, event: SeatAway) -> Said:
    """Tell somebody that he or she is away."""
    until = voice.when(event.until)
    return voice.say(nl=f"U bent afwezig tot {until}.", en=f"You are away until {until}."), "waiting"


def _back(voice: Voice, event: SeatBack) -> Said:
    """Tell somebody that he or she is back."""
    del event
    return voice.say(nl="U bent er weer.", en="You are back."), "plain"


def _broke(voice: Voice, event: Broke) -> Said:
    """Tell that something is out of order."""
    what = _what(voice, event.channel)
    return voice.say(nl=f"Storing: {what} doet het niet.", en=f"Out of order: {what}."), "late"


def _mended(voice: Voice, event: Mended) -> Said:
    """Tell that something works again."""
    what = _what(voice, event.channel)
    return voice.say(nl=f"Weer in orde: {what}.", en=f"Works again: {what}."), "good"


def _what(voice: Voice, channel: str) -> str:
    """Name a channel, or the board."""
    return voice.words.channel(channel) if channel else voice.say(nl="het bord", en="the board")


ANYWHERE: Final[Telling] = {
    InjectStruck: _struck,
    IntentRefused: _refused,
    Announced: _announced,
    RoundExtended: _extended,
    TellingLapsed: _lapsed,
}

AT_A_DESK: Final[Telling] = {SeatAway: _away, SeatBack: _back, Broke: _broke, Mended: _mended}
