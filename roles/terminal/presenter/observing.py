"""The observer's screen: everything, read only, with the own sheet."""

from roles.terminal.presenter.board import board
from roles.terminal.screen import Block, Item, Items, Line, Tone
from roles.terminal.voice import Voice
from simulation.outlook import Whole
from simulation.world.casefile import CaseFile


def observing(whole: Whole, voice: Voice) -> tuple[Block, ...]:
    """Give what an observer watches, and what was noted."""
    return (
        residents(whole, voice),
        waiting(whole, voice),
        orphans(whole, voice),
        board(whole.board(), voice, {}),
        _sheet(whole, voice),
    )


def residents(whole: Whole, voice: Voice) -> Items:
    """Show each resident: trust, who has the file, who owns it."""
    items = tuple(_resident(case, voice) for case in whole.cases())
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
        Line(voice.ago(case.last_news), voice.say(nl="hoorde niets", en="heard nothing"), tone="waiting"),
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


def _sheet(whole: Whole, voice: Voice) -> Items:
    """Show what was noted, newest first, as far as this seat may read it."""
    items = tuple(
        Item(
            f"mark:{n}",
            voice.say(nl=f"les {mark.lesson}", en=f"lesson {mark.lesson}"),
            (
                Line(f"{mark.kind} {mark.value:+d}" if mark.kind != "scale" else f"{mark.kind} {mark.value}"),
                Line(voice.when(mark.moment)),
            ),
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
