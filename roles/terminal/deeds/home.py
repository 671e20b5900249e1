"""Deeds at home: tell, ask, answer, go there, complain, withdraw, accept or refuse, object, thank."""

from collections.abc import Iterator
from typing import Final

from roles.terminal.saying import labelled
from roles.terminal.screen import ChooseMany, ChooseOne, Deed, Field, Option
from roles.terminal.voice import Voice
from simulation.case import Purpose
from simulation.outlook import Outlook

LABELS: Final[dict[Purpose, tuple[str, str, str]]] = {
    "request": ("Contact opnemen en vertellen wat u wilt", "Make contact and say what you want", "t"),
    "answer": ("Antwoord geven of iets aanvullen", "Answer, or add something", "a"),
    "status": ("Vragen hoe het ervoor staat", "Ask where things stand", "s"),
    "change": ("Doorgeven dat er iets is veranderd", "Say that something has changed", "v"),
    "complaint": ("Een klacht indienen", "Complain", "k"),
    "objection": ("Zeggen dat u het niet eens bent met de uitkomst", "Object to the result", "o"),
    "withdrawal": ("Uw aanvraag intrekken", "Withdraw your request", "i"),
    "default": ("Schriftelijk zeggen dat het besluit te laat is", "Give notice that the decision is late", "n"),
}
"""What a resident can make contact for, with a key."""

FINAL: Final[frozenset[Purpose]] = frozenset({"withdrawal", "objection"})


def at_home(view: Outlook, voice: Voice) -> Iterator[Deed]:
    """Go through what a resident can do."""
    own = view.affair
    if own.proposed is not None and own.settled is None and not own.closed:
        yield _settle(voice, own.id)
    if own.waiting_on_line:
        if view.on_hold:
            yield Deed(
                f"HangUp:{own.waiting_on_line}",
                voice.say(nl="Ophangen of weggaan", en="Hang up or walk away"),
                "HangUp",
                {"contact": own.waiting_on_line},
                group="home",
                about="line",
                key="h",
            )
        return
    channels = tuple(name for name in view.my_channels() if view.works(name))
    now_open = tuple(name for name in channels if view.is_open(name))
    yield from voice.keep(("contacts", now_open), own.id, lambda: tuple(_contacts(view, voice, channels)))
    if view.helpers:
        yield _thank(view, voice)


def _contacts(view: Outlook, voice: Voice, names: tuple[str, ...]) -> Iterator[Deed]:
    """Go through what one can make contact for, through channels that work; which are open hangs on the clock."""
    channels = tuple(Option(name, voice.words.channel(name), name, note=_about(view, voice, name)) for name in names)
    story = _facts(view, voice)
    for purpose in purposes(view) if channels else ():
        yield from _contact(view, voice, purpose, channels, story)


def purposes(view: Outlook) -> list[Purpose]:
    """Give what a resident can make contact for now."""
    own = view.affair
    object_now: list[Purpose] = ["objection"] if own.announced and not own.objected else []
    if own.closed:
        return object_now
    if own.opened is None:
        return ["request"]
    late: list[Purpose] = ["default"] if own.term is not None and own.term.missed else []
    return ["answer", "status", "change", "complaint", "withdrawal", *late, *object_now]


def _contact(
    view: Outlook, voice: Voice, purpose: Purpose, channels: tuple[Option, ...], story: tuple[Option, ...]
) -> Iterator[Deed]:
    """Make contact through one of the channels that one can use, and tell what it can carry."""
    nl, en, key = LABELS[purpose]
    fields: list[Field] = [ChooseOne("channel", voice.say(nl="Hoe?", en="How?"), channels)]
    given: dict[str, str] = {"case": view.own_case, "purpose": purpose}
    if purpose in {"request", "answer", "change"}:
        told, least = _first_told(view, purpose), 0 if purpose == "request" else 1
        if not view.story:
            return
        asked = voice.say(nl="Wat vertelt u?", en="What do you tell?")
        fields.append(ChooseMany("facts", asked, story, told, least))
    yield Deed(
        f"Contact:{purpose}",
        voice.say(nl=nl, en=en),
        "Contact",
        given,
        tuple(fields),
        group="home",
        about="questions" if purpose == "answer" else "affair",
        key=key,
        irreversible=purpose in FINAL,
    )


def _about(view: Outlook, voice: Voice, channel: str) -> str:
    """Say of a channel whether somebody is there now, and what it can't carry."""
    said = []
    if view.is_live(channel):
        here = view.is_open(channel)
        said.append(voice.say(nl="nu open", en="open now") if here else voice.say(nl="nu dicht", en="closed now"))
    cant = [fact for fact in view.my_story() if not view.carries(channel, fact)]
    if cant:
        kind = view.kind(view.own_case)
        said.append(voice.say(nl=f"niet voor: {voice.things(kind, cant)}", en=f"not for: {voice.things(kind, cant)}"))
    return "; ".join(said)


def _facts(view: Outlook, voice: Voice) -> tuple[Option, ...]:
    """Give the own story as options: what it says, and whether it was told."""
    kind, told, story = view.kind(view.own_case), view.told_to(), view.my_story()
    already = voice.say(nl="al verteld", en="told already")
    return tuple(
        Option(
            fact,
            labelled(voice.fact(kind, fact), voice.value(kind, fact, value)),
            fact,
            note=already if fact in told else "",
        )
        for fact, value in story.items()
    )


def _first_told(view: Outlook, purpose: Purpose) -> tuple[str, ...]:
    """Give what one would tell first: what was asked, what changed, or what does not have to be asked for."""
    own = view.affair
    if purpose == "answer":
        return tuple(
            dict.fromkeys(f for q in own.questions.values() if not q.replied for f in q.facts if f in view.story)
        )
    if purpose == "change":
        return tuple(fact for fact, version in own.sent.items() if own.changed_since(fact, version))
    persona = view.my_persona()
    back = set(persona.keeps_back) if persona is not None else set()
    first = next(iter(view.my_channels()), "")
    return tuple(fact for fact in view.my_story() if fact not in back and view.carries(first, fact))


def _settle(voice: Voice, case: str) -> Deed:
    """Accept or refuse what was worked out."""
    yes_no = voice.yes_no(voice.say(nl="aannemen", en="accept"), voice.say(nl="weigeren", en="refuse"))
    return Deed(
        "Settle",
        voice.say(nl="Antwoorden op de oplossing die is voorgesteld", en="Answer the solution that was proposed"),
        "Settle",
        {"case": case},
        (ChooseOne("accepted", voice.say(nl="Wat zegt u?", en="What do you say?"), yes_no),),
        group="home",
        about="proposal",
        key="r",
        irreversible=True,
    )


def _thank(view: Outlook, voice: Voice) -> Deed:
    """Thank one of those who did something."""
    options = tuple(Option(seat, voice.seat(seat), seat) for seat in view.helpers)
    return Deed(
        "Thank",
        voice.say(nl="Iemand bedanken", en="Thank somebody"),
        "Thank",
        {"case": view.own_case},
        (ChooseOne("seat", voice.say(nl="Wie bedankt u?", en="Whom do you thank?"), options),),
        group="home",
        about="affair",
        key="d",
    )
