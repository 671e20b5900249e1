"""Asking about a case: the resident, a colleague's desk, whoever leads."""

from typing import Final

from roles.terminal.deeds.handing_over import desks
from roles.terminal.screen import ChooseMany, ChooseOne, Deed, Option
from roles.terminal.voice import Voice
from simulation.case import Leave
from simulation.intents.employee import Ask as AskResident
from simulation.intents.employee import AskManager, Consult
from simulation.outlook import Outlook

LEAVES: Final[dict[Leave, tuple[str, str]]] = {
    "mandate": ("toestemming om te besluiten", "leave to decide"),
    "tailored": ("ruimte voor een oplossing op maat", "room for a tailored solution"),
    "owner": ("dat deze zaak van u wordt", "that this case becomes yours"),
    "priority": ("voorrang voor deze zaak", "priority for this case"),
}


def ask(view: Outlook, voice: Voice, case: str) -> Deed | None:
    """Ask the resident for what one does not know."""
    kind, known = view.kind(case), view.knows(case)
    asked = {fact for question in view.open_questions(case) for fact in question.facts}
    needed = _needed(view, case)
    questions = voice.titles(kind).questions
    facts = [fact for fact in questions if fact not in known and fact not in asked]
    if not facts:
        return None
    seconds = view.cost(AskResident(case, ()))
    first = [fact for fact in needed if fact in facts]
    what = ChooseMany(
        "facts",
        voice.say(nl="Waarnaar?", en="About what?"),
        tuple(questions[fact] for fact in dict.fromkeys([*first, *facts])),
        tuple(first),
    )
    who = voice.whose(case)
    return Deed(
        f"Ask:{case}",
        voice.say(nl=f"{who}: iets vragen", en=f"{who}: ask something"),
        "Ask",
        {"case": case},
        (what,),
        group="people",
        about=f"case:{case}",
        seconds=seconds,
        cost=voice.cost(seconds),
        key="q",
    )


def _needed(view: Outlook, case: str) -> list[str]:
    """Give what this seat must still learn for the tasks on its desk and those that it could take."""
    mine = [a.task for a in (*view.mine, *view.tray) if a.case == case]
    ready = list(view.ready(case)) if view.in_hand(case) else []
    tasks = [task for task in dict.fromkeys([*mine, *ready]) if view.can_do(case, task)]
    return list(dict.fromkeys(fact for task in tasks for fact in view.missing(case, task)))


def consult(view: Outlook, voice: Voice, case: str) -> Deed | None:
    """Ask a colleague's desk for what one does not know."""
    kind, known = view.kind(case), view.knows(case)
    needed = _needed(view, case)
    inside = [f for f, spec in kind.facts.items() if spec.held_by is not None]
    facts = [f for f in dict.fromkeys([*needed, *inside, *kind.facts, *kind.tasks]) if f not in known]
    others = tuple(option for option in desks(view, voice) if option.id != view.role)
    if not facts or not others:
        return None
    seconds = view.cost(Consult(case, (), ""))
    first = tuple(f for f in needed if f in kind.tasks or kind.facts[f].held_by is not None)
    role = next((r for f in first if (r := view.holder_of(f, case)) is not None and view.knows_role(r)), "")
    fields = (
        ChooseMany("facts", voice.say(nl="Waarnaar?", en="About what?"), voice.options(kind, facts), first),
        ChooseOne("role", voice.say(nl="Bij wie?", en="Of whom?"), others, role),
    )
    who = voice.whose(case)
    return Deed(
        f"Consult:{case}",
        voice.say(nl=f"{who}: een collega raadplegen", en=f"{who}: consult a colleague"),
        "Consult",
        {"case": case},
        fields,
        group="people",
        about=f"case:{case}",
        seconds=seconds,
        cost=voice.cost(seconds),
        key="r",
    )


def ask_manager(view: Outlook, voice: Voice, case: str) -> Deed | None:
    """Ask the manager for leave."""
    open_ones = {leave: words for leave, words in LEAVES.items() if not view.asked_here(case, leave)}
    if not open_ones:
        return None
    who = voice.whose(case)
    seconds = view.cost(AskManager(case, "mandate"))
    options = tuple(Option(leave, voice.say(nl=nl, en=en), leave) for leave, (nl, en) in open_ones.items())
    return Deed(
        f"AskManager:{case}",
        voice.say(nl=f"{who}: de leiding iets vragen", en=f"{who}: ask the manager"),
        "AskManager",
        {"case": case},
        (ChooseOne("leave", voice.say(nl="Wat vraagt u?", en="What do you ask for?"), options),),
        group="people",
        about=f"case:{case}",
        seconds=seconds,
        cost=voice.cost(seconds),
        key="y",
    )
