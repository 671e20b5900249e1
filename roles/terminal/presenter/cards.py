"""Cards: the cases that a seat has in hand, and each card with exactly what this role may read on it."""

from collections.abc import Iterator
from typing import NamedTuple

from roles.terminal.presenter.possible import Possible
from roles.terminal.screen import Block, Card, Item, Items, Line, Section, Tone
from roles.terminal.voice import Voice
from simulation.board import STATUS, Field
from simulation.board import Card as Written
from simulation.case import OWN_SECTIONS
from simulation.outlook import Outlook

OWN = {
    "status": ("Stand van zaken", "Where it stands"),
    "work": ("Wat er is gedaan", "What was done"),
    "contacts": ("Contacten", "Contacts"),
}


def case_items(view: Outlook, voice: Voice, possible: Possible) -> Items:
    """Show the cases in hand, with owner, term and what can be done next."""
    items = tuple(case_item(view, voice, case, possible) for case in view.cases_in_hand if case in view.known_cases())
    nothing = voice.say(nl="geen", en="none")
    return Items("cases", voice.say(nl="Uw zaken", en="Your cases"), items, nothing)


def other_cases(view: Outlook, voice: Voice, possible: Possible) -> Iterator[Block]:
    """Show the cases of others that this seat knows of: from the board, or from what came in."""
    mine = set(view.cases_in_hand)
    items = tuple(_other(view, voice, case, possible) for case in view.known_cases() if case not in mine)
    if items:
        yield Items("others", voice.say(nl="Zaken van anderen", en="Cases of others"), items)


def _other(view: Outlook, voice: Voice, case: str, possible: Possible) -> Item:
    """Show one case of others; nothing about it hangs on the clock."""
    return voice.keep("other", case, lambda: _others_case(view, voice, case, possible))


def _others_case(view: Outlook, voice: Voice, case: str, possible: Possible) -> Item:
    """Say whose it is, and whether its card says something new."""
    new = view.on_board(case) and view.looked(case) is not None and view.card_changed(case)
    sign = voice.say(nl="er staat iets nieuws op de kaart", en="the card says something new") if new else ""
    lines = (Line(_owned(view, voice, case)),) if view.sees_status(case) else ()
    deeds = possible.get(f"case:{case}", ())
    return Item(f"case:{case}", title(view, voice, case), lines, "new" if new else "plain", sign, deeds=deeds)


def case_item(view: Outlook, voice: Voice, case: str, possible: Possible) -> Item:
    """Show one case in hand."""
    lines = [Line(_owned(view, voice, case), tone="late" if not view.claims(case) else "plain")]
    lines += _time(view, voice, case)
    if case in view.in_charge and (steps := [voice.task(view.kind(case), task) for task in view.ready(case)]):
        lines.append(Line(voice.words.things(steps), voice.say(nl="kan nu", en="can be done now")))
    lines += _elsewhere(view, voice, case)
    by = view.is_promised(case)
    if by is not None:
        lines.append(
            Line(voice.by(by), voice.say(nl="u belooft te bellen voor", en="you promised to call by"), tone="late")
        )
    waiting = [f for question in view.open_questions(case) for f in question.facts]
    if waiting:
        things = voice.things(view.kind(case), waiting)
        lines.append(
            Line(things, voice.say(nl="gevraagd, nog geen antwoord", en="asked, no answer yet"), tone="waiting")
        )
    tone: Tone = "first" if view.goes_first(case) else "plain"
    sign = voice.say(nl="het dossier ligt bij u", en="the file lies with you") if view.in_hand(case) else ""
    deeds = possible.get(f"case:{case}", ())
    return Item(f"case:{case}", title(view, voice, case), tuple(lines), tone, sign, deeds=deeds)


def title(view: Outlook, voice: Voice, case: str) -> str:
    """Name a case: whose it is and what kind."""
    return f"{voice.whose(case)} · {voice.text(view.kind(case).title)}"


def _owned(view: Outlook, voice: Voice, case: str) -> str:
    """Say whose case it is."""
    claims = view.claims(case)
    if not claims:
        return voice.say(nl="van niemand", en="nobody's")
    if len(claims) > 1:
        return voice.say(nl=f"betwist: {voice.seats(claims)}", en=f"contested: {voice.seats(claims)}")
    return voice.say(nl=f"eigenaar: {voice.seat(claims[0])}", en=f"owner: {voice.seat(claims[0])}")


def _time(view: Outlook, voice: Voice, case: str) -> Iterator[Line]:
    """Say how much of the legal term is left, and since when the resident heard nothing."""
    term = view.term(case)
    if term is not None:
        label = voice.say(nl="wettelijke termijn", en="legal term")
        if term.suspended is not None:
            yield Line(
                voice.say(nl="staat stil: de inwoner vult aan", en="stands still: the resident completes"), label
            )
        else:
            late = term.missed or term.due < view.at
            yield Line(voice.by(term.due), label, tone="late" if late else "plain")
    if case in view.in_charge:
        yield Line(
            voice.ago(view.last_news(case)),
            voice.say(nl="zonder nieuws voor de inwoner", en="no news for the resident"),
        )


def _elsewhere(view: Outlook, voice: Voice, case: str) -> Iterator[Line]:
    """Say what lies with others, and what is overdue there."""
    for a in view.lies_with(case):
        where = voice.seat(a.seat) if a.seat else voice.role(a.role)
        late = voice.say(nl="te laat", en="overdue") if a.overdue else ""
        task = voice.task(view.kind(case), a.task)
        said = voice.say(
            nl=f"‘{task}’ ligt bij {where}, {voice.ago(a.offered)}",
            en=f"‘{task}’ lies with {where}, {voice.ago(a.offered)}",
        )
        yield Line(said, note=late, tone="late" if a.overdue else "waiting")


def cards(view: Outlook, voice: Voice, possible: Possible) -> Iterator[Block]:
    """Show the card of each case that this seat has looked up, or knows something of."""
    for case in view.known_cases():
        if (card := card_of(view, voice, case, possible)) is not None:
            yield card


class _Body(NamedTuple):
    """A card as this seat last read it, and what it knows besides: all of it but what the clock changes."""

    title: str
    status: tuple[Line, ...] = ()
    due: int | None = None
    sections: tuple[Section, ...] = ()
    beside: Section | None = None
    tone: Tone = "plain"


def card_of(view: Outlook, voice: Voice, case: str, possible: Possible) -> Card | None:
    """Show one card, and what this seat knows besides; none when there is nothing of either."""
    body = voice.keep("card", case, lambda: _body(view, voice, case))
    if body is None:
        return None
    sections = (_standing(view, voice, body), *_others(voice, body)) if body.status else body.sections
    deeds = possible.get(f"case:{case}", ())
    return Card(f"card:{case}", body.title, sections, body.beside, body.tone, deeds)


def _body(view: Outlook, voice: Voice, case: str) -> _Body | None:
    """Read one card; none when there is nothing to read, and this seat knows nothing of the case."""
    beside = _beside(view, voice, case)
    if view.looked(case) is None or not view.on_board(case):
        return _Body(title(view, voice, case), beside=beside) if beside is not None else None
    card, seen = view.card(case), view.sees_status(case)
    return _Body(
        title(view, voice, case),
        tuple(_status(voice, view, card)) if seen else (),
        card.due if seen else None,
        tuple(_sections(view, voice, card)),
        beside,
        "new" if view.card_changed(case) else "plain",
    )


def _standing(view: Outlook, voice: Voice, body: _Body) -> Section:
    """Give the part that says where a case stands, with its term as it is by the clock."""
    heading = section_title(voice, STATUS)
    due = () if body.due is None else (_due(view, voice, body.due),)
    fields = (line for section in body.sections if section.title == heading for line in section.lines)
    return Section(heading, (*body.status, *due, *fields))


def _others(voice: Voice, body: _Body) -> Iterator[Section]:
    """Go through the parts that don't say where a case stands."""
    heading = section_title(voice, STATUS)
    return (section for section in body.sections if section.title != heading)


def _sections(view: Outlook, voice: Voice, card: Written) -> Iterator[Section]:
    """Go through the parts of a card that this role may read, as they were when it last looked."""
    parts: dict[str, list[Line]] = {}
    looked = view.looked(card.case) or 0
    fields = [field for field in card.fields if field.at <= looked or field.by == view.seat]
    for field in fields:
        parts.setdefault(section_title(voice, field.section), []).append(_field(view, voice, card.case, field))
    if newer := len(card.fields) - len(fields):
        said = voice.say(
            nl=f"{newer} nieuwe regels sinds u keek: open de kaart",
            en=f"{newer} new lines since you looked: open the card",
        )
        parts[voice.say(nl="Nieuw", en="New")] = [Line(said, tone="new")]
    return (Section(heading, tuple(lines)) for heading, lines in parts.items())


def _status(voice: Voice, view: Outlook, card: Written) -> Iterator[Line]:
    """Say where a case stands, as the board has it; its term is said by the clock."""
    statuses = voice.words.scenario.board.statuses
    yield Line(voice.text(getattr(statuses, card.status)))
    if card.phase:
        yield Line(voice.text(view.kind(card.case).phases.get(card.phase)), voice.say(nl="fase", en="phase"))
    owner = voice.seat(card.owner) if card.owner else voice.say(nl="niemand", en="nobody")
    yield Line(owner, voice.say(nl="eigenaar", en="owner"))


def _due(view: Outlook, voice: Voice, due: int) -> Line:
    """Say by when a case must be decided."""
    return Line(voice.by(due), voice.say(nl="termijn", en="term"), tone="late" if due < view.at else "plain")


def section_title(voice: Voice, section: str) -> str:
    """Name a part of the card."""
    if section in OWN_SECTIONS:
        nl, en = OWN[section]
        return voice.say(nl=nl, en=en)
    return voice.text(voice.words.scenario.board.sections.get(section)) or section


def _field(view: Outlook, voice: Voice, case: str, field: Field) -> Line:
    """Show one field: what it says, by whose hand and when."""
    kind = view.kind(case)
    by = voice.seat(field.by) if field.by else voice.say(nl="vanzelf", en="by itself")
    return Line(
        voice.value(kind, field.name, field.value), voice.fact(kind, field.name), f"{by}, {voice.day(field.at)}"
    )


def _beside(view: Outlook, voice: Voice, case: str) -> Section | None:
    """Show what this seat knows and the card does not say."""
    kind = view.kind(case)
    lines = []
    for name, value in view.beside_the_card(case).items():
        place = (
            ""
            if view.has_field(case, name)
            else voice.say(nl="de kaart heeft hier geen plek voor", en="the card has no place for this")
        )
        lines.append(Line(voice.value(kind, name, value), voice.fact(kind, name), place, "private"))
    if not lines:
        return None
    return Section(
        voice.say(nl="U weet dit, en het staat niet op de kaart", en="You know this, and it is not on the card"),
        tuple(lines),
    )
