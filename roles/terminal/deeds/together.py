"""Together: sit down with a colleague, call desks together, work out a solution for one resident."""

from collections.abc import Iterable, Iterator

from roles.terminal.deeds.blanks import Blanks
from roles.terminal.screen import ChooseMany, ChooseOne, Deed, Option, Write
from roles.terminal.voice import Voice
from simulation.intents.employee import Propose
from simulation.outlook import Outlook, Whole
from simulation.wording.words import great


def meet(voice: Voice, blanks: Blanks, case: str) -> Deed:
    """Sit down with one colleague about a case: a key, and a key for whom."""
    who = voice.whose(case)
    return Deed(
        f"CallMeeting:{case}:one",
        voice.say(nl=f"{who}: met één collega overleggen", en=f"{who}: meet with one colleague"),
        "CallMeeting",
        {"case": case, "resident": False},
        (ChooseOne("roles", voice.say(nl="Met wie?", en="With whom?"), blanks.one_desk),),
        group="people",
        about=f"case:{case}",
        key="m",
        note=blanks.meeting_price,
    )


def meet_now(view: Outlook, voice: Voice, blanks: Blanks, case: str) -> Iterator[Deed]:
    """Sit down at once with a colleague in person; whether he or she has the hands free, one sees when one tries."""
    who = voice.whose(case)
    if blanks.people:
        length = voice.cost(view.meeting_cost) or voice.say(nl="geen tijd", en="no time")
        yield Deed(
            f"Meet:{case}",
            voice.say(nl=f"{who}: nu samen aan tafel", en=f"{who}: sit down together now"),
            "Meet",
            {"case": case},
            (ChooseOne("seat", voice.say(nl="Met wie?", en="With whom?"), blanks.people),),
            group="people",
            about=f"case:{case}",
            seconds=view.meeting_cost,
            cost=voice.cost(view.meeting_cost),
            key="d",
            note=voice.say(nl=f"kost u allebei {length}", en=f"costs both of you {length}"),
        )


def bring_together(whole: Whole, voice: Voice) -> Deed:
    """Let desks sit down together at once: a stand-up of all of them, or a talk about one case."""
    desks = _options(voice, whole.seats())
    everything = voice.say(nl="alles wat zij in handen hebben", en="all that they have in hand")
    cases = (
        Option("all", everything, ""),
        *(Option(f.id, great(voice.whose(f.id)), f.id) for f in whole.open_cases() if f.opened is not None),
    )
    who = ChooseMany(
        "seats", voice.say(nl="Wie?", en="Who?"), desks, suggested=tuple(option.id for option in desks), least=2
    )
    return Deed(
        "BringTogether",
        voice.say(nl="Nu samen laten overleggen", en="Let them talk together now"),
        "BringTogether",
        {},
        (who, ChooseOne("case", voice.say(nl="Waarover?", en="About what?"), cases, "all")),
        group="table",
        about="phase",
        note=voice.say(nl="wie er nu is, gaat aan tafel", en="who is there now sits down"),
    )


def _options(voice: Voice, seats: Iterable[str]) -> tuple[Option, ...]:
    """Give seats to choose from."""
    return tuple(Option(seat, great(voice.seat(seat)), seat) for seat in seats)


def call(voice: Voice, blanks: Blanks, case: str) -> Deed:
    """Call several desks together about a case, with or without the resident."""
    who = voice.whose(case)
    invited = voice.yes_no(voice.say(nl=f"ja, {who} zit erbij", en=f"yes, {who} sits in"), voice.say(nl="nee", en="no"))
    fields = (
        ChooseMany("roles", voice.say(nl="Met wie?", en="With whom?"), blanks.other_desks),
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
        note=blanks.meeting_price,
    )


def propose(view: Outlook, voice: Voice, blanks: Blanks, case: str) -> Deed:
    """Work out a solution for this one resident together with another desk."""
    who = voice.whose(case)
    seconds = view.cost(Propose(case, ""))
    fields = (
        ChooseOne(
            "role",
            voice.say(nl="Met wie?", en="With whom?"),
            blanks.other_desks,
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
