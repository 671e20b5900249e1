"""The observer's screen: everything, read only, with the own sheet."""

from functools import partial
from typing import assert_never

from roles.terminal.presenter.board import board, cards_on_board
from roles.terminal.presenter.possible import Possible
from roles.terminal.screen import Block, Item, Items, Line, Tone
from roles.terminal.voice import Voice
from simulation.events.group import MarkMade
from simulation.outlook import Whole
from simulation.wording.group import LESSONS
from simulation.world.casefile import CaseFile


def observing(whole: Whole, voice: Voice, possible: Possible) -> tuple[Block, ...]:
    """Give the sheet to mark on, what an observer watches, and what was noted."""
    return (
        _lessons(whole, voice, possible),
        residents(whole, voice),
        waiting(whole, voice),
        orphans(whole, voice),
        board(cards_on_board(whole, voice), voice, {}),
        _sheet(whole, voice),
    )


def residents(whole: Whole, voice: Voice) -> Items:
    """Show each resident: trust, who has the file, who owns it."""
    items = tuple(
        voice.keep(("resident", voice.today), case.id, partial(_resident, case, voice)) for case in whole.cases()
    )
    nothing = voice.say(nl="er is nog niemand", en="nobody has come yet")
    return Items("residents", voice.say(nl="Inwoners", en="Residents"), items, nothing)


def _resident(case: CaseFile, voice: Voice) -> Item:
    """Show one resident."""
    nobody = voice.say(nl="niemand", en="nobody")
    low = case.trust < 5  # noqa: PLR2004 - half of ten
    tone: Tone = "bad" if low else "plain"
    lines = (
        Line(voice.words.number(case.trust), voice.say(nl="vertrouwen", en="trust"), tone=tone),
        Line(voice.seat(case.holder) if case.holder else nobody, voice.say(nl="dossier bij", en="file with")),
        Line(voice.seats(case.claims) or nobody, voice.say(nl="eigenaar", en="owner")),
        Line(voice.ago(case.last_news), voice.say(nl="zonder nieuws", en="no news"), tone="waiting"),
    )
    who = voice.resident((case.source, case.role, case.resident))
    sign = voice.say(nl="afgesloten", en="closed") if case.closed else ""
    return Item(f"resident:{case.id}", who, lines, tone, sign)


def waiting(whole: Whole, voice: Voice) -> Items:
    """Show the residents who wait on the line, or felt the silence."""
    items = tuple(
        Item(
            f"waiting:{case.id}",
            voice.resident((case.source, case.role, case.resident)),
            (Line(_why(case, voice)), Line(voice.ago(case.last_news))),
            "rings" if case.waiting_on_line else "waiting",
        )
        for case in whole.cases()
        if not case.closed and (case.waiting_on_line or case.silent)
    )
    nothing = voice.say(nl="niemand", en="nobody")
    return Items("waiting", voice.say(nl="Wie wacht", en="Who waits"), items, nothing)


def _why(case: CaseFile, voice: Voice) -> str:
    """Say why somebody waits."""
    if case.waiting_on_line:
        return voice.say(nl="aan de lijn of aan de balie", en="on the line or at the counter")
    return voice.say(nl="hoort al te lang niets", en="has heard nothing for too long")


def orphans(whole: Whole, voice: Voice) -> Items:
    """Show the cases that nobody owns."""
    items = tuple(
        Item(f"orphan:{case.id}", voice.resident((case.source, case.role, case.resident)), tone="late")
        for case in whole.cases()
        if case.opened is not None and not case.closed and not case.claims
    )
    nothing = voice.say(nl="geen", en="none")
    return Items("orphans", voice.say(nl="Zaken van niemand", en="Cases of nobody"), items, nothing)


def _lessons(whole: Whole, voice: Voice, possible: Possible) -> Items:
    """Show the eight lessons, each with the own strokes of this round."""
    marks = [mark for mark in whole.sheet.marks if mark.seat == whole.seat and mark.round == whole.round]
    items = []
    for number, name in LESSONS.items():
        about = f"lesson:{number}"
        strokes = [mark.value for mark in marks if mark.lesson == number and mark.kind == "tally"]
        sign = f"+{strokes.count(1)} −{strokes.count(-1)}" if strokes else ""
        deeds = possible.get(about, ())
        items.append(Item(about, voice.text(name), sign=sign, deeds=deeds))
    heading = voice.say(nl="De lessen: + goed, - mis", en="The lessons: + well, - wrong")
    return Items("lessons", heading, tuple(items))


def _sheet(whole: Whole, voice: Voice) -> Items:
    """Show what was noted, newest first, as far as this seat may read it."""
    items = tuple(
        Item(
            f"mark:{n}",
            voice.say(nl=f"les {mark.lesson}", en=f"lesson {mark.lesson}"),
            (Line(_noted(whole, voice, mark)), Line(voice.when(mark.moment))),
            sign=voice.seat(mark.seat),
        )
        for n, mark in reversed(list(enumerate(whole.sheet.marks)))
    )
    return Items(
        "sheet",
        voice.say(nl="Uw blad", en="Your sheet"),
        items,
        voice.say(nl="nog niets genoteerd", en="nothing noted yet"),
    )


def _noted(whole: Whole, voice: Voice, mark: MarkMade) -> str:
    """Say what was noted; of words that were removed only that they were there."""
    good, bad = voice.say(nl="ging goed", en="done well"), voice.say(nl="ging mis", en="went wrong")
    way = {1: good, -1: bad}.get(mark.value, "")
    match mark.kind:
        case "tally":
            return way
        case "scale":
            return voice.say(nl=f"cijfer {mark.value} van 5", en=f"mark {mark.value} of 5")
        case "quote":
            words = whole.typed(mark.text)
            said = f"‘{words}’" if words is not None else voice.say(nl="(tekst verwijderd)", en="(text removed)")
            return f"{said} ({way})" if way else said
        case _:
            assert_never(mark.kind)
