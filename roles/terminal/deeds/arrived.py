"""Deeds about what came in: contacts, tasks that were offered, colleagues' requests, dilemmas, work laid aside."""

from collections.abc import Iterator

from roles.terminal.screen import ChooseOne, Deed, Option
from roles.terminal.voice import Voice
from simulation.intents.employee import AnswerColleague, AnswerContact, Decide, SendBack, Work
from simulation.outlook import Outlook
from simulation.world.casefile import Assignment
from simulation.world.desk import ContactSlip, Request


def arrived(view: Outlook, voice: Voice) -> Iterator[Deed]:
    """Go through what can be done about what came in."""
    for slip in view.contacts:
        if slip.live or not view.busy:
            yield _answer(view, voice, slip)
    for dilemma in view.dilemmas:
        yield _decide(view, voice, dilemma.number, dilemma.name, dilemma.case)
    if view.paused and not view.busy:
        yield Deed(
            "Resume",
            voice.say(nl="Het onderbroken werk weer oppakken", en="Take up the interrupted work again"),
            "Resume",
            about="hands",
            key="v",
        )
    for request in view.requests:
        if request.leave is None and not view.busy:
            yield _answer_colleague(view, voice, request)
    for assignment in (*view.tray, *view.mine):
        yield from about_task(view, voice, assignment)


def _answer(view: Outlook, voice: Voice, slip: ContactSlip) -> Deed:
    """Pick up a contact, with or without reading the card first."""
    plain, reading = (view.cost(AnswerContact(slip.number, read_card=read)) for read in (False, True))
    who = voice.whose(slip.case) if slip.case else ""
    label = (
        voice.say(nl=f"{who} te woord staan", en=f"Speak with {who}")
        if slip.live
        else voice.say(nl=f"Bericht van {who} behandelen", en=f"Deal with the message of {who}")
    )
    read = ChooseOne(
        "read_card",
        voice.say(nl="Eerst de kaart lezen?", en="Read the card first?"),
        voice.yes_no(
            voice.say(nl="ja, eerst de kaart", en="yes, the card first"),
            voice.say(nl="nee, meteen", en="no, at once"),
            adds=reading - plain,
        ),
    )
    return Deed(
        f"AnswerContact:{slip.number}",
        label,
        "AnswerContact",
        {"contact": slip.number},
        (read,),
        about=f"contact:{slip.number}",
        seconds=plain,
        cost=voice.cost(plain),
        key="a",
    )


def _price(view: Outlook, voice: Voice, name: str, who: str) -> str:
    """Say what keeping to one's own task may cost."""
    spec = view.dilemma(name)
    said = [voice.say(nl=f"het kost u geen tijd; {who} merkt het", en=f"it costs you no time; {who} feels it")]
    if spec.returns is not None:
        said.append(voice.say(nl="misschien komt de vraag terug", en="the question may come back"))
    if spec.delay is not None:
        span = voice.span(spec.delay)
        said.append(voice.say(nl=f"de zaak staat {span} stil", en=f"the case stands still for {span}"))
    return "; ".join(said)


def _decide(view: Outlook, voice: Voice, number: int, name: str, case: str) -> Deed:
    """Choose in a dilemma; both sides have their price."""
    helping = view.cost(Decide(number, resident_first=True))
    who = voice.whose(case)
    choice = ChooseOne(
        "resident_first",
        voice.say(nl="Wat doet u?", en="What do you do?"),
        (
            Option(
                "yes",
                voice.say(nl=f"{who} helpen", en=f"help {who}"),
                value=True,
                seconds=helping,
                note=voice.say(
                    nl=f"het kost u {voice.cost(helping) or 'geen tijd'}; uw andere werk wacht zo lang",
                    en=f"it costs you {voice.cost(helping) or 'no time'}; your other work waits that long",
                ),
            ),
            Option(
                "no",
                voice.say(nl="bij uw eigen taak blijven", en="keep to your own task"),
                value=False,
                note=_price(view, voice, name, who),
            ),
        ),
    )
    return Deed(
        f"Decide:{number}",
        voice.say(nl="Kiezen", en="Choose"),
        "Decide",
        {"dilemma": number},
        (choice,),
        about=f"dilemma:{number}",
        note=voice.great(view.dilemma(name).title),
        key="k",
        irreversible=True,
    )


def _answer_colleague(view: Outlook, voice: Voice, request: Request) -> Deed:
    """Tell a colleague what one knows."""
    seconds = view.cost(AnswerColleague(request.number))
    return Deed(
        f"AnswerColleague:{request.number}",
        voice.say(nl=f"{voice.seat(request.seat)} antwoorden", en=f"Answer {voice.seat(request.seat)}"),
        "AnswerColleague",
        {"request": request.number},
        about=f"request:{request.number}",
        seconds=seconds,
        cost=voice.cost(seconds),
        key="w",
        note="" if view.can_help(request) else voice.say(nl="u weet dit zelf niet", en="you don't know this yourself"),
    )


def about_task(view: Outlook, voice: Voice, a: Assignment) -> Iterator[Deed]:
    """Go through what can be done about a task before this seat: take it, do it, send it back."""
    title, taken = voice.task(view.kind(a.case), a.task), a.seat == view.seat
    about = f"task:{a.case}:{a.task}"
    given = {"case": a.case, "task": a.task}
    if view.can_do(a.case, a.task) and not a.begun:
        if not taken:
            yield Deed(
                f"Accept:{a.case}:{a.task}",
                voice.say(nl=f"‘{title}’ aannemen", en=f"Take ‘{title}’"),
                "Accept",
                given,
                group="tray",
                about=about,
                key="t",
            )
        if not view.busy and not view.missing(a.case, a.task):
            yield work(view, voice, a.case, a.task)
    if a.giver and not a.begun and not view.busy:
        seconds = view.cost(SendBack(a.case, a.task))
        back = voice.seat(a.giver)
        yield Deed(
            f"SendBack:{a.case}:{a.task}",
            voice.say(nl=f"‘{title}’ terugsturen", en=f"Send ‘{title}’ back"),
            "SendBack",
            given,
            group="tray",
            about=about,
            seconds=seconds,
            cost=voice.cost(seconds),
            key="b",
            note=voice.say(nl=f"naar {back}", en=f"to {back}"),
        )


def work(view: Outlook, voice: Voice, case: str, task: str) -> Deed:
    """Do a task."""
    seconds = view.cost(Work(case, task))
    needs = view.task(case, task).mandate and not view.leave(case, "mandate")
    return Deed(
        f"Work:{case}:{task}",
        voice.say(
            nl=f"Werken aan ‘{voice.task(view.kind(case), task)}’", en=f"Work on ‘{voice.task(view.kind(case), task)}’"
        ),
        "Work",
        {"case": case, "task": task},
        group="tray",
        about=f"task:{case}:{task}",
        seconds=seconds,
        cost=voice.cost(seconds),
        key="d",
        note=voice.say(nl="vraag eerst de leiding om toestemming", en="ask the manager for leave first")
        if needs
        else "",
    )


def take(view: Outlook, voice: Voice, case: str, task: str) -> Deed:
    """Take a task of a case in hand upon oneself."""
    title = voice.task(view.kind(case), task)
    return Deed(
        f"Accept:{case}:{task}",
        voice.say(nl=f"‘{title}’ zelf aannemen", en=f"Take ‘{title}’ yourself"),
        "Accept",
        {"case": case, "task": task},
        group="case",
        about=f"case:{case}",
        key="t",
    )
