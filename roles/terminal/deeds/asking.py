"""Asking about a case: the resident, a colleague's desk, whoever leads."""

from roles.terminal.deeds.blanks import Blanks
from roles.terminal.screen import ChooseMany, ChooseOne, Deed
from roles.terminal.voice import Voice
from simulation.intents.employee import Ask as AskResident
from simulation.intents.employee import AskManager, Consult
from simulation.outlook import Outlook


def ask(view: Outlook, voice: Voice, case: str, unknown: list[str]) -> Deed | None:
    """Ask the resident for what one does not know."""
    kind, known = view.kind(case), view.knows(case)
    asked = {fact for question in view.open_questions(case) for fact in question.facts}
    questions = voice.titles(kind).questions
    facts = [fact for fact in questions if fact not in known and fact not in asked]
    if not facts:
        return None
    seconds = view.cost(AskResident(case, ()))
    first = [fact for fact in unknown if fact in facts]
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


def needed(view: Outlook, case: str) -> list[str]:
    """Give what this seat must still learn for the tasks on its desk and those that it could take."""
    mine = [a.task for a in (*view.mine, *view.tray) if a.case == case]
    ready = list(view.ready(case)) if view.in_hand(case) else []
    tasks = [task for task in dict.fromkeys([*mine, *ready]) if view.can_do(case, task)]
    return list(dict.fromkeys(fact for task in tasks for fact in view.missing(case, task)))


def consult(view: Outlook, voice: Voice, blanks: Blanks, case: str, unknown: list[str]) -> Deed | None:
    """Ask a colleague's desk for what one does not know."""
    kind, known = view.kind(case), view.knows(case)
    facts = [f for f in dict.fromkeys([*unknown, *voice.titles(kind).from_inside]) if f not in known]
    if not facts or not blanks.other_desks:
        return None
    seconds = view.cost(Consult(case, (), ""))
    first = tuple(f for f in unknown if f in kind.tasks or kind.facts[f].held_by is not None)
    role = next((r for f in first if (r := view.holder_of(f, case)) is not None and view.knows_role(r)), "")
    fields = (
        ChooseMany("facts", voice.say(nl="Waarnaar?", en="About what?"), voice.options(kind, facts), first),
        ChooseOne("role", voice.say(nl="Bij wie?", en="Of whom?"), blanks.other_desks, role),
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


def ask_manager(view: Outlook, voice: Voice, blanks: Blanks, case: str) -> Deed | None:
    """Ask the manager for leave."""
    options = tuple(option for leave, option in blanks.leaves.items() if not view.asked_here(case, leave))
    if not options:
        return None
    who = voice.whose(case)
    seconds = view.cost(AskManager(case, "mandate"))
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
