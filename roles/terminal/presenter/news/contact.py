"""What passes in a contact: who was reached, what was asked and told, and the result."""

from typing import Final

from roles.terminal.presenter.news.telling import Said, Telling, kind, resident
from roles.terminal.voice import Voice
from simulation.events.contact import (
    ContactAbandoned,
    ContactAnswered,
    ContactPersonNamed,
    DiaryTurned,
    FactsTold,
    QuestionAsked,
    QuestionEnded,
    ResultTold,
    ThanksGiven,
    TrustMoved,
)
from simulation.wording.trust import REASONS

# --- at home ---------------------------------------------------------------------------------------------------------


def _reached(voice: Voice, event: ContactAnswered) -> Said:
    """Tell that somebody picked up, or has read what one wrote."""
    seat = voice.seat(event.seat)
    if voice.words.scenario.channels[event.channel].live:
        return voice.say(nl=f"U sprak met {seat}.", en=f"You spoke with {seat}."), "plain"
    return voice.say(nl=f"{seat} heeft uw bericht behandeld.", en=f"{seat} has dealt with your message."), "plain"


def _nobody(voice: Voice, event: ContactAbandoned) -> Said:
    """Tell that nobody was reached."""
    del event
    return voice.say(nl="U kreeg niemand te pakken.", en="You reached nobody."), "bad"


def _asked(voice: Voice, event: QuestionAsked) -> Said:
    """Tell that somebody asks something, perhaps again."""
    seat = voice.seat(event.seat)
    if event.repeated:
        return voice.say(
            nl=f"{seat} vraagt iets dat u al verteld hebt.", en=f"{seat} asks something that you told already."
        ), "bad"
    return voice.say(nl=f"{seat} vraagt u iets.", en=f"{seat} asks you something."), "new"


def _contact_person(voice: Voice, event: ContactPersonNamed) -> Said:
    """Tell to whom one can turn."""
    seat = voice.seat(event.seat)
    return voice.say(nl=f"U kunt voortaan terecht bij {seat}.", en=f"From now on you can turn to {seat}."), "good"


def _result(voice: Voice, event: ResultTold) -> Said:
    """Tell that the result came."""
    persona, kinds = voice.around.persona, voice.words.scenario.case_types
    result = voice.words.result(kinds[persona.case_type], event.result) if persona is not None else ""
    said = voice.say(nl=f"U hoort de uitkomst: {result}.", en=f"You hear the result: {result}.")
    return said.replace(": .", "."), "good" if event.need_met else "bad"


def _trust(voice: Voice, event: TrustMoved) -> Said:
    """Tell what became of one's trust, and why."""
    nl, en = REASONS[event.why]
    number = voice.words.number(event.trust)
    said = voice.say(nl=f"Uw vertrouwen is nu {number}: {nl}.", en=f"Your trust is now {number}: {en}.")
    return said, "bad" if event.step < 0 else "good"


def _diary(voice: Voice, event: DiaryTurned) -> Said | None:
    """Tell what happens at home."""
    persona = voice.around.persona
    return (voice.text(persona.diary[event.line].text), "plain") if persona is not None else None


AT_HOME: Final[Telling] = {
    ContactAnswered: _reached,
    ContactAbandoned: _nobody,
    QuestionAsked: _asked,
    ContactPersonNamed: _contact_person,
    ResultTold: _result,
    TrustMoved: _trust,
    DiaryTurned: _diary,
}

# --- at a desk -------------------------------------------------------------------------------------------------------


def _spoke(voice: Voice, event: ContactAnswered) -> Said:
    """Tell whom one spoke with."""
    who = resident(voice, event.case)
    return voice.say(nl=f"U hebt {who} te woord gestaan.", en=f"You have dealt with {who}."), "plain"


def _told(voice: Voice, event: FactsTold) -> Said | None:
    """Tell what a resident said."""
    if not event.facts:
        return None
    who, things = resident(voice, event.case), voice.things(kind(voice, event.case), event.facts)
    return voice.say(nl=f"{who} vertelt u: {things}.", en=f"{who} tells you: {things}."), "new"


def _asked_again(voice: Voice, event: QuestionAsked) -> Said | None:
    """Tell that one asked what had been told; a first question is no news to who asks it."""
    if not event.repeated:
        return None
    who = resident(voice, event.case)
    things = voice.things(kind(voice, event.case), [again.fact for again in event.repeated])
    return voice.say(
        nl=f"{who} had dit al aan iemand verteld: {things}.", en=f"{who} had told this to somebody already: {things}."
    ), "bad"


def _unanswered(voice: Voice, event: QuestionEnded) -> Said:
    """Tell that a question got no answer."""
    who = resident(voice, event.case)
    return voice.say(nl=f"{who} heeft uw vraag niet beantwoord.", en=f"{who} has not answered your question."), "late"


def _thanked(voice: Voice, event: ThanksGiven) -> Said:
    """Tell that a resident says thank you."""
    who = resident(voice, event.case)
    return voice.say(nl=f"{who} bedankt u.", en=f"{who} thanks you."), "good"


AT_A_DESK: Final[Telling] = {
    ContactAnswered: _spoke,
    FactsTold: _told,
    QuestionAsked: _asked_again,
    QuestionEnded: _unanswered,
    ThanksGiven: _thanked,
}
