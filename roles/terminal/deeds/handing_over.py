"""Handing over: to whom, warm or cold, and whose the case remains."""

from roles.terminal.deeds.blanks import Blanks
from roles.terminal.screen import ChooseOne, Deed
from roles.terminal.voice import Voice
from simulation.outlook import Outlook


def hand_over(view: Outlook, voice: Voice, blanks: Blanks, case: str, task: str) -> Deed:
    """Hand a task over."""
    title, who = voice.task(view.kind(case), task), voice.whose(case)
    whom = ChooseOne("role", voice.say(nl="Aan wie?", en="To whom?"), blanks.desks, _right_desk(view, case, task))
    return Deed(
        f"HandOver:{case}:{task}",
        voice.say(nl=f"{who}: ‘{title}’ overdragen", en=f"{who}: hand over ‘{title}’"),
        "HandOver",
        {"case": case, "task": task},
        (whom, blanks.ways, *([_whose(voice)] if view.seat in view.claims(case) else [])),
        group="case",
        about=f"case:{case}",
        key="g",
    )


def _whose(voice: Voice) -> ChooseOne:
    """Ask an owner whether to stay it."""
    kept = voice.yes_no(
        voice.say(nl="ja, het blijft mijn zaak", en="yes, it stays my case"), voice.say(nl="nee", en="no")
    )
    return ChooseOne("keep", voice.say(nl="Blijft u eigenaar?", en="Do you stay its owner?"), kept)


def _right_desk(view: Outlook, case: str, task: str) -> str:
    """Give the desk whose work this is, if this seat knows that desk's work."""
    return next((role for role in view.task(case, task).roles if view.knows_role(role)), "")
