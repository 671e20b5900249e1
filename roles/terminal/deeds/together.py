"""Together: sit down with a colleague, call desks together, work out a solution for one resident."""

from roles.terminal.deeds.handing_over import desks
from roles.terminal.screen import ChooseMany, ChooseOne, Deed, Option, Write
from roles.terminal.voice import Voice
from simulation.intents.employee import Propose
from simulation.outlook import Outlook


def meet(view: Outlook, voice: Voice, case: str) -> Deed:
    """Sit down with one colleague about a case: a key, and a key for whom."""
    who = voice.resident(view.resident_of(case))
    colleagues = tuple(Option(o.id, o.label, (o.id,), note=o.note) for o in desks(view, voice) if o.id != view.role)
    return Deed(
        f"CallMeeting:{case}:one",
        voice.say(nl=f"{who}: met één collega overleggen", en=f"{who}: meet with one colleague"),
        "CallMeeting",
        {"case": case, "resident": False},
        (ChooseOne("roles", voice.say(nl="Met wie?", en="With whom?"), colleagues),),
        group="people",
        about=f"case:{case}",
        key="m",
        note=_price(view, voice),
    )


def call(view: Outlook, voice: Voice, case: str) -> Deed:
    """Call several desks together about a case, with or without the resident."""
    who = voice.resident(view.resident_of(case))
    others = tuple(option for option in desks(view, voice) if option.id != view.role)
    invited = voice.yes_no(voice.say(nl=f"ja, {who} zit erbij", en=f"yes, {who} sits in"), voice.say(nl="nee", en="no"))
    fields = (
        ChooseMany("roles", voice.say(nl="Met wie?", en="With whom?"), others),
        ChooseOne("resident", voice.say(nl="Met de inwoner erbij?", en="With the resident?"), invited),
    )
    return Deed(
        f"CallMeeting:{case}",
        voice.say(nl=f"{who}: een overleg bijeenroepen", en=f"{who}: call a meeting"),
        "CallMeeting",
        {"case": case},
        fields,
        group="people",
        about=f"case:{case}",
        key="p",
        note=_price(view, voice),
    )


def _price(view: Outlook, voice: Voice) -> str:
    """Say what coming together costs, once all are there."""
    length = voice.cost(view.meeting_cost)
    return voice.say(
        nl=f"kost later ieder die erbij is {length or 'geen tijd'}",
        en=f"costs each who is there {length or 'no time'}, later",
    )


def propose(view: Outlook, voice: Voice, case: str) -> Deed:
    """Work out a solution for this one resident together with another desk."""
    who = voice.resident(view.resident_of(case))
    seconds = view.cost(Propose(case, ""))
    fields = (
        ChooseOne(
            "role",
            voice.say(nl="Met wie?", en="With whom?"),
            tuple(o for o in desks(view, voice) if o.id != view.role),
        ),
        Write("text", voice.say(nl="Wat stelt u voor?", en="What do you propose?"), least=0),
    )
    return Deed(
        f"Propose:{case}",
        voice.say(nl=f"{who}: een oplossing op maat uitwerken", en=f"{who}: work out a tailored solution"),
        "Propose",
        {"case": case},
        fields,
        group="case",
        about=f"case:{case}",
        seconds=seconds,
        cost=voice.cost(seconds),
        key="s",
    )
