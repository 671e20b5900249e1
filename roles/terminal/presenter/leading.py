"""The desk of whoever leads: the target board, at most three requests, what is nobody's, agreements to back."""

from collections.abc import Iterator
from typing import Final

from roles.terminal.deeds.blanks import LEAVES
from roles.terminal.presenter.board import board, cards_on_board
from roles.terminal.presenter.cards import title
from roles.terminal.presenter.desk import desk
from roles.terminal.presenter.possible import Possible
from roles.terminal.screen import Block, Grid, Item, Items, Line, Row
from roles.terminal.voice import Voice
from simulation.board import STATUS
from simulation.outlook import Outlook
from simulation.world.desk import Request

MOST: Final = 3
"""Attention is scarce: no more requests than this lie open at a time."""


def leading(view: Outlook, voice: Voice, possible: Possible) -> tuple[Block, ...]:
    """Give the manager's own board first, and then the desk that everybody has."""
    return (
        _leave(view, voice, possible),
        _target(view, voice),
        *_unsettled(view, voice, possible),
        *_agreements(view, voice, possible),
        *desk(view, voice, possible),
        board(cards_on_board(view, voice), voice, possible),
    )


def _leave(view: Outlook, voice: Voice, possible: Possible) -> Items:
    """Show what is asked of whoever leads."""
    asked = [request for request in view.requests if request.leave is not None][:MOST]
    items = tuple(_asked(view, voice, request, possible) for request in asked)
    nothing = voice.say(nl="niets", en="nothing")
    return Items("leave", voice.say(nl="Aan u gevraagd", en="Asked of you"), items, nothing)


def _asked(view: Outlook, voice: Voice, request: Request, possible: Possible) -> Item:
    """Show one request for leave."""
    nl, en = LEAVES[request.leave or "mandate"]
    said = voice.say(nl=f"{voice.seat(request.seat)} vraagt {nl}", en=f"{voice.seat(request.seat)} asks {en}")
    name = f"request:{request.number}"
    lines = (Line(said), Line(voice.ago(request.at), tone="waiting"))
    who = voice.whose(request.case)
    return Item(name, who, lines, waits=view.waits_since(request), deeds=possible.get(name, ()))


def _target(view: Outlook, voice: Voice) -> Grid:
    """Count what output is counted in: open, decided, late."""
    cards = cards_on_board(view, voice)
    read = [card for card in cards if STATUS in view.sections(card.case)]
    decided = sum(card.status == "decided" for card in read)
    late = sum(card.due is not None and card.due < view.at and card.status != "decided" for card in read)
    rows = (
        Row("open", (voice.say(nl="zaken op het bord", en="cases on the board"), str(len(cards)))),
        Row("decided", (voice.say(nl="besloten", en="decided"), str(decided))),
        Row("late", (voice.say(nl="over de termijn", en="past their term"), str(late)), "late" if late else "plain"),
    )
    role = voice.around.role_card
    target = voice.text(role.target) if role is not None else ""
    return Grid("target", voice.say(nl="Uw doelen", en="Your targets"), ("", ""), rows, target)


def _unsettled(view: Outlook, voice: Voice, possible: Possible) -> Iterator[Block]:
    """Show the cases that are nobody's, several people's, or nearly late."""
    for name, heading, cases in (
        ("orphans", voice.say(nl="Van niemand", en="Nobody's"), [case for case, _ in view.orphans()]),
        ("contested", voice.say(nl="Van wie?", en="Whose?"), list(view.contested())),
        ("at_risk", voice.say(nl="Te laat, of bijna", en="Late, or nearly"), list(view.at_risk())),
    ):
        items = tuple(
            Item(f"{name}:{case}", title(view, voice, case), tone="late", deeds=possible.get(f"case:{case}", ()))
            for case in cases
        )
        if items:
            yield Items(name, heading, items)


def _agreements(view: Outlook, voice: Voice, possible: Possible) -> Iterator[Block]:
    """Show the agreements in force, and which of them nobody backed lately."""
    offers = dict(voice.around.agreed())
    items = []
    for name in view.agreements():
        due = view.backs and not view.backed_lately(name)
        said = voice.say(nl="wacht op uw steun", en="waits for your support") if due else ""
        items.append(
            Item(f"agreement:{name}", voice.great(offers[name].title), tone="waiting" if due else "plain", sign=said)
        )
    if items:
        deeds = possible.get("agreements", ())
        items[0] = Item(items[0].id, items[0].title, items[0].lines, items[0].tone, items[0].sign, deeds=deeds)
        yield Items("agreements", voice.say(nl="Afspraken", en="Agreements"), tuple(items))
