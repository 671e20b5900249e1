"""Handing over: to whom, warm or cold, and whose the case remains."""

from collections.abc import Iterator

from roles.terminal.screen import ChooseOne, Deed, Option
from roles.terminal.voice import Voice
from simulation.intents.employee import HandOver
from simulation.outlook import Outlook


def hand_over(view: Outlook, voice: Voice, case: str, task: str) -> Deed:
    """Hand a task over."""
    title, who = voice.task(view.kind(case), task), voice.whose(case)
    whom = ChooseOne("role", voice.say(nl="Aan wie?", en="To whom?"), desks(view, voice), _right_desk(view, case, task))
    how = ChooseOne("warm", voice.say(nl="Hoe?", en="How?"), _ways(view, voice, case, task))
    return Deed(
        f"HandOver:{case}:{task}",
        voice.say(nl=f"{who}: ‘{title}’ overdragen", en=f"{who}: hand over ‘{title}’"),
        "HandOver",
        {"case": case, "task": task},
        (whom, how, *([_whose(voice)] if view.seat in view.claims(case) else [])),
        group="case",
        about=f"case:{case}",
        key="g",
    )


def _ways(view: Outlook, voice: Voice, case: str, task: str) -> tuple[Option, Option]:
    """Give cold and warm, each with its price and with what the other will know."""
    warm, cold = (view.cost(HandOver(case, task, "", warm=way)) for way in (True, False))
    return (
        Option(
            "cold",
            voice.say(nl="koud: neerleggen", en="cold: put it down there"),
            value=False,
            seconds=cold,
            note=voice.say(
                nl="de ander weet alleen wat op de kaart staat", en="the other knows only what the card says"
            ),
        ),
        Option(
            "warm",
            voice.say(nl="warm: erover praten", en="warm: talk about it"),
            value=True,
            seconds=warm,
            note=voice.say(nl="u vertelt wat u weet", en="you tell what you know"),
        ),
    )


def _whose(voice: Voice) -> ChooseOne:
    """Ask an owner whether to stay it."""
    kept = voice.yes_no(
        voice.say(nl="ja, het blijft mijn zaak", en="yes, it stays my case"), voice.say(nl="nee", en="no")
    )
    return ChooseOne("keep", voice.say(nl="Blijft u eigenaar?", en="Do you stay its owner?"), kept)


def desks(view: Outlook, voice: Voice) -> tuple[Option, ...]:
    """Give every desk to which something can go; whose work one knows, it says. It is the same for every case."""
    if not voice.desks:
        voice.desks = tuple(_desks(view, voice))
    return voice.desks


def _desks(view: Outlook, voice: Voice) -> Iterator[Option]:
    """Go through them."""
    known = voice.say(nl="u kent het werk van dit bureau", en="you know the work of this desk")
    for role in voice.around.inside():
        yield Option(role, voice.role(role), role, note=known if view.knows_role(role) and role != view.role else "")


def _right_desk(view: Outlook, case: str, task: str) -> str:
    """Give the desk whose work this is, if this seat knows that desk's work."""
    return next((role for role in view.task(case, task).roles if view.knows_role(role)), "")
