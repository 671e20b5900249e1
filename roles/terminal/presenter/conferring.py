"""The conversation screen: the case, who sits there and what one knows of it; nothing rings and nothing else is asked.

What others know this seat sees only as far as it can: by what they wrote on the card, what is known to be their work,
and what they told.
"""

from collections.abc import Iterable, Iterator

from roles.terminal.presenter.cards import card_of, title
from roles.terminal.presenter.home import story
from roles.terminal.presenter.news import said_of
from roles.terminal.presenter.possible import Possible
from roles.terminal.screen import Block, Item, Items, Line, Passage
from roles.terminal.voice import Voice
from simulation.events.contact import FactsTold
from simulation.events.knowledge import FactsHeard
from simulation.events.work import ConflictFound
from simulation.outlook import Outlook
from simulation.world.desk import Account

HEARD = (FactsHeard, FactsTold, ConflictFound)
"""What one hears at a table."""


def headline_in_meeting(view: Outlook, voice: Voice) -> str:
    """Say in one line what matters now."""
    now = view.conference
    if now is not None:
        until = voice.when(now.until)
        return voice.say(nl=f"U overlegt, tot {until}. Praat met elkaar.", en=f"You confer until {until}. Talk.")
    return voice.say(
        nl="Vink aan wat u hebt verteld; de rest hebt u niet verteld.",
        en="Tick what you told; the rest you did not tell.",
    )


def conferring(view: Outlook, voice: Voice, possible: Possible) -> tuple[Block, ...]:
    """Give what lies on the table: what is to be ticked, what was heard, who sits there, the cases."""
    cases = _cases(view)
    return (
        *(_account(view, voice, account, possible) for account in view.accounts),
        *_heard(view, voice),
        _present(view, voice, cases),
        *([story(view, voice)] if view.is_resident else _cards(view, voice, cases)),
    )


def _cases(view: Outlook) -> list[str]:
    """Give the cases on the table, as far as this seat knows of them; at a regular meeting what each has in hand."""
    now = view.conference
    meant = ([now.case] if now.case else view.cases_in_hand) if now is not None else []
    meant = [*meant, *(case for account in view.accounts for case in account.cases)]
    return [case for case in dict.fromkeys(meant) if view.is_open_case(case)]


def _seats(view: Outlook) -> list[str]:
    """Give who else sits or sat there."""
    now = view.conference
    seats = [*(now.seats if now is not None else ()), *(seat for a in view.accounts for seat in a.seats)]
    return [seat for seat in dict.fromkeys(seats) if seat != view.seat]


def _account(view: Outlook, voice: Voice, account: Account, possible: Possible) -> Items:
    """Show of which cases something can be ticked, and until when."""
    until = voice.say(nl=f"kan tot {voice.when(account.until)}", en=f"possible until {voice.when(account.until)}")
    items = []
    for case, facts in account.cases.items():
        name = f"telling:{account.meeting}:{case}"
        kind = voice.words.scenario.case_types[view.around.case_type_of(case)]
        knew = Line(voice.things(kind, facts), voice.say(nl="u wist", en="you knew"))
        who = voice.whose(case)
        items.append(Item(name, who, (knew, Line(until, tone="waiting")), "new", deeds=possible.get(name, ())))
    rest = f"telling:{account.meeting}:rest"
    if deeds := possible.get(rest, ()):
        items.append(Item(rest, voice.say(nl="Over de rest niets", en="Nothing of the rest"), deeds=deeds))
    heading = voice.say(nl="Wat hebt u verteld?", en="What did you tell?")
    return Items(f"telling:{account.meeting}", heading, tuple(items))


def _heard(view: Outlook, voice: Voice) -> Iterator[Block]:
    """Show what this seat heard at the table."""
    since = min((account.held for account in view.accounts), default=view.at + 1)
    lines = tuple(said_of([e for e in view.noticed_since(since) if isinstance(e, HEARD)], view, voice))
    if lines:
        yield Passage("heard", voice.say(nl="Wat u hoorde", en="What you heard"), lines)


def _present(view: Outlook, voice: Voice, cases: list[str]) -> Items:
    """Show who sits there, and what this seat can know of what each of them knows."""
    items = [
        Item(f"present:{seat}", voice.seat(seat), tuple(_of_colleague(view, voice, cases, seat)))
        for seat in _seats(view)
    ]
    now = view.conference
    if now is not None and now.resident and not view.is_resident:
        line = Line(voice.say(nl="kent het eigen verhaal", en="knows the own story"))
        items.append(Item(f"present:{now.case}", voice.whose(now.case), (line,)))
    return Items("present", voice.say(nl="Aan tafel", en="At the table"), tuple(items))


def _of_colleague(view: Outlook, voice: Voice, cases: list[str], seat: str) -> Iterator[Line]:
    """Say what this seat can know of what a colleague knows: without more than one case, the case need not be named."""
    lines = []
    for case in cases:
        for label, facts in _known_of(view, voice, case, seat):
            if facts:
                whose = f"{voice.whose(case)}: " if len(cases) > 1 else ""
                lines.append(Line(f"{whose}{voice.things(view.kind(case), facts)}", label))
    yield from lines or [Line(voice.say(nl="u weet niet wat die weet: vraag ernaar", en="you can't know: ask"))]


def _known_of(view: Outlook, voice: Voice, case: str, seat: str) -> Iterator[tuple[str, Iterable[str]]]:
    """Go through what a colleague wrote, has from the own work, said, or was told by a resident."""
    if view.is_resident:
        by_me = [fact for fact, to in view.told_to().items() if to == seat]
        yield voice.say(nl="u vertelde", en="you told"), by_me
        return
    role, looked = view.around.seats().get(seat, ""), view.looked(case)
    if looked is not None and view.on_board(case):
        wrote = [field.name for field in view.card(case).fields if field.by == seat and field.at <= looked]
        yield voice.say(nl="schreef op de kaart", en="wrote on the card"), wrote
    if view.knows_role(role):
        own = [fact for fact, spec in view.kind(case).facts.items() if spec.held_by == role]
        yield voice.say(nl="weet uit eigen werk", en="knows from the own work"), own
    said = [e for e in view.noticed_since(0) if isinstance(e, FactsHeard) and (e.case, e.teller) == (case, seat)]
    yield voice.say(nl="vertelde u", en="told you"), list(dict.fromkeys(fact for e in said for fact in e.facts))


def _cards(view: Outlook, voice: Voice, cases: list[str]) -> Iterator[Block]:
    """Show each case: the card as this seat last read it, and what it knows besides."""
    for case in cases:
        if (card := card_of(view, voice, case, {})) is not None:
            yield card
        else:
            nothing = voice.say(nl="u weet hier niets van", en="you know nothing of this")
            yield Passage(f"case:{case}", title(view, voice, case), (Line(nothing),))
