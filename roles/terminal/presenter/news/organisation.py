"""The organisation: meetings, the manager, solutions, dilemmas, terms and delay; at home what comes of them."""

from typing import Final

from roles.terminal.presenter.news.telling import Said, Telling, resident
from roles.terminal.voice import Voice
from simulation.events.case import PlanChanged
from simulation.events.organisation import (
    CaseDelayed,
    DilemmaMet,
    ManagerAnswered,
    MeetingCalled,
    MeetingHeld,
    ReturnNeeded,
    SolutionProposed,
    SolutionSettled,
    TermMissed,
)

# --- at home ---------------------------------------------------------------------------------------------------------


def _own_term(voice: Voice, event: TermMissed) -> Said:
    """Tell that the legal term has passed."""
    del event
    return voice.say(nl="De wettelijke termijn is voorbij.", en="The legal term has passed."), "late"


def _return(voice: Voice, event: ReturnNeeded) -> Said:
    """Tell that one must get in touch again."""
    del event
    return voice.say(
        nl="U bent er niet mee geholpen. U moet opnieuw contact opnemen.",
        en="It did not help you. You have to get in touch again.",
    ), "bad"


def _proposed(voice: Voice, event: SolutionProposed) -> Said:
    """Tell that there is a solution."""
    del event
    return voice.say(nl="Er is een oplossing voor u bedacht.", en="A solution was thought out for you."), "first"


def _at_the_table(voice: Voice, event: MeetingHeld) -> Said:
    """Tell that one sat at the table."""
    del event
    return voice.say(nl="U zat aan tafel met de bureaus.", en="You sat at the table with the desks."), "good"


def _plan(voice: Voice, event: PlanChanged) -> Said:
    """Tell that the plan changed."""
    del event
    return voice.say(
        nl="Uw plan is veranderd. De gemeente weet dat nog niet.",
        en="Your plan has changed. The municipality does not know yet.",
    ), "new"


AT_HOME: Final[Telling] = {
    TermMissed: _own_term,
    ReturnNeeded: _return,
    SolutionProposed: _proposed,
    MeetingHeld: _at_the_table,
    PlanChanged: _plan,
}

# --- at a desk -------------------------------------------------------------------------------------------------------


def _manager(voice: Voice, event: ManagerAnswered) -> Said:
    """Tell what the manager said."""
    who = resident(voice, event.case)
    nl, en = ("toegestaan", "granted") if event.granted else ("geweigerd", "refused")
    return voice.say(
        nl=f"De leiding heeft uw verzoek {nl} ({who}).", en=f"The manager has {en} your request ({who})."
    ), "good" if event.granted else "bad"


def _called(voice: Voice, event: MeetingCalled) -> Said:
    """Tell that there will be a meeting."""
    when, seats = voice.when(event.at), voice.seats(event.seats)
    return voice.say(nl=f"Er is overleg op {when}: {seats}.", en=f"There is a meeting, {when}: {seats}."), "new"


def _held(voice: Voice, event: MeetingHeld) -> Said:
    """Tell that the meeting took place."""
    del event
    return voice.say(nl="Het overleg is geweest.", en="The meeting took place."), "plain"


def _dilemma(voice: Voice, event: DilemmaMet) -> Said:
    """Tell that there is a choice to make."""
    who = resident(voice, event.case)
    return voice.say(nl=f"U staat voor een keuze ({who}).", en=f"You face a choice ({who})."), "first"


def _delayed(voice: Voice, event: CaseDelayed) -> Said:
    """Tell until when a case stands still."""
    who, until = resident(voice, event.case), voice.day(event.until)
    return voice.say(nl=f"{who} kan niet verder tot {until}.", en=f"{who} can't go on until {until}."), "waiting"


def _settled(voice: Voice, event: SolutionSettled) -> Said:
    """Tell what a resident says to a solution."""
    who = resident(voice, event.case)
    if event.accepted:
        return voice.say(nl=f"{who} neemt de oplossing aan.", en=f"{who} accepts the solution."), "good"
    return voice.say(nl=f"{who} weigert de oplossing.", en=f"{who} refuses the solution."), "bad"


def _term(voice: Voice, event: TermMissed) -> Said:
    """Tell that a case is past its legal term."""
    who = resident(voice, event.case)
    return voice.say(nl=f"De wettelijke termijn van {who} is voorbij.", en=f"The legal term of {who} has passed."), (
        "late"
    )


AT_A_DESK: Final[Telling] = {
    ManagerAnswered: _manager,
    MeetingCalled: _called,
    MeetingHeld: _held,
    DilemmaMet: _dilemma,
    CaseDelayed: _delayed,
    SolutionSettled: _settled,
    TermMissed: _term,
}
