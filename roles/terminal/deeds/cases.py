"""Deeds about cases that a seat knows of: look up, ask, consult, hand over, own, inform, meet, propose, close."""

from collections.abc import Iterator, Mapping

from roles.terminal.deeds.arrived import take, work
from roles.terminal.screen import ChooseMany, ChooseOne, Deed, Option, Write
from roles.terminal.voice import Voice
from simulation.case import Leave
from simulation.intents.employee import Ask as AskResident
from simulation.intents.employee import AskManager, Chase, Close, Consult, HandOver, Inform, LookUp, Propose
from simulation.outlook import Outlook

LEAVES: dict[Leave, tuple[str, str]] = {
    "mandate": ("toestemming om te besluiten", "leave to decide"),
    "tailored": ("ruimte voor een oplossing op maat", "room for a tailored solution"),
    "owner": ("dat deze zaak van u wordt", "that this case becomes yours"),
    "priority": ("voorrang voor deze zaak", "priority for this case"),
}


def about_cases(view: Outlook, voice: Voice) -> Iterator[Deed]:
    """Go through what can be done about each case that this seat knows of."""
    for case in view.known_cases():
        if not view.busy:
            yield from _with_free_hands(view, voice, case)
        yield from _with_a_word(view, voice, case)


def _with_free_hands(view: Outlook, voice: Voice, case: str) -> Iterator[Deed]:
    """Go through what takes time."""
    mine = view.in_hand(case) or view.seat in view.claims(case)
    if view.board_works:
        yield _look_up(view, voice, case)
    if mine:
        yield from _onward(view, voice, case)
    if (ask := _ask(view, voice, case)) is not None:
        yield ask
    if not view.consulted(case) and (consult := _consult(view, voice, case)) is not None:
        yield consult
    if view.knows_status(case):
        yield _simple(
            view, voice, Inform(case), voice.say(nl="vertellen hoe het ervoor staat", en="tell where things stand"), "i"
        )
    for a in view.lies_with(case):
        title = voice.task(view.kind(case), a.task)
        yield _simple(view, voice, Chase(case, a.task), voice.say(nl=f"‘{title}’ navragen", en=f"chase ‘{title}’"), "n")
    if view.leave(case, "tailored") and view.can_propose(case):
        yield _propose(view, voice, case)
    if view.leads_somebody and (ask_leave := _ask_manager(view, voice, case)) is not None:
        yield ask_leave


def _onward(view: Outlook, voice: Voice, case: str) -> Iterator[Deed]:
    """Go through what moves a case in hand on: do a step, hand it over, close."""
    for task in view.ready(case):
        if view.can_do(case, task):
            yield take(view, voice, case, task)
            if not view.missing(case, task):
                yield work(view, voice, case, task)
        yield _hand_over(view, voice, case, task)
    if view.can_close(case):
        told = view.result(case)
        label = (
            voice.say(nl="uitkomst vertellen en afsluiten", en="tell the result and close")
            if told
            else voice.say(nl="afsluiten", en="close")
        )
        yield _simple(view, voice, Close(case), label, "x", irreversible=True)


def _with_a_word(view: Outlook, voice: Voice, case: str) -> Iterator[Deed]:
    """Go through what takes no time at all."""
    if view.seat in view.claims(case):
        yield _word(
            view, voice, "Release", {"case": case}, voice.say(nl="eigenaarschap loslaten", en="give ownership up"), "e"
        )
    else:
        label = voice.say(nl="eigenaar worden: dit is mijn zaak", en="become its owner: this is mine")
        yield _word(view, voice, "Claim", {"case": case}, label, "e")
    if not view.is_contact_person(case):
        label = voice.say(nl="contactpersoon worden", en="become the contact person")
        yield _word(view, voice, "BecomeContactPerson", {"case": case}, label, "c")
    for a in view.lies_with(case):
        if a.overdue and not a.begun:
            title = voice.task(view.kind(case), a.task)
            label = voice.say(nl=f"verder zonder ‘{title}’", en=f"go on without ‘{title}’")
            yield _word(view, voice, "Proceed", {"case": case, "task": a.task}, label, "z", final=True)
    if not view.is_called(case):
        yield _meet(view, voice, case)


# --- one deed each ---------------------------------------------------------------------------------------------------


def _simple(
    view: Outlook,
    voice: Voice,
    intent: Inform | Chase | Close | LookUp,
    label: str,
    key: str,
    *,
    irreversible: bool = False,
) -> Deed:
    """Give a deed with nothing to choose."""
    seconds, who = view.cost(intent), voice.resident(view.resident_of(intent.case))
    task = {"task": intent.task} if isinstance(intent, Chase) else {}
    name = ":".join([type(intent).__name__, intent.case, *task.values()])
    return Deed(
        name,
        f"{who}: {label}",
        type(intent).__name__,
        {"case": intent.case, **task},
        group="case",
        about=f"case:{intent.case}",
        seconds=seconds,
        cost=voice.cost(seconds),
        key=key,
        irreversible=irreversible,
    )


def _word(
    view: Outlook, voice: Voice, intent: str, given: Mapping[str, str], label: str, key: str, *, final: bool = False
) -> Deed:
    """Give a deed that takes no time and has nothing to choose."""
    case = given["case"]
    return Deed(
        ":".join([intent, *given.values()]),
        f"{voice.resident(view.resident_of(case))}: {label}",
        intent,
        given,
        group="case",
        about=f"case:{case}",
        key=key,
        irreversible=final,
    )


def _look_up(view: Outlook, voice: Voice, case: str) -> Deed:
    """Open the card."""
    return _simple(view, voice, LookUp(case), voice.say(nl="de kaart openen", en="open the card"), "o")


def _hand_over(view: Outlook, voice: Voice, case: str, task: str) -> Deed:
    """Hand a task over: to whom, warm or cold, and whose the case remains."""
    title, who = voice.task(view.kind(case), task), voice.resident(view.resident_of(case))
    warm, cold = (view.cost(HandOver(case, task, "", warm=way)) for way in (True, False))
    fields = [
        ChooseOne("role", voice.say(nl="Aan wie?", en="To whom?"), _desks(view, voice), _right_desk(view, case, task)),
        ChooseOne(
            "warm",
            voice.say(nl="Hoe?", en="How?"),
            (
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
            ),
        ),
    ]
    given: dict[str, str | bool] = {"case": case, "task": task}
    if view.seat in view.claims(case):
        kept = voice.yes_no(
            voice.say(nl="ja, het blijft mijn zaak", en="yes, it stays my case"), voice.say(nl="nee", en="no")
        )
        fields.append(ChooseOne("keep", voice.say(nl="Blijft u eigenaar?", en="Do you stay its owner?"), kept))
    return Deed(
        f"HandOver:{case}:{task}",
        voice.say(nl=f"{who}: ‘{title}’ overdragen", en=f"{who}: hand over ‘{title}’"),
        "HandOver",
        given,
        tuple(fields),
        group="case",
        about=f"case:{case}",
        key="g",
    )


def _desks(view: Outlook, voice: Voice) -> tuple[Option, ...]:
    """Give every desk to which something can go; whose work one knows, it says."""
    known = voice.say(nl="u kent het werk van dit bureau", en="you know the work of this desk")
    return tuple(
        Option(role, voice.role(role), role, note=known if view.knows_role(role) and role != view.role else "")
        for role in voice.around.inside()
    )


def _right_desk(view: Outlook, case: str, task: str) -> str:
    """Give the desk whose work this is, if this seat knows that desk's work."""
    return next((role for role in view.task(case, task).roles if view.knows_role(role)), "")


def _ask(view: Outlook, voice: Voice, case: str) -> Deed | None:
    """Ask the resident for what one does not know."""
    kind, known = view.kind(case), view.knows(case)
    asked = {fact for question in view.open_questions(case) for fact in question.facts}
    needed = _needed(view, case)
    facts = [f for f, spec in kind.facts.items() if spec.held_by is None and f not in known and f not in asked]
    if not facts:
        return None
    seconds = view.cost(AskResident(case, ()))
    first = [fact for fact in needed if fact in facts]
    what = ChooseMany(
        "facts",
        voice.say(nl="Waarnaar?", en="About what?"),
        tuple(_asked(voice, view, case, fact) for fact in dict.fromkeys([*first, *facts])),
        tuple(first),
    )
    who = voice.resident(view.resident_of(case))
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


def _asked(voice: Voice, view: Outlook, case: str, fact: str) -> Option:
    """Give a question as an option, in the scenario's own words if there are any."""
    spec = view.kind(case).facts[fact]
    return Option(fact, voice.fact(view.kind(case), fact), fact, note=voice.text(spec.question))


def _needed(view: Outlook, case: str) -> list[str]:
    """Give what this seat must still learn for the tasks on its desk and those that it could take."""
    mine = [a.task for a in (*view.mine, *view.tray) if a.case == case]
    ready = list(view.ready(case)) if view.in_hand(case) else []
    tasks = [task for task in dict.fromkeys([*mine, *ready]) if view.can_do(case, task)]
    return list(dict.fromkeys(fact for task in tasks for fact in view.missing(case, task)))


def _consult(view: Outlook, voice: Voice, case: str) -> Deed | None:
    """Ask a colleague's desk for what one does not know."""
    kind, known = view.kind(case), view.knows(case)
    needed = _needed(view, case)
    inside = [f for f, spec in kind.facts.items() if spec.held_by is not None]
    facts = [f for f in dict.fromkeys([*needed, *inside, *kind.facts, *kind.tasks]) if f not in known]
    others = tuple(option for option in _desks(view, voice) if option.id != view.role)
    if not facts or not others:
        return None
    seconds = view.cost(Consult(case, (), ""))
    first = tuple(f for f in needed if f in kind.tasks or kind.facts[f].held_by is not None)
    role = next((r for f in first if (r := view.holder_of(f, case)) is not None and view.knows_role(r)), "")
    fields = (
        ChooseMany("facts", voice.say(nl="Waarnaar?", en="About what?"), voice.options(kind, facts), first),
        ChooseOne("role", voice.say(nl="Bij wie?", en="Of whom?"), others, role),
    )
    who = voice.resident(view.resident_of(case))
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


def _meet(view: Outlook, voice: Voice, case: str) -> Deed:
    """Call desks together about a case, with or without the resident."""
    who = voice.resident(view.resident_of(case))
    others = tuple(option for option in _desks(view, voice) if option.id != view.role)
    invited = voice.yes_no(voice.say(nl=f"ja, {who} zit erbij", en=f"yes, {who} sits in"), voice.say(nl="nee", en="no"))
    fields = (
        ChooseMany("roles", voice.say(nl="Met wie?", en="With whom?"), others),
        ChooseOne("resident", voice.say(nl="Met de inwoner erbij?", en="With the resident?"), invited),
    )
    seconds = view.meeting_cost
    return Deed(
        f"CallMeeting:{case}",
        voice.say(nl=f"{who}: een overleg bijeenroepen", en=f"{who}: call a meeting"),
        "CallMeeting",
        {"case": case},
        fields,
        group="people",
        about=f"case:{case}",
        key="m",
        note=voice.say(
            nl=f"kost later ieder die erbij is {voice.cost(seconds) or 'geen tijd'}",
            en=f"costs each who is there {voice.cost(seconds) or 'no time'}, later",
        ),
    )


def _propose(view: Outlook, voice: Voice, case: str) -> Deed:
    """Work out a solution for this one resident together with another desk."""
    who = voice.resident(view.resident_of(case))
    seconds = view.cost(Propose(case, ""))
    fields = (
        ChooseOne(
            "role",
            voice.say(nl="Met wie?", en="With whom?"),
            tuple(o for o in _desks(view, voice) if o.id != view.role),
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


def _ask_manager(view: Outlook, voice: Voice, case: str) -> Deed | None:
    """Ask the manager for leave."""
    open_ones = {leave: words for leave, words in LEAVES.items() if not view.asked_here(case, leave)}
    if not open_ones:
        return None
    who = voice.resident(view.resident_of(case))
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
