"""The desk of an employee: what came in, what is mine, the cards, and what I know that is not on them."""

from collections.abc import Iterator
from typing import Final

from roles.terminal.deeds.recording import being_recorded
from roles.terminal.presenter.cards import cards, case_items, other_cases
from roles.terminal.presenter.possible import Possible
from roles.terminal.screen import Block, Item, Items, Line, Passage, Tone
from roles.terminal.voice import Voice
from simulation.case import Purpose
from simulation.outlook import Outlook
from simulation.wording.words import great
from simulation.world.casefile import Assignment
from simulation.world.desk import ContactSlip, Request

PURPOSES: Final[dict[Purpose, tuple[str, str]]] = {
    "request": ("wil iets aanvragen", "wants to ask for something"),
    "answer": ("geeft antwoord", "answers"),
    "status": ("vraagt hoe het ervoor staat", "asks where things stand"),
    "change": ("meldt een verandering", "reports a change"),
    "complaint": ("heeft een klacht", "has a complaint"),
    "objection": ("is het niet eens met de uitkomst", "objects to the result"),
    "withdrawal": ("wil stoppen", "wants to stop"),
    "default": ("zegt dat het besluit te laat is", "says that the decision is late"),
}
IMPATIENT: Final = 2
"""From so many parts in three of the patience on, somebody who waits is impatient."""


def desk(view: Outlook, voice: Voice, possible: Possible) -> tuple[Block, ...]:
    """Give everything that lies on a desk, what waits first in front."""
    return (
        *contacts(view, voice, possible),
        *dilemmas(view, voice, possible),
        *hands(view, voice, possible),
        requests(view, voice, possible),
        in_tray(view, voice, possible),
        *learned(view, voice, possible),
        case_items(view, voice, possible),
        *other_cases(view, voice, possible),
        *cards(view, voice, possible),
    )


def contacts(view: Outlook, voice: Voice, possible: Possible) -> Iterator[Block]:
    """Show who rings or stands at the counter, and the messages."""
    slips = list(view.contacts)
    live, written = [s for s in slips if s.live], [s for s in slips if not s.live]
    if live:
        items = tuple(_contact(view, voice, slip, possible) for slip in live)
        yield Items("ringing", voice.say(nl="Aan de lijn en aan de balie", en="On the line and at the counter"), items)
    items = tuple(_contact(view, voice, slip, possible) for slip in written)
    nothing = voice.say(nl="geen", en="none")
    yield Items("messages", voice.say(nl="Berichten", en="Messages"), items, nothing)


def _contact(view: Outlook, voice: Voice, slip: ContactSlip, possible: Possible) -> Item:
    """Show one contact: who, why, through what, and how long it waits."""
    nl, en = PURPOSES[slip.purpose]
    since = slip.arrived if slip.arrived is not None else view.at
    waits = view.at - since
    patience = view.holds_on(slip.case) if slip.live else None
    short = patience is not None and waits * 3 >= patience * IMPATIENT
    tone: Tone = "late" if short else "rings" if slip.live else "plain"
    lines = [
        Line(f"{voice.words.channel(slip.channel)}: {voice.say(nl=nl, en=en)}"),
        Line(voice.ago(since), tone="waiting"),
    ]
    if short:
        lines.append(Line(voice.say(nl="wordt ongeduldig", en="grows impatient"), tone="late"))
    name = f"contact:{slip.number}"
    who = voice.whose(slip.case)
    return Item(name, who, tuple(lines), tone, waits=waits, patience=patience, deeds=possible.get(name, ()))


def dilemmas(view: Outlook, voice: Voice, possible: Possible) -> Iterator[Block]:
    """Put each dilemma with the text of the scenario; its prices stand with the choice."""
    for dilemma in view.dilemmas:
        spec, name = view.dilemma(dilemma.name), f"dilemma:{dilemma.number}"
        who = voice.whose(dilemma.case)
        lines = (Line(voice.text(spec.text)), Line(who, label=voice.say(nl="Het gaat om", en="It is about")))
        yield Passage(name, voice.great(spec.title), lines, "first", possible.get(name, ()))


def hands(view: Outlook, voice: Voice, possible: Possible) -> Iterator[Block]:
    """Show the work in progress, and what was laid aside."""
    lines = []
    if view.until is not None:
        what = doing(view, voice, view.hands)
        lines.append(Line(f"{what}, {voice.say(nl='tot', en='until')} {voice.when(view.until)}", tone="busy"))
    lines += [
        Line(doing(view, voice, intent), voice.say(nl="onderbroken", en="interrupted"), tone="waiting")
        for intent in view.laid_aside
    ]
    if lines:
        title = voice.say(nl="Onder handen", en="In hand")
        yield Passage("hands", title, tuple(lines), deeds=possible.get("hands", ()))


def doing(view: Outlook, voice: Voice, intent: object) -> str:
    """Say what somebody is busy with."""
    case, task = getattr(intent, "case", ""), getattr(intent, "task", "")
    nl, en = DOING.get(type(intent).__name__, ("aan het werk", "at work"))
    said = great(voice.say(nl=nl, en=en))
    if case not in view.known_cases():
        return said
    what = f" ‘{voice.task(view.kind(case), task)}’" if task else ""
    return f"{said}{what} ({voice.whose(case)})"


DOING: Final[dict[str, tuple[str, str]]] = {
    "Work": ("aan het werk aan", "at work on"),
    "HandOver": ("draagt over:", "handing over"),
    "SendBack": ("stuurt terug:", "sending back"),
    "Chase": ("vraagt na:", "chasing"),
    "AnswerContact": ("in gesprek", "in conversation"),
    "LookUp": ("leest de kaart", "reading the card"),
    "Record": ("legt vast", "recording"),
    "Ask": ("vraagt iets aan de inwoner", "asking the resident"),
    "Consult": ("raadpleegt een collega", "consulting a colleague"),
    "AnswerColleague": ("antwoordt een collega", "answering a colleague"),
    "Inform": ("vertelt hoe het ervoor staat", "telling where things stand"),
    "Close": ("vertelt de uitkomst", "telling the result"),
    "Decide": ("helpt een inwoner", "helping a resident"),
    "Propose": ("werkt een oplossing uit", "working out a solution"),
    "AskManager": ("vraagt de leiding iets", "asking the manager"),
    "Judge": ("beslist over een verzoek", "judging a request"),
    "Attend": ("in overleg", "in a meeting"),
    "Sit": ("bezig met een afspraak of een vraag", "busy with an agreement or a question"),
}
"""What each deed is called while it goes on."""


def requests(view: Outlook, voice: Voice, possible: Possible) -> Items:
    """Show what colleagues ask."""
    items = tuple(request_item(view, voice, request, possible) for request in view.requests if request.leave is None)
    nothing = voice.say(nl="geen", en="none")
    return Items("requests", voice.say(nl="Vragen van collega's", en="Requests of colleagues"), items, nothing)


def request_item(view: Outlook, voice: Voice, request: Request, possible: Possible) -> Item:
    """Show one request of a colleague."""
    name = f"request:{request.number}"
    asks = voice.things(view.kind(request.case), request.facts)
    lines = (
        Line(voice.say(nl=f"{voice.seat(request.seat)} vraagt: {asks}", en=f"{voice.seat(request.seat)} asks: {asks}")),
        Line(voice.ago(request.at), tone="waiting"),
    )
    who = voice.whose(request.case)
    return Item(name, who, lines, waits=view.waits_since(request), deeds=possible.get(name, ()))


def in_tray(view: Outlook, voice: Voice, possible: Possible) -> Items:
    """Show what was offered and what was taken, and why it lies here."""
    items = tuple(_task(view, voice, a, possible) for a in (*view.mine, *view.tray))
    nothing = voice.say(nl="leeg", en="empty")
    return Items("tray", voice.say(nl="Uw bak", en="Your tray"), items, nothing)


def _task(view: Outlook, voice: Voice, a: Assignment, possible: Possible) -> Item:
    """Show one task: for whom, from whom, warm or cold, by when, and what is missing."""
    who, name = voice.whose(a.case), f"task:{a.case}:{a.task}"
    mine = a.seat == view.seat
    lines = [Line(_origin(voice, a))]
    if a.due is not None:
        late = a.due < view.at
        lines.append(
            Line(voice.by(a.due), voice.say(nl="antwoord uiterlijk", en="answer due"), tone="late" if late else "plain")
        )
    if not view.can_do(a.case, a.task):
        lines.append(Line(voice.say(nl="dit hoort niet bij uw bureau", en="this is not for your desk"), tone="late"))
    elif missing := view.missing(a.case, a.task):
        lines.append(
            Line(voice.things(view.kind(a.case), missing), voice.say(nl="u weet nog niet", en="you don't know yet"))
        )
        if mine:
            lines.append(Line(_at_the_case(voice), tone="waiting"))
    if a.chased:
        lines.append(Line(voice.say(nl=f"{a.chased} keer navraag", en=f"chased {a.chased} times"), tone="late"))
    sign = voice.say(nl="op uw bureau", en="on your desk") if mine else voice.say(nl="aangeboden", en="offered")
    if a.begun:
        sign = voice.say(nl="begonnen", en="begun")
    tone: Tone = "first" if view.goes_first(a.case) else "plain" if mine else "new"
    title = f"{voice.task(view.kind(a.case), a.task)} ({who})"
    return Item(name, title, tuple(lines), tone, sign, waits=view.at - a.offered, deeds=possible.get(name, ()))


def _at_the_case(voice: Voice) -> str:
    """Say where one finds out what is missing."""
    return voice.say(
        nl="De kaart lezen of ernaar vragen kan bij de zaak zelf.",
        en="Reading the card, or asking, can be done at the case itself.",
    )


def _origin(voice: Voice, a: Assignment) -> str:
    """Say from whom a task came, how, and since when."""
    since = voice.ago(a.offered)
    if not a.giver:
        return since
    way = voice.say(nl="warm", en="warm") if a.to else voice.say(nl="koud", en="cold")
    return voice.say(
        nl=f"{way} overgedragen door {voice.seat(a.giver)}, {since}",
        en=f"handed over {way} by {voice.seat(a.giver)}, {since}",
    )


def learned(view: Outlook, voice: Voice, possible: Possible) -> Iterator[Block]:
    """Show what was learned and asks for a choice about recording, and what lies in the own folder."""
    for name, title, piles in (
        ("learned", voice.say(nl="Net gehoord, nog niet vastgelegd", en="Just heard, not recorded yet"), view.fresh),
        ("folder", voice.say(nl="Uw eigen map: voor later", en="Your own folder: for later"), view.folder),
    ):
        items = tuple(
            Item(
                f"{name}:{case}",
                voice.whose(case),
                (Line(voice.things(view.kind(case), left)),),
                "private",
                deeds=possible.get(f"record:{case}", ()),
            )
            for case, facts in piles
            if (left := [fact for fact in facts if fact not in being_recorded(view, case)])
        )
        if items:
            yield Items(name, title, items)
