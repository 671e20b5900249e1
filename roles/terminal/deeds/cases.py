"""Deeds about cases that a seat knows of: look up, ask, consult, hand over, own, inform, meet, propose, close."""

from collections.abc import Iterator

from roles.terminal.deeds.arrived import take, work
from roles.terminal.deeds.asking import ask, ask_manager, consult, needed
from roles.terminal.deeds.blanks import Blanks
from roles.terminal.deeds.handing_over import hand_over
from roles.terminal.deeds.simply import simple, word
from roles.terminal.deeds.together import call, meet, meet_now, propose
from roles.terminal.screen import Deed
from roles.terminal.voice import Voice
from simulation.intents.employee import Chase, Close, Inform, LookUp
from simulation.outlook import Outlook


def about_cases(view: Outlook, voice: Voice, blanks: Blanks) -> Iterator[Deed]:
    """Go through what can be done about each case that this seat knows of."""
    for case in view.known_cases():
        yield from _about(view, voice, blanks, case)


def _about(view: Outlook, voice: Voice, blanks: Blanks, case: str) -> tuple[Deed, ...]:
    """Give what can be done about one case; that stays so while it rests on the same."""
    return voice.keep("deeds", case, lambda: tuple(_all(view, voice, blanks, case)))


def _all(view: Outlook, voice: Voice, blanks: Blanks, case: str) -> Iterator[Deed]:
    """Go through what can be done about one case."""
    if not view.busy:
        yield from _with_free_hands(view, voice, blanks, case)
    yield from _with_a_word(view, voice, blanks, case)


def _with_free_hands(view: Outlook, voice: Voice, blanks: Blanks, case: str) -> Iterator[Deed]:
    """Go through what takes time."""
    mine = view.in_hand(case) or view.seat in view.claims(case)
    if view.board_works:
        yield simple(view, voice, LookUp(case), voice.say(nl="de kaart openen", en="open the card"), "o")
    if mine:
        yield from _onward(view, voice, blanks, case)
    unknown = needed(view, case)
    if (question := ask(view, voice, case, unknown)) is not None:
        yield question
    if not view.consulted(case) and (request := consult(view, voice, blanks, case, unknown)) is not None:
        yield request
    if view.knows_status(case):
        yield simple(
            view, voice, Inform(case), voice.say(nl="vertellen hoe het ervoor staat", en="tell where things stand"), "i"
        )
    yield from meet_now(view, voice, blanks, case)
    for a in view.lies_with(case):
        title = voice.task(view.kind(case), a.task)
        yield simple(view, voice, Chase(case, a.task), voice.say(nl=f"‘{title}’ navragen", en=f"chase ‘{title}’"), "n")
    if view.leave(case, "tailored") and view.can_propose(case):
        yield propose(view, voice, blanks, case)
    if view.leads_somebody and (leave := ask_manager(view, voice, blanks, case)) is not None:
        yield leave


def _onward(view: Outlook, voice: Voice, blanks: Blanks, case: str) -> Iterator[Deed]:
    """Go through what moves a case in hand on: do a step, hand it over, close."""
    for task in view.ready(case):
        if view.can_do(case, task):
            yield take(view, voice, case, task)
            if not view.missing(case, task):
                yield work(view, voice, case, task)
        yield hand_over(view, voice, blanks, case, task)
    if view.can_close(case):
        told = view.result(case)
        label = (
            voice.say(nl="uitkomst vertellen en afsluiten", en="tell the result and close")
            if told
            else voice.say(nl="afsluiten", en="close")
        )
        yield simple(view, voice, Close(case), label, "x", irreversible=True)


def _with_a_word(view: Outlook, voice: Voice, blanks: Blanks, case: str) -> Iterator[Deed]:
    """Go through what takes no time at all."""
    if view.seat in view.claims(case):
        yield word(
            voice, "Release", {"case": case}, voice.say(nl="eigenaarschap loslaten", en="give ownership up"), "e"
        )
    else:
        label = voice.say(nl="eigenaar worden: dit is mijn zaak", en="become its owner: this is mine")
        yield word(voice, "Claim", {"case": case}, label, "e")
    if not view.is_contact_person(case):
        label = voice.say(nl="contactpersoon worden", en="become the contact person")
        yield word(voice, "BecomeContactPerson", {"case": case}, label, "c")
    for a in view.lies_with(case):
        if a.overdue and not a.begun:
            title = voice.task(view.kind(case), a.task)
            label = voice.say(nl=f"verder zonder ‘{title}’", en=f"go on without ‘{title}’")
            yield word(voice, "Proceed", {"case": case, "task": a.task}, label, "z", final=True)
    if not view.is_called(case):
        yield meet(voice, blanks, case)
        yield call(voice, blanks, case)
