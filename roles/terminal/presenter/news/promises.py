"""Where things stand: what was told of it, what was promised, and the silence in between."""

from typing import Final

from roles.terminal.presenter.news.telling import Said, Telling, resident
from roles.terminal.voice import Voice
from simulation.events.contact import (
    CallPromised,
    DatePassed,
    PromiseBroken,
    PromiseKept,
    SilenceFelt,
    StatusTold,
    StatusUnknown,
)


def _status(voice: Voice, event: StatusTold) -> Said:
    """Tell that somebody says where things stand, perhaps unasked, perhaps otherwise than before."""
    seat = voice.seat(event.seat)
    unasked = voice.say(nl=" uit zichzelf", en=" unasked") if event.unasked else ""
    said = voice.say(
        nl=f"{seat} vertelt{unasked} hoe het ervoor staat.", en=f"{seat} tells{unasked} where things stand."
    )
    other = voice.say(nl=" Het is iets anders dan u eerder hoorde.", en=" It is not what you heard before.")
    return (said + other, "bad") if event.contradicts else (said, "good")


def _unknown(voice: Voice, event: StatusUnknown) -> Said:
    """Tell that somebody can't say where things stand."""
    seat = voice.seat(event.seat)
    return voice.say(
        nl=f"{seat} kan niet zeggen hoe het ervoor staat.", en=f"{seat} can't say where things stand."
    ), "bad"


def _promised(voice: Voice, event: CallPromised) -> Said:
    """Tell by when they will call."""
    day = voice.day(event.before)
    return voice.say(nl=f"Men belooft te bellen voor {day}.", en=f"They promise to call by {day}."), "waiting"


def _broken(voice: Voice, event: PromiseBroken) -> Said:
    """Tell that they did not call."""
    del event
    return voice.say(nl="Er is niet gebeld, al was dat beloofd.", en="Nobody called, though it was promised."), "bad"


def _kept(voice: Voice, event: PromiseKept) -> Said:
    """Tell that they called."""
    del event
    return voice.say(nl="Er is gebeld zoals beloofd.", en="They called as promised."), "good"


def _silence(voice: Voice, event: SilenceFelt) -> Said:
    """Tell that it is silent."""
    del event
    return voice.say(nl="U hoort al lang niets.", en="You have heard nothing for long."), "waiting"


def _date(voice: Voice, event: DatePassed) -> Said:
    """Tell that a day passed."""
    del event
    return voice.say(nl="De dag waarop u rekende is voorbij.", en="The day you counted on has passed."), "late"


def _could_not_say(voice: Voice, event: StatusUnknown) -> Said:
    """Tell that one could not say where things stand."""
    who = resident(voice, event.case)
    return voice.say(
        nl=f"U kon {who} niet zeggen hoe het ervoor staat, en belooft te bellen.",
        en=f"You could not tell {who} where things stand, and promise to call.",
    ), "bad"


AT_HOME: Final[Telling] = {
    StatusTold: _status,
    StatusUnknown: _unknown,
    CallPromised: _promised,
    PromiseBroken: _broken,
    PromiseKept: _kept,
    SilenceFelt: _silence,
    DatePassed: _date,
}

AT_A_DESK: Final[Telling] = {StatusUnknown: _could_not_say}
