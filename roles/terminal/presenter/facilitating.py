"""The facilitator's console: phase and plan, seats, who waits, what is nobody's, what may befall, what was measured."""

from collections.abc import Iterator

from roles.terminal.foresight import Ahead
from roles.terminal.presenter.between import lesson_cards, observers, offers, verdicts
from roles.terminal.presenter.board import board, cards_on_board
from roles.terminal.presenter.dialogue import dialogue, shared
from roles.terminal.presenter.evaluation import Evaluation
from roles.terminal.presenter.figures import figures
from roles.terminal.presenter.foreseen import foreseen
from roles.terminal.presenter.meetings import meetings
from roles.terminal.presenter.plan import phase_now, plan
from roles.terminal.presenter.seats import seats
from roles.terminal.presenter.waiting import orphans, waiting
from roles.terminal.screen import Block, Item, Items, Line, Row
from roles.terminal.voice import Voice
from simulation.outlook import Whole
from simulation.session.attendance import Attendance


def facilitating(
    whole: Whole, voice: Voice, evaluation: Evaluation, attendance: Attendance, ahead: Ahead | None
) -> tuple[Block, ...]:
    """Give what whoever leads the session keeps an eye on."""
    return (
        phase_now(whole, voice, attendance),
        *(_in_play(whole, voice, evaluation) if whole.is_playing else _between(whole, voice, evaluation, ahead)),
        seats(whole, voice, attendance),
        plan(whole, voice, attendance),
        *((injects(whole, voice), board(cards_on_board(whole, voice), voice, {})) if whole.is_playing else ()),
    )


def _in_play(whole: Whole, voice: Voice, evaluation: Evaluation) -> Iterator[Block]:
    """Show who waits, what is nobody's, and a few figures so far."""
    yield from meetings(whole, voice)
    yield waiting(whole, voice)
    yield orphans(whole, voice)
    yield from _figures(whole, voice, evaluation)


def _between(whole: Whole, voice: Voice, evaluation: Evaluation, ahead: Ahead | None) -> Iterator[Block]:
    """Show what residents made of it and what people shared; before all that the offers while one chooses."""
    if whole.phase == "dialogue":
        yield from dialogue(whole, voice, {})
        return
    if not whole.is_over and whole.phase == "choice":
        yield from offers(whole, voice, {})
        if ahead is not None:
            yield from foreseen(whole, voice, ahead)
    yield from verdicts(voice, evaluation)
    yield from observers(voice, evaluation)
    yield from _figures(whole, voice, evaluation)
    yield from lesson_cards(voice, evaluation)
    if whole.phase == "debrief":
        yield from shared(whole, voice)


def _figures(whole: Whole, voice: Voice, evaluation: Evaluation) -> Iterator[Block]:
    """Lay the figures of the rounds beside each other, of a round that is played as far as it has come."""
    rows = tuple(
        Row(figure.name, (voice.great(figure.title), *map(voice.text, figure.values)), figure.went)
        for figure in evaluation.figures
        if not figure.own
    )
    if rows:
        title = voice.say(nl="Cijfers tot nu toe", en="Figures so far")
        title = title if whole.is_playing else voice.say(nl="Enkele cijfers", en="A few figures")
        yield figures("figures", title, rows, whole.round, evaluation, voice)


def injects(whole: Whole, voice: Voice) -> Items:
    """Show what can befall the session, when to use it, and when it struck already."""
    struck = {inject: at for at, inject in whole.struck()}
    items = tuple(
        Item(
            f"inject:{name}",
            voice.great(inject.title),
            (
                Line(voice.text(inject.text)),
                *((Line(voice.text(inject.guidance), voice.say(nl="advies", en="advice")),) if inject.guidance else ()),
            ),
            sign=voice.say(nl="al gebeurd", en="happened") if name in struck else "",
        )
        for name, inject in whole.injects().items()
    )
    return Items("injects", voice.say(nl="Voorvallen", en="Injects"), items, voice.say(nl="geen", en="none"))
