"""The board: columns by phase, with owner, age and term, as far as a seat may read them."""

from collections.abc import Sequence
from functools import partial

from roles.terminal.presenter.possible import Possible
from roles.terminal.screen import Board, Column, Item, Line, Tone
from roles.terminal.voice import Voice
from simulation.board import Card
from simulation.outlook import Outlook, Whole
from simulation.scenario.casetype import CaseType


def cards_on_board(eyes: Outlook | Whole, voice: Voice) -> list[Card]:
    """Read the cards on the board, as far as somebody may."""
    return [voice.keep("on the board", case, partial(eyes.card, case)) for case in eyes.board()]


def board(cards: Sequence[Card], voice: Voice, possible: Possible) -> Board:
    """Show cards in columns; a phase without cards has none."""
    columns: dict[str, list[Item]] = {}
    for kind in voice.words.scenario.case_types.values():
        columns |= {voice.text(title): [] for title in kind.phases.values() if voice.text(title) not in columns}
    for card in cards:
        columns.setdefault(_phase(card, voice), []).append(on_board(card, voice, possible.get(f"case:{card.case}", ())))
    shown = tuple(
        Column(f"phase:{n}", title, tuple(items)) for n, (title, items) in enumerate(columns.items()) if items
    )
    nothing = voice.say(nl="het bord is leeg, of het doet het niet", en="the board is empty, or out of order")
    return Board("board", voice.say(nl="Het bord", en="The board"), shown, nothing)


def _kind(card: Card, voice: Voice) -> CaseType:
    """Give the kind of a card's case."""
    return voice.words.scenario.case_types[card.case_type]


def _phase(card: Card, voice: Voice) -> str:
    """Name the column of a card."""
    phases = _kind(card, voice).phases
    return voice.text(phases[card.phase]) if card.phase in phases else voice.text(_kind(card, voice).title)


def on_board(card: Card, voice: Voice, deeds: tuple[str, ...] = ()) -> Item:
    """Show one card: whose, since when, by when."""
    owner = voice.seat(card.owner) if card.owner else voice.say(nl="niemand", en="nobody")
    lines = [Line(owner, voice.say(nl="eigenaar", en="owner"), tone="plain" if card.owner else "late")]
    age = voice.around.at - card.opened
    lines.append(Line(voice.span(age), voice.say(nl="oud", en="old")))
    late = card.due is not None and card.due < voice.around.at
    if card.due is not None:
        lines.append(Line(voice.by(card.due), voice.say(nl="termijn", en="term"), tone="late" if late else "plain"))
    tone: Tone = "late" if late else "plain"
    status = voice.text(getattr(voice.words.scenario.board.statuses, card.status))
    return Item(f"board:{card.case}", voice.whose(card.case), tuple(lines), tone, status, waits=age, deeds=deeds)
