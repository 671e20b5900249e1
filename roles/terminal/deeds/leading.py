"""Deeds of whoever leads: judge, say whose case it is, what goes first, and stand up for agreements."""

from collections.abc import Iterator

from roles.terminal.deeds.blanks import LEAVES, Blanks
from roles.terminal.screen import ChooseMany, ChooseOne, Deed, Option
from roles.terminal.voice import Voice
from simulation.intents.decider import Judge
from simulation.outlook import Outlook
from simulation.world.desk import Request


def leading(view: Outlook, voice: Voice, blanks: Blanks) -> Iterator[Deed]:
    """Go through what only whoever leads can do."""
    for request in view.requests:
        if request.leave is not None and not view.busy:
            yield _judge(view, voice, request)
    for case in view.known_cases():
        yield _assign_owner(view, voice, blanks, case)
        if not view.goes_first(case):
            yield _set_priority(voice, case)
    if view.agreements():
        yield _back(view, voice)


def _judge(view: Outlook, voice: Voice, request: Request) -> Deed:
    """Grant or refuse a request."""
    nl, en = LEAVES[request.leave or "mandate"]
    seconds = view.cost(Judge(request.number, granted=True))
    yes_no = voice.yes_no(voice.say(nl="toestaan", en="grant"), voice.say(nl="weigeren", en="refuse"))
    return Deed(
        f"Judge:{request.number}",
        voice.say(
            nl=f"Beslissen: {voice.seat(request.seat)} vraagt {nl}", en=f"Judge: {voice.seat(request.seat)} asks {en}"
        ),
        "Judge",
        {"request": request.number},
        (ChooseOne("granted", voice.say(nl="Wat zegt u?", en="What do you say?"), yes_no),),
        group="lead",
        about=f"request:{request.number}",
        seconds=seconds,
        cost=voice.cost(seconds),
        key="j",
        irreversible=True,
    )


def _assign_owner(view: Outlook, voice: Voice, blanks: Blanks, case: str) -> Deed:
    """Say whose case it is."""
    who = voice.whose(case)
    claims = view.claims(case)
    seats = tuple(seat for seat in blanks.seats if claims != [seat.id]) if claims else blanks.seats
    return Deed(
        f"AssignOwner:{case}",
        voice.say(nl=f"{who}: bepalen van wie deze zaak is", en=f"{who}: say whose case it is"),
        "AssignOwner",
        {"case": case},
        (ChooseOne("seat", voice.say(nl="Van wie?", en="Whose?"), seats),),
        group="lead",
        about=f"case:{case}",
        key="u",
    )


def _set_priority(voice: Voice, case: str) -> Deed:
    """Let a case go first."""
    who = voice.whose(case)
    return Deed(
        f"SetPriority:{case}",
        voice.say(nl=f"{who}: voorrang geven", en=f"{who}: give priority"),
        "SetPriority",
        {"case": case},
        group="lead",
        about=f"case:{case}",
        key="p",
        irreversible=True,
        note=voice.say(nl="andere zaken wachten langer", en="other cases wait longer"),
    )


def _back(view: Outlook, voice: Voice) -> Deed:
    """Stand up for agreements in public."""
    offers = dict(voice.around.agreed())
    due = tuple(name for name in view.agreements() if not (view.backs and view.backed_lately(name)))
    options = tuple(Option(name, voice.great(offers[name].title), name) for name in view.agreements())
    return Deed(
        "Back",
        voice.say(nl="In het openbaar achter afspraken gaan staan", en="Stand up for agreements in public"),
        "Back",
        {},
        (ChooseMany("interventions", voice.say(nl="Welke?", en="Which?"), options, due),),
        group="lead",
        about="agreements",
        key="f",
    )
